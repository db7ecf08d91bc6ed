import { describe, expect, it } from 'vitest'
import type { ReportEvent } from '../events.ts'
import { evolve } from '../evolve.ts'
import { isFrozen } from '../state.ts'
import { successionEvents } from '../succession.ts'
import { accepted, compiled, reportHash, signedTo, signReport } from '../testing/compiled.ts'
import { DUE, Scene } from '../testing/scene.ts'
import type { Edit } from './edit.ts'

const first = (scene: Scene) => {
  const section = scene.state.sections[0]
  if (section === undefined || !isFrozen(section)) throw new Error('not frozen')
  return section
}
const lastEdit = (scene: Scene): Edit | undefined =>
  scene.state.sections[0] && 'edits' in scene.state.sections[0]
    ? scene.state.sections[0].edits.at(-1)
    : undefined
const propose = (scene: Scene, login: string, at = 0, before = '只增不减', after = '有增无减') => {
  const section = scene.state.sections[at]
  if (section === undefined || !isFrozen(section)) throw new Error('not frozen')
  return scene.must(login, {
    type: 'edit.propose',
    sectionId: section.id,
    baseHash: section.hash,
    changes: [{ paragraphId: '1:0', before, after }],
  })
}
const confirm = (scene: Scene, login: string, at = 0) => {
  const section = scene.state.sections[at]
  if (section === undefined || !isFrozen(section)) throw new Error('not frozen')
  const editId = section.edits.at(-1)?.id ?? ''
  return scene.do(login, { type: 'edit.confirm', sectionId: section.id, editId })
}

function follow(scene: Scene, unitId: string, successorId: string): void {
  const act = { personId: 'admin', postId: 'post-admin', at: scene.now }
  for (const { body } of successionEvents(scene.state, { unitId, successorId }, act)) {
    const stamp = {
      seq: scene.state.version + 1,
      at: act.at,
      actor: act.personId,
      post: act.postId,
      prevHash: '',
      hash: '',
    }
    scene.state = evolve(scene.state, { ...body, ...stamp } as ReportEvent)
  }
}

describe('a correction that somebody would slip in', () => {
  it('[WF-20] [UN-01] is not confirmed for a head by the unit that he succeeds', () => {
    const scene = signedTo(compiled(new Scene()), 'unit_sign')
    propose(scene, 'gov.clerk')
    expect(confirm(scene, 'edu.head')).toMatchObject({ kind: 'accepted' })
    follow(scene, 'edu', 'finance')
    expect(lastEdit(scene)).toMatchObject({ unitIds: ['finance'], confirmations: [] })
    expect(first(scene).version).toBe(1)
    expect(confirm(scene, 'finance.head')).toMatchObject({ kind: 'accepted' })
    expect(first(scene).version).toBe(2)
  })

  it('[WF-20] ends when its section leaves `accepted`, also for a new co-unit', () => {
    const scene = compiled(new Scene())
    propose(scene, 'edu.coordinator')
    const { id: sectionId } = first(scene)
    scene.must('edu.coordinator', {
      type: 'section.assign',
      sectionId,
      leadUnitId: 'finance',
      coUnitIds: ['health'],
      dueAt: DUE,
    })
    expect(first(scene).state).toBe('countersign')
    expect(lastEdit(scene)?.end).toMatchObject({ kind: 'lapsed' })
    expect(confirm(scene, 'finance.head')).toMatchObject({ code: 'edit_closed' })
  })

  it('[WF-20] [RP-06] two of an issued report both go to who issued it, and no other signature goes', () => {
    const scene = signedTo(compiled(new Scene()), 'leader_sign')
    propose(scene, 'gov.clerk')
    propose(scene, 'gov.clerk', 1, '待遇', '收入')
    for (const at of [0, 1]) {
      expect(confirm(scene, 'finance.head', at)).toMatchObject({ kind: 'accepted' })
      expect(confirm(scene, 'edu.head', at)).toMatchObject({ kind: 'accepted' })
      expect(scene.state.report.state).toBe('leader_sign')
    }
    const { report } = scene.state
    const standing = 'current' in report ? report.current.signatures.filter(s => s.void === null) : []
    expect(standing.map(s => s.stage)).toEqual(['unit_sign', 'office_check', 'office_head', 'deputy_sign'])
    signReport(scene, 'leader_sign')
    expect(scene.rebuilt()).toEqual(scene.state)
  })
})

describe('who acts in another’s post', () => {
  it('[PO-01] [PO-02] does not sign the stage after his own', () => {
    const scene = signedTo(compiled(new Scene()), 'office_check')
    const clerk = scene.actor('gov.clerk')
    const head = scene.actor('gov.office').post
    const acting = {
      ...head,
      id: 'acting',
      acting: { postId: head.id, docNumber: '1号', enteredBy: 'admin' },
    }
    scene.actor = login =>
      login === 'gov.clerk' ? { ...clerk, post: acting } : Scene.prototype.actor.call(scene, login)
    const sign = { type: 'report.sign', stage: 'office_head', hash: reportHash(scene) } as const
    expect(scene.do('gov.clerk', sign)).toMatchObject({ code: 'PO-02' })
  })
})

it('[RP-06] a second person confirms the proof that he saw', () => {
  const scene = signedTo(compiled(new Scene()), 'leader_sign')
  const place = { in: 'body', sectionId: first(scene).id, paragraphId: '1:0' } as const
  const change = (after: string) => ({ place, before: '全年', after, kind: 'typo' as const })
  scene.must('gov.proofreader', { type: 'report.proof', changes: [change('金年')] })
  const { report } = scene.state
  const proofId = 'current' in report ? (report.current.issue.proof?.id ?? '') : ''
  scene.must('gov.proofreader', { type: 'report.proof', changes: [change('全月')] })
  expect(scene.do('gov.office', { type: 'proof.confirm', proofId })).toMatchObject({ code: 'outdated_proof' })
  scene.must('gov.office', { type: 'proof.confirm' })
})

it('[WF-20] what is written anew after a reopening is another section version, with nothing carried', () => {
  const scene = compiled(new Scene())
  propose(scene, 'edu.coordinator')
  expect(confirm(scene, 'finance.head')).toMatchObject({ kind: 'accepted' })
  const { id } = first(scene)
  scene.must('edu.coordinator', { type: 'section.reopen', sectionId: id, reason: '改写' })
  accepted(scene, id, '改写过的文字')
  expect(first(scene)).toMatchObject({ version: 3 })
  expect(first(scene).past.map(v => v.signatures.every(s => s.void !== null))).toEqual([true, true])
})
