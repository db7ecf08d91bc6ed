import type { BoardRow } from './rows.ts'

/** What a key does in the tree: goes to a row, or folds or unfolds one. */
export type TreeMove =
  | { readonly kind: 'go'; readonly id: string }
  | { readonly kind: 'fold'; readonly id: string }

/** Moves in a tree of rows, as the keys of a treegrid have them (WAI-ARIA): arrows, Home and End. */
export function treeMove(rows: readonly BoardRow[], at: number, key: string): TreeMove | undefined {
  const row = rows[at]
  if (row === undefined) return undefined
  const { section, folded } = row
  const go = (index: number): TreeMove | undefined => {
    const id = rows[index]?.section.id
    return id === undefined ? undefined : { kind: 'go', id }
  }
  const fold: TreeMove = { kind: 'fold', id: section.id }
  switch (key) {
    case 'ArrowDown':
      return go(at + 1)
    case 'ArrowUp':
      return go(at - 1)
    case 'Home':
      return go(0)
    case 'End':
      return go(rows.length - 1)
    case 'ArrowRight':
      if (section.isLeaf) return undefined
      return folded ? fold : go(at + 1)
    case 'ArrowLeft':
      if (!section.isLeaf && !folded) return fold
      return go(rows.findIndex(r => r.section.id === section.parentId))
    default:
      return undefined
  }
}
