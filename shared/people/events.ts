import { z } from 'zod'
import { type Directory, emptyDirectory, ROLES } from './directory.ts'

const id = z.string().min(1).max(64)
/** An id that the client chooses; it stands in addresses as it is. */
const chosenId = z.string().regex(/^[a-zA-Z0-9][a-zA-Z0-9._-]{0,63}$/)
const time = z.union([z.iso.datetime({ offset: true }), z.iso.date()])
const name = z.string().trim().min(1).max(60)

/**
 * Commands of `POST /api/people/commands`: the administrator's, but for delegations, which are their posts' holders', and
 * for `post.confirm`, which is a second person's.
 */
export const peopleCommand = z.discriminatedUnion('type', [
  z.strictObject({
    type: z.literal('unit.add'),
    unitId: chosenId.exactOptional(),
    name,
    mark: z.string().trim().min(1).max(2).exactOptional(),
    parentId: id.exactOptional(),
  }),
  z.strictObject({
    type: z.literal('unit.rename'),
    unitId: id,
    name,
    mark: z.string().trim().min(1).max(2).exactOptional(),
  }),
  /** Another unit takes a unit's place: posts go over, but for those that end; then the sections of all reports (UN-01). */
  z.strictObject({
    type: z.literal('unit.succeed'),
    unitId: id,
    successorId: id,
    endPostIds: z.array(id).max(500).exactOptional(),
  }),
  z.strictObject({
    type: z.literal('person.add'),
    personId: chosenId.exactOptional(),
    name,
    /** Sign-in name; the first password is made by the server and shown once. */
    login: z
      .string()
      .trim()
      .regex(/^[a-z0-9][a-z0-9._-]{1,39}$/),
  }),
  z.strictObject({ type: z.literal('person.disable'), personId: id }),
  /** For a forgotten password: the server makes another first one, shown once. */
  z.strictObject({ type: z.literal('person.resetPassword'), personId: id }),
  z.strictObject({
    type: z.literal('post.assign'),
    personId: id,
    unitId: id,
    role: z.enum(ROLES),
    title: name.exactOptional(),
    from: time,
    to: time.exactOptional(),
  }),
  z.strictObject({ type: z.literal('post.end'), postId: id }),
  z.strictObject({ type: z.literal('post.handOver'), postId: id, toPersonId: id }),
  /** Somebody acts in a post, by a document, between two dates; nothing before `post.confirm` (PO-01). */
  z.strictObject({
    type: z.literal('post.act'),
    postId: id,
    personId: id,
    docNumber: name,
    from: time,
    to: time,
  }),
  /** `postId` is that of the acting post which `post.act` has made. */
  z.strictObject({ type: z.literal('post.confirm'), postId: id }),
  /** Given by the holder of the post himself (PO-02). */
  z.strictObject({
    type: z.literal('delegation.grant'),
    fromPostId: id,
    toPersonId: id,
    scope: z
      .strictObject({ reportId: id.exactOptional(), sectionIds: z.array(id).min(1).max(200).exactOptional() })
      .default({}),
    from: time,
    to: time,
  }),
  z.strictObject({ type: z.literal('delegation.revoke'), delegationId: id }),
])
export type PeopleCommand = z.infer<typeof peopleCommand>

const post = z.object({
  id,
  personId: id,
  unitId: id,
  role: z.enum(ROLES),
  title: z.string().exactOptional(),
  from: z.string(),
  to: z.string().exactOptional(),
})

const actingPost = post.extend({
  to: z.string(),
  acting: z.object({ postId: id, docNumber: z.string(), enteredBy: id }),
})

/** A post that came over from a unit; an acting one stays acting. */
const movedPost = post.extend({
  acting: z
    .object({ postId: id, docNumber: z.string(), enteredBy: id, confirmedBy: id.exactOptional() })
    .exactOptional(),
})

const delegation = z.object({
  id,
  fromPostId: id,
  toPersonId: id,
  scope: z.object({ reportId: id.exactOptional(), sectionIds: z.array(id).exactOptional() }),
  from: z.string(),
  to: z.string(),
})

/** What happened to the directory, as stored in the `people` stream. */
export const peopleEventBody = z.discriminatedUnion('type', [
  z.object({
    type: z.literal('unit.added'),
    data: z.object({ id, name: z.string(), mark: z.string(), parentId: id.exactOptional() }),
  }),
  z.object({ type: z.literal('unit.renamed'), data: z.object({ id, name: z.string(), mark: z.string() }) }),
  z.object({
    type: z.literal('unit.succeeded'),
    data: z.object({
      id,
      successorId: id,
      by: z.object({ personId: z.string(), postId: z.string(), at: z.string() }),
      ended: z.array(id),
      moved: z.array(z.object({ id, next: movedPost })),
    }),
  }),
  z.object({ type: z.literal('person.added'), data: z.object({ id, name: z.string() }) }),
  z.object({ type: z.literal('person.disabled'), data: z.object({ id }) }),
  z.object({ type: z.literal('person.passwordReset'), data: z.object({ id }) }),
  z.object({ type: z.literal('post.assigned'), data: post }),
  z.object({ type: z.literal('post.ended'), data: z.object({ id, to: z.string() }) }),
  z.object({ type: z.literal('post.handedOver'), data: z.object({ id, to: z.string(), next: post }) }),
  z.object({ type: z.literal('post.actingEntered'), data: actingPost }),
  /** In force from `from` on, which is never before the confirmation. */
  z.object({
    type: z.literal('post.actingConfirmed'),
    data: z.object({ id, from: z.string(), by: id }),
  }),
  z.object({ type: z.literal('delegation.granted'), data: delegation }),
  z.object({ type: z.literal('delegation.revoked'), data: z.object({ id, at: z.string() }) }),
])
export type PeopleEventBody = z.infer<typeof peopleEventBody>

/** The directory after one more event. */
export function evolveDirectory(before: Directory, event: PeopleEventBody): Directory {
  const directory = { ...before, version: before.version + 1 }
  const endPost = (postId: string, to: string) =>
    directory.posts.map(p => (p.id === postId ? { ...p, to } : p))
  switch (event.type) {
    case 'unit.added':
      return { ...directory, units: [...directory.units, event.data] }
    case 'unit.renamed':
      return {
        ...directory,
        units: directory.units.map(u => (u.id === event.data.id ? { ...u, ...event.data } : u)),
      }
    case 'unit.succeeded': {
      const { id: unitId, successorId, by, ended, moved } = event.data
      const gone = new Set([...ended, ...moved.map(post => post.id)])
      return {
        ...directory,
        units: directory.units.map(u =>
          u.id === unitId
            ? { ...u, succeeded: { unitId: successorId, by } }
            : u.parentId === unitId && u.id !== successorId
              ? { ...u, parentId: successorId }
              : u,
        ),
        posts: [
          ...directory.posts.map(p => (gone.has(p.id) ? { ...p, to: earlier(p.to, by.at) } : p)),
          ...moved.map(({ next }) => next),
        ],
      }
    }
    case 'person.added':
      return { ...directory, persons: [...directory.persons, event.data] }
    case 'person.disabled':
      return {
        ...directory,
        persons: directory.persons.map(p => (p.id === event.data.id ? { ...p, disabled: true as const } : p)),
      }
    case 'person.passwordReset':
      return directory
    case 'post.assigned':
      return { ...directory, posts: [...directory.posts, event.data] }
    case 'post.ended':
      return { ...directory, posts: endPost(event.data.id, event.data.to) }
    case 'post.handedOver': {
      const { id: handed, to, next } = event.data
      // Whoever acted for the one who leaves makes room for the one who comes (PO-01).
      const posts = endPost(handed, to).map(p =>
        p.acting?.postId === handed ? { ...p, to: earlier(p.to, to) } : p,
      )
      return { ...directory, posts: [...posts, next] }
    }
    case 'post.actingEntered':
      return { ...directory, posts: [...directory.posts, event.data] }
    case 'post.actingConfirmed': {
      const { id: confirmed, from, by } = event.data
      return {
        ...directory,
        posts: directory.posts.map(p =>
          p.id === confirmed && p.acting !== undefined
            ? { ...p, from, acting: { ...p.acting, confirmedBy: by } }
            : p,
        ),
      }
    }
    case 'delegation.granted':
      return { ...directory, delegations: [...directory.delegations, event.data] }
    case 'delegation.revoked':
      return {
        ...directory,
        delegations: directory.delegations.map(d =>
          d.id === event.data.id ? { ...d, revokedAt: event.data.at } : d,
        ),
      }
  }
}

export const directoryOf = (events: readonly PeopleEventBody[]): Directory =>
  events.reduce(evolveDirectory, emptyDirectory)

const earlier = (a: string | undefined, b: string): string =>
  a !== undefined && Date.parse(a) < Date.parse(b) ? a : b
