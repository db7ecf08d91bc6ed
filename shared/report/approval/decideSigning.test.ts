import { describe, expect, it } from 'vitest'
import {
  accepted,
  acceptedSection,
  compiled,
  LETTER,
  reportHash,
  signedTo,
  signReport,
} from '../testing/compiled.ts'
import { district, Scene } from '../testing/scene.ts'

const submit = { type: 'report.submit' } as const
const sign = (
  scene: Scene,
  stage: 'unit_sign' | 'office_check' | 'office_head' | 'deputy_sign' | 'leader_sign',
) => ({ type: 'report.sign', stage, hash: reportHash(scene) }) as const
const standing = ({ state: { report } }: Scene) => report.state
const validStages = ({ state: { report } }: Scene) =>
  'current' in report ? report.current.signatures.filter(s => s.void === null).map(s => s.stage) : []

describe('report.submit', () => {
  it('[RP-02] freezes a compiled report as version 1; from here on the sections and the letter stay', () => {
    const scene = compiled(new Scene())
    expect(scene.do('gov.clerk', submit)).toMatchObject({ kind: 'forbidden' })
    scene.must('edu.coordinator', submit)
    expect(scene.state.report).toMatchObject({ state: 'unit_sign', n: 1, current: { unitId: 'edu' } })
    const [section] = scene.state.sections
    for (const command of [
      { type: 'outline.add', parentId: null, index: 0, title: '题' },
      { type: 'section.recall', sectionId: section?.id ?? '', reason: '改' },
      LETTER,
    ] as const)
      expect(scene.do('edu.coordinator', command)).toMatchObject({ kind: 'conflict', code: 'report_closed' })
    expect(scene.do('finance.drafter', LETTER)).toMatchObject({ kind: 'forbidden' })
  })

  it('[RP-02] [SC-01] needs title, addressee, signatory, and whether it is published', () => {
    const scene = new Scene()
    acceptedSection(scene, '文字')
    scene.must('edu.coordinator', { type: 'report.compile' })
    const { disclosure: _disclosure, ...letter } = LETTER
    for (const missing of ['title', 'addressee', 'signatory'] as const) {
      expect(scene.do('edu.coordinator', submit)).toMatchObject({ code: 'RP-02', details: { missing } })
      const { title, addressee, signatory } = letter
      const known = { title, addressee, signatory }
      const rest = missing === 'title' ? {} : missing === 'addressee' ? { addressee } : known
      scene.must('edu.coordinator', { type: 'letter.set', title, ...rest })
    }
    expect(scene.do('edu.coordinator', submit)).toMatchObject({
      code: 'SC-01',
      details: { missing: 'disclosure' },
    })
  })
})

describe('report.sign', () => {
  it('[RP-03] goes from the head of edu over clerk, office head and deputy leader to the leader', () => {
    const scene = signedTo(compiled(new Scene()))
    const way = ['unit_sign', 'office_check', 'office_check', 'deputy_sign', 'leader_sign'] as const
    const stages = ['unit_sign', 'office_check', 'office_head', 'deputy_sign', 'leader_sign'] as const
    for (const [i, stage] of stages.entries()) {
      expect(standing(scene)).toBe(way[i])
      for (const other of stages)
        if (other !== stage)
          expect(scene.do(SIGNER[other], sign(scene, other))).toMatchObject({ code: 'wrong_state' })
      expect(scene.do('finance.head', sign(scene, stage))).toMatchObject({ kind: 'forbidden' })
      signReport(scene, stage)
    }
    expect(standing(scene)).toBe('proof')
    expect(validStages(scene)).toEqual(stages)
  })

  it('[RP-03] the deputy leader issues where the template says so', () => {
    const scene = signedTo(compiled(new Scene(false, 'deputy_leader')), 'deputy_sign')
    expect(standing(scene)).toBe('proof')
  })

  it('[SG-01] asks for a proof of identity of the last five minutes; referring to the meeting does not', () => {
    const scene = signedTo(compiled(new Scene()), 'office_head')
    const late = { ...scene.actor('gov.deputy'), confirmedAt: '2026-11-02T08:00:00+08:00' }
    scene.actor = login => (login === 'gov.deputy' ? late : Scene.prototype.actor.call(scene, login))
    expect(scene.do('gov.deputy', sign(scene, 'deputy_sign'))).toMatchObject({ code: 'confirm_required' })
    scene.must('gov.deputy', { ...sign(scene, 'deputy_sign'), toMeeting: true })
  })

  it('[RP-03] another hash than the current is refused with the current one', () => {
    const scene = signedTo(compiled(new Scene()))
    const stale = { type: 'report.sign', stage: 'unit_sign', hash: 'a'.repeat(64) } as const
    expect(scene.do('edu.head', stale)).toMatchObject({
      code: 'outdated_version',
      details: { current: { version: 1, hash: reportHash(scene) } },
    })
  })

  it('[PO-02] who signed a stage does not sign another on somebody else’s behalf', () => {
    const scene = signedTo(compiled(new Scene()), 'office_check')
    const clerk = scene.actor('gov.clerk')
    const head = scene.actor('gov.office')
    const onBehalf = { ...clerk, post: head.post, via: clerk.post }
    scene.actor = login => (login === 'gov.clerk' ? onBehalf : Scene.prototype.actor.call(scene, login))
    expect(scene.do('gov.clerk', sign(scene, 'office_head'))).toMatchObject({ code: 'PO-02' })
  })
})

const SIGNER = {
  unit_sign: 'edu.head',
  office_check: 'gov.clerk',
  office_head: 'gov.office',
  deputy_sign: 'gov.deputy',
  leader_sign: 'gov.leader',
} as const

describe('report.meeting', () => {
  it('[RP-04] approved goes to who issues; no second meeting on this version', () => {
    const scene = signedTo(compiled(new Scene()), 'office_head')
    scene.must('gov.deputy', { ...sign(scene, 'deputy_sign'), toMeeting: true })
    expect(standing(scene)).toBe('meeting')
    expect(validStages(scene)).not.toContain('deputy_sign')
    const met = { type: 'report.meeting', decision: 'approved', date: '2026-11-02' } as const
    expect(scene.do('gov.leader', met)).toMatchObject({ kind: 'forbidden' })
    expect(scene.do('gov.clerk', { ...met, date: '2026-12-01' })).toMatchObject({ code: 'RP-04' })
    scene.must('gov.clerk', met)
    expect(standing(scene)).toBe('leader_sign')
    const again = { ...sign(scene, 'leader_sign'), toMeeting: true }
    expect(scene.do('gov.leader', again)).toMatchObject({ code: 'RP-03' })
  })

  it('[RP-04] to be revised goes back to compiling, and voids every signature', () => {
    const scene = signedTo(compiled(new Scene()), 'deputy_sign')
    scene.must('gov.leader', { ...sign(scene, 'leader_sign'), toMeeting: true })
    scene.must('gov.clerk', { type: 'report.meeting', decision: 'revise', date: '2026-11-02' })
    expect(standing(scene)).toBe('compiling')
    const [former] = scene.state.report.past
    expect(former?.signatures.map(s => s.void?.cause)).toEqual(['revised', 'revised', 'revised', 'revised'])
    scene.must('edu.coordinator', submit)
    expect(scene.state.report).toMatchObject({ n: 2 })
  })
})

describe('report.return', () => {
  const back = { type: 'report.return', reason: '数据有误' } as const

  it('[RP-05] by whoever may sign now, to an earlier stage: the signatures from there on are void', () => {
    const scene = signedTo(compiled(new Scene()), 'deputy_sign')
    expect(scene.do('gov.deputy', { ...back, to: 'unit_sign' })).toMatchObject({ kind: 'forbidden' })
    expect(scene.do('gov.leader', { ...back, to: 'leader_sign' })).toMatchObject({ code: 'RP-05' })
    scene.must('gov.leader', { ...back, to: 'office_head' })
    expect(standing(scene)).toBe('office_check')
    expect(validStages(scene)).toEqual(['unit_sign', 'office_check'])
    signReport(scene, 'office_head')
    expect(standing(scene)).toBe('deputy_sign')
  })

  it('[RP-05] with sections to recall it is collected again', () => {
    const scene = signedTo(compiled(new Scene()), 'unit_sign')
    const [section] = scene.state.sections
    const sections = [section?.id ?? '']
    expect(scene.do('gov.clerk', { ...back, to: 'unit_sign', sections })).toMatchObject({ code: 'RP-05' })
    expect(scene.do('gov.clerk', { ...back, to: 'compiling', sections: ['r1-x'] })).toMatchObject({
      kind: 'not_found',
    })
    scene.must('gov.clerk', { ...back, to: 'compiling', sections })
    expect(standing(scene)).toBe('collecting')
    expect(scene.state.sections.map(s => s.state)).toEqual(['drafting', 'accepted'])
    accepted(scene, sections[0] ?? '', '改过的文字')
    scene.must('edu.coordinator', { type: 'report.compile' }).must('edu.coordinator', submit)
    expect(scene.state.report).toMatchObject({ n: 2, past: [{ n: 1 }] })
  })

  it('[RP-05] the same report submitted again is another version with another hash', () => {
    const scene = signedTo(compiled(new Scene()))
    const first = reportHash(scene)
    scene.must('edu.head', { ...back, to: 'compiling' }).must('edu.coordinator', submit)
    expect(reportHash(scene)).not.toBe(first)
    expect(scene.rebuilt()).toEqual(scene.state)
  })
})

it('[RP-03] the district of the tests has somebody for every stage', () => {
  expect(Object.values(SIGNER).every(login => district.persons.some(p => p.id === login))).toBe(true)
})
