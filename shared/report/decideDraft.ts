import { answering } from './answering.ts'
import type { CommandOf } from './commands.ts'
import { accept, type Decision, texts } from './decision.ts'
import { type Actor, type World, writesForLead } from './policy.ts'
import { conflict, forbidden, notFound, refused } from './rejection.ts'
import { type AssignedSection, isFrozen, isHeld, type ReportState } from './state.ts'

type DraftCommand = CommandOf<'section.submit' | 'section.withdraw'>

/** From the draft to the frozen version, and back while nobody has acted on it: WF-03, WF-05. */
export function decideDraft(state: ReportState, command: DraftCommand, actor: Actor, world: World): Decision {
  switch (command.type) {
    case 'section.submit':
      return submit(state, command, actor, world)
    case 'section.withdraw':
      return withdraw(state, command, actor)
  }
}

function submit(
  state: ReportState,
  command: CommandOf<'section.submit'>,
  actor: Actor,
  world: World,
): Decision {
  const section = state.sections.find(s => s.id === command.sectionId)
  if (section === undefined) return notFound
  if (!writesForLead(actor, section)) return forbidden('lead_writers_only')
  if (section.state !== 'drafting') return conflict('not_drafting', section.state)
  if (isHeld(section)) return conflict('text_held', section.state)
  if (world.isEmptyText(section.id)) return refused('WF-03', { missing: 'text' })
  const data = { sectionId: section.id, n: lastVersion(section) + 1 }
  return accept(
    { body: { type: 'section.submitted', data }, ...texts({ note: command.note }) },
    ...answering(section, section.leadUnitId),
  )
}

/** WF-05: who submitted takes it back while nobody has acted on that version. */
function withdraw(state: ReportState, command: CommandOf<'section.withdraw'>, actor: Actor): Decision {
  const section = state.sections.find(s => s.id === command.sectionId)
  if (section === undefined) return notFound
  if (!writesForLead(actor, section)) return forbidden('lead_writers_only')
  if (!isFrozen(section)) return conflict('not_frozen', section.state)
  if (section.current.submittedBy.personId !== actor.personId) return forbidden('submitter_only')
  // What was carried over from the version before is nobody's act on this one, and what was taken back is none any more.
  const acted = section.current.signatures.some(
    s => s.carriedFrom === undefined && s.void?.cause !== 'taken_back',
  )
  if (section.state !== 'review' || acted) return conflict('acted_on', section.state)
  return accept({ body: { type: 'section.withdrawn', data: { sectionId: section.id, n: section.version } } })
}

/** Number of the last version frozen, 0 before the first. */
export const lastVersion = (section: AssignedSection): number =>
  isFrozen(section) ? section.version : (section.past.at(-1)?.n ?? 0)
