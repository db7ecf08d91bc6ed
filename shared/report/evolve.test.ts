import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { verifyChain } from './chain.ts'
import type { ReportCommand } from './commands.ts'
import { leavesOf } from './outline.ts'
import { openCoUnits, valid } from './stages.ts'
import { isAssigned, isFrozen, type ReportState, SECTION_STATES, type Section } from './state.ts'
import { DUE, district, Scene } from './testing/scene.ts'

/** One random step: somebody tries something on some section. Most are refused; what is accepted must keep the rules. */
interface Step {
  readonly login: string
  readonly kind: ReportCommand['type']
  readonly at: number
  readonly other: number
  readonly text: string
}

const KINDS: readonly ReportCommand['type'][] = [
  'outline.add',
  'outline.rename',
  'outline.move',
  'outline.remove',
  'section.assign',
  'section.submit',
  'section.withdraw',
  'section.approve',
  'section.countersign',
  'section.sign',
  'section.return',
  'section.accept',
  'section.reopen',
  'section.recall',
  'report.compile',
  'letter.set',
  'reminder.send',
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
      return [
        `${openCoUnits(section)[0]}.head`,
        { type: 'section.countersign', sectionId, ...seen, opinion: 'agree' },
      ]
    case 'head_sign':
      return [`${lead}.head`, { type: 'section.sign', sectionId, ...seen }]
    case 'signed':
      return [coordinator, { type: 'section.accept', sectionId }]
    case 'accepted':
      return [coordinator, { type: 'report.compile' }]
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
      return { type: kind, sectionId, ...seen, opinion: other % 4 === 0 ? 'change' : 'agree', text: '意见' }
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
  }
}

function walk(steps: readonly Step[], leadFirst: boolean): Scene {
  const scene = new Scene(leadFirst)
  for (const s of steps) {
    const leaves = leavesOf(scene.state.sections)
    const leaf = leaves[s.at % Math.max(1, leaves.length)]
    if (leaf !== undefined && s.other > 5) scene.do(...onward(scene, leaf))
    else scene.do(s.other % 2 === 0 ? 'edu.coordinator' : s.login, command(scene, s))
  }
  return scene
}

const inParallel = (section: Section): boolean => isFrozen(section) && section.state === 'countersign'

function invariants(state: ReportState): void {
  const leaves = new Set(leavesOf(state.sections).map(s => s.id))
  for (const [i, section] of state.sections.entries()) {
    const before = state.sections.slice(0, i).map(s => s.id)
    expect(section.parentId === null || before.includes(section.parentId)).toBe(true)
    if (!leaves.has(section.id)) expect(section.state).toBe('unassigned')
    if (!isAssigned(section)) continue
    expect(section.coUnitIds).not.toContain(section.leadUnitId)
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
    for (const signature of section.current.signatures) expect(signature.hash).toBe(section.hash)
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
          const scene = walk(steps, leadFirst)
          invariants(scene.state)
          for (const section of scene.state.sections) reached.add(section.state)
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
