import type { CommandOf } from '../commands.ts'
import { accept, type Decision, texts } from '../decision.ts'
import type { EventDraft } from '../events.ts'
import type { Actor, World } from '../policy.ts'
import { conflict, forbidden, notFound, refused } from '../rejection.ts'
import { hasProof } from '../seen.ts'
import { isSubmitted, type ReportState, type SubmittedReport } from '../state.ts'

type IssueCommand = CommandOf<
  | 'report.number'
  | 'report.voidNumber'
  | 'report.print'
  | 'report.seal'
  | 'report.dispatch'
  | 'report.publish'
  | 'report.archive'
>

/** States in which each step of the issue is done. */
const FROM: Readonly<Record<IssueCommand['type'], readonly SubmittedReport['state'][]>> = {
  'report.number': ['proof'],
  'report.voidNumber': ['numbered'],
  'report.print': ['numbered'],
  'report.seal': ['printed'],
  'report.dispatch': ['sealed'],
  'report.publish': ['dispatched'],
  'report.archive': ['dispatched', 'published'],
}

/** RP-07, RP-09: from the signed letter to the archive. All of it is the clerk's. */
export function decideIssue(state: ReportState, command: IssueCommand, actor: Actor, world: World): Decision {
  if (actor.post.role !== 'clerk') return forbidden('clerk_only')
  if (command.type === 'report.number' && !hasProof(actor, world)) return forbidden('confirm_required')
  const { report } = state
  if (!isSubmitted(report) || !FROM[command.type].includes(report.state))
    return conflict('wrong_state', report.state)
  const { n } = report
  switch (command.type) {
    case 'report.number':
      return number(report, command)
    case 'report.voidNumber':
      return accept({
        body: { type: 'report.numberVoided', data: { n } },
        ...texts({ reason: command.reason }),
      })
    case 'report.print': {
      const { copies, distribution, checker } = command
      if (!isKnown(world, checker)) return notFound
      const given = distribution.reduce((sum, row) => sum + row.copies, 0)
      if (given > copies) return refused('RP-09', { missing: 'copies', given, copies })
      return accept(event({ type: 'report.printed', data: { n, copies, distribution, checker } }))
    }
    case 'report.seal': {
      const { keeper, at, scan } = command
      if (!isKnown(world, keeper)) return notFound
      if (keeper === actor.personId) return refused('RP-09', { missing: 'keeper' })
      if (Date.parse(at) > Date.parse(world.now)) return refused('RP-09', { missing: 'pastTime' })
      const scanned = scan === undefined ? {} : { scan }
      return accept(event({ type: 'report.sealed', data: { n, keeper, at, ...scanned } }))
    }
    case 'report.dispatch': {
      const { channel, receipt } = command
      const answered = receipt === undefined ? {} : { receipt }
      return accept(event({ type: 'report.dispatched', data: { n, channel, ...answered } }))
    }
    case 'report.publish':
      if (report.letter.disclosure !== 'active') return refused('RP-09', { missing: 'disclosure' })
      return accept(event({ type: 'report.published', data: { n } }))
    case 'report.archive':
      return accept(event({ type: 'report.archived', data: { n, retention: command.retention } }))
  }
}

const event = (body: EventDraft['body']): EventDraft => ({ body })

const isKnown = (world: World, personId: string): boolean =>
  world.directory.persons.some(p => p.id === personId && p.disabled !== true)

/** RP-07: once read for the last time. That no other report bears the number is for the store to say. */
function number(report: SubmittedReport, command: CommandOf<'report.number'>): Decision {
  const { code, year, serial } = command
  const { proof } = report.current.issue
  if (proof === undefined) return refused('RP-06', { missing: 'proof' })
  if (proof.changes.length > 0 && proof.confirmed === undefined)
    return refused('RP-06', { missing: 'confirmation' })
  const isOwn = report.numbers.some(x => x.code === code && x.year === year && x.serial === serial)
  if (isOwn) return conflict('number_taken', { code, year, serial })
  return accept(event({ type: 'report.numbered', data: { n: report.n, code, year, serial } }))
}
