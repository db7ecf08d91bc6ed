import { describe, expect, it } from 'vitest'
import type { CommandOf } from '../commands.ts'
import { isFrozen } from '../state.ts'
import { tasksOf } from '../tasks.ts'
import { compiled, reportHash, signedTo, signReport } from '../testing/compiled.ts'
import { DUE, district, Scene } from '../testing/scene.ts'

const frozen = (scene: Scene, id: string) => {
  const section = scene.section(id)
  if (!isFrozen(section)) throw new Error(`${id} is ${section.state}`)
  return section
}
const first = (scene: Scene) => frozen(scene, scene.state.sections[0]?.id ?? '')
const edits = (scene: Scene) => first(scene).edits
const CHANGE = { paragraphId: '1:0', before: '只增不减', after: '有增无减' }
const propose = (scene: Scene): CommandOf<'edit.propose'> => ({
  type: 'edit.propose',
  sectionId: first(scene).id,
  baseHash: first(scene).hash,
  changes: [CHANGE],
})
const answer = (scene: Scene, type: 'edit.confirm' | 'edit.refuse' | 'edit.withdraw') =>
  ({ type, sectionId: first(scene).id, editId: edits(scene).at(-1)?.id ?? '' }) as const

/** Compiled, the first section countersigned by health on the whole, and by hr on another paragraph. */
function countersigned(): Scene {
  const scene = new Scene()
  scene.must('edu.coordinator', { type: 'outline.add', parentId: null, index: 0, title: '教育经费' })
  const sectionId = scene.state.sections[0]?.id ?? ''
  const coUnitIds = ['health', 'hr']
  scene.must('edu.coordinator', {
    type: 'section.assign',
    sectionId,
    leadUnitId: 'finance',
    coUnitIds,
    dueAt: DUE,
  })
  scene.write(sectionId, '全年教育支出只增不减。', 'finance.drafter')
  scene.must('finance.drafter', { type: 'section.submit', sectionId })
  scene.must('finance.reviewer', { type: 'section.approve', sectionId, ...scene.seen(sectionId) })
  const agree = {
    type: 'section.countersign',
    sectionId,
    ...scene.seen(sectionId),
    opinion: 'agree',
  } as const
  scene.must('health.head', agree).must('hr.head', { ...agree, paragraphs: ['9:9'] })
  scene.must('finance.head', { type: 'section.sign', sectionId, ...scene.seen(sectionId) })
  return compiled(scene.must('edu.coordinator', { type: 'section.accept', sectionId }))
}

describe('edit.propose', () => {
  it('[WF-20] asks the lead head, and co-units whose agreed paragraphs it touches', () => {
    const scene = countersigned()
    scene.must('edu.coordinator', propose(scene))
    expect(edits(scene)).toMatchObject([{ unitIds: ['finance', 'health'], confirmations: [] }])
    const asked = district.persons
      .map(p => p.id)
      .filter(id => tasksOf(scene.state, district, id, scene.now).some(t => t.kind === 'confirm_edit'))
    expect(asked).toEqual(['finance.head', 'health.head'])
  })

  it('[WF-20] is the coordinator’s while he compiles, the clerk’s while he checks and proof-reads', () => {
    const scene = compiled(new Scene())
    expect(scene.do('finance.head', propose(scene))).toMatchObject({ kind: 'forbidden' })
    expect(scene.do('gov.clerk', propose(scene))).toMatchObject({ code: 'wrong_state' })
    signedTo(scene, 'unit_sign')
    expect(scene.do('edu.coordinator', propose(scene))).toMatchObject({ code: 'wrong_state' })
    scene.must('gov.clerk', propose(scene))
    expect(edits(scene)).toMatchObject([{ unitIds: ['finance', 'edu'] }])
    expect(scene.do('gov.clerk', propose(scene))).toMatchObject({ code: 'edit_open' })
  })

  it('[WF-20] names the version that it changes, and words that stand there once', () => {
    const scene = compiled(new Scene())
    const wrong = (command: object) => scene.do('edu.coordinator', { ...propose(scene), ...command })
    expect(wrong({ baseHash: 'a'.repeat(64) })).toMatchObject({ code: 'outdated_version' })
    const change = { paragraphId: '1:0', before: '没有这些字', after: '甲' }
    expect(wrong({ changes: [change] })).toMatchObject({ details: { missing: 'onePlace', found: 0 } })
    expect(wrong({ changes: [{ ...change, before: '甲', after: '甲' }] })).toMatchObject({ code: 'WF-20' })
    expect(wrong({ changes: [CHANGE, CHANGE] })).toMatchObject({ details: { missing: 'oneChange' } })
  })
})

describe('confirming a correction', () => {
  it('[WF-20] all confirmed: version n + 1 stands, with what was signed on n', () => {
    const scene = countersigned()
    const before = first(scene)
    scene.must('edu.coordinator', propose(scene))
    expect(scene.do('hr.head', answer(scene, 'edit.confirm'))).toMatchObject({ kind: 'forbidden' })
    scene.must('health.head', answer(scene, 'edit.confirm'))
    expect(scene.do('health.head', answer(scene, 'edit.confirm'))).toMatchObject({
      code: 'confirmed_already',
    })
    expect(first(scene)).toMatchObject({ version: 1, hash: before.hash })
    scene.must('finance.head', answer(scene, 'edit.confirm'))
    const after = first(scene)
    expect(after).toMatchObject({ state: 'accepted', version: 2, current: { editId: edits(scene)[0]?.id } })
    expect(after.hash).not.toBe(before.hash)
    expect(after.current.signatures.map(s => [s.kind, s.hash, s.carriedFrom, s.void])).toEqual(
      before.current.signatures.map(s => [s.kind, before.hash, 1, null]),
    )
    expect(edits(scene)[0]?.end).toMatchObject({ kind: 'entered', n: 2 })
    expect(scene.rebuilt()).toEqual(scene.state)
  })

  it('[WF-20] refused or withdrawn, the old text stands; a reason is kept', () => {
    const scene = compiled(new Scene())
    scene.must('edu.coordinator', propose(scene)).must('finance.head', answer(scene, 'edit.refuse'))
    expect(edits(scene)[0]?.end).toMatchObject({ kind: 'refused' })
    expect(scene.do('finance.head', answer(scene, 'edit.confirm'))).toMatchObject({ code: 'edit_closed' })
    scene.must('edu.coordinator', propose(scene)).must('edu.coordinator', answer(scene, 'edit.withdraw'))
    expect(edits(scene).map(e => e.end?.kind)).toEqual(['refused', 'withdrawn'])
    expect(first(scene).version).toBe(1)
  })

  it('[WF-20] an open one blocks submitting, signing and numbering; going back refuses it', () => {
    const scene = compiled(new Scene())
    scene.must('edu.coordinator', propose(scene))
    expect(scene.do('edu.coordinator', { type: 'report.submit' })).toMatchObject({
      code: 'WF-20',
      details: { sectionIds: [first(scene).id] },
    })
    const sectionId = first(scene).id
    scene.must('edu.coordinator', { type: 'section.reopen', sectionId, reason: '改写' })
    const section = scene.section(sectionId)
    expect(section.state === 'drafting' ? section.edits[0]?.end : null).toMatchObject({ kind: 'lapsed' })

    const checking = signedTo(compiled(new Scene()), 'unit_sign')
    checking.must('gov.clerk', propose(checking))
    const sign = { type: 'report.sign', stage: 'office_check', hash: reportHash(checking) } as const
    expect(checking.do('gov.clerk', sign)).toMatchObject({ code: 'WF-20' })
    checking.must('gov.clerk', { type: 'report.return', to: 'compiling', reason: '改' })
    expect(edits(checking)[0]?.end).toMatchObject({ kind: 'lapsed' })
  })

  it('[WF-20] while the office checks: report version m + 1, the clerk signs anew, the head of edu has confirmed', () => {
    const scene = signedTo(compiled(new Scene()), 'office_check')
    const m = reportHash(scene)
    scene.must('gov.proofreader', propose(scene))
    scene.must('finance.head', answer(scene, 'edit.confirm')).must('edu.head', answer(scene, 'edit.confirm'))
    expect(scene.state.report).toMatchObject({ state: 'office_check', n: 2, current: { revises: 1 } })
    expect(reportHash(scene)).not.toBe(m)
    const { report } = scene.state
    const signatures = 'current' in report ? report.current.signatures : []
    expect(signatures.map(s => [s.stage, s.hash, s.carriedFrom])).toEqual([['unit_sign', m, 1]])
    expect(report.past[0]?.signatures.map(s => [s.stage, s.void?.cause])).toEqual([
      ['unit_sign', undefined],
      ['office_check', 'edited'],
    ])
    signReport(signReport(scene, 'office_check'), 'office_head')
    // A later return voids it where it was given, too.
    scene.must('gov.deputy', { type: 'report.return', to: 'unit_sign', reason: '再核' })
    expect(scene.state.report.past[0]?.signatures.map(s => s.void?.cause)).toEqual(['returned', 'edited'])
    expect(scene.rebuilt()).toEqual(scene.state)
  })

  it('[WF-20] [RP-06] after it was issued: who issued it signs anew, all others stay', () => {
    const scene = signedTo(compiled(new Scene()), 'leader_sign')
    scene.must('gov.proofreader', { type: 'report.proof', changes: [] })
    scene.must('gov.proofreader', propose(scene))
    const number = { type: 'report.number', code: '望川府函', year: 2026, serial: 1 } as const
    expect(scene.do('gov.clerk', number)).toMatchObject({ code: 'WF-20' })
    scene.must('finance.head', answer(scene, 'edit.confirm')).must('edu.head', answer(scene, 'edit.confirm'))
    expect(scene.state.report).toMatchObject({ state: 'leader_sign', n: 2, current: { issue: {} } })
    signReport(scene, 'leader_sign')
    expect(scene.do('gov.clerk', number)).toMatchObject({ details: { missing: 'proof' } })
    const { report } = scene.state
    const stages = 'current' in report ? report.current.signatures.map(s => s.stage) : []
    expect(stages).toEqual(['unit_sign', 'office_check', 'office_head', 'deputy_sign', 'leader_sign'])
    expect(scene.rebuilt()).toEqual(scene.state)
  })
})
