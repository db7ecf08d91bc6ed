import type { Post } from '../../shared/people/directory.ts'
import type { ReportCommand } from '../../shared/report/commands.ts'
import { openCoUnits } from '../../shared/report/coUnits.ts'
import type { Rejection } from '../../shared/report/rejection.ts'
import type { FrozenSection, FrozenState } from '../../shared/report/state.ts'

/** What moves a version on: review passed, a co-unit agrees, the lead unit signs. */
export type PassingAct = 'approve' | 'agree' | 'sign'
/** What objects to a version. Each says why, and may name paragraphs. */
export type Objection = 'return' | 'change' | 'disagree'
export type SigningAct = PassingAct | Objection

/** The version that an act is about, as the person saw it. */
export interface SeenVersion {
  readonly sectionId: string
  readonly version: number
  readonly hash: string
}

/** What the person filled in. */
export interface Words {
  /** Opinion, or the reason of an objection. */
  readonly text?: string
  /** Why the only author reviews it himself (WF-06). */
  readonly exception?: string
  readonly paragraphs?: readonly string[]
  readonly to?: 'drafting' | 'review'
  /** What the page showed (SG-02). */
  readonly shown?: { readonly against: number; readonly at: string }
}

export function commandOf(act: SigningAct, seen: SeenVersion, words: Words = {}): ReportCommand {
  const text = words.text?.trim() ?? ''
  const exception = words.exception?.trim() ?? ''
  const opinion = text === '' ? {} : { opinion: text }
  const shown = words.shown === undefined ? {} : { shown: words.shown }
  const paragraphs = words.paragraphs?.length ? { paragraphs: [...words.paragraphs] } : {}
  switch (act) {
    case 'approve':
      return {
        type: 'section.approve',
        ...seen,
        ...opinion,
        ...shown,
        ...(exception === '' ? {} : { exceptionReason: exception }),
      }
    case 'sign':
      return { type: 'section.sign', ...seen, ...opinion, ...shown }
    case 'agree':
      return {
        type: 'section.countersign',
        ...seen,
        opinion: act,
        ...(text === '' ? {} : { text }),
        ...paragraphs,
        ...shown,
      }
    case 'change':
    case 'disagree':
      return { type: 'section.countersign', ...seen, opinion: act, text, ...paragraphs, ...shown }
    case 'return':
      return {
        type: 'section.return',
        sectionId: seen.sectionId,
        reason: text,
        ...paragraphs,
        ...(words.to === undefined ? {} : { to: words.to }),
      }
  }
}

/** Asks the report's rules whether a command would be accepted in one of the person's posts. */
export type May = (command: ReportCommand, options: { readonly postId: string }) => true | Rejection

/** An act that waits for this person on this version. */
export interface Turn {
  readonly act: PassingAct
  readonly post: Post
  /** He is the only author and nobody else may review: he has to say why he does it himself (WF-06). */
  readonly exception: boolean
}

/** What this person may do with a version. */
export interface Standing {
  readonly turn: Turn | undefined
  /** It would be his turn, but a rule bars him: WF-06 or WF-18. */
  readonly barred: Rejection | undefined
  /** The post in which he may return it. */
  readonly returns: Post | undefined
}

const ACTS: Readonly<Partial<Record<FrozenState, PassingAct>>> = {
  review: 'approve',
  countersign: 'agree',
  head_sign: 'sign',
}

/**
 * Asks for each post, the acting one first, what it allows on the section's current version. Nothing here gives a right:
 * the server decides.
 */
export function standingOn(section: FrozenSection, posts: readonly Post[], may: May): Standing {
  const seen = { sectionId: section.id, version: section.version, hash: section.hash }
  const returns = posts.find(
    post => may(commandOf('return', seen, { text: PROBE }), { postId: post.id }) === true,
  )
  const none: Standing = { turn: undefined, barred: undefined, returns }
  const act = ACTS[section.state]
  if (act === undefined) return none
  let barred: Rejection | undefined
  for (const post of posts) {
    // A unit that has agreed may still change its mind, but nothing waits for it.
    if (act === 'agree' && !openCoUnits(section).includes(post.unitId)) continue
    const verdict = may(commandOf(act, seen), { postId: post.id })
    if (verdict === true) return { ...none, turn: { act, post, exception: false } }
    if (verdict.kind !== 'refused') continue
    if (verdict.details?.missing === 'exceptionReason')
      return { ...none, turn: { act, post, exception: true } }
    barred ??= verdict
  }
  return { ...none, barred }
}

/** Stands for a reason where only the right to act is asked for. */
const PROBE = '-'

/** Where a version may be returned to from here (WF-12). */
export const returnTargets = ({ state }: FrozenSection): readonly ('drafting' | 'review')[] =>
  state === 'head_sign' ? ['drafting', 'review'] : ['drafting']
