import { describe, expect, it } from 'vitest'
import type { ReportCommand } from './commands.ts'
import { openCoUnits } from './coUnits.ts'
import type { Decision } from './decision.ts'
import { isFrozen } from './state.ts'
import { drafted, type Scene, submitted } from './testing/scene.ts'

type Signing = Scene & { readonly id: string }

const code = (decision: Decision) =>
  decision.kind === 'accepted' ? 'accepted' : `${decision.kind} ${decision.code}`
const approve = (s: Signing): ReportCommand => ({ type: 'section.approve', sectionId: s.id, ...s.seen(s.id) })
const sign = (s: Signing): ReportCommand => ({ type: 'section.sign', sectionId: s.id, ...s.seen(s.id) })
const agree = (s: Signing): ReportCommand => ({
  type: 'section.countersign',
  sectionId: s.id,
  ...s.seen(s.id),
  opinion: 'agree',
})
const back = (s: Signing, to?: 'drafting' | 'review'): ReportCommand => ({
  type: 'section.return',
  sectionId: s.id,
  reason: '第二段缺口径',
  ...(to === undefined ? {} : { to }),
})
const signatures = (s: Signing) => {
  const section = s.section(s.id)
  if (section.state === 'unassigned') return []
  return [...section.past, ...(isFrozen(section) ? [section.current] : [])].flatMap(v => v.signatures)
}

function atHeadSign(): Signing {
  const s = submitted()
  s.must('finance.reviewer', approve(s))
  return s
}
function signed(): Signing {
  const s = atHeadSign()
  s.must('finance.head', sign(s))
  return s
}

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

describe('countersign', () => {
  it('[WF-08] moves on with the last co-unit that agrees, in the same decision', () => {
    const s = submitted(['health', 'hr'])
    s.must('finance.reviewer', approve(s)).must('health.head', agree(s))
    expect(s.section(s.id).state).toBe('countersign')
    s.must('hr.head', agree(s))
    expect(s.section(s.id).state).toBe('head_sign')
  })

  it('[WF-07] needs text to ask for a change or to disagree', () => {
    const s = submitted(['health'])
    s.must('finance.reviewer', approve(s))
    for (const opinion of ['change', 'disagree'] as const) {
      expect(code(s.do('health.head', { ...agree(s), opinion } as ReportCommand))).toBe('refused WF-07')
    }
    expect(
      code(s.do('health.head', { ...agree(s), opinion: 'change', text: '口径请核' } as ReportCommand)),
    ).toBe('accepted')
    expect(s.section(s.id).state).toBe('countersign')
  })

  it('[WF-07] counts the last opinion of a unit and keeps the earlier ones', () => {
    const s = submitted(['health'])
    s.must('finance.reviewer', approve(s))
    s.must('health.head', { ...agree(s), opinion: 'change', text: '口径请核' } as ReportCommand)
    s.must('health.head', agree(s))
    const section = s.section(s.id)
    expect(section.state).toBe('head_sign')
    expect(isFrozen(section) && section.current.opinions.map(o => o.opinion)).toEqual(['change', 'agree'])
  })

  it('[WF-07] voids what a unit signed before it said something else', () => {
    const s = submitted(['health', 'hr'])
    s.must('finance.reviewer', approve(s))
    s.must('health.head', agree(s))
    s.must('health.head', { ...agree(s), opinion: 'disagree', text: '口径请核' } as ReportCommand)
    const section = s.section(s.id)
    if (!isFrozen(section)) throw new Error('frozen')
    const [countersignature] = section.current.signatures.filter(each => each.kind === 'countersign')
    expect(countersignature?.void).toMatchObject({ cause: 'superseded', by: 'health.head' })
    expect(openCoUnits(section)).toEqual(['health', 'hr'])
  })

  it('[WF-17] comes after the lead signature where the template says so', () => {
    const s = submitted(['health'], true)
    s.must('finance.reviewer', approve(s))
    expect(s.section(s.id).state).toBe('head_sign')
    s.must('finance.head', sign(s))
    expect(s.section(s.id).state).toBe('countersign')
    s.must('health.head', agree(s))
    expect(s.section(s.id).state).toBe('signed')
  })
})

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
