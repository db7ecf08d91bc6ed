import { type Directory, holders, type Post, type Role } from '../../shared/people/directory.ts'

/** A role of a unit that nobody would hold any more. */
export interface Vacancy {
  readonly unitId: string
  readonly role: Role
}

/** What is left without a holder when posts end: whatever waits for that role then waits for nobody. */
export function vacancies(directory: Directory, ending: readonly Post[], now: string): Vacancy[] {
  const gone = new Set(ending.map(post => post.id))
  const vacant = new Map<string, Vacancy>()
  for (const { unitId, role } of ending) {
    const held = holders(directory, unitId, [role], now)
    if (held.length > 0 && held.every(post => gone.has(post.id)))
      vacant.set(`${unitId} ${role}`, { unitId, role })
  }
  return [...vacant.values()]
}
