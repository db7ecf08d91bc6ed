import { z } from 'zod'

/** What happens to the outline and to its sections. Free text is the address of a sealed blob (see events.ts). */

const id = z.string().min(1)
const hash = z.string().regex(/^[0-9a-f]{64}$/)
/** SHA-256 of a stored text `{salt, text}`. */
const address = hash
const version = { sectionId: id, n: z.int().positive() }
/** Acts that their giver may take back (WF-23). */
const takeable = z.enum(['approve', 'countersign', 'sign', 'return'])
const frozenState = z.enum(['review', 'countersign', 'head_sign', 'signed', 'accepted'])
/**
 * What the signer had before him (SG-02): the version compared with, 0 for the whole text alone, and the address of since
 * when. A leader's opening time is for no colleague to see.
 */
const shown = { against: z.int().nonnegative().exactOptional(), shownAt: address.exactOptional() }

/** WF-15: an opinion that passed on an earlier version and still covers what it spoke about. */
const carried = z.object({ unitId: id, opinionId: id, from: z.int().positive() })

export const outlineEvents = [
  z.object({
    type: z.literal('outline.added'),
    data: z.object({
      sectionId: id,
      parentId: id.nullable(),
      index: z.int().nonnegative(),
      title: z.string(),
    }),
  }),
  /** A leaf with text got children: its text moved to a first child without title. */
  z.object({
    type: z.literal('outline.wrapped'),
    data: z.object({ sectionId: id, wrapperId: id }),
  }),
  z.object({ type: z.literal('outline.renamed'), data: z.object({ sectionId: id, title: z.string() }) }),
  z.object({
    type: z.literal('outline.moved'),
    data: z.object({ sectionId: id, parentId: id.nullable(), index: z.int().nonnegative() }),
  }),
  /** A section in drafting is to go: its text is closed, and read once more before it does (WF-25). */
  z.object({ type: z.literal('outline.closed'), data: z.object({ sectionId: id }) }),
  z.object({ type: z.literal('outline.removed'), data: z.object({ sectionId: id }) }),
  /** Somebody had written into it meanwhile: it stays, and its text is open again. */
  z.object({ type: z.literal('outline.kept'), data: z.object({ sectionId: id }) }),
] as const

export const draftEvents = [
  z.object({
    type: z.literal('section.assigned'),
    data: z.object({
      sectionId: id,
      leadUnitId: id,
      coUnitIds: z.array(id),
      dueAt: z.string(),
      wordBudget: z.int().positive().exactOptional(),
      coEdit: z.boolean(),
      /** A co-unit was added after the lead unit had signed before it: that signature is void (WF-01). */
      voidsLead: z.literal(true).exactOptional(),
      reason: address.exactOptional(),
    }),
  }),
  z.object({
    type: z.literal('section.submitted'),
    data: z.object({ ...version, note: address.exactOptional() }),
  }),
  z.object({
    type: z.literal('section.frozen'),
    data: z.object({
      ...version,
      hash,
      title: z.string(),
      authors: z.array(id),
      characters: z.int().nonnegative(),
      /** Address of who changed which paragraph since the version before. */
      provenance: hash,
    }),
  }),
  /** The text did not pass the guards: it is with its drafters again. `rule` names the guard. */
  z.object({ type: z.literal('section.thawed'), data: z.object({ ...version, rule: z.string() }) }),
  z.object({ type: z.literal('section.withdrawn'), data: z.object(version) }),
  /** A unit says that a section is not its own to write, or to countersign (WF-22). */
  z.object({
    type: z.literal('assignment.declined'),
    data: z.object({ sectionId: id, unitId: id, reason: address.exactOptional() }),
  }),
  /** It went on after all. It stands for itself, as an opinion that answers is not for all to see. */
  z.object({
    type: z.literal('assignment.answered'),
    data: z.object({ sectionId: id, unitId: id }),
  }),
  z.object({
    type: z.literal('assignment.insisted'),
    data: z.object({ sectionId: id, unitId: id, reason: address.exactOptional() }),
  }),
  z.object({
    type: z.literal('assignment.ruled'),
    data: z.object({
      sectionId: id,
      unitId: id,
      ruling: z.enum(['upheld', 'released']),
      text: address.exactOptional(),
    }),
  }),
] as const

const opinion = { ...version, opinionId: id }

/** What becomes of the co-units' opinions: WF-09, WF-10, WF-21. */
export const opinionEvents = [
  /** Beside the version that they go along to: who had passed is for no outsider to see. */
  z.object({
    type: z.literal('opinion.carried'),
    data: z.object({ ...version, carried: z.array(carried).min(1) }),
  }),
  z.object({
    type: z.literal('opinion.disposed'),
    data: z.object({
      ...opinion,
      disposition: z.enum(['adopted', 'partly', 'declined']),
      reason: address.exactOptional(),
    }),
  }),
  z.object({
    type: z.literal('dispute.consulted'),
    data: z.object({ ...opinion, unitId: id, text: address.exactOptional() }),
  }),
  z.object({
    type: z.literal('dispute.raised'),
    data: z.object({ ...opinion, reason: address.exactOptional() }),
  }),
  z.object({
    type: z.literal('dispute.ruled'),
    data: z.object({ ...opinion, ruling: z.enum(['proceed', 'revise']), text: address.exactOptional() }),
  }),
  z.object({
    type: z.literal('countersign.closeRequested'),
    data: z.object({ ...version, unitId: id, reason: address.exactOptional() }),
  }),
  z.object({
    type: z.literal('countersign.closed'),
    data: z.object({ ...version, unitId: id, reason: address.exactOptional() }),
  }),
] as const

export const signingEvents = [
  z.object({
    type: z.literal('section.approved'),
    data: z.object({
      ...version,
      hash,
      signatureId: id,
      unitId: id,
      opinion: address.exactOptional(),
      exception: address.exactOptional(),
      ...shown,
    }),
  }),
  z.object({
    type: z.literal('section.countersigned'),
    data: z.object({
      ...version,
      hash,
      signatureId: id,
      unitId: id,
      opinion: z.enum(['agree', 'change', 'disagree']),
      text: address.exactOptional(),
      paragraphs: z.array(z.string()).exactOptional(),
      ...shown,
    }),
  }),
  z.object({
    type: z.literal('section.signed'),
    data: z.object({
      ...version,
      hash,
      signatureId: id,
      unitId: id,
      opinion: address.exactOptional(),
      ...shown,
    }),
  }),
  /** The step that the acts before it completed. It stands for itself so that who may not see an opinion sees the state. */
  z.object({ type: z.literal('section.advanced'), data: z.object({ ...version, to: frozenState }) }),
  z.object({
    type: z.literal('section.returned'),
    data: z.object({
      ...version,
      to: z.enum(['drafting', 'review']),
      reason: address.exactOptional(),
      paragraphs: z.array(z.string()).exactOptional(),
    }),
  }),
  z.object({ type: z.literal('section.accepted'), data: z.object(version) }),
  z.object({
    type: z.literal('section.reopened'),
    data: z.object({ ...version, reason: address.exactOptional() }),
  }),
  z.object({
    type: z.literal('section.recalled'),
    data: z.object({ ...version, reason: address.exactOptional() }),
  }),
  /** A return is to be taken back: the text is closed, and compared once more with the version, before it is. */
  z.object({
    type: z.literal('act.held'),
    data: z.object({ sectionId: id, takenBack: z.int().positive() }),
  }),
  /** Somebody had written meanwhile: the return stays, and the text is open again. */
  z.object({ type: z.literal('act.kept'), data: z.object({ sectionId: id }) }),
  /** WF-23: what event `takenBack` did is undone; both stay recorded. */
  z.object({
    type: z.literal('act.takenBack'),
    data: z.object({ ...version, takenBack: z.int().positive(), act: takeable }),
  }),
] as const
