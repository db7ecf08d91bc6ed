import { describe, expect, it } from 'vitest'
import type { ReportCommand } from './commands.ts'
import { isFrozen } from './state.ts'
import { drafted, submitted } from './testing/scene.ts'
import { agree, approve, atHeadSign, back, code, sign, signatures } from './testing/signing.ts'

describe('approve', () => {
  it('[WF-06] goes to the lead head when there are no co-units', () => {
    expect(atHeadSign().section('r1-n1').state).toBe('head_sign')
  })

  it('[WF-06] goes to the co-units when there are some', () => {
    const s = submitted(['health'])
    s.must('finance.reviewer', approve(s))
    expect(s.section(s.id).state).toBe('countersign')
  })

  it('[WF-06] is refused to the only author while somebody else may review', () => {
    const alone = drafted()
    alone.directory = {
      ...alone.directory,
      posts: [
        ...alone.directory.posts,
        { id: 'p2', personId: 'finance.drafter', unitId: 'finance', role: 'reviewer', from: '2026-01-01' },
      ],
    }
    alone.must('finance.drafter', { type: 'section.submit', sectionId: alone.id })
    const asReviewer = alone.directory.posts.find(p => p.id === 'p2')
    if (asReviewer === undefined) throw new Error('unreachable')
    alone.actor = login => ({ personId: login, post: asReviewer, confirmedAt: alone.now })
    expect(code(alone.do('finance.drafter', approve(alone)))).toBe('refused WF-06')
  })

  it('[WF-06] lets the only author of a unit with nobody else review, with a reason that stays on record', () => {
    const s = submitted()
    const head = {
      id: 'h',
      personId: 'finance.drafter',
      unitId: 'finance',
      role: 'head' as const,
      from: '2026-01-01',
    }
    s.directory = {
      ...s.directory,
      posts: s.directory.posts.filter(p => p.unitId !== 'finance').concat(head),
    }
    expect(code(s.do('finance.drafter', approve(s)))).toBe('refused WF-06')
    const withReason = { ...approve(s), exceptionReason: '本单位仅一人' } as ReportCommand
    expect(code(s.do('finance.drafter', withReason))).toBe('accepted')
    expect(s.texts.get(signatures(s)[0]?.exception ?? '')).toBe('本单位仅一人')
  })

  it('[WF-06] lets the head of the lead unit review', () => {
    const s = submitted()
    expect(code(s.do('finance.head', approve(s)))).toBe('accepted')
  })
})

describe('sign', () => {
  it('[WF-11] takes the version and hash that the signer saw, and no other', () => {
    const s = atHeadSign()
    const other = { ...sign(s), hash: 'f'.repeat(64) } as ReportCommand
    expect(s.do('finance.head', other)).toMatchObject({
      kind: 'conflict',
      details: { current: s.seen(s.id) },
    })
    expect(code(s.do('finance.head', sign(s)))).toBe('accepted')
    expect(s.section(s.id).state).toBe('signed')
  })

  it('[WF-11] is for the head of the lead unit alone', () => {
    const s = atHeadSign()
    for (const login of ['finance.reviewer', 'health.head', 'edu.coordinator', 'gov.leader'])
      expect(code(s.do(login, sign(s)))).toBe('forbidden lead_head_only')
  })

  it('[SG-01] asks for a proof of identity that is older than five minutes', () => {
    const s = atHeadSign()
    const head = s.actor('finance.head')
    s.actor = () => ({ ...head, confirmedAt: '2026-11-02T08:54:59+08:00' })
    expect(code(s.do('finance.head', sign(s)))).toBe('forbidden confirm_required')
    s.actor = () => ({ ...head, confirmedAt: '2026-11-02T08:55:00+08:00' })
    expect(code(s.do('finance.head', sign(s)))).toBe('accepted')
  })

  it('[SG-02] keeps with each act what its giver had before him', () => {
    const s = submitted(['health'])
    const at = s.now
    const shown = (against: number) => ({ shown: { against, at } })
    s.must('finance.reviewer', { ...approve(s), ...shown(0) } as ReportCommand)
    s.must('health.head', { ...agree(s), ...shown(1) } as ReportCommand)
    s.must('finance.head', { ...sign(s), ...shown(1) } as ReportCommand)
    const section = s.section(s.id)
    if (!isFrozen(section)) throw new Error('frozen')
    expect(section.current.signatures.map(signature => signature.against)).toEqual([0, 1, 1])
    const [opinion] = section.current.opinions
    expect([opinion?.against, s.texts.get(opinion?.shownAt ?? '')]).toEqual([1, at])
    // Since when a leader read it is for no colleague to see: the chain has its address alone.
    expect(
      s.entries.filter(entry => entry.includes('shownAt')).map(e => e.includes(`"shownAt":"${at}`)),
    ).toEqual([false, false, false])
  })

  it('[WF-18] lets the head who reviewed also sign', () => {
    const s = submitted()
    s.must('finance.head', approve(s))
    expect(code(s.do('finance.head', sign(s)))).toBe('accepted')
  })

  const headOf = (unitId: string, personId = 'health.head') =>
    ({ id: `x-${unitId}`, personId, unitId, role: 'head', from: '2026-01-01' }) as const

  it('[WF-18] lets the head of two units act for each', () => {
    const s = submitted(['health'])
    s.must('finance.reviewer', approve(s)).must('health.head', agree(s))
    s.actor = () => ({ personId: 'health.head', post: headOf('finance'), confirmedAt: s.now })
    expect(code(s.do('health.head', sign(s)))).toBe('accepted')
  })

  it('[WF-18] refuses a person who countersigned for another unit and is no head himself', () => {
    const s = submitted(['health'])
    s.must('finance.reviewer', approve(s)).must('health.head', agree(s))
    const via = { ...headOf('finance'), id: 'v', role: 'liaison' } as const
    s.actor = () => ({
      personId: 'health.head',
      post: headOf('finance', 'finance.head'),
      via,
      confirmedAt: s.now,
    })
    expect(code(s.do('health.head', sign(s)))).toBe('refused WF-18')
  })

  it('[WF-18] refuses the review to who objected as a co-unit’s head, though that was ruled upon', () => {
    const s = submitted(['health'])
    s.must('finance.reviewer', approve(s))
    s.must('health.head', { ...agree(s), opinion: 'disagree', text: '不同意' } as ReportCommand)
    const section = s.section(s.id)
    const opinionId = isFrozen(section) ? (section.current.opinions.at(-1)?.id ?? '') : ''
    const named = { sectionId: s.id, opinionId }
    s.must('finance.head', { type: 'dispute.consult', ...named, text: '已会商' })
    s.must('finance.head', { type: 'dispute.raise', ...named, reason: '未一致' })
    s.must('gov.deputy', { type: 'dispute.rule', ...named, ruling: 'proceed', text: '照办' })
    s.must('finance.head', back(s, 'review'))
    const post = { ...headOf('finance'), role: 'reviewer' } as const
    s.actor = () => ({ personId: 'health.head', post, confirmedAt: s.now })
    expect(code(s.do('health.head', approve(s)))).toBe('refused WF-18')
  })
})
