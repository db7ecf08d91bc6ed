import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { sha256 } from '../document/canonical.ts'
import { readEntry } from './chain.ts'
import type { CommandOf, ReportCommand } from './commands.ts'
import { boundEvidence, evidenceOf, openEvidence } from './evidence.ts'
import { evolve } from './evolve.ts'
import { readerOf } from './reading.ts'
import { seenBy, stateSeenBy } from './seenBy.ts'
import { isFrozen } from './state.ts'
import { tasksOf } from './tasks.ts'
import { drafted, type Scene, submitted } from './testing/scene.ts'

const add = (
  sectionId: string,
  content: string,
  more: Partial<CommandOf<'evidence.add'>> = {},
): CommandOf<'evidence.add'> => ({
  type: 'evidence.add',
  sectionId,
  file: { sha256: sha256(content), name: `${content}.csv`, bytes: 9, mediaType: 'text/csv' },
  ...more,
})

type Drafted = ReturnType<typeof drafted>

const idOf = (s: Scene & { readonly id: string }, at = -1): string =>
  evidenceOf(s.section(s.id)).at(at)?.id ?? ''
const unbind = (evidenceId: string): ReportCommand => ({ type: 'evidence.unbind', evidenceId })
const confirm = (s: Drafted, evidenceId = idOf(s)): ReportCommand => ({
  type: 'evidence.confirm',
  sectionId: s.id,
  evidenceId,
})

/** Signed by the lead unit's head, without co-units. */
function signed(): Drafted {
  const s = submitted()
  s.must('finance.reviewer', { type: 'section.approve', sectionId: s.id, ...s.seen(s.id) })
  return Object.assign(s.must('finance.head', { type: 'section.sign', sectionId: s.id, ...s.seen(s.id) }), {
    id: s.id,
  })
}

describe('in drafting', () => {
  it('[WF-26] the writers of the unit add, bind, take off and put back; nobody else', () => {
    const s = drafted(['health'])
    s.must('finance.drafter', add(s.id, '决算'))
    const evidenceId = idOf(s)
    expect(boundEvidence(s.section(s.id))).toMatchObject([{ sha256: sha256('决算'), mediaType: 'text/csv' }])
    for (const login of ['finance.head', 'health.drafter', 'edu.coordinator', 'gov.leader', 'admin'])
      expect(s.do(login, add(s.id, '另一件'))).toEqual({ kind: 'forbidden', code: 'evidence_owner_only' })
    s.must('finance.liaison', { type: 'evidence.bind', evidenceId, paragraphId: 'p1', withLetter: true })
    expect(evidenceOf(s.section(s.id))[0]).toMatchObject({ paragraphId: 'p1', withLetter: true })
    s.must('finance.drafter', unbind(evidenceId))
    expect(boundEvidence(s.section(s.id))).toEqual([])
    expect(s.do('finance.drafter', unbind(evidenceId))).toMatchObject({ code: 'evidence_unbound' })
    s.must('finance.drafter', { type: 'evidence.bind', evidenceId })
    expect(boundEvidence(s.section(s.id))).toMatchObject([{ id: evidenceId }])
    expect(boundEvidence(s.section(s.id))[0]).not.toHaveProperty('paragraphId')
  })

  it('[WF-26] writers of a co-unit do where they write the text', () => {
    const s = drafted(['health'])
    s.must('edu.coordinator', {
      type: 'section.assign',
      sectionId: s.id,
      leadUnitId: 'finance',
      coUnitIds: ['health'],
      dueAt: '2026-11-20T17:00:00+08:00',
      coEdit: true,
    })
    s.must('health.drafter', add(s.id, '体检数据'))
  })

  it('[WF-26] a figure, no section, another section and a second copy at one place are refused in words', () => {
    const s = drafted()
    expect(s.do('finance.drafter', add(s.id, '甲', { figureId: 'f1' }))).toMatchObject({
      code: 'WF-26',
      details: { missing: 'figures' },
    })
    const { sectionId: _none, ...loose } = add(s.id, '甲')
    expect(s.do('finance.drafter', loose)).toMatchObject({ details: { missing: 'section' } })
    s.must('finance.drafter', add(s.id, '甲'))
    expect(s.do('finance.drafter', add(s.id, '甲'))).toMatchObject({ code: 'evidence_exists' })
    s.must('finance.drafter', add(s.id, '甲', { paragraphId: 'p1' }))
    expect(s.do('finance.drafter', { type: 'evidence.bind', evidenceId: idOf(s) })).toMatchObject({
      code: 'evidence_exists',
    })
    expect(
      s.do('finance.drafter', { type: 'evidence.bind', evidenceId: idOf(s), sectionId: 'r1-other' }),
    ).toMatchObject({ details: { missing: 'own_section' } })
  })

  it('[RD-06] of evidence that one may not read nothing is told, not even that it may not be taken off', () => {
    const s = drafted(['health'])
    s.must('finance.drafter', add(s.id, '决算'))
    for (const login of ['health.drafter', 'hr.head', 'gov.clerk', 'admin'])
      expect(s.do(login, unbind(idOf(s)))).toMatchObject({ kind: 'not_found' })
    for (const login of ['health.head', 'finance.head', 'edu.coordinator'])
      expect(s.do(login, unbind(idOf(s)))).toMatchObject({ kind: 'forbidden' })
  })

  it('[WF-25] a section with evidence is not empty', () => {
    const s = drafted()
    s.write(s.id, '').must('finance.drafter', add(s.id, '决算'))
    expect(s.do('edu.coordinator', { type: 'outline.remove', sectionId: s.id })).toMatchObject({
      details: { missing: 'no_evidence' },
    })
    s.must('finance.drafter', unbind(idOf(s)))
    s.must('edu.coordinator', { type: 'outline.remove', sectionId: s.id })
  })
})

describe('with a version', () => {
  it('[WF-04] what is bound when the text is frozen stands with the version; what was taken off does not', () => {
    const s = drafted()
    s.must('finance.drafter', add(s.id, '甲')).must('finance.drafter', add(s.id, '乙'))
    s.must('finance.drafter', unbind(idOf(s)))
    s.must('finance.drafter', { type: 'section.submit', sectionId: s.id })
    expect(evidenceOf(s.section(s.id)).map(e => e.sha256)).toEqual([sha256('甲')])
    expect(openEvidence(s.section(s.id))).toEqual([])
    expect(s.rebuilt()).toEqual(s.state)
  })

  it('[WF-24] what a version holds is neither taken off nor bound anew while it stands', () => {
    const s = drafted()
    s.must('finance.drafter', add(s.id, '甲')).must('finance.drafter', {
      type: 'section.submit',
      sectionId: s.id,
    })
    const evidenceId = idOf(s)
    const frozen = { kind: 'conflict', code: 'evidence_frozen', details: { current: 'review' } }
    expect(s.do('finance.drafter', unbind(evidenceId))).toEqual(frozen)
    expect(s.do('finance.drafter', { type: 'evidence.bind', evidenceId, paragraphId: 'p1' })).toEqual(frozen)
    s.must('finance.drafter', { type: 'section.withdraw', sectionId: s.id })
    s.must('finance.drafter', unbind(evidenceId))
  })

  it('[WF-24] added after freezing it waits beside the version, whose hash is unchanged, until the signer alone confirms it', () => {
    const s = signed()
    const before = s.seen(s.id)
    s.must('finance.drafter', add(s.id, '补充'))
    expect(s.seen(s.id)).toEqual(before)
    expect(openEvidence(s.section(s.id))).toHaveLength(1)
    for (const login of ['finance.drafter', 'finance.reviewer', 'edu.coordinator', 'gov.leader'])
      expect(s.do(login, confirm(s))).toEqual({ kind: 'forbidden', code: 'lead_head_only' })
    for (const login of ['hr.head', 'admin', 'auditor'])
      expect(s.do(login, confirm(s))).toMatchObject({ kind: 'not_found' })
    s.must('finance.head', confirm(s))
    expect(openEvidence(s.section(s.id))).toEqual([])
    expect(s.section(s.id)).toMatchObject({ state: 'signed', current: { signatures: [{}, { void: null }] } })
    expect(s.do('finance.head', confirm(s))).toMatchObject({ code: 'evidence_settled' })
    expect(s.do('finance.drafter', unbind(idOf(s)))).toMatchObject({ code: 'evidence_frozen' })
  })

  it('[WF-24] it is nobody’s act on the version: a signature may still be taken back', () => {
    const s = signed()
    const section = s.section(s.id)
    const eventSeq = (isFrozen(section) ? section.last?.seq : undefined) ?? 0
    s.must('finance.drafter', add(s.id, '补充'))
    s.must('finance.head', { type: 'act.takeBack', sectionId: s.id, eventSeq })
  })

  it('[WF-24] until it is confirmed its unit may take it off; a later version holds it as its own', () => {
    const s = signed()
    s.must('finance.drafter', add(s.id, '误传')).must('finance.liaison', unbind(idOf(s)))
    expect(evidenceOf(s.section(s.id))).toEqual([])
    s.must('finance.drafter', add(s.id, '补充'))
    s.must('edu.coordinator', { type: 'section.recall', sectionId: s.id, reason: '补材料' })
    s.must('finance.drafter', { type: 'section.submit', sectionId: s.id })
    expect(openEvidence(s.section(s.id))).toEqual([])
    expect(evidenceOf(s.section(s.id))).toMatchObject([{ sha256: sha256('补充') }])
  })

  it('[SG-01] confirming needs a proof of identity, and another person than who added it', () => {
    const s = signed()
    s.must('finance.drafter', add(s.id, '补充'))
    const actor = s.actor.bind(s)
    s.actor = login => ({ ...actor(login), confirmedAt: '2026-11-02T08:00:00+08:00' })
    expect(s.do('finance.head', confirm(s))).toEqual({ kind: 'forbidden', code: 'confirm_required' })
    s.actor = actor
    s.directory = {
      ...s.directory,
      posts: s.directory.posts.map(p =>
        p.unitId === 'finance' && p.role === 'head' ? { ...p, personId: 'finance.drafter' } : p,
      ),
    }
    const head = s.directory.posts.find(p => p.unitId === 'finance' && p.role === 'head')
    s.actor = login => (head === undefined ? actor(login) : { ...actor(login), post: head })
    expect(s.do('finance.drafter', confirm(s))).toMatchObject({
      code: 'WF-24',
      details: { missing: 'other_person' },
    })
  })

  it('[TK-01] the head who signed finds it on his desk, whoever has not signed yet does not', () => {
    const s = submitted()
    s.must('finance.drafter', add(s.id, '补充'))
    const kinds = () => tasksOf(s.state, s.directory, 'finance.head', s.now).map(task => task.kind)
    expect(kinds()).toEqual([])
    s.must('finance.reviewer', { type: 'section.approve', sectionId: s.id, ...s.seen(s.id) })
    expect(kinds()).toEqual(['sign'])
    s.must('finance.head', { type: 'section.sign', sectionId: s.id, ...s.seen(s.id) })
    expect(kinds()).toEqual(['confirm_evidence'])
    s.must('finance.head', confirm(s))
    expect(kinds()).toEqual([])
  })
})

describe('opinions', () => {
  /** Health has agreed to version 1, which is then sent back. */
  function agreed(paragraphs?: string[]): Drafted {
    const s = drafted(['health'])
    s.must('finance.drafter', add(s.id, '甲', { paragraphId: 'p1' }))
    s.must('finance.drafter', { type: 'section.submit', sectionId: s.id })
    s.must('finance.reviewer', { type: 'section.approve', sectionId: s.id, ...s.seen(s.id) })
    s.must('health.head', {
      type: 'section.countersign',
      sectionId: s.id,
      ...s.seen(s.id),
      opinion: 'agree',
      ...(paragraphs && { paragraphs }),
    })
    s.must('finance.head', { type: 'section.return', sectionId: s.id, reason: '再核' })
    return s
  }
  const carriedTo2 = (s: Drafted): number => {
    s.must('finance.drafter', { type: 'section.submit', sectionId: s.id })
    const section = s.section(s.id)
    return isFrozen(section) ? section.current.opinions.length : -1
  }

  it('[WF-15] carry while the evidence of what they name is the same', () => {
    expect(carriedTo2(agreed())).toBe(1)
    expect(carriedTo2(agreed(['p1']))).toBe(1)
    const elsewhere = agreed(['p1'])
    elsewhere.must('finance.drafter', add(elsewhere.id, '全节'))
    expect(carriedTo2(elsewhere)).toBe(1)
  })

  it('[WF-15] are asked anew where evidence came to it, or went', () => {
    const whole = agreed()
    whole.must('finance.drafter', add(whole.id, '全节'))
    expect(carriedTo2(whole)).toBe(0)
    const named = agreed(['p1'])
    named.must('finance.drafter', unbind(idOf(named)))
    expect(carriedTo2(named)).toBe(0)
  })

  it('[WF-23] a return is not taken back once the evidence is another', () => {
    const s = agreed()
    const section = s.section(s.id)
    const eventSeq = ('last' in section ? section.last?.seq : undefined) ?? 0
    s.must('finance.drafter', add(s.id, '全节'))
    const takeBack = { type: 'act.takeBack', sectionId: s.id, eventSeq } as const
    expect(s.do('finance.head', takeBack)).toMatchObject({ code: 'text_changed' })
    s.must('finance.drafter', unbind(idOf(s)))
    s.must('finance.head', takeBack)
    expect(evidenceOf(s.section(s.id))).toMatchObject([{ sha256: sha256('甲') }])
    expect(s.rebuilt()).toEqual(s.state)
  })
})

describe('who may read', () => {
  const seesDraft = ['finance.drafter', 'finance.head', 'health.head', 'edu.coordinator']
  const seesFrozen = ['gov.clerk', 'gov.office', 'gov.deputy', 'gov.leader']
  const seesNone = ['health.drafter', 'hr.drafter', 'hr.head', 'auditor', 'admin', 'observer']

  it('[RD-06] the unit, the coordinator, the heads who countersign; leaders and clerk once it is with a version', () => {
    const s = drafted(['health'])
    s.must('finance.drafter', add(s.id, '甲'))
    const sees = (login: string) => {
      const [section] = stateSeenBy(readerOf(s.directory, login, s.now), s.state).sections
      return section === undefined ? -1 : evidenceOf(section).length
    }
    const all = (logins: readonly string[]) => logins.map(sees)
    expect(all(seesDraft)).toEqual(seesDraft.map(() => 1))
    expect(all([...seesFrozen, ...seesNone])).toEqual([...seesFrozen, ...seesNone].map(() => 0))
    s.must('finance.drafter', { type: 'section.submit', sectionId: s.id })
    expect(all([...seesDraft, ...seesFrozen])).toEqual([...seesDraft, ...seesFrozen].map(() => 1))
    expect(all(seesNone)).toEqual(seesNone.map(() => 0))
  })

  it('[EV-04] events in order give everyone the evidence that loading anew gives', () => {
    const steps: readonly ((s: Drafted) => [login: string, command: ReportCommand])[] = [
      s => ['finance.drafter', add(s.id, `件${s.state.version}`)],
      s => ['finance.drafter', unbind(idOf(s, 0))],
      s => ['finance.drafter', { type: 'evidence.bind', evidenceId: idOf(s, 0), paragraphId: 'p1' }],
      s => ['finance.drafter', { type: 'section.submit', sectionId: s.id }],
      s => ['finance.drafter', { type: 'section.withdraw', sectionId: s.id }],
      s => ['finance.reviewer', { type: 'section.approve', sectionId: s.id, ...seenIn(s) }],
      s => ['health.head', { type: 'section.countersign', sectionId: s.id, ...seenIn(s), opinion: 'agree' }],
      s => ['finance.head', { type: 'section.sign', sectionId: s.id, ...seenIn(s) }],
      s => ['finance.head', confirm(s)],
      s => ['edu.coordinator', { type: 'section.recall', sectionId: s.id, reason: '改' }],
    ]
    const logins = [...seesDraft, ...seesFrozen, 'health.drafter', 'hr.head']
    fc.assert(
      fc.property(fc.array(fc.nat(steps.length - 1), { maxLength: 40 }), moves => {
        const s = drafted(['health'])
        const readers = logins.map(login => readerOf(s.directory, login, s.now))
        const pages = readers.map(reader => stateSeenBy(reader, s.state))
        let known = s.entries.length
        for (const move of moves) {
          const step = steps[move]?.(s)
          if (step !== undefined) s.do(...step)
          for (const entry of s.entries.slice(known))
            for (const [i, reader] of readers.entries()) {
              const page = pages[i]
              if (page !== undefined) pages[i] = evolve(page, seenBy(reader, s.state, readEntry(entry).event))
            }
          known = s.entries.length
          for (const [i, reader] of readers.entries())
            expect(evidenceSeen(pages[i])).toEqual(evidenceSeen(stateSeenBy(reader, s.state)))
        }
        expect(s.rebuilt()).toEqual(s.state)
      }),
      { numRuns: 60, verbose: 1 },
    )
  })

  const seenIn = (s: Drafted) => {
    const section = s.section(s.id)
    return isFrozen(section) ? s.seen(s.id) : { version: 1, hash: '0'.repeat(64) }
  }
  const evidenceSeen = (state: Scene['state'] | undefined) =>
    state?.sections.map(section => ({
      now: evidenceOf(section),
      past: section.state === 'unassigned' ? [] : section.past.map(version => version.evidence),
    }))
})
