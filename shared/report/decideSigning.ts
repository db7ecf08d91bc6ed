import type { CommandOf } from './commands.ts'
import { accept, type Decision, texts } from './decision.ts'
import type { EventDraft } from './events.ts'
import {
  type Actor,
  headsCoUnit,
  headsLead,
  isCoordinator,
  othersMayReview,
  reviewsForLead,
  type World,
} from './policy.ts'
import { conflict, forbidden, notFound, type Rejection, refused } from './rejection.ts'
import { openCoUnits, stageAfter } from './stages.ts'
import { type FrozenSection, type FrozenState, isFrozen, type ReportState, type Section } from './state.ts'

type SigningCommand = CommandOf<
  | 'section.approve'
  | 'section.countersign'
  | 'section.sign'
  | 'section.return'
  | 'section.accept'
  | 'section.reopen'
  | 'section.recall'
>

/** From the frozen version to the accepted one, and the ways back: WF-06 to WF-14. */
export function decideSigning(
  state: ReportState,
  command: SigningCommand,
  actor: Actor,
  world: World,
): Decision {
  const section = state.sections.find(s => s.id === command.sectionId)
  if (section === undefined) return notFound
  switch (command.type) {
    case 'section.approve':
      return approve(state, section, command, actor, world)
    case 'section.countersign':
      return countersign(state, section, command, actor, world)
    case 'section.sign':
      return sign(state, section, command, actor, world)
    case 'section.return':
      return sendBack(section, command, actor)
    case 'section.accept':
      return acceptSection(section, actor)
    case 'section.reopen':
      return reopen(section, command, actor)
    case 'section.recall':
      return recall(section, command, actor)
  }
}

/** The section when it is in `stage` with the version and hash that the signer saw; the refusal otherwise (WF-11). */
function atStage(
  section: Section,
  stage: FrozenState,
  seen: { version: number; hash: string },
): FrozenSection | Rejection {
  if (!isFrozen(section) || section.state !== stage) return conflict('wrong_state', section.state)
  if (section.version !== seen.version || section.hash !== seen.hash)
    return conflict('outdated_version', { version: section.version, hash: section.hash })
  return section
}

/** WF-18: one person never gives two of {review, countersign, sign} on one version, except where WF-06 lets the head review. */
function gaveAnother(
  section: FrozenSection,
  actor: Actor,
  kind: 'approve' | 'countersign' | 'sign',
): boolean {
  return section.current.signatures.some(
    s =>
      s.void === null &&
      s.personId === actor.personId &&
      s.kind !== kind &&
      !(kind === 'sign' && s.kind === 'approve' && actor.post.role === 'head'),
  )
}

/** SG-01: signing needs a proof of identity not older than this, in milliseconds. */
export const PROOF_LASTS = 5 * 60 * 1000

export const hasProof = (actor: Actor, world: World): boolean =>
  Date.parse(world.now) - Date.parse(actor.confirmedAt) <= PROOF_LASTS

const isRejected = (value: FrozenSection | Rejection): value is Rejection => 'kind' in value

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
      data: { ...seen(section), ...shownIn(command), signatureId: world.newId(), unitId: actor.post.unitId },
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

function countersign(
  state: ReportState,
  found: Section,
  command: CommandOf<'section.countersign'>,
  actor: Actor,
  world: World,
): Decision {
  if (!headsCoUnit(actor, found)) return forbidden('co_heads_only')
  if (!hasProof(actor, world)) return forbidden('confirm_required')
  const section = atStage(found, 'countersign', command)
  if (isRejected(section)) return section
  if (gaveAnother(section, actor, 'countersign')) return refused('WF-18')
  if (command.opinion !== 'agree' && command.text === undefined) return refused('WF-07', { missing: 'text' })
  const { unitId } = actor.post
  const { opinion, paragraphs } = command
  const said: EventDraft = {
    body: {
      type: 'section.countersigned',
      data: {
        ...seen(section),
        ...shownIn(command),
        signatureId: world.newId(),
        unitId,
        opinion,
        ...(paragraphs === undefined ? {} : { paragraphs }),
      },
    },
    ...texts({ text: command.text, shownAt: command.shown?.at }),
  }
  // WF-08: the last co-unit to agree moves the section on, in the same append.
  const stillOpen = openCoUnits(section).filter(id => id !== unitId)
  if (opinion !== 'agree' || stillOpen.length > 0) return accept(said)
  const to = state.template.leadFirst ? 'signed' : 'head_sign'
  return accept(said, advance(section, to))
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
      data: { ...seen(section), ...shownIn(command), signatureId: world.newId(), unitId: actor.post.unitId },
    },
    ...texts({ opinion: command.opinion, shownAt: command.shown?.at }),
  }
  return accept(signature, advance(section, stageAfter('head_sign', section, state.template)))
}

/** WF-12: who may send back from a state. */
function maySendBack(section: Section, actor: Actor): boolean {
  switch (section.state) {
    case 'review':
    case 'countersign':
      return reviewsForLead(actor, section)
    case 'head_sign':
      return headsLead(actor, section)
    case 'signed':
      return isCoordinator(actor)
    case 'unassigned':
    case 'drafting':
    case 'accepted':
      return reviewsForLead(actor, section) || isCoordinator(actor)
  }
}

function sendBack(found: Section, command: CommandOf<'section.return'>, actor: Actor): Decision {
  if (!maySendBack(found, actor)) return forbidden('not_the_one_to_return')
  if (!isFrozen(found) || found.state === 'accepted') return conflict('wrong_state', found.state)
  const to = command.to ?? 'drafting'
  if (to === 'review' && found.state !== 'head_sign') return refused('WF-12', { missing: 'to' })
  const { paragraphs, reason } = command
  return accept({
    body: {
      type: 'section.returned',
      data: {
        sectionId: found.id,
        n: found.version,
        to,
        ...(paragraphs === undefined ? {} : { paragraphs }),
      },
    },
    ...texts({ reason }),
  })
}

function acceptSection(found: Section, actor: Actor): Decision {
  if (!isCoordinator(actor)) return forbidden('coordinator_only')
  if (!isFrozen(found) || found.state !== 'signed') return conflict('wrong_state', found.state)
  return accept({ body: { type: 'section.accepted', data: { sectionId: found.id, n: found.version } } })
}

/** WF-14: `signed` or `accepted` becomes a draft again, by the coordinator or by the lead unit's head. */
function reopen(found: Section, { reason }: CommandOf<'section.reopen'>, actor: Actor): Decision {
  if (!isCoordinator(actor) && !headsLead(actor, found)) return forbidden('coordinator_or_lead_head_only')
  if (!isFrozen(found) || (found.state !== 'signed' && found.state !== 'accepted'))
    return conflict('wrong_state', found.state)
  const data = { sectionId: found.id, n: found.version }
  return accept({ body: { type: 'section.reopened', data }, ...texts({ reason }) })
}

/** WF-14: from any frozen state, by the coordinator. */
function recall(found: Section, { reason }: CommandOf<'section.recall'>, actor: Actor): Decision {
  if (!isCoordinator(actor)) return forbidden('coordinator_only')
  if (!isFrozen(found)) return conflict('wrong_state', found.state)
  const data = { sectionId: found.id, n: found.version }
  return accept({ body: { type: 'section.recalled', data }, ...texts({ reason }) })
}

const seen = (section: FrozenSection) => ({ sectionId: section.id, n: section.version, hash: section.hash })

/** What a command says that its giver had before him. */
interface Shown {
  readonly shown?: { readonly against: number; readonly at: string }
}

/** SG-02: what was shown is stored with the signature, the time of it as a sealed text. */
const shownIn = ({ shown }: Shown) => (shown === undefined ? {} : { against: shown.against })

const advance = (section: FrozenSection, to: FrozenState): EventDraft => ({
  body: { type: 'section.advanced', data: { sectionId: section.id, n: section.version, to } },
})
