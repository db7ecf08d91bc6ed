import type { ReadBody } from '../../../shared/document/fromYjs.ts'
import { CLOSE, type ReadOnlyReason, type Standing } from '../../../shared/protocol/collab.ts'
import type { BoundText } from './boundText.ts'
import type { Draft } from './draft.ts'
import type { Saving } from './saving.ts'

/** What a page may know of its text. A new object whenever something in it changes. */
export interface TextStatus {
  /** The text to show; null until it is here, and when it may not be seen any more. */
  readonly text: BoundText | null
  /** The text as it is to be read while it holds structure that this page does not know; it must not be opened to write. */
  readonly unknown: ReadBody | null
  readonly connected: boolean
  /** Whether typing is allowed. It is while the network is away, and while the server's store fails. */
  readonly writable: boolean
  readonly reason: ReadOnlyReason | null
  /** Why the server closed for good, until the session is told to reconnect. */
  readonly closedBy: number | null
  readonly saving: Saving | null
  /** Characters that the server may lack; counted while the page has to say so. */
  readonly unsavedCharacters: number
  readonly drafts: readonly Draft[]
}

/** Codes after which what was written here is refused, and the page goes on without it. */
export const REFUSALS: readonly number[] = [
  CLOSE.malformed,
  CLOSE.forbidden,
  CLOSE.closedSection,
  CLOSE.tooLarge,
]

/** Codes after which nothing more may be typed. Without a session or on a bad line one writes on. */
const LOCKING: readonly number[] = [...REFUSALS, CLOSE.notFound, CLOSE.schema]

/** Whether a section takes what is typed. While the server's store fails it does: it is kept until it can be stored. */
export const takesText = ({ writable, reason }: Standing): boolean => writable || reason === 'storage'

/** What a session knows, put in a page's terms. */
export function describe(known: {
  readonly text: BoundText | null
  /** What was refused is being made a draft, and the text on screen is about to be replaced. */
  readonly isSettingAside: boolean
  readonly standing: Standing | null
  readonly closedBy: number | null
  readonly saving: Saving | null
  readonly connected: boolean
  readonly countUnsaved: () => number
  readonly drafts: readonly Draft[]
}): TextStatus {
  const { text, standing, closedBy, saving, connected, drafts } = known
  const isLocked = known.isSettingAside || (closedBy !== null && LOCKING.includes(closedBy))
  const isPending = saving?.kind === 'saving' || saving?.kind === 'unsaved'
  return {
    text,
    unknown: text?.unknown ?? null,
    connected,
    writable: text !== null && standing !== null && takesText(standing) && !isLocked,
    reason: standing?.reason ?? null,
    closedBy,
    saving,
    unsavedCharacters: isPending ? known.countUnsaved() : 0,
    drafts,
  }
}

export const isSameStatus = (a: TextStatus, b: TextStatus): boolean =>
  isSameSaving(a.saving, b.saving) &&
  (
    ['text', 'unknown', 'connected', 'writable', 'reason', 'closedBy', 'unsavedCharacters', 'drafts'] as const
  ).every(key => a[key] === b[key])

const isSameSaving = (a: Saving | null, b: Saving | null): boolean => JSON.stringify(a) === JSON.stringify(b)
