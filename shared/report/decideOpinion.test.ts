import { describe, expect, it } from 'vitest'
import type { ReportCommand } from './commands.ts'
import { coStanding } from './coUnits.ts'
import type { Decision } from './decision.ts'
import { type AssignedSection, isAssigned, isFrozen, type Opinion } from './state.ts'
import { tasksOf } from './tasks.ts'
import { district, type Scene, START, submitted } from './testing/scene.ts'

type Signing = Scene & { readonly id: string }

const code = (decision: Decision) =>
  decision.kind === 'accepted' ? 'accepted' : `${decision.kind} ${decision.code}`
const say = (s: Signing, opinion: 'agree' | 'change' | 'disagree', paragraphs?: string[]): ReportCommand => ({
  type: 'section.countersign',
  sectionId: s.id,
  ...s.seen(s.id),
  opinion,
  ...(opinion === 'agree' ? {} : { text: '第二段口径请核' }),
  ...(paragraphs === undefined ? {} : { paragraphs }),
})
const assigned = (s: Signing): AssignedSection => {
  const section = s.section(s.id)
  if (!isAssigned(section)) throw new Error('unassigned')
  return section
}
const opinions = (s: Signing): readonly Opinion[] => {
  const section = assigned(s)
  return isFrozen(section) ? section.current.opinions : (section.past.at(-1)?.opinions ?? [])
}
const last = (s: Signing) => {
  const found = opinions(s).at(-1)
  if (found === undefined) throw new Error('no opinion')
  return found
}
const standing = (s: Signing, unitId: string) => {
  const section = assigned(s)
  if (!isFrozen(section)) throw new Error(`${section.state}`)
  return coStanding(section.current, unitId).kind
}
const named = (s: Signing) => ({ sectionId: s.id, opinionId: last(s).id })
const dispose = (s: Signing, disposition: 'adopted' | 'partly' | 'declined'): ReportCommand => ({
  type: 'opinion.dispose',
  ...named(s),
  disposition,
  reason: '口径与上年一致',
})
const consult = (s: Signing): ReportCommand => ({ type: 'dispute.consult', ...named(s), text: '两局已会商' })
const raise = (s: Signing): ReportCommand => ({ type: 'dispute.raise', ...named(s), reason: '未能一致' })
const rule = (s: Signing, ruling: 'proceed' | 'revise'): ReportCommand => ({
  type: 'dispute.rule',
  ...named(s),
  ruling,
  text: '以财政口径为准',
})

/** health and hr countersign; health has said something that is no agreement. */
function asked(opinion: 'change' | 'disagree' = 'change', coUnits = ['health']): Signing {
  const s = submitted(coUnits)
  s.must('finance.reviewer', { type: 'section.approve', sectionId: s.id, ...s.seen(s.id) })
  s.must('health.head', say(s, opinion, ['p1']))
  return s
}
function disputed(opinion: 'change' | 'disagree' = 'disagree'): Signing {
  const s = asked(opinion)
  if (opinion === 'change') s.must('finance.head', dispose(s, 'declined'))
  return s.must('finance.head', consult(s)).must('health.head', raise(s)) as Signing
}
const whoseTurn = (s: Signing) =>
  district.persons
    .flatMap(({ id }) => tasksOf(s.state, district, id, START).map(task => `${id} ${task.kind}`))
    .sort()

describe('a request for change', () => {
  it('[WF-09] is answered by drafter, reviewer or head of the lead unit, and by nobody else', () => {
    const answerers = district.persons
      .map(({ id }) => id)
      .filter(login => code(asked().do(login, dispose(asked(), 'declined'))) === 'accepted')
    expect(answerers).toEqual(['finance.drafter', 'finance.reviewer', 'finance.head'])
    expect(whoseTurn(asked())).toEqual([
      'finance.drafter dispose',
      'finance.head dispose',
      'finance.reviewer dispose',
    ])
  })

  it('[WF-09] that is taken up sends the version back: the unit cannot pass on it any more', () => {
    for (const disposition of ['adopted', 'partly'] as const) {
      const s = asked()
      s.must('finance.drafter', dispose(s, disposition))
      expect(standing(s, 'health')).toBe('adopted')
      expect(code(s.do('health.head', say(s, 'agree')))).toBe('refused WF-09')
      expect(code(s.do('finance.head', dispose(s, 'declined')))).toBe('conflict not_open')
      expect(whoseTurn(s)).toEqual(['finance.head revise', 'finance.reviewer revise'])
      s.must('finance.reviewer', { type: 'section.return', sectionId: s.id, reason: '按意见修改' })
      expect(s.section(s.id).state).toBe('drafting')
    }
  })

  it('[WF-09] that is declined waits for the unit: it agrees, or it is a dispute; nothing moves on before', () => {
    const s = asked('change', ['health', 'hr'])
    s.must('finance.head', dispose(s, 'declined'))
    s.must('hr.head', say(s, 'agree'))
    expect(s.section(s.id).state).toBe('countersign')
    expect(whoseTurn(s)).toEqual(['health.head countersign'])
    s.must('health.head', say(s, 'agree'))
    expect(s.section(s.id).state).toBe('head_sign')
  })

  it('[WF-09] that was declined may still be taken up', () => {
    const s = asked()
    s.must('finance.head', dispose(s, 'declined')).must('finance.head', dispose(s, 'partly'))
    expect(standing(s, 'health')).toBe('adopted')
  })

  it('[WF-09] is answered once it is the last word of its unit only', () => {
    const s = asked()
    const first = named(s)
    s.must('health.head', say(s, 'change'))
    const answer = { type: 'opinion.dispose', disposition: 'declined', reason: '理由' } as const
    expect(code(s.do('finance.head', { ...answer, ...first }))).toBe('conflict not_the_last_opinion')
    expect(code(s.do('finance.head', { ...answer, sectionId: s.id, opinionId: 'none' }))).toBe(
      'not_found not_found',
    )
  })
})

describe('a dispute', () => {
  it('[WF-10] is raised by one of the two heads, after they have talked, on what was declined or on any disagreement', () => {
    const s = asked()
    expect(code(s.do('health.head', raise(s)))).toBe('refused WF-10')
    s.must('finance.head', dispose(s, 'declined'))
    expect(code(s.do('health.head', raise(s)))).toBe('refused WF-10')
    for (const login of ['finance.reviewer', 'hr.head', 'edu.coordinator', 'gov.deputy'])
      expect(code(s.do(login, consult(s)))).toBe('forbidden two_heads_only')
    s.must('health.head', consult(s)).must('finance.head', raise(s))
    expect(standing(s, 'health')).toBe('disputed')
    expect(whoseTurn(s)).toEqual(['gov.deputy rule', 'gov.leader rule'])
    expect(standing(disputed('disagree'), 'health')).toBe('disputed')
  })

  it('[WF-10] is ruled by the deputy leader or the leader', () => {
    const rulers = district.persons
      .map(({ id }) => id)
      .filter(login => code(disputed().do(login, rule(disputed(), 'proceed'))) === 'accepted')
    expect(rulers).toEqual(['gov.deputy', 'gov.leader'])
    expect(code(asked('disagree').do('gov.deputy', rule(asked('disagree'), 'proceed')))).toBe(
      'conflict not_disputed',
    )
  })

  it('[WF-10] to go on counts as passed, with the dissent kept', () => {
    const s = disputed()
    s.must('gov.deputy', rule(s, 'proceed'))
    expect(s.section(s.id).state).toBe('head_sign')
    expect(standing(s, 'health')).toBe('ruled')
    expect(last(s)).toMatchObject({
      opinion: 'disagree',
      dispute: { ruling: { kind: 'proceed', by: { personId: 'gov.deputy' } } },
    })
  })

  it('[WF-10] to revise opens the text again, by the ruling’s words', () => {
    const s = disputed()
    s.must('gov.leader', rule(s, 'revise'))
    expect(assigned(s)).toMatchObject({
      state: 'drafting',
      lastReturn: { by: { personId: 'gov.leader' } },
    })
    const { lastReturn } = assigned(s)
    expect(s.texts.get(lastReturn?.reason ?? '')).toBe('以财政口径为准')
  })

  it('[WF-10] ends when the unit agrees after all', () => {
    const s = disputed()
    s.must('health.head', say(s, 'agree'))
    expect(s.section(s.id).state).toBe('head_sign')
  })
})

describe('carrying over', () => {
  const next = (s: Signing, text: string) => {
    s.must('finance.head', { type: 'section.return', sectionId: s.id, reason: '再改' })
    s.write(s.id, text, 'finance.drafter')
    return s.must('finance.drafter', { type: 'section.submit', sectionId: s.id })
  }
  function agreed(paragraphs?: string[]): Signing {
    const s = submitted(['health'])
    s.write(s.id, '', 'finance.drafter')
    s.must('finance.reviewer', { type: 'section.return', sectionId: s.id, reason: '写成两段' })
    s.write(s.id, '第一段。\n第二段。', 'finance.drafter')
    s.must('finance.drafter', { type: 'section.submit', sectionId: s.id })
    s.must('finance.reviewer', { type: 'section.approve', sectionId: s.id, ...s.seen(s.id) })
    return s.must('health.head', say(s, 'agree', paragraphs)) as Signing
  }
  const countersignatures = (s: Signing) => {
    const section = assigned(s)
    return isFrozen(section) ? section.current.signatures.map(x => [x.kind, x.carriedFrom, x.void]) : []
  }

  it('[WF-15] agreement on named paragraphs holds for the next version while these stand as they were', () => {
    const s = agreed(['p1'])
    next(s, '第一段。\n第二段改了。')
    expect(countersignatures(s)).toEqual([['countersign', 2, null]])
    expect(assigned(s).past.at(-1)?.signatures.at(-1)?.void).toMatchObject({ cause: 'returned' })
    s.must('finance.reviewer', { type: 'section.approve', sectionId: s.id, ...s.seen(s.id) })
    expect(s.section(s.id).state).toBe('head_sign')
  })

  it('[WF-15] a named paragraph that changed asks its unit anew', () => {
    const s = agreed(['p2'])
    next(s, '第一段。\n第二段改了。')
    expect(countersignatures(s)).toEqual([])
    expect(opinions(s)).toEqual([])
    s.must('finance.reviewer', { type: 'section.approve', sectionId: s.id, ...s.seen(s.id) })
    expect(s.section(s.id).state).toBe('countersign')
  })

  it('[WF-15] agreement that names nothing means all of it', () => {
    const s = agreed()
    next(s, '第一段。\n第二段改了。')
    expect(countersignatures(s)).toEqual([])
    const same = agreed()
    next(same, '第一段。\n第二段。')
    expect(countersignatures(same)).toEqual([['countersign', 2, null]])
  })

  it('[WF-15] an empty list of paragraphs names none of them: it means all', () => {
    const s = agreed([])
    next(s, '第一段全改。\n第二段全改。')
    expect(countersignatures(s)).toEqual([])
  })

  it('[WF-15] it is carried again from where it was given, and what was taken back is not', () => {
    const s = agreed(['p1'])
    next(s, '第一段。\n第二段改了。')
    s.must('finance.head', { type: 'section.approve', sectionId: s.id, ...s.seen(s.id) })
    next(s, '第一段。\n第二段又改了。')
    expect(countersignatures(s)).toEqual([['countersign', 2, null]])
  })

  it('[WF-15] a ruling to go on is carried with its dissent; a request that was declined is not', () => {
    const ruled = disputed()
    ruled.must('gov.deputy', rule(ruled, 'proceed'))
    next(ruled, '教育支出只增不减。\n补一段。')
    expect(opinions(ruled)).toMatchObject([{ opinion: 'disagree', carriedFrom: 1 }])
    expect(standing(ruled, 'health')).toBe('ruled')
    const declined = asked()
    declined.must('finance.head', dispose(declined, 'declined'))
    next(declined, '教育支出只增不减。\n补一段。')
    expect(opinions(declined)).toEqual([])
  })

  it('[WF-05] a carried countersignature is nobody’s act: the submitter may still withdraw', () => {
    const s = agreed(['p1'])
    next(s, '第一段。\n第二段改了。')
    expect(code(s.do('finance.drafter', { type: 'section.withdraw', sectionId: s.id }))).toBe('accepted')
  })
})
