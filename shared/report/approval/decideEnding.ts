import type { CommandOf } from '../commands.ts'
import { accept, type Decision, texts } from '../decision.ts'
import { type Actor, isCoordinator, type World } from '../policy.ts'
import { conflict, forbidden, refused } from '../rejection.ts'
import { isSubmitted, type ReportState, type WholeState } from '../state.ts'
import { issuingStage } from './stages.ts'

/** From dispatch on the letter is out of the house: nothing changes any more (RP-11). */
export const isDispatched = ({ state }: Pick<WholeState, 'state'>): boolean =>
  state === 'dispatched' || state === 'published' || state === 'archived'

/** Taking an issue back, giving a report up, and what may be done once it is out: RP-10, RP-11. */
export function decideEnding(
  state: ReportState,
  command: CommandOf<'report.takeBack' | 'report.abandon' | 'report.correct'>,
  actor: Actor,
  world: World,
): Decision {
  const { report } = state
  switch (command.type) {
    case 'report.takeBack':
      return takeBack(state, command, actor)
    case 'report.abandon':
      if (actor.post.role !== 'leader') return forbidden('leader_only')
      if (isDispatched(report) || report.state === 'abandoned') return conflict('wrong_state', report.state)
      return accept({
        body: { type: 'report.abandoned', data: {} },
        ...texts({ reason: command.reason }),
      })
    case 'report.correct': {
      if (!isCoordinator(actor)) return forbidden('coordinator_only')
      if (!isDispatched(report)) return conflict('wrong_state', report.state)
      const { kind, title } = command
      return accept({ body: { type: 'report.amended', data: { kind, reportId: world.newId(), title } } })
    }
  }
}

/** RP-10: the clerk, until dispatch; to who issued it, or to be compiled anew. */
function takeBack(state: ReportState, command: CommandOf<'report.takeBack'>, actor: Actor): Decision {
  if (actor.post.role !== 'clerk') return forbidden('clerk_only')
  const { report, template } = state
  if (!isSubmitted(report)) return conflict('wrong_state', report.state)
  switch (report.state) {
    case 'proof':
    case 'numbered':
    case 'printed':
    case 'sealed':
      break
    default:
      return conflict('wrong_state', report.state)
  }
  const { to, reason } = command
  if (to !== 'compiling' && to !== issuingStage(template)) return refused('RP-10', { missing: 'to' })
  const destroyed = report.current.issue.printing?.copies ?? 0
  return accept({
    body: { type: 'report.takenBack', data: { n: report.n, to, destroyed } },
    ...texts({ reason }),
  })
}
