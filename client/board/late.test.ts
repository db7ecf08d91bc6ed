import { describe, expect, it } from 'vitest'
import { lateUnits } from './late.ts'
import { Office } from './testing/office.ts'
import { unitRows } from './unitRows.ts'

const EARLY = '2026-11-10T17:00:00+08:00'
const LATER = '2026-11-12T17:00:00+08:00'
const NOW = '2026-11-13T09:00:00+08:00'
const all = () => true

/** a: with the co-unit health since the day before yesterday; b: with finance since yesterday; c: hr has time. */
function office() {
  const made = new Office()
  const { a, b, c } = made.named
  made.assign(a, 'finance', ['health'], EARLY).submit(a).approve(a)
  made.assign(b, 'finance', [], LATER)
  made.assign(c, 'hr', ['edu'])
  return made
}

describe('units that are late', () => {
  it('[BD-05] are those whose turn it is on what is overdue, the latest first', () => {
    const made = office()
    const { sections } = made.view()
    const late = lateUnits(sections, NOW, all)
    expect(late.map(unit => [unit.unitId, unit.dueAt, unit.sections.map(s => s.id)])).toEqual([
      ['health', EARLY, [made.named.a]],
      ['finance', LATER, [made.named.b]],
    ])
    expect(lateUnits(sections, EARLY, all)).toEqual([])
  })

  it('[BD-05] are not told by an opinion that the reader may not know', () => {
    const { sections } = office().view()
    expect(lateUnits(sections, NOW, () => false).map(unit => unit.unitId)).toEqual(['finance'])
  })

  it('[BD-05] are nobody once a section is signed', () => {
    const made = office()
    const { a } = made.named
    made.countersign(a, 'health').sign(a)
    expect(lateUnits(made.view().sections, NOW, all).map(unit => unit.unitId)).toEqual(['finance'])
  })
})

describe('the matrix of units and states', () => {
  it('[BD-05] puts late units first, then those furthest from done, then those that only countersign', () => {
    const { sections } = office().view()
    const rows = unitRows(sections, lateUnits(sections, NOW, all))
    expect(rows.map(row => [row.unitId, row.coOnly])).toEqual([
      ['health', true],
      ['finance', false],
      ['hr', false],
      ['edu', true],
    ])
    expect(rows[1]?.counts).toEqual({ countersign: 1, drafting: 1 })
  })

  it('[BD-05] has no rows before anything is assigned', () => {
    expect(unitRows(new Office().view().sections, [])).toEqual([])
  })
})
