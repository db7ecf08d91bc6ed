import type { CommandOf } from './commands.ts'
import { accept, type Decision } from './decision.ts'
import { letterSet } from './letter.ts'
import { leavesOf } from './outline.ts'
import { type Actor, isCoordinator } from './policy.ts'
import { conflict, forbidden, refused } from './rejection.ts'
import type { ReportState } from './state.ts'

type WholeCommand = CommandOf<'report.compile' | 'letter.set'>

/** What concerns the report as a whole. All of it is the coordinator's until the report is submitted. */
export function decideReport(state: ReportState, command: WholeCommand, actor: Actor): Decision {
  if (!isCoordinator(actor)) return forbidden('coordinator_only')
  switch (command.type) {
    case 'report.compile':
      return compile(state)
    case 'letter.set': {
      const { type: _type, ...changes } = command
      return accept(letterSet(state.report.letter, changes))
    }
  }
}

/** RP-01: every leaf is accepted, so that the report is compiled from signed versions alone. */
function compile(state: ReportState): Decision {
  if (state.report.state !== 'collecting') return conflict('wrong_state', state.report.state)
  const leaves = leavesOf(state.sections)
  const open = leaves.filter(s => s.state !== 'accepted').map(s => s.id)
  if (leaves.length === 0 || open.length > 0) return refused('RP-01', { sectionIds: open })
  return accept({ body: { type: 'report.compiled', data: {} } })
}
