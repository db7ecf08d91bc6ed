import type { CommandOf } from './commands.ts'
import { accept, type Decision, texts } from './decision.ts'
import type { EventDraft } from './events.ts'
import { type Actor, headsLead, othersMayReview, reviewsForLead, type World } from './policy.ts'
import { forbidden, notFound, type Rejection, refused } from './rejection.ts'
import { advance, atStage, gaveAnother, hasProof, isRejected, sealedVersionOf, shownIn } from './seen.ts'
import { stageAfter } from './stages.ts'
import type { FrozenSection, ReportState, Section } from './state.ts'

type SigningCommand = CommandOf<'section.approve' | 'section.sign'>

/** The lead unit's own steps: its review and its head's signature: WF-06, WF-11. */
export function decideSigning(
  state: ReportState,
  command: SigningCommand,
  actor: Actor,
  world: World,
): Decision {
  const section = state.sections.find(s => s.id === command.sectionId)
  if (section === undefined) return notFound
  return command.type === 'section.approve'
    ? approve(state, section, command, actor, world)
    : sign(state, section, command, actor, world)
}

function approve(
  state: ReportState,
  found: Section,
  command: CommandOf<'section.approve'>,
  actor: Actor,
  world: World,
): Decision {
  if (!reviewsForLead(actor, found)) return forbidden('lead_reviewers_only')
  const section = atStage(found, 'review', command)
  if (isRejected(section)) return section
  if (gaveAnother(section, actor, 'approve')) return refused('WF-18')
  const exception = fourEyes(section, command.exceptionReason, actor, world)
  if (exception !== null) return exception
  const soleAuthor = isSoleAuthor(section, actor)
  const signature: EventDraft = {
    body: {
      type: 'section.approved',
      data: {
        ...sealedVersionOf(section),
        ...shownIn(command),
        signatureId: world.newId(),
        unitId: actor.post.unitId,
      },
    },
    ...texts({
      opinion: command.opinion,
      exception: soleAuthor ? command.exceptionReason : undefined,
      shownAt: command.shown?.at,
    }),
  }
  return accept(signature, advance(section, stageAfter('review', section, state.template)))
}

const isSoleAuthor = (section: FrozenSection, actor: Actor): boolean =>
  section.current.authors.length > 0 && section.current.authors.every(id => id === actor.personId)

/** WF-06: the only author may not review, unless the unit has nobody else and a reason is given. */
function fourEyes(
  section: FrozenSection,
  reason: string | undefined,
  actor: Actor,
  world: World,
): Rejection | null {
  if (!isSoleAuthor(section, actor)) return null
  if (othersMayReview(section, actor.personId, world)) return refused('WF-06', { missing: 'other_reviewer' })
  return reason === undefined ? refused('WF-06', { missing: 'exceptionReason' }) : null
}

function sign(
  state: ReportState,
  found: Section,
  command: CommandOf<'section.sign'>,
  actor: Actor,
  world: World,
): Decision {
  if (!headsLead(actor, found)) return forbidden('lead_head_only')
  if (!hasProof(actor, world)) return forbidden('confirm_required')
  const section = atStage(found, 'head_sign', command)
  if (isRejected(section)) return section
  if (gaveAnother(section, actor, 'sign')) return refused('WF-18')
  const signature: EventDraft = {
    body: {
      type: 'section.signed',
      data: {
        ...sealedVersionOf(section),
        ...shownIn(command),
        signatureId: world.newId(),
        unitId: actor.post.unitId,
      },
    },
    ...texts({ opinion: command.opinion, shownAt: command.shown?.at }),
  }
  return accept(signature, advance(section, stageAfter('head_sign', section, state.template)))
}
