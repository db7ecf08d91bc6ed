import { describe, expect, it } from 'vitest'
import type { ReportCommand } from '../commands.ts'
import { compiled, numbered, reportHash, signedTo } from '../testing/compiled.ts'
import { Scene } from '../testing/scene.ts'
import { letterDate, printedNumber } from './date.ts'

const number = { type: 'report.number', code: '望川府函', year: 2026, serial: 136 } as const
const print: Extract<ReportCommand, { type: 'report.print' }> = {
  type: 'report.print',
  copies: 5,
  distribution: [{ to: '市政府教育督导室', copies: 3 }],
  checker: 'gov.proofreader',
}
const seal = { type: 'report.seal', keeper: 'gov.proofreader', at: '2026-11-02T09:00:00+08:00' } as const
const dispatch = { type: 'report.dispatch', channel: '机要交换' } as const
const issued = () => signedTo(compiled(new Scene()), 'leader_sign')
const place = (scene: Scene) =>
  ({ in: 'body', sectionId: scene.state.sections[0]?.id ?? '', paragraphId: '1:0' }) as const
const typo = (scene: Scene, before: string, after: string): ReportCommand => ({
  type: 'report.proof',
  changes: [{ place: place(scene), before, after, kind: 'typo' }],
})

describe('report.proof', () => {
  it('[RP-06] is not for the clerk who checked the draft; without changes it needs no second person', () => {
    const scene = issued()
    const empty: ReportCommand = { type: 'report.proof', changes: [] }
    expect(scene.do('gov.clerk', empty)).toMatchObject({ code: 'RP-06', details: { missing: 'otherClerk' } })
    expect(scene.do('gov.clerk', number)).toMatchObject({ code: 'RP-06', details: { missing: 'proof' } })
    expect(scene.do('gov.deputy', empty)).toMatchObject({ kind: 'forbidden' })
    scene.must('gov.proofreader', empty).must('gov.clerk', number)
    expect(scene.state.report).toMatchObject({ state: 'numbered', hash: reportHash(scene) })
  })

  it('[RP-06] a single wrong character is confirmed by a second person before the number is given', () => {
    const scene = issued()
    scene.must('gov.proofreader', typo(scene, '全年', '金年'))
    expect(scene.do('gov.clerk', number)).toMatchObject({ details: { missing: 'confirmation' } })
    expect(scene.do('gov.proofreader', { type: 'proof.confirm' })).toMatchObject({
      details: { missing: 'secondPerson' },
    })
    scene.must('gov.office', { type: 'proof.confirm' }).must('gov.clerk', number)
  })

  it('[RP-06] what is substantive, what does not stand there, and what stands there twice is refused', () => {
    const scene = issued()
    const wrong = (before: string, after: string) => scene.do('gov.proofreader', typo(scene, before, after))
    expect(wrong('只增不减', '只增又减')).toMatchObject({ details: { missing: 'typo', why: 'weighty' } })
    expect(wrong('没有的字', '也没有')).toMatchObject({ details: { missing: 'onePlace', found: 0 } })
    const nowhere = { in: 'body', sectionId: 'r1-x', paragraphId: '1:0' } as const
    expect(
      scene.do('gov.proofreader', {
        type: 'report.proof',
        changes: [{ place: nowhere, before: '全', after: '金', kind: 'typo' }],
      }),
    ).toMatchObject({ details: { missing: 'place' } })
    const said = { place: place(scene), before: '全年', after: '当年', kind: 'substantive' } as const
    expect(scene.do('gov.proofreader', { type: 'report.proof', changes: [said] })).toMatchObject({
      details: { missing: 'typo', why: 'substantive' },
    })
  })
})

describe('from the number to the archive', () => {
  it('[RP-07] a number is given once, and a void one stays on record and is not given again', () => {
    const scene = numbered(compiled(new Scene()))
    if (scene.state.report.state !== 'numbered') throw new Error('not numbered')
    expect(printedNumber(scene.state.report)).toBe('望川府函〔2026〕136号')
    scene.must('gov.clerk', { type: 'report.voidNumber', reason: '登记有误' })
    expect(scene.state.report.numbers).toMatchObject([
      { serial: 136, void: { by: { personId: 'gov.clerk' } } },
    ])
    expect(scene.do('gov.clerk', number)).toMatchObject({ code: 'number_taken' })
    scene.must('gov.clerk', { ...number, serial: 137 })
    expect(scene.state.report.numbers.map(x => [x.serial, x.void === undefined])).toEqual([
      [136, false],
      [137, true],
    ])
  })

  it('[SG-01] numbering needs a proof of identity', () => {
    const scene = issued().must('gov.proofreader', { type: 'report.proof', changes: [] })
    const late = { ...scene.actor('gov.clerk'), confirmedAt: '2026-11-02T08:00:00+08:00' }
    scene.actor = login => (login === 'gov.clerk' ? late : Scene.prototype.actor.call(scene, login))
    expect(scene.do('gov.clerk', number)).toMatchObject({ code: 'confirm_required' })
  })

  it('[RP-08] the letter bears the local day on which it was issued', () => {
    const scene = compiled(new Scene())
    scene.now = '2026-11-02T16:30:00Z'
    signedTo(scene, 'leader_sign')
    const { report, template } = scene.state
    if (report.state !== 'proof') throw new Error('not signed')
    expect(letterDate(report, template, 'Asia/Shanghai')).toBe('2026-11-03')
    expect(letterDate(report, template, 'UTC')).toBe('2026-11-02')
  })

  it('[RP-09] print, seal, dispatch, publish, archive, each by the clerk and in this order', () => {
    const scene = numbered(compiled(new Scene()))
    const steps = [
      print,
      seal,
      dispatch,
      { type: 'report.publish' },
      { type: 'report.archive', retention: 'permanent' },
    ] as const satisfies readonly ReportCommand[]
    for (const [i, step] of steps.entries()) {
      expect(scene.do('gov.leader', step)).toMatchObject({ kind: 'forbidden' })
      for (const later of steps.slice(i + 1))
        if (!(step.type === 'report.publish' && later.type === 'report.archive'))
          expect(scene.do('gov.clerk', later)).toMatchObject({ code: 'wrong_state' })
      scene.must('gov.clerk', step)
    }
    expect(scene.state.report.state).toBe('archived')
    expect(scene.rebuilt()).toEqual(scene.state)
  })

  it('[RP-09] not more copies are given out than printed; who asks for the seal does not keep it', () => {
    const scene = numbered(compiled(new Scene()))
    const many = [{ to: '市政府教育督导室', copies: 6 }]
    expect(scene.do('gov.clerk', { ...print, distribution: many })).toMatchObject({
      details: { missing: 'copies' },
    })
    expect(scene.do('gov.clerk', { ...print, checker: 'nobody' })).toMatchObject({ kind: 'not_found' })
    scene.must('gov.clerk', print)
    expect(scene.do('gov.clerk', { ...seal, keeper: 'gov.clerk' })).toMatchObject({
      details: { missing: 'keeper' },
    })
    expect(scene.do('gov.clerk', { ...seal, at: '2027-01-01T00:00:00Z' })).toMatchObject({
      details: { missing: 'pastTime' },
    })
  })
})

describe('taking back and giving up', () => {
  const back = { type: 'report.takeBack', to: 'leader_sign', reason: '内容有误' } as const

  it('[RP-10] voids the number, destroys the copies on record, and goes back to who issued it', () => {
    const scene = numbered(compiled(new Scene())).must('gov.clerk', print).must('gov.clerk', seal)
    expect(scene.do('gov.leader', back)).toMatchObject({ kind: 'forbidden' })
    scene.must('gov.clerk', back)
    expect(scene.state.report).toMatchObject({
      state: 'leader_sign',
      numbers: [{ serial: 136, void: {} }],
      current: { issue: {}, issuesTakenBack: [{ printing: { copies: 5 }, takenBack: { destroyed: 5 } }] },
    })
    const { report } = scene.state
    const signatures = 'current' in report ? report.current.signatures : []
    expect(signatures.filter(s => s.void !== null).map(s => s.stage)).toEqual(['leader_sign'])
  })

  it('[RP-10] to compiling it voids every signature; after dispatch nothing is taken back', () => {
    const scene = numbered(compiled(new Scene())).must('gov.clerk', { ...back, to: 'compiling' })
    expect(scene.state.report).toMatchObject({ state: 'compiling', past: [{ n: 1 }] })
    expect(scene.state.report.past[0]?.signatures.every(s => s.void !== null)).toBe(true)
    const out = numbered(compiled(new Scene()))
    for (const step of [print, seal, dispatch]) out.must('gov.clerk', step)
    expect(out.do('gov.clerk', back)).toMatchObject({ code: 'wrong_state' })
  })

  it('[RP-10] the leader gives a report up; every later command is refused', () => {
    const scene = signedTo(compiled(new Scene()), 'unit_sign')
    const abandon = { type: 'report.abandon', reason: '并入其他报告' } as const
    expect(scene.do('gov.deputy', abandon)).toMatchObject({ kind: 'forbidden' })
    scene.must('gov.leader', abandon)
    expect(scene.state.report).toMatchObject({ state: 'abandoned', past: [{ n: 1 }] })
    expect(scene.do('gov.leader', abandon)).toMatchObject({ code: 'wrong_state' })
    expect(scene.do('edu.coordinator', { type: 'report.submit' })).toMatchObject({ code: 'wrong_state' })
    expect(
      scene.do('edu.coordinator', { type: 'outline.add', parentId: null, index: 0, title: '题' }),
    ).toMatchObject({ code: 'report_closed' })
  })

  it('[RP-11] a correction is a report of its own, opened once this one is dispatched', () => {
    const scene = numbered(compiled(new Scene()))
    const correct = { type: 'report.correct', kind: 'correction', title: '关于更正的函' } as const
    expect(scene.do('edu.coordinator', correct)).toMatchObject({ code: 'wrong_state' })
    for (const step of [print, seal, dispatch]) scene.must('gov.clerk', step)
    expect(scene.do('gov.clerk', correct)).toMatchObject({ kind: 'forbidden' })
    scene.must('edu.coordinator', correct)
    expect(scene.state.report).toMatchObject({ state: 'dispatched', amendments: [{ kind: 'correction' }] })
  })
})
