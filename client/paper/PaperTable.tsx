import type { InkedRow } from './ink.ts'
import css from './Paper.module.css'
import { Runs } from './Runs.tsx'

interface PaperTableProps {
  readonly rows: readonly InkedRow[]
  readonly show: 'text' | 'numbered' | 'compared'
  readonly authors: readonly string[]
}

/** A table on the paper. Rows and cells that were removed stand in it only where versions are compared. */
export function PaperTable({ rows, show, authors }: PaperTableProps) {
  const shown = rows.filter(row => show === 'compared' || row.op !== 'remove')
  return (
    <div className={css.scroll}>
      <table>
        <tbody>
          {shown.map((row, i) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: a frozen table's rows never move.
            <tr key={i}>
              {row.cells
                .filter(cell => show === 'compared' || cell.op !== 'remove')
                .map((cell, k) => {
                  const Cell = cell.header ? 'th' : 'td'
                  return (
                    // biome-ignore lint/suspicious/noArrayIndexKey: nor do its cells.
                    <Cell key={k} colSpan={cell.colSpan} rowSpan={cell.rowSpan}>
                      <Runs runs={cell.runs} show={show} authors={authors} />
                    </Cell>
                  )
                })}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}
