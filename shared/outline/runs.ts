import type { Block, TextBlock } from './block.ts'
import { LONG_TITLE, splitHeading, titleLength } from './heading.ts'
import { LADDER, type Marker, rankOf } from './marker.ts'
import type { Warnings } from './warnings.ts'

/** What a block is in the outline. */
export type OutlineItem =
  | { readonly kind: 'heading'; readonly line: number; readonly heading: Heading }
  | { readonly kind: 'content'; readonly block: Block }

export interface Heading {
  /** Absent for a heading that only its style makes one. */
  readonly marker?: Marker
  readonly styleLevel?: number
  readonly title: string
  /** Text that runs on behind the title. */
  readonly body: string
}

/** Items with one kind of number that follow each other under one heading: they are all headings, or all text. */
interface Run {
  readonly members: number[]
  last: number
}

/**
 * Decides which blocks are headings. Numbered lines are decided as a run, 1. 2. 3. together: they are headings when
 * at least half of them look like one, for a list of sentences has numbers too. Styled headings are headings.
 */
export function findHeadings(blocks: readonly Block[], warnings: Warnings): OutlineItem[] {
  const items = joinLoneNumbers(blocks, warnings)
  const text = new Set<number>()
  for (const run of findRuns(items)) {
    const fit = run.members.filter(i => looksLikeHeading(items, i)).length
    if (fit * 2 < run.members.length) for (const i of run.members) text.add(i)
  }
  return items.map((block, i) => (text.has(i) ? asText(block, warnings) : asItem(block, warnings)))
}

function asText(block: Block, warnings: Warnings): OutlineItem {
  if (block.kind === 'paragraph') warnings.add('numbered_text', block.line, { text: block.text })
  return { kind: 'content', block }
}

function asItem(block: Block, warnings: Warnings): OutlineItem {
  if (block.kind === 'table' || !isHeadingBlock(block)) return { kind: 'content', block }
  const { marker, styleLevel, line } = block
  const whole = marker?.rest ?? block.text
  const isAllTitle = marker === undefined && titleLength(whole) <= LONG_TITLE
  const { title, body } = isAllTitle ? { title: whole, body: '' } : splitHeading(whole)
  if (title === '') warnings.add('heading_without_title', line, { number: marker?.printed ?? '' })
  if (titleLength(title) > LONG_TITLE) warnings.add('long_heading', line, { heading: title })
  if (body !== '' && !/[。．.：:！？]$/u.test(title)) warnings.add('heading_without_stop', line, { title })
  return {
    kind: 'heading',
    line,
    heading: {
      ...(marker === undefined ? {} : { marker }),
      ...(styleLevel === undefined ? {} : { styleLevel }),
      title,
      body,
    },
  }
}

const isHeadingBlock = (block: TextBlock): boolean =>
  block.marker !== undefined || block.styleLevel !== undefined

/** A number that stands alone takes the next line as its title. */
function joinLoneNumbers(blocks: readonly Block[], warnings: Warnings): Block[] {
  const joined: Block[] = []
  for (let i = 0; i < blocks.length; i++) {
    const block = blocks[i]
    const next = blocks[i + 1]
    if (block === undefined) continue
    const lone = block.kind === 'paragraph' && block.marker?.rest === '' ? block.marker : undefined
    const isTitle =
      next?.kind === 'paragraph' &&
      !isHeadingBlock(next) &&
      titleLength(splitHeading(next.text).title) <= LONG_TITLE
    if (lone === undefined || block.kind === 'table' || !isTitle) {
      joined.push(block)
      continue
    }
    warnings.add('title_from_next_line', block.line, { number: lone.printed, title: next.text })
    joined.push({ ...block, text: block.text + next.text, marker: { ...lone, rest: next.text } })
    i++
  }
  return joined
}

/** Groups numbered lines: a higher number kind ends a run, and so does a number that does not go up. */
function findRuns(blocks: readonly Block[]): Run[] {
  const runs: Run[] = []
  const open = new Map<string, Run>()
  blocks.forEach((block, i) => {
    if (block.kind === 'table' || block.styleLevel !== undefined || block.marker === undefined) return
    const { kind, n } = block.marker
    for (const lower of LADDER.slice(rankOf(kind) + 1)) open.delete(lower)
    const run = open.get(kind)
    if (run !== undefined && n > run.last) {
      run.members.push(i)
      run.last = n
    } else {
      const started = { members: [i], last: n }
      open.set(kind, started)
      runs.push(started)
    }
  })
  return runs
}

/** Short, not a clause of a list, and with something under it unless it has no full stop. */
function looksLikeHeading(blocks: readonly Block[], i: number): boolean {
  const block = blocks[i]
  if (block === undefined || block.kind === 'table' || block.marker === undefined) return false
  const { title, body } = splitHeading(block.marker.rest)
  if (titleLength(title) > LONG_TITLE || /[；;，,]$/u.test(title)) return false
  return body !== '' || !/[。！？]$/u.test(title) || hasContentBelow(block.marker, blocks[i + 1])
}

/** Whether the next block belongs under a numbered line: text, a table, or a lower number. */
function hasContentBelow(marker: Marker, next: Block | undefined): boolean {
  if (next === undefined) return false
  if (next.kind === 'table') return true
  if (next.marker !== undefined) return rankOf(next.marker.kind) > rankOf(marker.kind)
  return next.styleLevel === undefined
}
