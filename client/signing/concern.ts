import type { Block } from '../../shared/document/blocks.ts'
import type { Concern } from '../../shared/report/concern.ts'
import type { MarkedBlock } from '../paper/changes.ts'

/** Why a paragraph stays in view; `changed`: since the reader looked. */
export type InView = Concern | 'changed'

/** What of a version's text stays in view where a co-unit sees only what concerns it. */
export interface ConcernedText {
  /** In reading order, each with the first reason there is. */
  readonly inView: ReadonlyMap<string, InView>
  /** All others that print words: they are folded, never left out. */
  readonly rest: ReadonlySet<string>
}

/**
 * Splits a text by what concerns a unit. What changed since the reader looked is never folded, and headings stay as the
 * way through the text; they count on neither side.
 */
export function splitByConcern(
  blocks: readonly Block[],
  concerns: ReadonlyMap<string, Concern>,
  marked: readonly MarkedBlock[],
): ConcernedText {
  const changed = new Set(marked.flatMap(({ diff }) => diff.afterIds))
  const inView = new Map<string, InView>()
  const rest = new Set<string>()
  for (const block of blocks) {
    const reason = concerns.get(block.id) ?? (changed.has(block.id) ? ('changed' as const) : undefined)
    if (reason !== undefined) inView.set(block.id, reason)
    else if (!isHeading(block) && block.text.trim() !== '') rest.add(block.id)
  }
  return { inView, rest }
}

const isHeading = (block: Block): boolean => block.kind === 'paragraph' && block.level !== undefined

/** Paragraphs of a version that were before the reader, and how many were not. */
export interface Shown {
  /** In reading order. */
  readonly paragraphs: readonly string[]
  /** Those that stayed folded. Nobody agrees to a whole that he was not shown. */
  readonly folded: number
  /** The ones that concern his unit. */
  readonly concerned: readonly string[]
}

/** What an agreement covers: the whole version, or the paragraphs named. */
export interface Scope {
  readonly whole: boolean
  readonly picked: ReadonlySet<string>
}

/** The scope until another one is chosen: the whole where it was shown, else what concerns the unit. */
export const scopeOf = (chosen: Scope | undefined, { folded, concerned }: Shown): Scope => {
  const scope = chosen ?? { whole: folded === 0, picked: new Set(concerned) }
  return folded === 0 ? scope : { ...scope, whole: false }
}

/** The paragraphs that an agreement names: none means the whole. `undefined`: none was picked where some must be. */
export function paragraphsOf(scope: Scope, { paragraphs }: Shown): readonly string[] | undefined {
  if (scope.whole) return []
  const picked = paragraphs.filter(id => scope.picked.has(id))
  return picked.length === 0 ? undefined : picked
}
