import { type Directory, holders, type Post, type Role } from '../people/directory.ts'
import type { ProofPlace } from './approval/version.ts'
import type { AssignedSection, ReportState, Section } from './state.ts'
import { isAssigned, isHeld } from './state.ts'

/**
 * Who acts: a person in one post (WF-18). It comes from the session, never from a message.
 * `confirmedAt` is when he last proved who he is (SG-01).
 */
export interface Actor {
  readonly personId: string
  /** The post whose rights are used. */
  readonly post: Post
  /** His own post, where he acts for the holder of `post` by delegation (PO-02). */
  readonly via?: Post
  readonly confirmedAt: string
}

/** What the rules ask of the world beside the report's own state. */
export interface World {
  /** ISO 8601. */
  readonly now: string
  readonly directory: Directory
  /** Makes an id; random on the server, any text where a browser only asks whether it may. */
  readonly newId: () => string
  /** Whether a section's live text has no characters. */
  readonly isEmptyText: (sectionId: string) => boolean
  /** Hash of the report as version `n`: its letter and its accepted sections as they stand (RP-02). */
  readonly assembled: (n: number) => string
  /** The words that were signed at a place of the letter; null when there is none such. */
  readonly wordsAt: (place: ProofPlace) => string | null
}

/** Whether units still work on a report's sections: what is asked of them has ended once it is submitted. */
export const isWorkedOn = ({ report }: Pick<ReportState, 'report'>): boolean =>
  report.state === 'collecting' || report.state === 'compiling'

const holds = (actor: Actor, ...roles: Role[]): boolean => roles.includes(actor.post.role)

/** The coordinator's office, whatever unit it is in. */
export const COORDINATOR: readonly Role[] = ['coordinator']

export const isCoordinator = (actor: Actor): boolean => holds(actor, 'coordinator')

const inLead = (actor: Actor, section: AssignedSection): boolean => actor.post.unitId === section.leadUnitId

/** Roles that write, and in whose name a section is submitted. */
export const WRITERS: readonly Role[] = ['drafter', 'liaison']
/** Roles that may review: the head of a unit may always (WF-06). */
export const REVIEWERS: readonly Role[] = ['reviewer', 'head']

export const writesForLead = (actor: Actor, section: Section): boolean =>
  isAssigned(section) && inLead(actor, section) && WRITERS.includes(actor.post.role)

export const reviewsForLead = (actor: Actor, section: Section): boolean =>
  isAssigned(section) && inLead(actor, section) && REVIEWERS.includes(actor.post.role)

export const headsLead = (actor: Actor, section: Section): boolean =>
  isAssigned(section) && inLead(actor, section) && holds(actor, 'head')

export const headsCoUnit = (actor: Actor, section: Section): boolean =>
  isAssigned(section) &&
  (section.coUnitIds as readonly string[]).includes(actor.post.unitId) &&
  holds(actor, 'head')

/** Roles that answer a co-unit's opinion for the lead unit (WF-09). */
export const DISPOSERS: readonly Role[] = ['drafter', 'reviewer', 'head']

export const disposesForLead = (actor: Actor, section: Section): boolean =>
  isAssigned(section) && inLead(actor, section) && DISPOSERS.includes(actor.post.role)

export const isHeadOf = (actor: Actor, unitId: string): boolean =>
  holds(actor, 'head') && actor.post.unitId === unitId

export const isDeputy = (actor: Actor): boolean => holds(actor, 'deputy_leader')

/** Roles that decide where two units do not agree (WF-10). */
export const RULERS: readonly Role[] = ['deputy_leader', 'leader']

export const isRuler = (actor: Actor): boolean => holds(actor, ...RULERS)

/** Whether a post gives the right to write a section's text while it is being drafted (WF-02). */
export function mayWrite(post: Post, section: Section): boolean {
  if (!isAssigned(section) || !WRITERS.includes(post.role)) return false
  if (post.unitId === section.leadUnitId) return true
  return section.coEdit && section.coUnitIds.includes(post.unitId)
}

/** Whether the text itself is open at this moment: only in `drafting`, and not while it is held (WF-02). */
export const isOpen = (section: Section): boolean => section.state === 'drafting' && !isHeld(section)

/** Whether somebody else in the lead unit could review (WF-06). */
export const othersMayReview = (section: AssignedSection, personId: string, world: World): boolean =>
  holders(world.directory, section.leadUnitId, REVIEWERS, world.now).some(post => post.personId !== personId)
