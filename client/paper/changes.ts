import type { Block } from '../../shared/document/blocks.ts'
import type { Aspect, RowDiff, Segment } from '../../shared/document/diff.ts'
import { sentenceStretches } from '../../shared/document/diffSentences.ts'
import type { ChangedBlock } from './versions.ts'

/** One place at which two versions differ: what a card shows, and what the paper's margin numbers. */
export interface Change {
  /** In reading order, from 1. */
  readonly n: number
  /** `figure`: only the words of a linked figure; `table`: cells and rows; `form`: level, bold or shape, no words. */
  readonly kind: 'words' | 'figure' | 'table' | 'form'
  readonly op: ChangedBlock['op']
  /** The block that it is in; of a removed one, the block behind which it stood, or null at the beginning. */
  readonly blockId: string | null
  /** The sentence, or one line for each changed row of a table. */
  readonly lines: readonly (readonly Segment[])[]
  readonly aspects: readonly Aspect[]
  /** The block was moved here and had this id before. */
  readonly movedFrom?: string
  readonly authors: readonly string[]
}

/** A stretch of a changed paragraph: the sentences around one change, or sentences without any. */
export interface Piece {
  readonly segments: readonly Segment[]
  /** Number of the change in it. */
  readonly n?: number
}

export interface MarkedBlock {
  readonly diff: ChangedBlock
  readonly pieces: readonly Piece[]
  /** Number of a change that is not in the pieces: of a table, or of the form alone. */
  readonly n?: number
}

export interface Changes {
  readonly changes: readonly Change[]
  readonly marked: readonly MarkedBlock[]
}

/** Cuts what differs into single changes, sentence by sentence, and numbers them. `blocks` is the new version's text. */
export function changesOf(diffs: readonly ChangedBlock[], blocks: readonly Block[]): Changes {
  const changes: Change[] = []
  const marked = diffs.map(diff => markBlock(diff, blocks, changes))
  return { changes, marked }
}

function markBlock(diff: ChangedBlock, blocks: readonly Block[], changes: Change[]): MarkedBlock {
  const common = {
    op: diff.op,
    aspects: diff.aspects,
    authors: diff.authors,
    ...(diff.movedFrom === undefined ? {} : { movedFrom: diff.movedFrom }),
  }
  const place = diff.op === 'remove' ? (diff.follows ?? null) : (diff.afterIds[0] ?? diff.id)
  // A paragraph that was moved is told once: where it stands now.
  if (diff.movedTo !== undefined)
    return { diff, pieces: diff.kind === 'paragraph' ? [{ segments: diff.segments }] : [] }
  const add = (change: Omit<Change, 'n' | keyof typeof common>): number => {
    const n = changes.length + 1
    changes.push({ n, ...common, ...change })
    return n
  }
  if (diff.kind === 'table')
    return { diff, pieces: [], n: add({ kind: 'table', blockId: place, lines: changedRows(diff.rows) }) }
  if (diff.segments.every(segment => segment.op === 'same'))
    return {
      diff,
      pieces: [{ segments: diff.segments }],
      n: add({ kind: 'form', blockId: place, lines: [] }),
    }
  const isFigure = figuresIn(diff, blocks)
  let at = 0
  let line = 0
  const pieces = sentenceStretches(diff.segments).map((segments): Piece => {
    const start = { at, line }
    for (const { op, text } of segments) {
      if (op === 'del') continue
      at += text.length
      line += text.split('\n').length - 1
    }
    if (segments.every(segment => segment.op === 'same')) return { segments }
    const kind = isFigure(segments, start.at) ? 'figure' : 'words'
    const blockId = diff.op === 'remove' ? place : (diff.afterIds[start.line] ?? place)
    return { segments, n: add({ kind, blockId, lines: [segments] }) }
  })
  return { diff, pieces }
}

/** Tells whether all that was inserted in a stretch of the new text are the words of linked figures. */
function figuresIn(
  diff: ChangedBlock,
  blocks: readonly Block[],
): (segments: readonly Segment[], from: number) => boolean {
  const ranges: [from: number, to: number][] = []
  let start = 0
  for (const id of diff.afterIds) {
    const block = blocks.find(b => b.id === id)
    for (const { at, text } of block?.figures ?? []) ranges.push([start + at, start + at + text.length])
    start += (block?.text.length ?? 0) + 1
  }
  return (segments, from) => {
    let at = from
    return segments.every(({ op, text }, i) => {
      if (op === 'del') return segments[i + 1]?.op === 'ins'
      const begin = at
      at += text.length
      return op === 'same' || ranges.some(([first, end]) => first <= begin && at <= end)
    })
  }
}

const SAME_BAR: Segment = { op: 'same', text: '｜' }

/** Changed rows of a table as lines; cells stand behind one another with a bar between. */
const changedRows = (rows: readonly RowDiff[]): Segment[][] =>
  rows
    .filter(row => row.op !== 'same')
    .map(row => row.cells.flatMap((cell, i) => (i === 0 ? cell.segments : [SAME_BAR, ...cell.segments])))
