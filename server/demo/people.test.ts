import { describe, expect, it } from 'vitest'
import { ROLES } from '../../shared/people/directory.ts'
import { persons, units } from './people.ts'

const MEMBERS = [
  'edu',
  'finance',
  'police',
  'health',
  'hr',
  'market',
  'planning',
  'housing',
  'civil',
  'staffing',
  'develop',
  'culture',
]

describe('the demo district', () => {
  it('has its twelve member units, the government office and the addressee', () => {
    expect(units.map(u => u.id)).toEqual([...MEMBERS, 'gov', 'supervision'])
    expect(new Set(units.map(u => u.mark)).size).toBe(units.length)
    for (const unit of units) expect(unit.mark).toMatch(/^\p{Script=Han}$/u)
  })

  it('has every account that the README names', () => {
    const four = MEMBERS.flatMap(unit =>
      ['drafter', 'liaison', 'reviewer', 'head'].map(role => `${unit}.${role}`),
    )
    const others = [
      'edu.coordinator',
      'gov.clerk',
      'gov.proofreader',
      'gov.office',
      'gov.deputy',
      'gov.leader',
      'observer',
      'auditor',
      'admin',
    ]
    expect(persons.map(p => p.login).toSorted()).toEqual([...four, ...others].toSorted())
  })

  it('gives the person of a unit account that unit and that role', () => {
    for (const { id, login, unitId, role } of persons) {
      expect(id).toBe(login)
      expect(units.map(u => u.id)).toContain(unitId)
      const [unit, post] = login.split('.')
      if (MEMBERS.includes(unit ?? '')) expect([unitId, role]).toEqual([unit, post])
    }
    expect(new Set(persons.map(p => p.role))).toEqual(new Set(ROLES))
  })

  it('tells persons apart by name', () => {
    expect(new Set(persons.map(p => p.name)).size).toBe(persons.length)
    for (const { name, title } of persons) {
      expect(name).toMatch(/^\p{Script=Han}{2,3}$/u)
      expect(title).toMatch(/^\p{Script=Han}+$/u)
    }
  })
})
