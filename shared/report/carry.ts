import type { Block } from '../document/blocks.ts'
import { canonicalJson } from '../document/canonical.ts'
import { lastOpinion } from './coUnits.ts'
import { type Evidence, placeMark, sameEvidence } from './evidence.ts'
import type { Opinion, ReturnCause, Version } from './state.ts'

/** What of a version's text a carried opinion is measured by. */
export interface CarriedText {
  readonly title: string
  readonly blocks: readonly Block[]
  /** What bears it out, as far as the version's hash covers it. */
  readonly evidence: readonly Evidence[]
}

/** An opinion that goes along to the next version, and the version that it was given on. */
export interface Carried {
  readonly unitId: string
  readonly opinionId: string
  readonly from: number
}

/**
 * WF-15: agreement, and a ruling to go on, hold for the next version where the paragraphs they name stand there as they
 * were, to the last mark, and are borne out by the same files; naming none means all of them, and the title. A change of any
 * kind asks its unit anew.
 */
export function carriedOpinions(
  former: Version,
  coUnitIds: readonly string[],
  before: CarriedText,
  after: CarriedText,
): Carried[] {
  const wording = ({ title, blocks }: CarriedText) => canonicalJson({ title, blocks })
  const whole = wording(before) === wording(after) && sameEvidence(before.evidence, after.evidence)
  const now = new Map(after.blocks.map(block => [block.id, canonicalJson(block)]))
  const then = new Map(before.blocks.map(block => [block.id, canonicalJson(block)]))
  const filesOf = ({ evidence }: CarriedText, id: string) =>
    evidence
      .filter(each => each.paragraphId === id)
      .map(placeMark)
      .sort()
      .join()
  const stands = (id: string) =>
    then.has(id) && then.get(id) === now.get(id) && filesOf(before, id) === filesOf(after, id)
  return coUnitIds.flatMap(unitId => {
    const opinion = lastOpinion(former, unitId)
    if (opinion === undefined || !hadPassed(former, opinion)) return []
    const named = opinion.paragraphs ?? []
    const holds = named.length === 0 ? whole : named.every(stands)
    return holds ? [{ unitId, opinionId: opinion.id, from: opinion.carriedFrom ?? former.n }] : []
  })
}

const RETURNS: readonly ReturnCause[] = ['returned', 'reopened', 'recalled']

/** Whether it had passed when the version left: going back to the drafters made its signature void, nothing else had. */
function hadPassed(former: Version, opinion: Opinion): boolean {
  if (opinion.dispute?.ruling !== undefined) return opinion.dispute.ruling.kind === 'proceed'
  if (opinion.opinion !== 'agree') return false
  const signature = former.signatures.find(s => s.id === opinion.id)
  if (signature === undefined) return false
  return signature.void === null || RETURNS.some(cause => cause === signature.void?.cause)
}
