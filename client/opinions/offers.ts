import type { Post } from '../../shared/people/directory.ts'
import type { ReportCommand } from '../../shared/report/commands.ts'
import { lastOpinion } from '../../shared/report/coUnits.ts'
import type { Rejection } from '../../shared/report/rejection.ts'
import type { FrozenSection } from '../../shared/report/state.ts'

/** What can be done about a co-unit's opinion, or about its silence: WF-09, WF-10, WF-21. */
export const OFFER_KINDS = ['dispose', 'rule', 'raise', 'consult', 'requestClose', 'close'] as const
export type OfferKind = (typeof OFFER_KINDS)[number]

/** The answers that one of them lets its giver choose from. */
export type OfferChoice = 'adopted' | 'partly' | 'declined' | 'proceed' | 'revise'

const CHOICES: Readonly<Record<OfferKind, readonly OfferChoice[]>> = {
  dispose: ['adopted', 'partly', 'declined'],
  rule: ['proceed', 'revise'],
  raise: [],
  consult: [],
  requestClose: [],
  close: [],
}

/** One of them that this person may do now, in which of his posts. */
export interface Offer {
  readonly kind: OfferKind
  readonly post: Post
  /** Empty where there is nothing to choose. */
  readonly choices: readonly OfferChoice[]
  readonly commandOf: (choice: OfferChoice | undefined, text: string) => ReportCommand
}

type May = (command: ReportCommand, options: { readonly postId: string }) => true | Rejection

/** Stands for words where only the right to act is asked for. */
const PROBE = '-'

/** What this person may do about a co-unit on the current version. Nothing here gives a right: the server decides. */
export function offersOn(section: FrozenSection, unitId: string, posts: readonly Post[], may: May): Offer[] {
  const opinionId = lastOpinion(section.current, unitId)?.id ?? ''
  const about = { sectionId: section.id, opinionId, unitId }
  return OFFER_KINDS.flatMap((kind): Offer[] => {
    for (const post of posts) {
      const allows = (choice?: OfferChoice) =>
        may(commandOf(kind, about, choice, PROBE), { postId: post.id }) === true
      const choices = CHOICES[kind].filter(allows)
      if (CHOICES[kind].length === 0 ? !allows() : choices.length === 0) continue
      return [{ kind, post, choices, commandOf: (choice, text) => commandOf(kind, about, choice, text) }]
    }
    return []
  })
}

interface About {
  readonly sectionId: string
  readonly opinionId: string
  readonly unitId: string
}

function commandOf(
  kind: OfferKind,
  { sectionId, opinionId, unitId }: About,
  choice: OfferChoice | undefined,
  text: string,
): ReportCommand {
  switch (kind) {
    case 'dispose': {
      const disposition = choice === 'adopted' || choice === 'partly' ? choice : 'declined'
      return { type: 'opinion.dispose', sectionId, opinionId, disposition, reason: text }
    }
    case 'consult':
      return { type: 'dispute.consult', sectionId, opinionId, text }
    case 'raise':
      return { type: 'dispute.raise', sectionId, opinionId, reason: text }
    case 'rule': {
      const ruling = choice === 'proceed' ? choice : 'revise'
      return { type: 'dispute.rule', sectionId, opinionId, ruling, text }
    }
    case 'requestClose':
      return { type: 'countersign.requestClose', sectionId, unitId, reason: text }
    case 'close':
      return { type: 'countersign.close', sectionId, unitId, reason: text }
  }
}
