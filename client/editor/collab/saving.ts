/** What the page may say about saving. Null says nothing: nothing was written yet. */
export type Saving =
  | { readonly kind: 'saved'; readonly at: string }
  | { readonly kind: 'saving'; readonly characters: number }
  | { readonly kind: 'unsaved'; readonly savedAt?: string }

export interface SavingFacts {
  /** When the server last had everything, in milliseconds; null before the first time. */
  readonly savedAt: number | null
  /** Since when the oldest unsaved change waits; null when nothing does. */
  readonly unsavedSince: number | null
  /** Whether a socket is open and in sync. */
  readonly connected: boolean
  /** Whether the server says that its store takes nothing. */
  readonly storeFails: boolean
}

/** Saving that takes no longer than this is not worth a word. */
export const SAYS_SAVING_MS = 1000
/** Without an answer for this long it is not saved, whatever the socket looks like. */
export const SAYS_UNSAVED_MS = 10_000

/**
 * What may be said of saving at `now` (milliseconds).
 * @param characters counts what is unsaved; asked for only when the number is shown
 */
export function savingAt(facts: SavingFacts, now: number, characters: () => number): Saving | null {
  const { savedAt, unsavedSince, connected, storeFails } = facts
  const at = savedAt === null ? undefined : new Date(savedAt).toISOString()
  const saved: Saving | null = at === undefined ? null : { kind: 'saved', at }
  if (unsavedSince === null) return saved
  const waited = now - unsavedSince
  if (!connected || storeFails || waited >= SAYS_UNSAVED_MS)
    return { kind: 'unsaved', ...(at === undefined ? {} : { savedAt: at }) }
  return waited >= SAYS_SAVING_MS ? { kind: 'saving', characters: characters() } : saved
}

/** When `savingAt` will say something else by the mere passing of time; null when it will not. */
export function nextSayingAt(
  { unsavedSince, connected, storeFails }: SavingFacts,
  now: number,
): number | null {
  if (unsavedSince === null || !connected || storeFails) return null
  const times = [unsavedSince + SAYS_SAVING_MS, unsavedSince + SAYS_UNSAVED_MS]
  return times.find(time => time > now) ?? null
}
