import type { CommandOf } from './commands.ts'
import { accept, type Decision } from './decision.ts'
import { letterSet } from './letter.ts'
import { leavesOf } from './outline.ts'
import { type Actor, isCoordinator, type World } from './policy.ts'
import { conflict, forbidden, notFound, refused } from './rejection.ts'
import type { ReportState } from './state.ts'
import { turnHolders, turnOf } from './turn.ts'

type WholeCommand = CommandOf<'report.compile' | 'letter.set' | 'reminder.send'>

/** What concerns the report as a whole. All of it is the coordinator's until the report is submitted. */
export function decideReport(
  state: ReportState,
  command: WholeCommand,
  actor: Actor,
  world: World,
): Decision {
  if (!isCoordinator(actor)) return forbidden('coordinator_only')
  switch (command.type) {
    case 'report.compile':
      return compile(state)
    case 'letter.set': {
      const { type: _type, ...changes } = command
      return accept(letterSet(state.report.letter, changes))
    }
    case 'reminder.send':
      return remind(state, command, actor, world)
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

/** DL-02: a reminder goes to who must act now, beside who sends it. */
function remind(
  state: ReportState,
  command: CommandOf<'reminder.send'>,
  actor: Actor,
  world: World,
): Decision {
  const sections = state.sections.filter(s => command.sectionIds.includes(s.id))
  if (sections.length !== new Set(command.sectionIds).size) return notFound
  const personIds = sections
    .flatMap(turnOf)
    .flatMap(turn => turnHolders(turn, world.directory, world.now))
    .map(post => post.personId)
    .filter(personId => personId !== actor.personId)
  if (personIds.length === 0) return refused('DL-02', { missing: 'recipient' })
  return accept({
    body: {
      type: 'reminder.sent',
      data: { sectionIds: sections.map(s => s.id), personIds: [...new Set(personIds)] },
    },
  })
}
