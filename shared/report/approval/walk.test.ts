import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { verifyChain } from '../chain.ts'
import type { ReportCommand } from '../commands.ts'
import { isOpenReport, isSubmitted, REPORT_STATES, type ReportState } from '../state.ts'
import { tasksOf } from '../tasks.ts'
import { accepted, compiled, LETTER } from '../testing/compiled.ts'
import { district, Scene } from '../testing/scene.ts'
import type { ApprovalCommand } from './decide.ts'
import { isDispatched } from './decideEnding.ts'
import { issuingStage, stageNow } from './stages.ts'
import { reportTurnOf } from './turn.ts'
import { STAGES } from './version.ts'

/** One random step: somebody tries something with the report as a whole, or what comes next is done. */
interface Step {
  readonly login: string
  readonly kind: ApprovalCommand['type'] | 'onward'
  readonly at: number
}

const KINDS = [
  'onward',
  'onward',
  'onward',
  'onward',
  'onward',
  'onward',
  'onward',
  'onward',
  'report.submit',
  'report.sign',
  'report.sign',
  'report.sign',
  'report.return',
  'report.return',
  'report.meeting',
  'report.proof',
  'proof.confirm',
  'report.number',
  'report.voidNumber',
  'report.print',
  'report.seal',
  'report.dispatch',
  'report.publish',
  'report.archive',
  'report.takeBack',
  'report.abandon',
  'report.correct',
] as const satisfies readonly Step['kind'][]

const OFFICES = [
  'edu.coordinator',
  'edu.head',
  'gov.clerk',
  'gov.proofreader',
  'gov.office',
  'gov.deputy',
  'gov.leader',
]
const step: fc.Arbitrary<Step> = fc.record({
  login: fc.oneof(fc.constantFrom(...OFFICES), fc.constantFrom(...district.persons.map(p => p.id))),
  kind: fc.constantFrom(...KINDS),
  at: fc.nat(20),
})

const hashOf = ({ report }: ReportState) => (isSubmitted(report) ? report.hash : '0'.repeat(64))

function command(state: ReportState, kind: ApprovalCommand['type'], at: number): ReportCommand {
  const reason = '原因'
  switch (kind) {
    case 'report.submit':
    case 'proof.confirm':
    case 'report.publish':
      return { type: kind }
    case 'report.sign': {
      const stage = isSubmitted(state.report) ? stageNow(state.report) : null
      if (stage === null || at % 5 === 0)
        return { type: kind, stage: STAGES[at % STAGES.length] ?? 'unit_sign', hash: hashOf(state) }
      return { type: kind, stage, hash: hashOf(state), toMeeting: at % 3 === 0 }
    }
    case 'report.return': {
      const to = ([...STAGES, 'compiling'] as const)[at % (STAGES.length + 1)] ?? 'compiling'
      const first = state.sections[0]?.id ?? ''
      return { type: kind, reason, to, ...(at > 9 ? { sections: [first] } : {}) }
    }
    case 'report.meeting':
      return { type: kind, decision: at % 2 === 0 ? 'approved' : 'revise', date: '2026-11-01' }
    case 'report.proof': {
      const place = { in: 'body', sectionId: state.sections[0]?.id ?? '', paragraphId: '1:0' } as const
      const change = { place, before: '全年', after: '金年', kind: 'typo' } as const
      return { type: kind, changes: at % 2 === 0 ? [] : [change] }
    }
    case 'report.number':
      return { type: kind, code: '望川府函', year: 2026, serial: 1 + at }
    case 'report.voidNumber':
    case 'report.abandon':
      return { type: kind, reason }
    case 'report.print':
      return {
        type: kind,
        copies: 3,
        distribution: [{ to: '督导室', copies: at % 5 || 1 }],
        checker: 'gov.clerk',
      }
    case 'report.seal':
      return {
        type: kind,
        keeper: at % 2 === 0 ? 'gov.proofreader' : 'gov.clerk',
        at: '2026-11-01T09:00:00Z',
      }
    case 'report.dispatch':
      return { type: kind, channel: '机要交换' }
    case 'report.archive':
      return { type: kind, retention: 'permanent' }
    case 'report.takeBack':
      return { type: kind, reason, to: at % 2 === 0 ? 'compiling' : issuingStage(state.template) }
    case 'report.correct':
      return { type: kind, kind: 'correction', title: '更正' }
  }
}

/** What the task that waits asks for; its holder must be able to do it. */
function onward(scene: Scene): readonly [login: string, command: ReportCommand] | null {
  const { state } = scene
  const open = state.sections.find(s => s.state === 'drafting')
  if (open !== undefined) {
    accepted(scene, open.id, '改过的文字')
    return onward(scene)
  }
  const turn = reportTurnOf(state)
  if (turn === null) return null
  const login = district.persons.find(({ id }) =>
    tasksOf(state, district, id, scene.now).some(task => task.kind === turn.kind),
  )?.id
  if (login === undefined) throw new Error(`nobody is asked to ${turn.kind}`)
  const serial = 100 + state.report.numbers.length
  switch (turn.kind) {
    case 'compile':
      return [login, { type: 'report.compile' }]
    case 'submit_report':
      return [login, { type: 'report.submit' }]
    case 'sign_report': {
      const stage = isSubmitted(state.report) ? stageNow(state.report) : null
      return [login, { type: 'report.sign', stage: stage ?? 'unit_sign', hash: hashOf(state) }]
    }
    case 'record_meeting':
      return [login, { type: 'report.meeting', decision: 'approved', date: '2026-11-01' }]
    case 'proof':
      return [login, { type: 'report.proof', changes: [] }]
    case 'confirm_proof':
      return [login, { type: 'proof.confirm' }]
    case 'number':
      return [login, { type: 'report.number', code: '望川府函', year: 2026, serial }]
    case 'print':
      return [login, { type: 'report.print', copies: 3, distribution: [], checker: 'gov.clerk' }]
    case 'seal': {
      const keeper = login === 'gov.clerk' ? 'gov.proofreader' : 'gov.clerk'
      return [login, { type: 'report.seal', keeper, at: '2026-11-01T09:00:00Z' }]
    }
    case 'dispatch':
      return [login, { type: 'report.dispatch', channel: '机要交换' }]
    case 'archive':
      return [login, { type: 'report.archive', retention: 'permanent' }]
  }
}

function invariants(before: ReportState, { report, sections }: ReportState): void {
  const versions = isSubmitted(report) ? [...report.past, report.current] : report.past
  expect(versions.map(v => v.n)).toEqual(versions.map((_, i) => i + 1))
  for (const version of versions) {
    for (const signature of version.signatures) expect(signature.hash).toBe(version.hash)
    const stages = version.signatures.filter(s => s.void === null).map(s => s.stage)
    expect(new Set(stages).size).toBe(stages.length)
  }
  // A report that was given up keeps what was signed on it as it was.
  if (report.state !== 'abandoned')
    for (const past of report.past) expect(past.signatures.every(s => s.void !== null)).toBe(true)
  expect(report.numbers.filter(x => x.void === undefined).length).toBeLessThanOrEqual(1)
  const given = report.numbers.map(({ code, year, serial }) => `${code} ${year} ${serial}`)
  expect(new Set(given).size).toBe(given.length)
  if (isSubmitted(report)) expect(sections.every(s => s.state === 'accepted')).toBe(true)
  if (isDispatched(before.report)) {
    expect(isDispatched(report)).toBe(true)
    expect(report.numbers).toEqual(before.report.numbers)
  }
  if (before.report.state === 'abandoned') expect(report).toEqual(before.report)
}

const HAS_NUMBER: readonly ReportState['report']['state'][] = [
  'numbered',
  'printed',
  'sealed',
  'dispatched',
  'published',
  'archived',
]

describe('the report’s own way', () => {
  it('[EV-01] [RP-03] keeps its invariants over any commands, and always has somebody who can take it to its end', () => {
    const reached = new Set<string>()
    fc.assert(
      fc.property(
        fc.array(step, { minLength: 20, maxLength: 80, size: 'max' }),
        fc.constantFrom('leader' as const, 'deputy_leader' as const),
        (steps, issuer) => {
          const scene = compiled(new Scene(false, issuer))
          const take = (login: string, next: ReportCommand, must: boolean) => {
            const before = scene.state
            const decision = scene.do(login, next)
            if (must) expect([next, decision.kind]).toEqual([next, 'accepted'])
            if (decision.kind !== 'accepted') expect(scene.state).toBe(before)
            reached.add(scene.state.report.state)
            invariants(before, scene.state)
            const { report, template } = scene.state
            if (isSubmitted(report) && HAS_NUMBER.includes(report.state)) {
              expect(report.numbers.at(-1)?.void).toBe(undefined)
              const issued = report.current.signatures.filter(s => s.void === null).map(s => s.stage)
              expect(issued).toContain(issuingStage(template))
            }
          }
          for (const { login, kind, at } of steps) {
            const next = onward(scene)
            // Every other one is tried by who is on turn: most others are refused.
            const who = at % 2 === 0 ? login : (next?.[0] ?? login)
            if (kind !== 'onward') take(who, command(scene.state, kind, at), false)
            else if (next !== null) take(...next, true)
          }
          // Whatever happened: from here its people bring it to the archive, unless the leader gave it up.
          for (let guard = 0; guard < 40; guard++) {
            const next = onward(scene)
            if (next === null) break
            take(...next, true)
          }
          expect(['archived', 'abandoned']).toContain(scene.state.report.state)
          expect(scene.rebuilt()).toEqual(scene.state)
          expect(verifyChain(scene.entries)).toMatchObject({ kind: 'intact' })
        },
      ),
      { numRuns: 120 },
    )
    expect(REPORT_STATES.filter(state => !reached.has(state))).toEqual([])
  })

  it('[RP-02] nothing of the letter or of a section changes while a report version stands', () => {
    const scene = compiled(new Scene())
    scene.must('edu.coordinator', { type: 'report.submit' })
    for (;;) {
      const { report } = scene.state
      if (isOpenReport(report) || report.state === 'archived') break
      const before = scene.state
      for (const login of district.persons.map(p => p.id)) {
        expect(scene.do(login, { ...LETTER, title: '另一个标题' }).kind).not.toBe('accepted')
        const sectionId = scene.state.sections[0]?.id ?? ''
        expect(scene.do(login, { type: 'section.reopen', sectionId, reason: '改' }).kind).not.toBe('accepted')
      }
      expect(scene.state).toBe(before)
      const next = onward(scene)
      if (next === null) break
      scene.must(...next)
    }
    expect(scene.state.report.state).toBe('archived')
  })
})
