import { Fragment, type ReactNode } from 'react'
import type { Block, Cell, Paragraph, Range, Table } from '../../../shared/document/blocks.ts'
import { numberHeadings } from '../../../shared/document/numbering.ts'
import { SheetParagraph } from '../../ui/Sheet.tsx'
import css from './Blocks.module.css'

/** A body as it is printed: headings with their computed numbers, bold words, tables. To read, not to write. */
export function Blocks({ blocks }: { blocks: readonly Block[] }) {
  const numbers = numberHeadings(blocks.map(block => (block.kind === 'paragraph' ? block.level : undefined)))
  return blocks.map((block, i) =>
    block.kind === 'table' ? (
      <TableBlock key={block.id} table={block} />
    ) : (
      <ParagraphBlock key={block.id} paragraph={block} number={numbers[i] ?? ''} />
    ),
  )
}

const ParagraphBlock = ({ paragraph, number }: { paragraph: Paragraph; number: string }) => (
  <SheetParagraph level={paragraph.level} number={number}>
    {withBold(paragraph.text, paragraph.bold)}
  </SheetParagraph>
)

const TableBlock = ({ table }: { table: Table }) => (
  <table className={css.table}>
    <tbody>
      {table.rows.map((cells, row) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: rows and cells have no other name, and are not reordered.
        <tr key={row}>
          {cells.map((cell, column) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: as above.
            <CellBlock key={column} cell={cell} />
          ))}
        </tr>
      ))}
    </tbody>
  </table>
)

function CellBlock({ cell }: { cell: Cell }) {
  const Tag = cell.header ? 'th' : 'td'
  return (
    <Tag colSpan={cell.colSpan} rowSpan={cell.rowSpan}>
      {withBold(cell.text, cell.bold)}
    </Tag>
  )
}

function withBold(text: string, bold: readonly Range[] = []): ReactNode {
  const parts: ReactNode[] = []
  let at = 0
  for (const [from, to] of bold) {
    parts.push(<Fragment key={at}>{text.slice(at, from)}</Fragment>, <b key={from}>{text.slice(from, to)}</b>)
    at = to
  }
  return [...parts, <Fragment key={at}>{text.slice(at)}</Fragment>]
}
