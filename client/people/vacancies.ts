import { type Directory, holders, type Post, type Role } from '../../shared/people/directory.ts'

/** A role of a unit that nobody would hold any more. */
export interface Vacancy {
  readonly unitId: string
  readonly role: Role
}

/** What is left without a holder when posts end: whatever waits for that role then waits for nobody. */
export function vacancies(directory: Directory, ending: readonly Post[], now: string): Vacancy[] {
  const gone = new Set(ending.map(post => post.id))
  const left = ending.filter(
    ({ unitId, role }) =>
      holders(directory, unitId, [role], now).some(post => gone.has(post.id)) &&
      holders(directory, unitId, [role], now).every(post => gone.has(post.id)),
  )
  return left.map(({ unitId, role }) => ({ unitId, role }))
}
