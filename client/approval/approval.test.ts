import { describe, expect, it } from 'vitest'
import { parseReport } from '../../shared/letter/reportContent.ts'
import { openLetter } from '../../shared/report/letter.ts'
import type { ReportState } from '../../shared/report/state.ts'
import { ladderOf } from '../assembly/ladder.ts'
import { baseFor, changesSince } from './changedSince.ts'
import { sentBackOf } from './sentBack.ts'
import { isStale, offersOf } from './signing/offers.ts'
import { doneSince } from './signing/outcome.ts'
import { returnTargets } from './signing/standing.ts'
import { sinceOf } from './since.ts'
import { WholeOffice } from './testing/wholeOffice.ts'

const standings = (state: Pick<ReportState, 'report' | 'template'>) =>
  Object.fromEntries(ladderOf(state).map(({ id, standing }) => [id, standing]))
const offersTo = (office: WholeOffice, login: string) =>
  offersOf(office.state.report, [office.actor(login).post], office.may(login))
const acts = (office: WholeOffice, login: string) => {
  const { main, others } = offersTo(office, login)
  return [main?.act, ...others.map(offer => offer.act)]
}
const returned = (office: WholeOffice, more: object = {}) =>
  office.must('gov.leader', { type: 'report.return', reason: '再核', to: 'compiling', ...more })

describe('the steps of the way', () => {
  it('[AP-01] one is now; a meeting that nobody asked for was passed over', () => {
    const office = new WholeOffice().compile()
    expect(standings(office.state)).toMatchObject({ collecting: 'done', compiling: 'now', meeting: 'ahead' })
    office.signedTo('deputy_sign')
    expect(standings(office.state)).toMatchObject({ meeting: 'skipped', leader_sign: 'now', proof: 'ahead' })
  })

  it('[AP-01] where the deputy leader issues it, the meeting comes before him and the leader has no step', () => {
    const { report } = new WholeOffice().compile().signedTo('office_head').state
    const ids = ladderOf({ report, template: { leadFirst: false, issuer: 'deputy_leader' } }).map(s => s.id)
    expect(ids.slice(3, 7)).toEqual(['office_check', 'meeting', 'deputy_sign', 'proof'])
  })

  it('[AP-01] a report that was given up waits at no step', () => {
    const office = new WholeOffice().compile().signedTo('unit_sign')
    office.must('gov.leader', { type: 'report.abandon', reason: '不报' })
    expect(Object.values(standings(office.state))).not.toContain('now')
  })
})

describe('what is offered', () => {
  it('[AP-03] [AP-05] to whose turn it is alone, and ending it to the leader at any time', () => {
    const office = new WholeOffice().compile()
    expect(acts(office, 'edu.coordinator')).toEqual(['submit'])
    expect(acts(office, 'edu.head')).toEqual([undefined])
    office.signedTo('office_head')
    expect(acts(office, 'gov.deputy')).toEqual(['sign', 'return', 'refer'])
    expect(acts(office, 'gov.leader')).toEqual([undefined, 'abandon'])
    office.must('gov.deputy', {
      type: 'report.sign',
      stage: 'deputy_sign',
      hash: office.hash,
      toMeeting: true,
    })
    expect(acts(office, 'gov.clerk')).toEqual(['met'])
    office.must('gov.clerk', { type: 'report.meeting', decision: 'approved', date: '2026-11-01' })
    // A version goes before the meeting once.
    expect(acts(office, 'gov.leader')).toEqual(['sign', 'return', 'abandon'])
  })

  it('[AP-02] sending is offered while the letter lacks something: what, is said then', () => {
    const office = new WholeOffice().compile({ addressee: '' })
    expect(acts(office, 'edu.coordinator')).toEqual(['submit'])
  })

  it('[AP-03] an offer is stale once the report has moved on', () => {
    const office = new WholeOffice().compile().signedTo('office_head')
    const before = offersTo(office, 'gov.deputy')
    if (before.main === undefined) throw new Error('nothing is offered')
    expect(isStale(before.main, offersTo(office, 'gov.deputy'))).toBe(false)
    office.signStage('deputy_sign')
    expect(isStale(before.main, offersTo(office, 'gov.deputy'))).toBe(true)
  })

  it('[AP-04] it may go back to every earlier stage, the nearest first', () => {
    expect(returnTargets('unit_sign')).toEqual(['compiling'])
    expect(returnTargets('deputy_sign')).toEqual(['office_head', 'office_check', 'unit_sign', 'compiling'])
  })
})

describe('what came back', () => {
  it('[AP-04] is said until the report is sent again', () => {
    const office = returned(new WholeOffice().compile().signedTo('deputy_sign'))
    expect(sentBackOf(office.state.report)).toMatchObject({ kind: 'returned', back: { to: 'compiling' } })
    office.must('edu.coordinator', { type: 'report.submit' })
    expect(sentBackOf(office.state.report)).toBeUndefined()
  })

  it('[AP-04] to a stage, until that stage is signed again', () => {
    const office = new WholeOffice().compile().signedTo('deputy_sign')
    office.now = '2026-11-03T09:00:00+08:00'
    returned(office, { to: 'unit_sign' })
    expect(sentBackOf(office.state.report)).toMatchObject({ back: { to: 'unit_sign' } })
    expect(sinceOf(office.state.report)).toBe(office.now)
    office.now = '2026-11-03T10:00:00+08:00'
    office.signStage('unit_sign')
    expect(sentBackOf(office.state.report)).toBeUndefined()
    expect(sinceOf(office.state.report)).toBe(office.now)
  })

  it('[AP-04] [AP-05] also from the meeting', () => {
    const office = new WholeOffice().compile().signedTo('deputy_sign')
    const refer = { type: 'report.sign', stage: 'leader_sign', hash: office.hash, toMeeting: true } as const
    office.must('gov.leader', refer)
    const before = office.state.report
    office.must('gov.clerk', { type: 'report.meeting', decision: 'revise', date: '2026-11-01' })
    expect(sentBackOf(office.state.report)).toMatchObject({ kind: 'revised', n: 1, personId: 'gov.clerk' })
    expect(doneSince(before, office.state.report, 'met', 'gov.clerk')).toMatchObject({ at: office.now })
    expect(doneSince(before, office.state.report, 'met', 'gov.office')).toBeUndefined()
  })
})

describe('whether an act was carried out', () => {
  it('[AP-03] [SG-03] is told by what the report holds now and did not hold before', () => {
    const office = new WholeOffice().compile()
    const compiled = office.state.report
    office.signedTo('unit_sign')
    const signed = office.state.report
    expect(doneSince(compiled, signed, 'submit', 'edu.coordinator')).toMatchObject({ at: office.now })
    expect(doneSince(compiled, compiled, 'submit', 'edu.coordinator')).toBeUndefined()
    expect(doneSince(signed, signed, 'sign', 'edu.head')).toBeUndefined()
    office.signStage('office_check')
    expect(doneSince(signed, office.state.report, 'sign', 'gov.clerk')).toMatchObject({
      personId: 'gov.clerk',
    })
    expect(doneSince(signed, office.state.report, 'sign', 'edu.head')).toBeUndefined()
    const checked = office.state.report
    office.must('gov.office', { type: 'report.return', reason: '再核', to: 'compiling' })
    expect(doneSince(checked, office.state.report, 'return', 'gov.office')).toMatchObject({ at: office.now })
    office.must('gov.leader', { type: 'report.abandon', reason: '不报' })
    expect(doneSince(checked, office.state.report, 'abandon', 'gov.leader')).toBeDefined()
  })
})

describe('what changed in the whole report', () => {
  it('[AP-06] since the reader signed it, else since the version before', () => {
    const office = new WholeOffice().compile().signedTo('deputy_sign')
    expect(baseFor(office.state.report, 'gov.deputy')).toBeUndefined()
    const { a, b } = office.named
    const first = parseReport(office.stored.get(office.hash) ?? '')
    if (first === undefined) throw new Error('the first version is not stored')
    returned(office, { sections: [a] })
    office
      .rewrite(a, '全年教育支出又增。')
      .compile({ preamble: ['另一段。'] })
      .signedTo()
    expect(baseFor(office.state.report, 'gov.deputy')).toMatchObject({ how: 'signed', version: { n: 1 } })
    expect(baseFor(office.state.report, 'gov.leader')).toMatchObject({ how: 'before', version: { n: 1 } })
    const letter = openLetter(office.state.report.letter, address => office.texts.get(address))
    expect(changesSince(first, office.state, letter)).toEqual({
      letter: true,
      sections: [{ id: a, title: '人口', kind: 'changed', between: { n: 2, against: 1 } }],
    })
    const gone = { ...office.state, sections: office.state.sections.filter(s => s.id !== b) }
    expect(changesSince(first, gone, first.letter)).toMatchObject({
      letter: false,
      sections: [{ id: a }, { id: b, kind: 'removed' }],
    })
  })
})
