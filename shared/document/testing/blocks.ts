import type { Cell, Paragraph, Table } from '../blocks.ts'
import type { BlockDiff } from '../diff.ts'

export const paragraph = (id: string, text: string, more: Partial<Paragraph> = {}): Paragraph => ({
  id,
  kind: 'paragraph',
  text,
  figures: [],
  ...more,
})

export function table(id: string, rows: readonly (readonly (Cell | string)[])[]): Table {
  const cells = rows.map(row => row.map(cell => (typeof cell === 'string' ? { text: cell } : cell)))
  const text = cells.map(row => row.map(cell => cell.text).join('\t')).join('\n')
  return { id, kind: 'table', rows: cells, figures: [], text }
}

/** What was compared with what: `change 1:1+1:2→1:1`. */
export const ops = (diffs: readonly BlockDiff[]): string[] =>
  diffs.map(d => `${d.op} ${d.beforeIds.join('+')}→${d.afterIds.join('+')}`)
