import {
  type Directory,
  holders,
  type Person,
  type Post,
  type Role,
  type Unit,
} from '../../shared/people/directory.ts'
import { SYSTEM } from '../../shared/report/system.ts'

/** Words for a role, in the person's language. */
export type RoleName = (role: Role) => string
/** Words for acting on somebody's behalf: 受孟澜授权. */
export type OnBehalf = (holder: string) => string

/** Words for a post that somebody acts in (PO-01): 主持工作（望委〔2026〕12号）. `title` is that of the post acted for. */
export type ActingName = (role: Role, title: string, docNumber: string) => string

/** Who did something and in which post, e.g. an act or a signature. */
export interface DoneBy {
  readonly personId: string
  readonly postId: string
  readonly onBehalfOf?: string
}

/**
 * Looks up names by id. Ids that are not in the directory give themselves as a name: a page shows what it can rather
 * than nothing.
 */
export class Names {
  readonly directory: Directory
  readonly #roleName: RoleName
  readonly #onBehalf: OnBehalf
  readonly #actingName: ActingName
  readonly #system: Person

  /** `systemName` stands for what nobody did: 系统自动. */
  constructor(
    directory: Directory,
    roleName: RoleName,
    onBehalf: OnBehalf,
    actingName: ActingName,
    systemName: string = SYSTEM,
  ) {
    this.#system = { id: SYSTEM, name: systemName }
    this.directory = directory
    this.#roleName = roleName
    this.#onBehalf = onBehalf
    this.#actingName = actingName
  }

  unit = (id: string): Unit =>
    this.directory.units.find(u => u.id === id) ?? { id, name: id, mark: id.slice(0, 1) }

  person = (id: string): Person =>
    id === SYSTEM ? this.#system : (this.directory.persons.find(p => p.id === id) ?? { id, name: id })

  post = (id: string): Post | undefined => this.directory.posts.find(p => p.id === id)

  /** Persons who hold one of `roles` in a unit at `now` (ISO 8601). */
  holders = (unitId: string, roles: readonly Role[], now: string): Person[] => {
    const ids = new Set(holders(this.directory, unitId, roles, now).map(post => post.personId))
    return [...ids].map(this.person)
  }

  /** A post's own words: 预算科科长; the role where it has no title; 主持工作（望委〔2026〕12号） where it is acted in. */
  postTitle = ({
    role,
    title = this.#roleName(role),
    acting,
  }: Pick<Post, 'role' | 'title' | 'acting'>): string =>
    acting === undefined ? title : this.#actingName(role, title, acting.docNumber)

  /** A post as people say it: 区财政局 预算科科长. */
  postName = (post: Pick<Post, 'unitId' | 'role' | 'title' | 'acting'>): string =>
    `${this.unit(post.unitId).name} ${this.postTitle(post)}`

  /** A person with the post he acted in: 沈立言（区卫健委 副主任）, 沈立言（区卫健委 副主任，受孟澜授权）. */
  signedAs = ({ personId, postId, onBehalfOf }: DoneBy): string => {
    const post = this.post(postId)
    const name = this.person(personId).name
    const holder = onBehalfOf === undefined ? undefined : this.post(onBehalfOf)?.personId
    const words = [
      ...(post === undefined ? [] : [this.postName(post)]),
      ...(holder === undefined ? [] : [this.#onBehalf(this.person(holder).name)]),
    ]
    return words.length === 0 ? name : `${name}（${words.join('，')}）`
  }

  /** A person who acts with the rights of a post, his own or one that he acts for: as `signedAs`. */
  actingAs = (personId: string, own: Post, post: Post): string =>
    post.personId === personId
      ? this.signedAs({ personId, postId: post.id })
      : this.signedAs({ personId, postId: own.id, onBehalfOf: post.id })
}
