import { canonicalJson } from '../document/canonical.ts'
import { conflict, forbidden, notFound, type Rejection, refused } from '../report/rejection.ts'
import { colleaguePost, DELEGABLE } from './delegation.ts'
import { type Directory, inForce } from './directory.ts'
import type { PeopleCommand, PeopleEventBody } from './events.ts'

type CommandOf<T extends PeopleCommand['type']> = Extract<PeopleCommand, { type: T }>
export type DelegationCommand = CommandOf<'delegation.grant' | 'delegation.revoke'>

export const isDelegationCommand = (command: PeopleCommand): command is DelegationCommand =>
  command.type === 'delegation.grant' || command.type === 'delegation.revoke'

interface DelegationWorld {
  readonly now: string
  readonly newId: () => string
  readonly startOfDay: (date: string) => string
}

/** The post that a command on delegations speaks for: only its holder may give it. */
export const delegatingPost = (directory: Directory, command: DelegationCommand): string | undefined =>
  command.type === 'delegation.grant'
    ? command.fromPostId
    : directory.delegations.find(d => d.id === command.delegationId)?.fromPostId

/**
 * PO-02: the holder of a post that signs lets somebody of the same unit act for it, from now on at the earliest, for a time
 * that is named, and may take that back at any moment. Whoever acts for another cannot pass it on: the post is not his.
 */
export function decideDelegation(
  directory: Directory,
  command: DelegationCommand,
  personId: string,
  world: DelegationWorld,
): { readonly kind: 'accepted'; readonly events: readonly PeopleEventBody[] } | Rejection {
  const post = directory.posts.find(p => p.id === delegatingPost(directory, command))
  if (post === undefined) return notFound
  if (post.personId !== personId || !inForce(post, world.now)) return forbidden('holder_only')
  if (command.type === 'delegation.revoke') {
    const { delegationId: id } = command
    const former = directory.delegations.find(d => d.id === id)
    if (former?.revokedAt !== undefined) return conflict('delegation_revoked', former.revokedAt)
    return { kind: 'accepted', events: [{ type: 'delegation.revoked', data: { id, at: world.now } }] }
  }
  if (!DELEGABLE.includes(post.role)) return refused('PO-02', { missing: 'signingPost' })
  const { toPersonId, scope } = command
  if (toPersonId === personId) return refused('PO-02', { missing: 'otherPerson' })
  if (colleaguePost(directory, toPersonId, post.unitId, world.now) === undefined)
    return refused('PO-02', { missing: 'colleague' })
  const twin = directory.delegations.find(
    d =>
      d.fromPostId === post.id &&
      d.toPersonId === toPersonId &&
      d.revokedAt === undefined &&
      Date.parse(d.to) > Date.parse(world.now) &&
      canonicalJson(d.scope) === canonicalJson(scope),
  )
  if (twin !== undefined) return conflict('delegation_exists', twin.id)
  const [from, to] = [moment(command.from, world), moment(command.to, world)]
  if (Date.parse(to) <= Date.parse(from) || Date.parse(to) <= Date.parse(world.now))
    return refused('PO-02', { missing: 'period' })
  const data = {
    id: world.newId(),
    fromPostId: post.id,
    toPersonId,
    scope,
    // Never for what is past.
    from: Date.parse(from) < Date.parse(world.now) ? world.now : from,
    to,
  }
  return { kind: 'accepted', events: [{ type: 'delegation.granted', data }] }
}

/** A date means its first local moment; a time stays as it is. */
const moment = (time: string, world: DelegationWorld): string =>
  /^\d{4}-\d{2}-\d{2}$/.test(time) ? world.startOfDay(time) : time
