import type { PeopleListing, Person, Post, Role, Unit } from '../../shared/people/directory.ts'

/** A person as `GET /api/people` lists him: with a sign-in name for administrators alone. */
export type ListedPerson = Person & { readonly login?: string }

/** A person in a unit, with his posts there that have not ended. */
export interface Member {
  readonly person: ListedPerson
  readonly posts: readonly Post[]
}

export interface UnitRoster {
  readonly unit: Unit
  readonly members: readonly Member[]
}

export interface Roster {
  readonly units: readonly UnitRoster[]
  /** Units whose place another has taken (UN-01). */
  readonly gone: readonly Unit[]
  /** Persons who may sign in and hold no post. */
  readonly unplaced: readonly ListedPerson[]
  readonly disabled: readonly ListedPerson[]
}

/** In which order the people of a unit stand: who answers for it first. */
const RANK: readonly Role[] = [
  'leader',
  'deputy_leader',
  'office_head',
  'head',
  'coordinator',
  'reviewer',
  'clerk',
  'liaison',
  'drafter',
  'observer',
  'auditor',
  'admin',
]

/** Whether a post has not ended: it is in force, or will be. */
export const isRunning = (post: Post, now: string): boolean =>
  post.to === undefined || Date.parse(post.to) > Date.parse(now)

/** Who is where: people by unit and rank, those without a post, those who were disabled. */
export function rosterOf({ units, persons, posts }: PeopleListing, now: string): Roster {
  const active = persons.filter(person => !person.disabled)
  const running = posts.filter(post => isRunning(post, now))
  const rank = ({ posts: [post] }: Member) => (post === undefined ? RANK.length : RANK.indexOf(post.role))
  return {
    gone: units.filter(unit => unit.succeeded !== undefined),
    units: units
      .filter(unit => unit.succeeded === undefined)
      .map(unit => ({
        unit,
        members: active
          .map(person => ({ person, posts: postsIn(running, unit.id, person.id) }))
          .filter(member => member.posts.length > 0)
          .sort((a, b) => rank(a) - rank(b)),
      })),
    unplaced: active.filter(person => !running.some(post => post.personId === person.id)),
    disabled: persons.filter(person => person.disabled),
  }
}

const postsIn = (posts: readonly Post[], unitId: string, personId: string): Post[] =>
  posts
    .filter(post => post.unitId === unitId && post.personId === personId)
    .sort((a, b) => RANK.indexOf(a.role) - RANK.indexOf(b.role))

/** The part of a roster that holds every word of a search; units that are left empty go, unless they were searched for. */
export function narrowed(roster: Roster, search: string, roleName: (role: Role) => string): Roster {
  const words = search.toLowerCase().split(/\s+/).filter(Boolean)
  if (words.length === 0) return roster
  const holds = (...texts: readonly (string | undefined)[]) => {
    const text = texts.join(' ').toLowerCase()
    return words.every(word => text.includes(word))
  }
  const isFound = ({ name, login }: ListedPerson) => holds(name, login)
  return {
    gone: roster.gone.filter(({ name }) => holds(name)),
    units: roster.units.flatMap(({ unit, members }) => {
      if (holds(unit.name)) return [{ unit, members }]
      const found = members.filter(({ person, posts }) =>
        holds(unit.name, person.name, person.login, ...posts.flatMap(p => [p.title, roleName(p.role)])),
      )
      return found.length === 0 ? [] : [{ unit, members: found }]
    }),
    unplaced: roster.unplaced.filter(isFound),
    disabled: roster.disabled.filter(isFound),
  }
}

/** How many people a roster holds who may sign in. */
export const headcount = ({ units, unplaced }: Roster): number =>
  new Set([...units.flatMap(({ members }) => members.map(m => m.person.id)), ...unplaced.map(p => p.id)]).size
