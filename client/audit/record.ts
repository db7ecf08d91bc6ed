import type { ChainRow } from './row.ts'

export type Tone = 'neutral' | 'info' | 'ok' | 'warn' | 'danger'

/** What a record says, in the person's language. */
export interface Told {
  /** Who it was; nobody's name where nobody was signed in. */
  readonly name: string
  /** In which post, on whose behalf. */
  readonly as: string
  readonly verb: string
  readonly sentence: string
}

/** A row of a chain as the page lists it. */
export interface ChainRecord<Group extends string = string> {
  readonly row: ChainRow
  readonly at: string
  /** Empty where nobody was signed in. */
  readonly personId: string
  readonly group: Group
  readonly tone: Tone
  readonly sectionIds: readonly string[]
  /** The words, worked out when they are shown or searched. */
  readonly told: () => Told
}

/** Works something out when it is asked for first, and keeps it. */
export function once<T>(work: () => T): () => T {
  let kept: { readonly value: T } | undefined
  return () => {
    kept ??= { value: work() }
    return kept.value
  }
}
