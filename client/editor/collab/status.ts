import type { ReadOnlyReason } from '../../../shared/protocol/collab.ts'
import type { BoundText } from './boundText.ts'
import type { Draft } from './draft.ts'
import type { Saving } from './saving.ts'

/** What a page may know of its text. A new object whenever something in it changes. */
export interface TextStatus {
  /** The text to show; null until it is here, and when it may not be seen any more. */
  readonly text: BoundText | null
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

export const isSameStatus = (a: TextStatus, b: TextStatus): boolean =>
  isSameSaving(a.saving, b.saving) &&
  (['text', 'connected', 'writable', 'reason', 'closedBy', 'unsavedCharacters', 'drafts'] as const).every(
    key => a[key] === b[key],
  )

const isSameSaving = (a: Saving | null, b: Saving | null): boolean => JSON.stringify(a) === JSON.stringify(b)
