import { describe, expect, it } from 'vitest'
import { actsOn } from './acts.ts'
import { Office } from './testing/office.ts'

const acts = (office: Office, id: string, login?: string) =>
  actsOn(office.seenSection(id), office.may(login), office.now)

describe('the menu of a row', () => {
  it('[BD-14] offers the coordinator what the rules allow in each state', () => {
    const office = new Office()
    const { a } = office.named
    const offered = () => acts(office, a)
    expect(offered()).toMatchObject({ signOff: [], assign: 'assign' })
    office.assign(a)
    expect(offered()).toMatchObject({ signOff: [], assign: 'reassign' })
    office.submit(a)
    expect(offered()).toMatchObject({ signOff: ['recall'], assign: 'extend' })
    office.approve(a)
    expect(offered().signOff).toEqual(['recall'])
    office.sign(a)
    expect(offered().signOff).toEqual(['accept', 'sendBack'])
    office.accept(a)
    expect(offered()).toMatchObject({ signOff: ['reopen'], assign: 'extend' })
  })

  it('[BD-14] offers changes of the outline as far as they are allowed', () => {
    const office = new Office()
    const { one, a } = office.named
    expect(acts(office, a).outline).toEqual(['rename', 'addAfter', 'addBelow', 'move', 'remove'])
    expect(acts(office, one)).toEqual({
      signOff: [],
      assign: undefined,
      outline: ['rename', 'addAfter', 'addBelow', 'move'],
      urge: [],
    })
    // Whether a draft is empty is known to the server alone.
    expect(acts(office.assign(a), a).outline).toContain('remove')
    expect(acts(office.submit(a), a).outline).toEqual(['addAfter', 'move'])
  })

  it('[BD-14] offers the lead unit’s head to reopen what he signed, and others nothing', () => {
    const office = new Office()
    const { a } = office.named
    office.assign(a).submit(a).approve(a).sign(a)
    const nothing = { signOff: [], assign: undefined, outline: [], urge: [] }
    expect(acts(office, a, 'finance.head')).toEqual({ ...nothing, signOff: ['reopen'] })
    for (const login of ['finance.drafter', 'health.head', 'gov.leader', 'gov.clerk'])
      expect(acts(office, a, login)).toEqual(nothing)
  })

  it('[DL-03] offers to put a late section to somebody above to who waits for it', () => {
    const office = new Office()
    const { a } = office.named
    office.assign(a, 'finance', ['health']).submit(a)
    const offered = (login: string) => acts(office, a, login).urge
    expect(offered('edu.coordinator')).toEqual([])
    office.now = '2026-11-23T09:00:00+08:00'
    for (const login of ['edu.coordinator', 'health.head']) expect(offered(login)).toEqual(['escalate'])
    for (const login of ['finance.head', 'hr.head', 'gov.clerk']) expect(offered(login)).toEqual([])
  })
})
