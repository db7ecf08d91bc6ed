import { lastOpinion } from './coUnits.ts'
import type { EventDraft } from './events.ts'
import type { Actor, World } from './policy.ts'
import { conflict, type Rejection } from './rejection.ts'
import { type FrozenSection, type FrozenState, isFrozen, type Section } from './state.ts'

/** The section when it is in `stage` with the version and hash that the signer saw; the refusal otherwise (WF-11). */
export function atStage(
  section: Section,
  stage: FrozenState,
  saw: { version: number; hash: string },
): FrozenSection | Rejection {
  if (!isFrozen(section) || section.state !== stage) return conflict('wrong_state', section.state)
  if (section.version !== saw.version || section.hash !== saw.hash)
    return conflict('outdated_version', { version: section.version, hash: section.hash })
  return section
}

export const isRejected = (value: FrozenSection | Rejection): value is Rejection => 'kind' in value

/** SG-01: signing needs a proof of identity not older than this, in milliseconds. */
export const PROOF_LASTS = 5 * 60 * 1000

export const hasProof = (actor: Actor, world: World): boolean =>
  Date.parse(world.now) - Date.parse(actor.confirmedAt) <= PROOF_LASTS

type Capacity = Pick<Actor, 'personId' | 'post' | 'via'>

/**
 * WF-18: one person never gives two of {review, countersign, sign} on one version, whatever posts or delegations he holds,
 * except where WF-06 lets the head review, and where the head of two units acts for each. Who acts for a head is no head.
 */
export const gaveAnother = (
  section: FrozenSection,
  actor: Capacity,
  kind: 'approve' | 'countersign' | 'sign',
): boolean => {
  const { signatures, opinions } = section.current
  // The same act for another unit is another act.
  const isOther = (given: Given) =>
    (given.kind !== kind || given.unitId !== actor.post.unitId) && !isOwnHead(given, actor, kind)
  const dissents = opinions
    .filter(o => o.opinion !== 'agree' && lastOpinion(section.current, o.unitId)?.id === o.id)
    .map((o): Given => ({ ...o, kind: 'countersign' }))
  return [...signatures.filter(s => s.void === null), ...dissents].some(
    given => given.personId === actor.personId && isOther(given),
  )
}

interface Given {
  readonly kind: 'approve' | 'countersign' | 'sign'
  readonly personId: string
  readonly unitId: string
  readonly postId: string
  readonly onBehalfOf?: string
}

/**
 * Whether somebody did that as a head, and does this as a head: for his own unit in the same post, or for another unit that he
 * heads too. Who reviewed in a lower post and acts as the head (PO-01) is still the one who reviewed.
 */
function isOwnHead(given: Given, { post, via }: Capacity, kind: Given['kind']): boolean {
  if (post.role !== 'head' || via !== undefined || given.onBehalfOf !== undefined) return false
  return kind === 'sign' && given.kind === 'approve'
    ? given.postId === post.id
    : given.kind !== 'approve' && kind !== 'approve' && given.unitId !== post.unitId
}

/** What an event about a frozen version names. */
export const versionOf = (section: FrozenSection) => ({ sectionId: section.id, n: section.version })
export const sealedVersionOf = (section: FrozenSection) => ({ ...versionOf(section), hash: section.hash })

/** What a command says that its giver had before him. */
interface Shown {
  readonly shown?: { readonly against: number; readonly at: string }
}

/** SG-02: what was shown is stored with the signature, the time of it as a sealed text. */
export const shownIn = ({ shown }: Shown) => (shown === undefined ? {} : { against: shown.against })

export const advance = (section: FrozenSection, to: FrozenState): EventDraft => ({
  body: { type: 'section.advanced', data: { ...versionOf(section), to } },
})
