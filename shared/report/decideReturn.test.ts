import { describe, expect, it } from 'vitest'
import type { ReportCommand } from './commands.ts'
import type { Decision } from './decision.ts'
import { type AssignedSection, isAssigned, isFrozen } from './state.ts'
import { type Scene, submitted } from './testing/scene.ts'

type Signing = Scene & { readonly id: string }

const code = (decision: Decision) =>
  decision.kind === 'accepted' ? 'accepted' : `${decision.kind} ${decision.code}`
const assigned = (s: Signing): AssignedSection => {
  const section = s.section(s.id)
  if (!isAssigned(section)) throw new Error('unassigned')
  return section
}
const approve = (s: Signing): ReportCommand => ({ type: 'section.approve', sectionId: s.id, ...s.seen(s.id) })
const sign = (s: Signing): ReportCommand => ({ type: 'section.sign', sectionId: s.id, ...s.seen(s.id) })
const say = (s: Signing, opinion: 'agree' | 'change'): ReportCommand => ({
  type: 'section.countersign',
  sectionId: s.id,
  ...s.seen(s.id),
  opinion,
  text: '意见',
})
const back = (s: Signing, to: 'drafting' | 'review' = 'drafting'): ReportCommand => ({
  type: 'section.return',
  sectionId: s.id,
  reason: '口径',
  to,
})
/** What somebody takes back: the section's last event but those that only move it on. */
const takeBack = (s: Signing, seq = assigned(s).last?.seq ?? 1): ReportCommand => ({
  type: 'act.takeBack',
  sectionId: s.id,
  eventSeq: seq,
})
/** All of a section but what taking back leaves on record. */
const facts = (s: Signing) => {
  const { last: _last, ...section } = assigned(s)
  return section
}
const voids = (s: Signing) => {
  const section = assigned(s)
  return isFrozen(section) ? section.current.signatures.map(x => [x.kind, x.void?.cause ?? null]) : []
}

describe('taking back', () => {
  it('[WF-23] a review puts the section back before its reviewer, and stays listed', () => {
    const s = submitted(['health'])
    s.must('finance.reviewer', approve(s)).must('finance.reviewer', takeBack(s))
    expect(s.section(s.id).state).toBe('review')
    expect(voids(s)).toEqual([['approve', 'taken_back']])
    s.must('finance.reviewer', approve(s))
    expect(s.section(s.id).state).toBe('countersign')
  })

  it('[WF-23] a signature, until the section is accepted', () => {
    const s = submitted()
    s.must('finance.reviewer', approve(s)).must('finance.head', sign(s))
    expect(code(s.do('finance.reviewer', takeBack(s)))).toBe('forbidden giver_only')
    expect(code(s.do('health.drafter', takeBack(s)))).toBe('forbidden giver_only')
    s.must('finance.head', takeBack(s))
    expect(s.section(s.id).state).toBe('head_sign')
    expect(voids(s)).toEqual([
      ['approve', null],
      ['sign', 'taken_back'],
    ])
    s.must('finance.head', sign(s))
    const { last } = assigned(s)
    s.must('edu.coordinator', { type: 'section.accept', sectionId: s.id })
    expect(code(s.do('finance.head', takeBack(s, last?.seq)))).toBe('conflict acted_on')
  })

  it('[WF-23] an agreement that moved the section on, and what its unit had said before counts again', () => {
    const s = submitted(['health'])
    s.must('finance.reviewer', approve(s)).must('health.head', say(s, 'change'))
    const before = facts(s)
    s.must('health.head', say(s, 'agree'))
    expect(s.section(s.id).state).toBe('head_sign')
    s.must('health.head', takeBack(s))
    const after = assigned(s)
    expect(after).toMatchObject({ state: 'countersign', current: { opinions: [{ opinion: 'change' }, {}] } })
    expect(isFrozen(after) && after.current.opinions.at(-1)?.takenBack?.personId).toBe('health.head')
    expect(before.state).toBe('countersign')
  })

  it('[WF-23] one that replaced an agreement: that agreement is valid again', () => {
    const s = submitted(['health', 'hr'])
    s.must('finance.reviewer', approve(s)).must('health.head', say(s, 'agree'))
    s.must('health.head', say(s, 'change')).must('health.head', takeBack(s))
    expect(voids(s)).toEqual([
      ['approve', null],
      ['countersign', null],
    ])
    s.must('hr.head', say(s, 'agree'))
    expect(s.section(s.id).state).toBe('head_sign')
  })

  it('[WF-23] nothing once anybody has acted on that version', () => {
    const s = submitted(['health', 'hr'])
    s.must('finance.reviewer', approve(s)).must('health.head', say(s, 'agree'))
    const { last } = assigned(s)
    s.must('hr.head', say(s, 'change'))
    expect(code(s.do('health.head', takeBack(s, last?.seq)))).toBe('conflict acted_on')
  })

  it('[WF-23] a return restores the state and all that it made void', () => {
    for (const to of ['drafting', 'review'] as const) {
      const s = submitted(['health'])
      s.must('finance.reviewer', approve(s)).must('health.head', say(s, 'agree'))
      const before = facts(s)
      s.must('finance.head', back(s, to)).must('finance.head', takeBack(s))
      expect(facts(s)).toEqual(before)
      expect(s.rebuilt()).toEqual(s.state)
    }
  })

  it('[WF-23] a return until the text, the title or the assignment has changed', () => {
    const changes: readonly ((s: Signing) => unknown)[] = [
      s => s.write(s.id, '改过的文字。', 'finance.drafter'),
      s => s.must('edu.coordinator', { type: 'outline.rename', sectionId: s.id, title: '别的题目' }),
    ]
    for (const change of changes) {
      const s = submitted()
      s.must('finance.reviewer', back(s))
      change(s)
      expect(code(s.do('finance.reviewer', takeBack(s)))).toBe('conflict text_changed')
    }
    const s = submitted()
    s.must('finance.reviewer', back(s))
    const { last } = assigned(s)
    s.must('finance.drafter', { type: 'section.submit', sectionId: s.id })
    expect(code(s.do('finance.reviewer', takeBack(s, last?.seq)))).toBe('conflict acted_on')
  })

  it('[WF-23] what was taken back cannot be taken back', () => {
    const s = submitted()
    s.must('finance.reviewer', approve(s))
    const { last } = assigned(s)
    s.must('finance.reviewer', takeBack(s))
    expect(code(s.do('finance.reviewer', takeBack(s, last?.seq)))).toBe('conflict acted_on')
  })
})
