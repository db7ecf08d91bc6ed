import {
  type Directory,
  holders,
  type Person,
  type Post,
  type Role,
  type Unit,
} from '../../shared/people/directory.ts'

/** Words for a role, in the person's language. */
export type RoleName = (role: Role) => string

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

  constructor(directory: Directory, roleName: RoleName) {
    this.directory = directory
    this.#roleName = roleName
  }

  unit = (id: string): Unit =>
    this.directory.units.find(u => u.id === id) ?? { id, name: id, mark: id.slice(0, 1) }

  person = (id: string): Person => this.directory.persons.find(p => p.id === id) ?? { id, name: id }

  post = (id: string): Post | undefined => this.directory.posts.find(p => p.id === id)

  /** Persons who hold one of `roles` in a unit at `now` (ISO 8601). */
  holders = (unitId: string, roles: readonly Role[], now: string): Person[] => {
    const ids = new Set(holders(this.directory, unitId, roles, now).map(post => post.personId))
    return [...ids].map(this.person)
  }

  /** A post as people say it: 区财政局 预算科科长; the role where it has no title. */
  postName = (post: Pick<Post, 'unitId' | 'role' | 'title'>): string =>
    `${this.unit(post.unitId).name} ${post.title ?? this.#roleName(post.role)}`

  /** A person with the post he acted in: 沈立言（区卫健委 副主任）. */
  signedAs = ({ personId, postId }: DoneBy): string => {
    const post = this.post(postId)
    const name = this.person(personId).name
    return post === undefined ? name : `${name}（${this.postName(post)}）`
  }
}
