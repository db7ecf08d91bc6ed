import type { Change } from '../paper/changes.ts'
import type { ChangedBlock } from '../paper/versions.ts'

/** What the same persons changed together. */
export interface AuthorRow {
  /** Empty where nobody is on record. */
  readonly personIds: readonly string[]
  /** How many changes. */
  readonly places: number
  /** Characters without white space. */
  readonly added: number
  readonly removed: number
}

/** Who changed how much. What several persons wrote in one paragraph is counted for them together, never twice. */
export function authorRows(blocks: readonly ChangedBlock[], changes: readonly Change[]): AuthorRow[] {
  const keys = new Map(blocks.map(block => [keyOf(block.authors), [...block.authors].sort()]))
  const rows = [...keys].map(([key, personIds]): AuthorRow => {
    const own = blocks.filter(block => keyOf(block.authors) === key)
    return {
      personIds,
      places: changes.filter(change => keyOf(change.authors) === key).length,
      added: sum(own.filter(block => block.movedFrom === undefined).map(block => charactersOf(block, 'ins'))),
      removed: sum(own.filter(block => block.movedTo === undefined).map(block => charactersOf(block, 'del'))),
    }
  })
  return rows.filter(row => row.places > 0).sort((a, b) => b.places - a.places)
}

const keyOf = (authors: readonly string[]): string => [...authors].sort().join(' ')
const sum = (numbers: readonly number[]): number => numbers.reduce((total, n) => total + n, 0)

function charactersOf(block: ChangedBlock, op: 'ins' | 'del'): number {
  const segments =
    block.kind === 'paragraph'
      ? block.segments
      : block.rows.flatMap(row => row.cells.flatMap(cell => cell.segments))
  const words = segments.filter(segment => segment.op === op)
  return sum(words.map(({ text }) => [...text.replace(/\s/gu, '')].length))
}
