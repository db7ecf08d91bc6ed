import type { Block } from './blocks.ts'

/** A figure whose printed words differ between two versions; null where the text does not name it. */
export interface FigureDiff {
  readonly figureId: string
  readonly before: string | null
  readonly after: string | null
}

/** Which figures read differently, in the order of the new text; ones that it lost come last. */
export function diffFigures(before: readonly Block[], after: readonly Block[]): FigureDiff[] {
  const old = wordsOf(before)
  const now = wordsOf(after)
  return [...new Set([...now.keys(), ...old.keys()])].flatMap(figureId => {
    const diff = { figureId, before: old.get(figureId) ?? null, after: now.get(figureId) ?? null }
    return diff.before === diff.after ? [] : [diff]
  })
}

/** The words each figure is printed as; several ways of printing one are all named. */
function wordsOf(blocks: readonly Block[]): Map<string, string> {
  const words = new Map<string, Set<string>>()
  for (const { figureId, text } of blocks.flatMap(block => block.figures))
    words.set(figureId, (words.get(figureId) ?? new Set()).add(text))
  return new Map([...words].map(([figureId, texts]) => [figureId, [...texts].join('、')]))
}
