import type { Block, FigureMention, Range, Table } from '../../shared/document/blocks.ts'
import type { RowDiff, Segment } from '../../shared/document/diff.ts'
import { numberHeadings } from '../../shared/document/numbering.ts'
import type { MarkedBlock, Piece } from './changes.ts'

/** Words that look alike. */
export interface Run {
  readonly op: Segment['op']
  readonly text: string
  readonly bold: boolean
  /** Words of a linked figure. */
  readonly figure: boolean
  /** A change begins here. */
  readonly n?: number
}

export interface InkedCell {
  readonly op: 'same' | 'add' | 'remove' | 'change'
  readonly runs: readonly Run[]
  readonly header: boolean
  readonly colSpan: number
  readonly rowSpan: number
}

export interface InkedRow {
  readonly op: RowDiff['op']
  readonly cells: readonly InkedCell[]
}

/** A paragraph, heading or table as it stands on the paper, with what changed in it. */
export interface InkedBlock {
  readonly id: string
  /** 第n段: blocks are counted as they are printed. Removed ones have no number. */
  readonly ordinal?: number
  readonly level?: number
  /** The computed number of a heading, as printed. */
  readonly number: string
  readonly op: 'same' | 'add' | 'remove' | 'change'
  /** Of a paragraph or heading. */
  readonly runs: readonly Run[]
  /** Of a table. */
  readonly rows?: readonly InkedRow[]
  readonly authors: readonly string[]
  /** Numbers of changes that belong to the block as a whole. */
  readonly numbers: readonly number[]
}

/**
 * A version's text for the paper, in reading order: what was inserted and what was removed are marked, and removed
 * blocks stand where they stood. Blank paragraphs print nothing.
 */
export function inkOf(blocks: readonly Block[], marked: readonly MarkedBlock[] = []): InkedBlock[] {
  const marks = new Map(marked.flatMap(mark => mark.diff.afterIds.map(id => [id, mark] as const)))
  const removed = (behind: string | null): InkedBlock[] =>
    marked.filter(({ diff }) => diff.op === 'remove' && (diff.follows ?? null) === behind).map(removedBlock)
  const numbers = numberHeadings(blocks.map(block => (block.kind === 'paragraph' ? block.level : undefined)))
  let ordinal = 0
  return [
    ...removed(null),
    ...blocks.flatMap((block, i) => {
      const ink = inked(block, marks.get(block.id), numbers[i] ?? '')
      return [...(isBlank(block) ? emptied(ink) : [{ ...ink, ordinal: ++ordinal }]), ...removed(block.id)]
    }),
  ]
}

/** A paragraph whose words were all taken out is on the paper like one that was removed. */
const emptied = (block: InkedBlock): InkedBlock[] =>
  block.runs.some(run => run.n !== undefined || run.op === 'del') ? [{ ...block, op: 'remove' }] : []

const isBlank = (block: Block): boolean => block.kind === 'paragraph' && block.text.trim() === ''

/** The number of each block as `inkOf` counts them, by id. */
export function ordinalsOf(blocks: readonly Block[]): Map<string, number> {
  return new Map(blocks.filter(block => !isBlank(block)).map((block, i) => [block.id, i + 1]))
}

function inked(block: Block, mark: MarkedBlock | undefined, number: string): InkedBlock {
  const first = mark?.diff.afterIds[0] === block.id
  const common = {
    id: block.id,
    number,
    op: mark?.diff.op ?? ('same' as const),
    authors: mark?.diff.authors ?? [],
    numbers: mark?.n === undefined || !first ? [] : [mark.n],
  }
  if (block.kind === 'table') {
    const diff = mark?.diff.kind === 'table' ? mark.diff.rows : undefined
    return { ...common, runs: [], rows: rowsOf(block, diff) }
  }
  const line = mark === undefined ? undefined : lineOf(mark, block.id, block.text)
  return {
    ...common,
    ...(block.level === undefined ? {} : { level: block.level }),
    runs: runsOf(line ?? [{ op: 'same', text: block.text }], block.bold, block.figures),
  }
}

type Marked = Segment & { readonly n?: number }

/** The part of a marked text that stands in one of its blocks: joined paragraphs are compared as one, with line breaks. */
function lineOf(mark: MarkedBlock, id: string, text: string): Marked[] | undefined {
  const lines: Marked[][] = [[]]
  for (const segment of numbered(mark.pieces)) {
    if (segment.op === 'del') {
      lines.at(-1)?.push({ ...segment, text: segment.text.replaceAll('\n', '¶') })
      continue
    }
    for (const [i, part] of segment.text.split('\n').entries()) {
      if (i > 0) lines.push([])
      if (part !== '' || i === 0) lines.at(-1)?.push({ ...segment, text: part })
    }
  }
  const line = lines[mark.diff.afterIds.indexOf(id)]
  // What is shown as the new text is the new text, or nothing is marked in it.
  return line !== undefined && newText(line) === text ? line : undefined
}

const newText = (segments: readonly Segment[]): string =>
  segments.map(segment => (segment.op === 'del' ? '' : segment.text)).join('')

/** A change's number stands with the first words that changed. */
const numbered = (pieces: readonly Piece[]): Marked[] =>
  pieces.flatMap(({ segments, n }) => {
    const first = segments.findIndex(segment => segment.op !== 'same')
    return segments.map((segment, i) => (i === first && n !== undefined ? { ...segment, n } : segment))
  })

/** Cuts segments where bold or a figure begins or ends. Ranges count the new text. */
function runsOf(
  segments: readonly Marked[],
  bold: readonly Range[] = [],
  figures: readonly FigureMention[] = [],
): Run[] {
  const linked = figures.map(({ at, text }): Range => [at, at + text.length])
  const cuts = [...new Set([...bold, ...linked].flat())]
  let at = 0
  return segments.flatMap((segment): Run[] => {
    if (segment.op === 'del') return [{ ...segment, bold: false, figure: false }]
    const from = at
    at += segment.text.length
    const edges = [from, ...cuts.filter(cut => cut > from && cut < at), at].sort((a, b) => a - b)
    return edges.slice(1).map((to, i): Run => {
      const begin = edges[i] ?? from
      const { n, ...rest } = segment
      return {
        ...rest,
        text: segment.text.slice(begin - from, to - from),
        bold: covers(bold, begin, to),
        figure: covers(linked, begin, to),
        ...(i === 0 && n !== undefined ? { n } : {}),
      }
    })
  })
}

const covers = (ranges: readonly Range[], from: number, to: number): boolean =>
  ranges.some(([first, end]) => first <= from && to <= end)

function rowsOf(table: Table, diff: readonly RowDiff[] | undefined): InkedRow[] {
  if (diff === undefined) return table.rows.map(cells => ({ op: 'same', cells: cells.map(cellOf) }))
  return diff.map(({ op, after, cells }) => {
    const now = after === undefined ? [] : (table.rows[after] ?? [])
    let next = 0
    return {
      op,
      cells: cells.map((cell): InkedCell => {
        if (cell.op === 'remove') return { ...PLAIN_CELL, op: cell.op, runs: runsOf(cell.segments) }
        const own = now[next++]
        return {
          op: cell.op,
          runs: runsOf(cell.segments, own?.bold),
          header: own?.header ?? false,
          colSpan: own?.colSpan ?? 1,
          rowSpan: own?.rowSpan ?? 1,
        }
      }),
    }
  })
}

const PLAIN_CELL = { header: false, colSpan: 1, rowSpan: 1 }

const cellOf = (cell: Table['rows'][number][number]): InkedCell => ({
  op: 'same',
  runs: runsOf([{ op: 'same', text: cell.text }], cell.bold),
  header: cell.header ?? false,
  colSpan: cell.colSpan ?? 1,
  rowSpan: cell.rowSpan ?? 1,
})

function removedBlock(mark: MarkedBlock): InkedBlock {
  const { diff } = mark
  const common = { id: diff.id, number: '', op: 'remove' as const, authors: diff.authors, numbers: [] }
  if (diff.kind === 'paragraph') return { ...common, runs: runsOf(numbered(mark.pieces)) }
  const rows = diff.rows.map(({ op, cells }) => ({
    op,
    cells: cells.map(cell => ({ ...PLAIN_CELL, op: cell.op, runs: runsOf(cell.segments) })),
  }))
  return { ...common, runs: [], rows, numbers: mark.n === undefined ? [] : [mark.n] }
}
