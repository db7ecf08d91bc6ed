import { describe, expect, it } from 'vitest'
import { readEntry } from './chain.ts'
import { isVisible } from './events.ts'
import {
  acceptedOnly,
  readerOf,
  readsAccepted,
  readsApproval,
  readsAssembly,
  readsAudit,
  readsBoard,
  readsEdit,
  readsReport,
  readsText,
  readsVersions,
} from './reading.ts'
import { seenBy, stateSeenBy } from './seenBy.ts'
import { isFrozen } from './state.ts'
import { tasksOf } from './tasks.ts'
import { compiled, signedTo } from './testing/compiled.ts'
import { district, drafted, Scene, START, submitted } from './testing/scene.ts'
import { present } from './view.ts'

const collecting = { report: { state: 'collecting' } } as const
const reader = (login: string) => readerOf(district, login, START)
const everyone = district.persons.map(p => p.id)
/** Who of everyone in the district may do something. */
const who = (may: (login: string) => boolean) => everyone.filter(may)

const CLERKS = ['gov.clerk', 'gov.proofreader']
const LEADERS = ['gov.office', 'gov.deputy', 'gov.leader']
const of = (unit: string) => ['drafter', 'liaison', 'reviewer', 'head'].map(role => `${unit}.${role}`)
const MEMBERS = ['edu', 'finance', 'health', 'hr'].flatMap(of)

function countersigning(): Scene & { readonly id: string } {
  const s = submitted(['health', 'hr'])
  s.must('finance.reviewer', { type: 'section.approve', sectionId: s.id, ...s.seen(s.id) })
  const opinion = { type: 'section.countersign' as const, sectionId: s.id, ...s.seen(s.id) }
  s.must('hr.head', { ...opinion, opinion: 'change', text: '口径请核' })
  s.must('health.head', { ...opinion, opinion: 'agree' })
  return s
}

describe('what others see of opinions', () => {
  it('[RD-03] neither who has passed and is carried over, nor who spoke last', () => {
    const s = countersigning()
    const outsider = reader('edu.drafter')
    const section = stateSeenBy(outsider, s.state).sections[0]
    expect(section).not.toHaveProperty('last')
    s.must('finance.head', { type: 'section.return', sectionId: s.id, reason: '再改' })
    s.must('finance.drafter', { type: 'section.submit', sectionId: s.id })
    const carried = s.entries.map(e => readEntry(e).event).filter(e => e.type === 'opinion.carried')
    expect(carried).toHaveLength(1)
    for (const event of carried) {
      expect(seenBy(outsider, s.state, event)).not.toHaveProperty('data')
      expect(seenBy(reader('hr.head'), s.state, event)).toHaveProperty('data')
    }
  })
})

describe('who reads', () => {
  const s = submitted(['health'])
  const section = s.section(s.id)

  it('[RD-01] the board: everyone with a post in a member unit, coordinator, clerk, leaders', () => {
    expect(who(p => readsBoard(reader(p)))).toEqual([...MEMBERS, 'edu.coordinator', ...CLERKS, ...LEADERS])
  })

  it('[RD-02] live text: lead, co-units, coordinator', () => {
    expect(who(p => readsText(reader(p), section))).toEqual([
      ...of('finance'),
      ...of('health'),
      'edu.coordinator',
    ])
  })

  it('[RD-03] versions: those, the clerk and the leaders', () => {
    const lead = [...of('finance'), ...of('health'), 'edu.coordinator']
    expect(who(p => readsVersions(reader(p), section))).toEqual([...lead, ...CLERKS, ...LEADERS])
  })

  it('[RD-03] the words of a correction: those, and the heads who are asked to confirm it', () => {
    const scene = signedTo(compiled(new Scene()), 'unit_sign')
    const before = scene.state.sections[0]
    if (before === undefined || !isFrozen(before)) throw new Error('not frozen')
    scene.must('gov.clerk', {
      type: 'edit.propose',
      sectionId: before.id,
      baseHash: before.hash,
      changes: [{ paragraphId: '1:0', before: '只增不减', after: '有增无减' }],
    })
    const section = scene.section(before.id)
    const [edit] = isFrozen(section) ? section.edits : []
    if (edit === undefined) throw new Error('not proposed')
    const versions = who(p => readsVersions(reader(p), section))
    expect(versions).not.toContain('edu.head')
    expect(who(p => readsEdit(reader(p), section, edit)).sort()).toEqual([...versions, 'edu.head'].sort())
  })

  it('[RD-04] accepted versions: everyone of the board, as soon as accepted', () => {
    expect(who(p => readsAccepted(reader(p), section))).toEqual([])
    const accepted = { ...section, state: 'accepted' as const } as typeof section
    expect(who(p => readsAccepted(reader(p), accepted))).toEqual(who(p => readsBoard(reader(p))))
  })

  it('[RD-07] the assembled draft: coordinator, clerk, leaders; heads of member units from compiling on', () => {
    const top = ['edu.coordinator', ...CLERKS, ...LEADERS]
    expect(who(p => readsAssembly(reader(p), s.state))).toEqual(top)
    const compiling = { ...s.state, report: { ...s.state.report, state: 'compiling' as const } }
    const heads = ['edu.head', 'finance.head', 'health.head', 'hr.head']
    expect(who(p => readsAssembly(reader(p), compiling)).sort()).toEqual([...top, ...heads].sort())
  })

  it('[RD-09] the chain: auditor, coordinator, clerk, leaders', () => {
    expect(who(p => readsAudit(reader(p))).sort()).toEqual(
      ['auditor', 'edu.coordinator', ...CLERKS, ...LEADERS].sort(),
    )
  })

  it('[RD-08] nothing before dispatch: the observer; then the letter, which all of the board may read too', () => {
    expect(readsReport(reader('observer'), collecting)).toBe(false)
    for (const state of ['dispatched', 'published', 'archived'] as const) {
      expect(readsReport(reader('observer'), { report: { state } })).toBe(true)
      expect(readsAssembly(reader('finance.drafter'), { report: { state } })).toBe(true)
      expect(readsApproval(reader('finance.drafter'), { report: { state } })).toBe(false)
    }
    expect(readsReport(reader('observer'), { report: { state: 'sealed' } })).toBe(false)
  })

  it('[RD-11] nothing: the admin; titles and chains alone: the auditor; a second post gives its own rights', () => {
    expect(readsReport(reader('admin'), collecting)).toBe(false)
    expect([readsReport(reader('auditor'), collecting), readsBoard(reader('auditor'))]).toEqual([true, false])
    const second = {
      id: 'x',
      personId: 'admin',
      unitId: 'finance',
      role: 'drafter' as const,
      from: '2026-01-01',
    }
    const both = readerOf({ ...district, posts: [...district.posts, second] }, 'admin', START)
    expect(readsText(both, section)).toBe(true)
  })

  it('[RD-12] nobody reads by a post that has ended or has not begun', () => {
    const at = (now: string) =>
      readerOf(
        { ...district, posts: district.posts.map(p => ({ ...p, to: '2026-11-01' })) },
        'edu.coordinator',
        now,
      )
    expect(readsBoard(at('2026-10-31T00:00:00Z'))).toBe(true)
    expect(readsBoard(at('2026-11-01T00:00:00Z'))).toBe(false)
    expect(readsBoard(readerOf(district, 'edu.coordinator', '2025-12-31T00:00:00Z'))).toBe(false)
  })
})

describe('what is seen', () => {
  it('[RD-03] opinions reach who reads the versions; others get their place in the chain and the state', () => {
    const s = countersigning()
    const said = s.entries.map(e => readEntry(e).event).filter(e => e.type === 'section.countersigned')
    for (const login of everyone) {
      const may = readsVersions(reader(login), s.section(s.id))
      for (const event of said) expect(isVisible(seenBy(reader(login), s.state, event))).toBe(may)
      const seen = stateSeenBy(reader(login), s.state).sections[0]
      if (seen === undefined || !isFrozen(seen)) throw new Error('unreachable')
      expect(seen.current.opinions).toHaveLength(may ? 2 : 0)
      expect(seen.state).toBe('countersign')
    }
  })

  it('[RD-04] an accepted version is given to the board without what was said about it', () => {
    const s = drafted()
    s.must('finance.drafter', { type: 'section.submit', sectionId: s.id, note: '内部说明' })
    s.must('finance.reviewer', { type: 'section.approve', sectionId: s.id, ...s.seen(s.id), opinion: '同意' })
    const section = s.section(s.id)
    if (!isFrozen(section)) throw new Error('unreachable')
    expect(section.current.note).toBeDefined()
    const { note, signatures, opinions, hash } = acceptedOnly(section.current)
    expect({ note, signatures, opinions, hash }).toEqual({
      note: undefined,
      signatures: [],
      opinions: [],
      hash: section.hash,
    })
  })

  it('[RD-12] an event that may not be seen leaves neither gap nor content', () => {
    const s = countersigning()
    const event = readEntry(s.entries[1] ?? '').event
    expect(seenBy(reader('admin'), s.state, event)).toEqual({
      seq: 2,
      prevHash: event.prevHash,
      hash: event.hash,
    })
  })
})

describe('view and tasks', () => {
  it('[WF-02] says for each section whether this person may write now', () => {
    const s = submitted()
    const writable = (login: string) => present(s.state, district, login, START).sections[0]?.writable
    expect(writable('finance.drafter')).toBe(false)
    s.must('finance.drafter', { type: 'section.withdraw', sectionId: s.id })
    expect([writable('finance.drafter'), writable('finance.head'), writable('hr.drafter')]).toEqual([
      true,
      false,
      false,
    ])
  })

  it('[TK-01] asks who must act now, overdue first', () => {
    const s = submitted(['health', 'hr'])
    s.must('finance.reviewer', { type: 'section.approve', sectionId: s.id, ...s.seen(s.id) })
    s.must('health.head', {
      type: 'section.countersign',
      sectionId: s.id,
      ...s.seen(s.id),
      opinion: 'agree',
    })
    const kinds = (login: string, now = START) =>
      tasksOf(s.state, district, login, now).map(t => [t.kind, t.overdue])
    expect(kinds('hr.head')).toEqual([['countersign', false]])
    expect(kinds('health.head')).toEqual([])
    expect(kinds('finance.head')).toEqual([])
    expect(kinds('hr.head', '2026-11-21T00:00:00+08:00')).toEqual([['countersign', true]])
  })

  it('[TK-01] asks the head to review where a unit has no reviewer', () => {
    const s = submitted()
    const posts = district.posts.filter(post => post.personId !== 'finance.reviewer')
    const small = { ...district, posts }
    expect(tasksOf(s.state, small, 'finance.head', START)).toMatchObject([{ kind: 'review' }])
    expect(tasksOf(s.state, district, 'finance.head', START)).toEqual([])
  })
})
