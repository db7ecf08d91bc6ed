import { type Block, pieceOf, type TextBlock } from './block.ts'
import { LONG_TITLE, splitHeading, titleLength } from './heading.ts'
import { LADDER, type Marker, type MarkerKind, rankOf, readMarker } from './marker.ts'
import type { Warnings } from './warnings.ts'

/** Where a number may stand inside a text: behind a punctuation mark, or （一） right behind a word. */
const BREAK = /[。！？；：，、:;,][”’）」]?\s*|(?<=\p{Script=Han})(?=[（(][一二三四五六七八九十]{1,3}[）)])/gu

/**
 * Splits headings off that were joined to the end of a paragraph: `……。（二）加强管理情况。`.
 * Certain is only a number that continues the headings before it and is missing among those after it. One that only
 * might be a heading is noted, and its text stays as it is.
 */
export function splitJoined(blocks: readonly Block[], warnings: Warnings): Block[] {
  const next = followingNumbers(blocks)
  const last = new LastNumbers()
  return blocks.flatMap((block, i): Block[] => {
    if (block.kind === 'table') return [block]
    if (block.marker !== undefined) last.pass(block.marker)
    return splitBlock(block, last, next[i] ?? {}, warnings)
  })
}

type Numbers = Partial<Record<MarkerKind, number>>

/** The number of the latest heading of each kind; a heading ends the scope of those below it. */
class LastNumbers {
  private readonly numbers: Numbers = {}

  pass({ kind, n }: Marker): void {
    for (const lower of LADDER.slice(rankOf(kind))) delete this.numbers[lower]
    this.numbers[kind] = n
  }

  of(kind: MarkerKind): number | undefined {
    return this.numbers[kind]
  }
}

/** For each block: which number of each kind comes next after it, before a higher heading ends its scope. */
function followingNumbers(blocks: readonly Block[]): Numbers[] {
  const following: Numbers[] = []
  let numbers: Numbers = {}
  for (const block of blocks.toReversed()) {
    following.push(numbers)
    const marker = block.kind === 'paragraph' ? block.marker : undefined
    if (marker === undefined) continue
    const higher = LADDER.slice(0, rankOf(marker.kind)).map(kind => [kind, numbers[kind]])
    numbers = { ...Object.fromEntries(higher), [marker.kind]: marker.n }
  }
  return following.reverse()
}

function splitBlock(block: TextBlock, last: LastNumbers, next: Numbers, warnings: Warnings): TextBlock[] {
  const { text } = block
  const cuts: number[] = []
  const enumerated = new Set<MarkerKind>()
  let ownNumberEnd = prefixLength(block)
  let sentenceOver = block.marker === undefined
  for (const match of text.matchAll(BREAK)) {
    const at = match.index + match[0].length
    if (at <= ownNumberEnd) continue
    if (/^[。！？]/u.test(match[0])) sentenceOver = true
    const marker = readMarker(text.slice(at))
    if (marker === undefined) continue
    const atBreak =
      /^[。！？]/u.test(match[0]) ||
      (match[0] === '' && !sentenceOver) ||
      (/^[：:]/u.test(match[0]) && marker.n === 1)
    const verdict = atBreak && !enumerated.has(marker.kind) ? judge(marker, last, next) : 'no'
    if (verdict === 'no') {
      if (marker.n === 1) enumerated.add(marker.kind)
      continue
    }
    const heading = marker.printed + splitHeading(marker.rest).title
    warnings.add(verdict === 'certain' ? 'heading_split' : 'maybe_heading_inside', block.line, { heading })
    if (verdict === 'maybe') continue
    cuts.push(at)
    last.pass(marker)
    ownNumberEnd = at + marker.printed.length
    sentenceOver = false
  }
  return cutAt(block, cuts)
}

/** Whether a number inside a paragraph opens a heading, by the numbers around it. */
function judge(marker: Marker, last: LastNumbers, next: Numbers): 'certain' | 'maybe' | 'no' {
  const { kind, n } = marker
  const continues = n === 1 ? last.of(kind) === undefined && next[kind] === 2 : last.of(kind) === n - 1
  if (!continues || next[kind] === n) return 'no'
  const length = titleLength(splitHeading(marker.rest).title)
  return length > 0 && length <= LONG_TITLE ? 'certain' : 'maybe'
}

const prefixLength = (block: TextBlock): number =>
  block.marker === undefined ? 0 : block.text.length - block.marker.rest.length

/** The pieces between the cuts; the first keeps what the block is. */
function cutAt(block: TextBlock, cuts: readonly number[]): TextBlock[] {
  const { text, marker } = block
  const [firstCut] = cuts
  if (firstCut === undefined) return [block]
  const first: TextBlock = {
    ...block,
    text: text.slice(0, firstCut).trim(),
    ...(marker === undefined
      ? {}
      : { marker: { ...marker, rest: text.slice(prefixLength(block), firstCut).trim() } }),
  }
  return [first, ...cuts.map((cut, i) => pieceOf(block, text.slice(cut, cuts[i + 1]).trim()))]
}
