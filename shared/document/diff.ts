import type { Block, Paragraph, Range, Table } from './blocks.ts'
import { boldDiffers } from './diffBold.ts'
import { type Group, groupsOf, joined } from './diffPairs.ts'
import { changesIn, diffTable, type RowDiff } from './diffTable.ts'
import { diffText, type Segment } from './diffText.ts'

export { diffFigures, type FigureDiff } from './diffFigures.ts'
export type { CellDiff, RowDiff } from './diffTable.ts'
export type { Segment } from './diffText.ts'

/** In what a block differs: its words, its heading level, bold words, a table's spans and headers, figures it refers to. */
export type Aspect = 'text' | 'level' | 'bold' | 'shape' | 'figures'

interface Changed {
  /** The block's id in the new version; of a removed one, in the old version. */
  readonly id: string
  readonly op: 'add' | 'remove' | 'change'
  /** The old text, and the new. Paragraphs that were joined or split are one change, their texts joined by `\n`. */
  readonly before?: string
  readonly after?: string
  readonly beforeIds: readonly string[]
  readonly afterIds: readonly string[]
  /** With `remove`: id of the block of the new version behind which it stood; null at the beginning. */
  readonly follows?: string | null
  /** With `add` and `remove`: the same text was removed or added under this id elsewhere: it was moved. */
  readonly movedFrom?: string
  readonly movedTo?: string
  readonly aspects: readonly Aspect[]
  /** How many sentences differ; of a table, cells and whole rows. */
  readonly sentences: number
}

export interface ParagraphDiff extends Changed {
  readonly kind: 'paragraph'
  readonly segments: readonly Segment[]
}

export interface TableBlockDiff extends Changed {
  readonly kind: 'table'
  readonly rows: readonly RowDiff[]
}

export type BlockDiff = ParagraphDiff | TableBlockDiff

/**
 * What differs between two versions of a text, in reading order. Blocks that are the same are left out, and so are blank
 * paragraphs that came or went: they print nothing.
 */
export function diffBlocks(before: readonly Block[], after: readonly Block[]): BlockDiff[] {
  const diffs: BlockDiff[] = []
  let last: string | null = null
  for (const group of groupsOf(before, after)) {
    const diff = diffGroup(group)
    if (diff !== null) diffs.push(diff.op === 'remove' ? { ...diff, follows: last } : diff)
    last = group.after.at(-1)?.id ?? last
  }
  return withMoves(diffs)
}

/** How many sentences differ, for headlines: 改了2句. */
export const sentencesChanged = (diffs: readonly BlockDiff[]): number =>
  diffs.reduce((sum, diff) => sum + diff.sentences, 0)

function diffGroup({ before, after }: Group): BlockDiff | null {
  const id = (after[0] ?? before[0])?.id
  if (id === undefined) return null
  const common = { id, beforeIds: before.map(b => b.id), afterIds: after.map(b => b.id) }
  const [old, now] = [before[0], after[0]]
  const texts = {
    ...(old === undefined ? {} : { before: joined(before) }),
    ...(now === undefined ? {} : { after: joined(after) }),
  }
  const op = old === undefined ? 'add' : now === undefined ? 'remove' : 'change'
  if (old?.kind === 'table' || now?.kind === 'table') {
    const { rows, bold, shape } = diffTable(tableOr(old), tableOr(now))
    const sentences = changesIn(rows)
    const aspects = aspectsOf(before, after, { text: rows.some(row => row.op !== 'same'), bold, shape })
    return aspects.length === 0 ? null : { ...common, op, kind: 'table', ...texts, rows, aspects, sentences }
  }
  const { segments, sentences } = diffText(texts.before ?? '', texts.after ?? '')
  const bold = boldDiffers(segments, boldOf(before), boldOf(after))
  const text = op !== 'change' || texts.before !== texts.after
  const aspects = aspectsOf(before, after, { text, bold, shape: false })
  if (aspects.length === 0) return null
  return { ...common, op, kind: 'paragraph', ...texts, segments, aspects, sentences }
}

const NO_TABLE: Table = { id: '', kind: 'table', text: '', rows: [], figures: [] }

const tableOr = (block: Block | undefined): Table => (block?.kind === 'table' ? block : NO_TABLE)

function aspectsOf(
  before: readonly Block[],
  after: readonly Block[],
  found: { readonly text: boolean; readonly bold: boolean; readonly shape: boolean },
): Aspect[] {
  if (isBlank(before) && isBlank(after)) return []
  if (before.length === 0 || after.length === 0) return ['text']
  const levels = (blocks: readonly Block[]) =>
    [...new Set(blocks.map(b => (b.kind === 'paragraph' ? b.level : undefined)))].join()
  const figures = (blocks: readonly Block[]) =>
    JSON.stringify(blocks.flatMap(b => b.figures.map(f => [f.figureId, f.text, f.version ?? null])))
  const differs: Record<Aspect, boolean> = {
    ...found,
    level: levels(before) !== levels(after),
    figures: figures(before) !== figures(after),
  }
  return (['text', 'level', 'bold', 'shape', 'figures'] as const).filter(aspect => differs[aspect])
}

const isBlank = (blocks: readonly Block[]): boolean =>
  blocks.every(b => b.kind === 'paragraph' && b.text.trim() === '')

/** Bold ranges of paragraphs that are compared as one, counted in their joined text. */
function boldOf(blocks: readonly Block[]): Range[] {
  const ranges: Range[] = []
  let start = 0
  for (const block of blocks.filter((b): b is Paragraph => b.kind === 'paragraph')) {
    ranges.push(...(block.bold ?? []).map(([from, to]): Range => [start + from, start + to]))
    start += block.text.length + 1
  }
  return ranges
}

/** Joins a removed paragraph with an added one of the same words: it was moved, and its sentences count once. */
function withMoves(diffs: readonly BlockDiff[]): BlockDiff[] {
  const removed = new Map<string, BlockDiff>()
  for (const diff of diffs) if (diff.op === 'remove' && diff.before?.trim()) removed.set(diff.before, diff)
  const moves = new Map<BlockDiff, BlockDiff>()
  for (const diff of diffs) {
    const from = diff.op === 'add' && diff.after !== undefined ? removed.get(diff.after) : undefined
    if (from === undefined || from.kind !== diff.kind) continue
    moves.set(from, diff).set(diff, from)
    removed.delete(diff.after ?? '')
  }
  return diffs.map(diff => {
    const other = moves.get(diff)
    if (other === undefined) return diff
    return diff.op === 'remove'
      ? { ...diff, movedTo: other.id, sentences: 0 }
      : { ...diff, movedFrom: other.id }
  })
}
