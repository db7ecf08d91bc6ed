import { describe, expect, it } from 'vitest'
import type { ReportCommand } from './commands.ts'
import { type AssignedSection, isAssigned, isFrozen } from './state.ts'
import { submitted } from './testing/scene.ts'
import { approve, atHeadSign, back, code, type Signing, sign, signatures, signed } from './testing/signing.ts'

const assigned = (s: Signing): AssignedSection => {
  const section = s.section(s.id)
  if (!isAssigned(section)) throw new Error('unassigned')
  return section
}
const say = (s: Signing, opinion: 'agree' | 'change'): ReportCommand => ({
  type: 'section.countersign',
  sectionId: s.id,
  ...s.seen(s.id),
  opinion,
  text: '意见',
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

describe('return', () => {
  it.each([
    ['review', ['finance.reviewer', 'finance.head'], ['finance.drafter', 'health.head', 'edu.coordinator']],
    ['countersign', ['finance.reviewer', 'finance.head'], ['health.head', 'edu.coordinator']],
    ['head_sign', ['finance.head'], ['finance.reviewer', 'edu.coordinator']],
    ['signed', ['edu.coordinator'], ['finance.head', 'finance.reviewer', 'gov.leader']],
  ] as const)('[WF-12] from %s is for %j, not for %j', (state, may, mayNot) => {
    const reach = () => {
      const s = submitted(state === 'countersign' ? ['health'] : [])
      if (state !== 'review') s.must('finance.reviewer', approve(s))
      if (state === 'signed') s.must('finance.head', sign(s))
      expect(s.section(s.id).state).toBe(state)
      return s
    }
    for (const login of may) {
      const s = reach()
      expect(code(s.do(login, back(s)))).toBe('accepted')
      expect(s.section(s.id)).toMatchObject({ state: 'drafting', returns: 1 })
    }
    for (const login of mayNot) {
      const s = reach()
      expect(code(s.do(login, back(s)))).toBe('forbidden not_the_one_to_return')
    }
  })

  it('[WF-12] to review is for the head at his own step', () => {
    const s = atHeadSign()
    s.must('finance.head', back(s, 'review'))
    expect(s.section(s.id).state).toBe('review')
    expect(code(s.do('finance.reviewer', back(s, 'review')))).toBe('refused WF-12')
    expect(code(s.do('finance.reviewer', approve(s)))).toBe('accepted')
  })

  it('[WF-15] voids the signatures and keeps them listed with cause, actor and time', () => {
    const s = signed()
    s.must('edu.coordinator', back(s))
    expect(signatures(s)).toHaveLength(2)
    for (const signature of signatures(s))
      expect(signature.void).toEqual({ cause: 'returned', at: s.now, by: 'edu.coordinator' })
  })

  it('[WF-04] the next submit makes the next version, with unchanged text too', () => {
    const s = signed()
    const first = s.seen(s.id)
    s.must('edu.coordinator', back(s)).must('finance.drafter', { type: 'section.submit', sectionId: s.id })
    expect(s.seen(s.id).version).toBe(first.version + 1)
    expect(s.seen(s.id).hash).not.toBe(first.hash)
  })
})

describe('accept, reopen, recall', () => {
  it('[WF-13] the coordinator accepts what is signed, nobody else and nothing earlier', () => {
    const s = signed()
    const command: ReportCommand = { type: 'section.accept', sectionId: s.id }
    expect(code(s.do('finance.head', command))).toBe('forbidden coordinator_only')
    expect(code(s.do('edu.coordinator', command))).toBe('accepted')
    const early = atHeadSign()
    expect(code(early.do('edu.coordinator', { ...command, sectionId: early.id }))).toBe(
      'conflict wrong_state',
    )
  })

  it('[WF-14] reopens signed and accepted sections, by the coordinator or the lead head', () => {
    for (const login of ['edu.coordinator', 'finance.head']) {
      const s = signed()
      s.must(login, { type: 'section.reopen', sectionId: s.id, reason: '数据更新' })
      expect(s.section(s.id).state).toBe('drafting')
      expect(signatures(s).every(x => x.void?.cause === 'reopened')).toBe(true)
    }
    const early = atHeadSign()
    expect(
      code(early.do('edu.coordinator', { type: 'section.reopen', sectionId: early.id, reason: '早' })),
    ).toBe('conflict wrong_state')
  })

  it('[WF-14] recalls from any frozen state, by the coordinator alone', () => {
    for (const s of [submitted(), atHeadSign(), signed()]) {
      expect(code(s.do('finance.head', { type: 'section.recall', sectionId: s.id, reason: '改' }))).toBe(
        'forbidden coordinator_only',
      )
      s.must('edu.coordinator', { type: 'section.recall', sectionId: s.id, reason: '改口径' })
      expect(s.section(s.id).state).toBe('drafting')
    }
  })
})

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
