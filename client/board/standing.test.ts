import { describe, expect, it } from 'vitest'
import { coStanding } from './standing.ts'
import { Office } from './testing/office.ts'

function standings(office: Office, sees = true) {
  const section = office.section(office.named.a)
  return section.coUnitIds.map(id => coStanding(section, id, office.state.template, sees))
}
const begun = (leadFirst = false) => {
  const office = new Office(leadFirst)
  return office.assign(office.named.a, 'finance', ['health', 'hr'])
}

describe('how a co-unit stands to a section', () => {
  it('[BD-04] is not asked, then awaited, then has signed', () => {
    const office = begun()
    const { a } = office.named
    expect(standings(office)).toEqual(['asked', 'asked'])
    office.submit(a)
    expect(standings(office)).toEqual(['asked', 'asked'])
    office.approve(a)
    expect(standings(office)).toEqual(['awaited', 'awaited'])
    office.countersign(a, 'health')
    expect(standings(office)).toEqual(['signed', 'awaited'])
    office.countersign(a, 'hr')
    expect(standings(office)).toEqual(['signed', 'signed'])
    office.sign(a).accept(a)
    expect(standings(office)).toEqual(['signed', 'signed'])
  })

  it('[BD-04] is not told, while they answer, to who may not know opinions', () => {
    const office = begun()
    const { a } = office.named
    office.submit(a).approve(a)
    expect(standings(office, false)).toEqual([undefined, undefined])
    office.countersign(a, 'health').countersign(a, 'hr')
    expect(standings(office, false)).toEqual(['signed', 'signed'])
  })

  it('[BD-04] follows the order of a template in which the lead unit signs first', () => {
    const office = begun(true)
    const { a } = office.named
    office.submit(a).approve(a)
    expect(standings(office)).toEqual(['asked', 'asked'])
    office.sign(a).countersign(a, 'hr')
    expect(standings(office)).toEqual(['awaited', 'signed'])
  })
})
