import type { BlockDiff } from '../diff.ts'
import { afterOf, beforeOf } from '../diffText.ts'

/** Old and new text as the segments tell them. */
export function rebuilt(diff: BlockDiff): (string | undefined)[] {
  const told = (of: typeof beforeOf, without: 'add' | 'remove', side: 'before' | 'after') => {
    if (diff.op === without) return undefined
    if (diff.kind === 'paragraph') return of(diff.segments)
    const rows = diff.rows.filter(row => row[side] !== undefined)
    return rows
      .map(row =>
        row.cells
          .filter(c => c.op !== without)
          .map(c => of(c.segments))
          .join('\t'),
      )
      .join('\n')
  }
  return [told(beforeOf, 'add', 'before'), told(afterOf, 'remove', 'after')]
}
