import type { CommandOf } from './commands.ts'
import { type CoStanding, coStanding, lastOpinion } from './coUnits.ts'
import { accept, type Decision, texts } from './decision.ts'
import type { EventDraft } from './events.ts'
import { type Actor, disposesForLead, headsCoUnit, headsLead, isHeadOf, isRuler } from './policy.ts'
import { conflict, forbidden, notFound, refused } from './rejection.ts'
import { advance, versionOf } from './seen.ts'
import { stageOncePassed } from './stages.ts'
import { type FrozenSection, isFrozen, type Opinion, type ReportState, type Section } from './state.ts'

type OpinionCommand = CommandOf<'opinion.dispose' | 'dispute.consult' | 'dispute.raise' | 'dispute.rule'>

/** What becomes of an opinion that is no agreement: it is answered, talked over, put to the leaders: WF-09, WF-10. */
export function decideOpinion(state: ReportState, command: OpinionCommand, actor: Actor): Decision {
  const section = state.sections.find(s => s.id === command.sectionId)
  if (section === undefined) return notFound
  switch (command.type) {
    case 'opinion.dispose':
      return disposesForLead(actor, section) ? dispose(section, command) : forbidden('lead_only')
    case 'dispute.consult':
      return consult(section, command, actor)
    case 'dispute.raise':
      return raise(section, command, actor)
    case 'dispute.rule':
      return isRuler(actor) ? rule(state, section, command, actor) : forbidden('leaders_only')
  }
}

interface Open {
  readonly section: FrozenSection
  readonly opinion: Opinion
  readonly standing: CoStanding['kind']
}

/** The opinion named, when it is its unit's last one on a version that is being countersigned. */
function find(section: Section, opinionId: string): Open | Decision {
  if (!isFrozen(section) || section.state !== 'countersign') return conflict('wrong_state', section.state)
  const opinion = section.current.opinions.find(o => o.id === opinionId)
  if (opinion === undefined || !section.coUnitIds.includes(opinion.unitId)) return notFound
  const last = lastOpinion(section.current, opinion.unitId)
  if (last?.id !== opinionId) return conflict('not_the_last_opinion', last?.id ?? null)
  return { section, opinion, standing: coStanding(section.current, opinion.unitId).kind }
}

const isDecision = (value: Open | Decision): value is Decision => 'kind' in value

/** WF-09: an answer of `declined` may still give way to the other two; those bind. */
function dispose(found: Section, command: CommandOf<'opinion.dispose'>): Decision {
  const open = find(found, command.opinionId)
  if (isDecision(open)) return open
  const { section, standing } = open
  const { disposition, reason, opinionId } = command
  const gives = standing === 'declined' && disposition !== 'declined'
  if (standing !== 'asks' && !gives) return conflict('not_open', standing)
  const data = { ...versionOf(section), opinionId, disposition }
  return accept({ body: { type: 'opinion.disposed', data }, ...texts({ reason }) })
}

/** Whether somebody is one of the two heads whom an opinion concerns. */
const isParty = (actor: Actor, section: Section, opinion: Opinion): boolean =>
  headsLead(actor, section) || isHeadOf(actor, opinion.unitId)

const CONTESTED: readonly CoStanding['kind'][] = ['asks', 'declined', 'disagrees', 'disputed']

/** Who may consult or raise is known before the state is looked at: the two heads, one of whom gave the opinion. */
function asParty(found: Section, opinionId: string, actor: Actor): Open | Decision {
  const named = isFrozen(found) ? found.current.opinions.find(o => o.id === opinionId) : undefined
  const isOne =
    named === undefined ? headsLead(actor, found) || headsCoUnit(actor, found) : isParty(actor, found, named)
  return isOne ? find(found, opinionId) : forbidden('two_heads_only')
}

function consult(found: Section, command: CommandOf<'dispute.consult'>, actor: Actor): Decision {
  const open = asParty(found, command.opinionId, actor)
  if (isDecision(open)) return open
  const { section, standing } = open
  if (!CONTESTED.includes(standing)) return conflict('not_open', standing)
  const data = { ...versionOf(section), opinionId: command.opinionId, unitId: actor.post.unitId }
  return accept({ body: { type: 'dispute.consulted', data }, ...texts({ text: command.text }) })
}

/** WF-10: a request that was declined, or any disagreement, once the two heads have talked. */
function raise(found: Section, command: CommandOf<'dispute.raise'>, actor: Actor): Decision {
  const open = asParty(found, command.opinionId, actor)
  if (isDecision(open)) return open
  const { section, opinion, standing } = open
  if (standing === 'asks') return refused('WF-10', { missing: 'disposition' })
  if (standing !== 'declined' && standing !== 'disagrees') return conflict('not_open', standing)
  if (opinion.consultations.length === 0) return refused('WF-10', { missing: 'consultation' })
  const data = { ...versionOf(section), opinionId: command.opinionId }
  return accept({ body: { type: 'dispute.raised', data }, ...texts({ reason: command.reason }) })
}

/** WF-10: `proceed` counts as passed, with the dissent kept; `revise` opens the text again. */
function rule(
  state: ReportState,
  found: Section,
  command: CommandOf<'dispute.rule'>,
  actor: Actor,
): Decision {
  const open = find(found, command.opinionId)
  if (isDecision(open)) return open
  const { section, opinion, standing } = open
  if (standing !== 'disputed') return conflict('not_disputed', standing)
  // Whatever he holds or was given: nobody rules on what he said himself.
  if (opinion.personId === actor.personId) return refused('WF-10', { missing: 'otherPerson' })
  const { ruling, text, opinionId } = command
  const ruled: EventDraft = {
    body: { type: 'dispute.ruled', data: { ...versionOf(section), opinionId, ruling } },
    ...texts({ text }),
  }
  if (ruling === 'revise') {
    // Of which paragraphs is the opinion's to say: all of the board reads of a return.
    const returned = { ...versionOf(section), to: 'drafting' as const }
    return accept(ruled, {
      body: { type: 'section.returned', data: returned },
      ...texts({ reason: text }),
    })
  }
  const to = stageOncePassed(opinion.unitId, section, state.template)
  return to === null ? accept(ruled) : accept(ruled, advance(section, to))
}
