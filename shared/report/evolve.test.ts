import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { sha256 } from '../document/canonical.ts'
import type { ApprovalCommand } from './approval/decide.ts'
import { verifyChain } from './chain.ts'
import type { ReportCommand } from './commands.ts'
import { coStanding, openCoUnits, openDeclines } from './coUnits.ts'
import type { EditCommand } from './edits/decide.ts'
import { evidenceOf } from './evidence.ts'
import { leavesOf } from './outline.ts'
import { valid } from './stages.ts'
import {
  type AssignedSection,
  type FrozenSection,
  isAssigned,
  isFrozen,
  type ReportState,
  SECTION_STATES,
  type Section,
} from './state.ts'
import { DUE, district, Scene } from './testing/scene.ts'

/** One random step: somebody tries something on some section. Most are refused; what is accepted must keep the rules. */
interface Step {
  readonly login: string
  readonly kind: SectionCommandType
  readonly at: number
  readonly other: number
  readonly text: string
}

/** All but the report's own way, which is walked in approval/walk.test.ts. */
type SectionCommandType = Exclude<ReportCommand['type'], ApprovalCommand['type'] | EditCommand['type']>

const KINDS: readonly SectionCommandType[] = [
  'outline.add',
  'outline.rename',
  'outline.move',
  'outline.remove',
  'section.assign',
  'section.submit',
  'section.withdraw',
  'section.approve',
  'section.countersign',
  'opinion.dispose',
  'dispute.consult',
  'dispute.raise',
  'dispute.rule',
  'countersign.requestClose',
  'countersign.close',
  'act.takeBack',
  'assignment.decline',
  'assignment.insist',
  'assignment.rule',
  'evidence.add',
  'evidence.bind',
  'evidence.unbind',
  'evidence.confirm',
  'section.sign',
  'section.return',
  'section.accept',
  'section.reopen',
  'section.recall',
  'report.compile',
  'letter.set',
  'reminder.send',
  'escalation.raise',
]

const step: fc.Arbitrary<Step> = fc.record({
  login: fc.constantFrom(...district.persons.map(p => p.id)),
  kind: fc.constantFrom(...KINDS),
  at: fc.nat(20),
  other: fc.nat(20),
  text: fc.constantFrom('', '甲', '乙', '丙'),
})

/** What would take a section one step on, and who may do it: every other step, so that long walks get far. */
function onward(scene: Scene, section: Section): [login: string, command: ReportCommand] {
  const sectionId = section.id
  const coordinator = 'edu.coordinator'
  if (!isAssigned(section)) {
    const coUnitIds = scene.state.version % 2 === 0 ? ['health'] : []
    return [coordinator, { type: 'section.assign', sectionId, leadUnitId: 'finance', coUnitIds, dueAt: DUE }]
  }
  const lead = section.leadUnitId
  if (!isFrozen(section)) {
    scene.write(sectionId, '文字', `${lead}.drafter`)
    return [`${lead}.drafter`, { type: 'section.submit', sectionId }]
  }
  const seen = scene.seen(sectionId)
  switch (section.state) {
    case 'review':
      return [`${lead}.reviewer`, { type: 'section.approve', sectionId, ...seen }]
    case 'countersign':
      return onwardOpinion(section, seen)
    case 'head_sign':
      return [`${lead}.head`, { type: 'section.sign', sectionId, ...seen }]
    case 'signed':
      return [coordinator, { type: 'section.accept', sectionId }]
    case 'accepted':
      return [coordinator, { type: 'report.compile' }]
  }
}

/** What brings the first co-unit that is still open one step nearer to having passed, or the text back to its drafters. */
function onwardOpinion(
  section: FrozenSection,
  seen: { version: number; hash: string },
): [login: string, command: ReportCommand] {
  const { id: sectionId, leadUnitId: lead } = section
  const unitId = openCoUnits(section)[0] ?? ''
  const standing = coStanding(section.current, unitId)
  if (standing.kind === 'awaited' || standing.kind === 'closed')
    return [`${unitId}.head`, { type: 'section.countersign', sectionId, ...seen, opinion: 'agree' }]
  const { opinion } = standing
  const named = { sectionId, opinionId: opinion.id }
  switch (standing.kind) {
    case 'asks':
      return [
        `${lead}.drafter`,
        { type: 'opinion.dispose', ...named, disposition: 'declined', reason: '理由' },
      ]
    case 'adopted':
    case 'to_revise':
      return [`${lead}.reviewer`, { type: 'section.return', sectionId, reason: '按意见修改' }]
    case 'declined':
    case 'disagrees':
      return opinion.consultations.length === 0
        ? [`${lead}.head`, { type: 'dispute.consult', ...named, text: '已当面商量' }]
        : [`${lead}.head`, { type: 'dispute.raise', ...named, reason: '未能一致' }]
    case 'disputed':
      return ['gov.deputy', { type: 'dispute.rule', ...named, ruling: 'proceed', text: '照此办理' }]
    case 'agreed':
    case 'ruled':
      throw new Error(`${unitId} has passed`)
  }
}

function command(scene: Scene, { kind, at, other, text }: Step): ReportCommand {
  const { sections } = scene.state
  const section = sections[at % Math.max(1, sections.length)]
  const sectionId = section?.id ?? 'r1-none'
  const near = sections[other % Math.max(1, sections.length + 3)]?.id ?? null
  const seen =
    section !== undefined && isFrozen(section) ? scene.seen(sectionId) : { version: 1, hash: '0'.repeat(64) }
  const lead = ['finance', 'health', 'hr'][at % 3] ?? 'hr'
  const reason = '原因'
  const opinions = section !== undefined && isFrozen(section) ? section.current.opinions : []
  const named = { sectionId, opinionId: opinions[other % Math.max(1, opinions.length)]?.id ?? 'none' }
  switch (kind) {
    case 'outline.add':
      return { type: kind, parentId: near, index: other % 4, title: text || '题' }
    case 'outline.rename':
      return { type: kind, sectionId, title: text }
    case 'outline.move':
      return { type: kind, sectionId, parentId: near, index: other % 4 }
    case 'outline.remove':
    case 'section.submit':
    case 'section.withdraw':
    case 'section.accept':
      return { type: kind, sectionId }
    case 'section.assign': {
      const coUnitIds = ['finance', 'health', 'hr'].filter((u, i) => u !== lead && (other >> i) % 2 === 1)
      return { type: kind, sectionId, leadUnitId: lead, coUnitIds, dueAt: DUE, reason }
    }
    case 'section.approve':
    case 'section.sign':
      return { type: kind, sectionId, ...seen }
    case 'section.countersign':
      return { type: kind, sectionId, ...seen, opinion: OPINIONS[other % 4] ?? 'agree', text: '意见' }
    case 'opinion.dispose':
      return { type: kind, ...named, disposition: DISPOSITIONS[other % 3] ?? 'declined', reason }
    case 'dispute.consult':
      return { type: kind, ...named, text: reason }
    case 'dispute.raise':
      return { type: kind, ...named, reason }
    case 'dispute.rule':
      return { type: kind, ...named, ruling: other % 3 === 0 ? 'revise' : 'proceed', text: reason }
    case 'countersign.requestClose':
    case 'countersign.close':
      return { type: kind, sectionId, unitId: lead, reason }
    case 'act.takeBack':
      return { type: kind, sectionId, eventSeq: lastSeq(section) }
    case 'assignment.decline':
    case 'assignment.insist':
      return { type: kind, sectionId, reason }
    case 'assignment.rule':
      return { type: kind, sectionId, ruling: other % 3 === 0 ? 'upheld' : 'released', text: reason }
    case 'evidence.add': {
      const file = { sha256: sha256(text), name: '附表.csv', bytes: 9, mediaType: 'text/csv' }
      return { type: kind, sectionId, file }
    }
    case 'evidence.bind':
    case 'evidence.unbind':
      return { type: kind, evidenceId: evidenceIn(section, other) }
    case 'evidence.confirm':
      return { type: kind, sectionId, evidenceId: evidenceIn(section, other) }
    case 'section.return':
      return { type: kind, sectionId, reason, to: other % 2 === 0 ? 'drafting' : 'review' }
    case 'section.reopen':
    case 'section.recall':
      return { type: kind, sectionId, reason }
    case 'report.compile':
      return { type: kind }
    case 'letter.set':
      return { type: kind, title: '函', addressee: '市政府教育督导室', preamble: [text] }
    case 'reminder.send':
      return { type: kind, sectionIds: [sectionId] }
    case 'escalation.raise':
      return { type: kind, sectionId, toPostId: `post-${lead}.head`, text: reason }
  }
}

const OPINIONS = ['change', 'disagree', 'agree', 'agree'] as const
const DISPOSITIONS = ['adopted', 'partly', 'declined'] as const
const evidenceIn = (section: Section | undefined, at: number): string => {
  const evidence = section === undefined ? [] : evidenceOf(section)
  return evidence[at % Math.max(1, evidence.length)]?.id ?? 'none'
}
const lastSeq = (section: Section | undefined): number =>
  (section !== undefined && isAssigned(section) ? section.last?.seq : undefined) ?? 1

function walk(steps: readonly Step[], leadFirst: boolean, onStep = (_: Scene) => {}): Scene {
  const scene = new Scene(leadFirst)
  for (const s of steps) {
    const leaves = leavesOf(scene.state.sections)
    const leaf = leaves[s.at % Math.max(1, leaves.length)]
    if (leaf !== undefined && s.other > 5) scene.do(...onward(scene, leaf))
    else scene.do(s.other % 2 === 0 ? 'edu.coordinator' : s.login, command(scene, s))
    onStep(scene)
  }
  return scene
}

const inParallel = (section: Section): boolean => isFrozen(section) && section.state === 'countersign'

const hashOf = ({ past }: AssignedSection, n: number) => past.find(version => version.n === n)?.hash

function invariants(state: ReportState): void {
  const leaves = new Set(leavesOf(state.sections).map(s => s.id))
  for (const [i, section] of state.sections.entries()) {
    const before = state.sections.slice(0, i).map(s => s.id)
    expect(section.parentId === null || before.includes(section.parentId)).toBe(true)
    if (!leaves.has(section.id)) expect(section.state).toBe('unassigned')
    if (!isAssigned(section)) continue
    expect(section.coUnitIds).not.toContain(section.leadUnitId)
    for (const { unitId } of openDeclines(section))
      expect([section.leadUnitId, ...section.coUnitIds]).toContain(unitId)
    const numbers = [...section.past, ...(isFrozen(section) ? [section.current] : [])].map(v => v.n)
    expect(numbers).toEqual(numbers.map((_, k) => k + 1))
    for (const version of section.past) expect(version.n).toBeGreaterThan(0)
    if (!isFrozen(section)) continue
    if (inParallel(section)) expect(openCoUnits(section).length).toBeGreaterThan(0)
    if (section.state === 'signed' || section.state === 'accepted') {
      expect(valid(section.current, 'sign')).toHaveLength(1)
      expect(valid(section.current, 'approve')).toHaveLength(1)
      expect(openCoUnits(section)).toEqual([])
    }
    for (const { hash, carriedFrom } of section.current.signatures)
      expect(hash).toBe(carriedFrom === undefined ? section.hash : hashOf(section, carriedFrom))
    for (const personId of new Set(section.current.signatures.map(s => s.personId))) {
      const kinds = section.current.signatures
        .filter(s => s.void === null && s.personId === personId)
        .map(s => s.kind)
      expect(kinds.includes('countersign') && kinds.length > 1 && new Set(kinds).size > 1).toBe(false)
    }
  }
  if (state.report.state === 'compiling')
    expect(leavesOf(state.sections).every(s => s.state === 'accepted')).toBe(true)
}

describe('evolve', () => {
  it('[EV-01] keeps its invariants over any accepted commands, and rebuilds the same state from the log', () => {
    const reached = new Set<string>()
    fc.assert(
      fc.property(
        fc.array(step, { minLength: 40, maxLength: 160, size: 'max' }),
        fc.boolean(),
        (steps, leadFirst) => {
          const scene = walk(steps, leadFirst, ({ state }) => {
            invariants(state)
            for (const section of state.sections) reached.add(section.state)
          })
          expect(scene.rebuilt()).toEqual(scene.state)
          expect(verifyChain(scene.entries)).toMatchObject({ kind: 'intact', length: scene.entries.length })
        },
      ),
      { numRuns: 150, verbose: 1 },
    )
    expect([...reached].sort()).toEqual(expect.arrayContaining([...SECTION_STATES]))
  })

  it('[EV-02] names the first broken link of a chain, whatever byte is changed', () => {
    const { entries } = walk(
      Array.from({ length: 30 }, (_, i) => ({
        login: 'edu.coordinator',
        kind: 'outline.add' as const,
        at: i,
        other: i,
        text: '甲',
      })),
      false,
    )
    fc.assert(
      fc.property(
        fc.nat(entries.length - 1),
        fc.nat(5000),
        fc.integer({ min: 1, max: 127 }),
        (line, at, flip) => {
          const entry = entries[line] ?? ''
          const position = at % entry.length
          const changed = String.fromCharCode(entry.charCodeAt(position) ^ flip)
          const broken = entries.with(line, entry.slice(0, position) + changed + entry.slice(position + 1))
          expect(verifyChain(broken)).toEqual({ kind: 'broken', seq: line + 1 })
        },
      ),
    )
    expect(verifyChain(entries.toSpliced(3, 1))).toEqual({ kind: 'broken', seq: 4 })
  })
})
