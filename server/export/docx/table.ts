import {
  AlignmentType,
  BorderStyle,
  Paragraph,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  VerticalAlignTable,
  WidthType,
} from 'docx'
import type { LetterCell, LetterTable, Run } from '../../../shared/letter/govDoc.ts'
import { SIZE, TABLE, TEXT_WIDTH } from './spec.ts'
import { exactly, STYLE } from './styles.ts'
import { textRuns } from './text.ts'
import { widthOf } from './width.ts'

/** A table over the full width, and the narrow line behind it. Header rows come again on each page. */
export function tableBlocks(table: LetterTable): [Table, Paragraph] {
  const widths = columnWidths(table)
  const border = { style: BorderStyle.SINGLE, size: TABLE.border, color: '000000' }
  const borders = {
    top: border,
    bottom: border,
    left: border,
    right: border,
    insideHorizontal: border,
    insideVertical: border,
  }
  const rows = table.rows.map(
    (cells, row) =>
      new TableRow({
        cantSplit: true,
        ...(row < table.headerRows ? { tableHeader: true } : {}),
        children: cells.map(cell => tableCell(cell, widths)),
      }),
  )
  return [
    new Table({
      rows,
      borders,
      columnWidths: widths,
      layout: TableLayoutType.FIXED,
      alignment: AlignmentType.CENTER,
      width: { size: TEXT_WIDTH, type: WidthType.DXA },
    }),
    new Paragraph({ style: STYLE.table, spacing: exactly(TABLE.gap) }),
  ]
}

function tableCell(cell: LetterCell, widths: readonly number[]): TableCell {
  const width = widths.slice(cell.column, cell.column + cell.colSpan).reduce((sum, w) => sum + w, 0)
  return new TableCell({
    width: { size: width, type: WidthType.DXA },
    margins: TABLE.cell,
    verticalAlign: VerticalAlignTable.CENTER,
    ...(cell.colSpan > 1 ? { columnSpan: cell.colSpan } : {}),
    ...(cell.rowSpan > 1 ? { rowSpan: cell.rowSpan } : {}),
    children: cell.paragraphs.map(runs => cellParagraph(runs, cell.header)),
  })
}

const cellParagraph = (runs: readonly Run[], header: boolean): Paragraph =>
  new Paragraph({
    style: STYLE.table,
    alignment: header || isQuantity(runs) ? AlignmentType.CENTER : AlignmentType.LEFT,
    children: runs.flatMap(run =>
      textRuns(run.text, {
        face: header ? 'heiti' : 'fangsong',
        size: SIZE.table,
        bold: run.bold === true,
      }),
    ),
  })

const QUANTITY = /^[\d.,，%％‰+\-−—\s]+$/u

const isQuantity = (runs: readonly Run[]): boolean => QUANTITY.test(runs.map(run => run.text).join(''))

/** Twips per column: in proportion to its longest text, within limits; together exactly the type area. */
function columnWidths(table: LetterTable): number[] {
  const shares = Array.from({ length: table.columns }, () => TABLE.narrowest as number)
  for (const cell of table.rows.flat()) {
    if (cell.colSpan > 1) continue
    const longest = Math.max(...cell.paragraphs.map(runs => widthOf(runs.map(run => run.text).join(''))))
    shares[cell.column] = Math.min(TABLE.widest, Math.max(shares[cell.column] ?? 0, longest + 1))
  }
  const total = shares.reduce((sum, share) => sum + share, 0)
  // Rounded at the edges, not one by one, so that the columns together are as wide as the type area.
  let at = 0
  return shares.map(share => {
    const from = Math.round((at / total) * TEXT_WIDTH)
    at += share
    return Math.round((at / total) * TEXT_WIDTH) - from
  })
}
