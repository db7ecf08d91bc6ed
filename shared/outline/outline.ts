import { LEVELS } from '../document/level.ts'
import type { Block } from './block.ts'
import { rankOf } from './marker.ts'
import type { Heading, OutlineItem } from './runs.ts'
import type { SourceTable } from './source.ts'
import type { Warnings } from './warnings.ts'

/** A heading with what stands under it; `heading` is absent for text that has none of its own. */
export interface OutlineNode {
  readonly line: number
  /** From 1. */
  readonly level: number
  readonly heading?: Heading
  readonly content: Content[]
  readonly children: OutlineNode[]
}

export type Content =
  | { readonly kind: 'paragraph'; readonly line: number; readonly text: string }
  | SourceTable

export interface Outline {
  /** Paragraphs before the first heading. */
  readonly preamble: readonly string[]
  readonly nodes: readonly OutlineNode[]
}

/**
 * Makes a tree of headings and content. A heading lies under the nearest heading before it that is higher on the
 * ladder, so that a level which a report leaves out leaves no hole: 1. right under 一、 is of level 2.
 */
export function buildOutline(items: readonly OutlineItem[], warnings: Warnings): Outline {
  const rankOfHeading = ranking(items)
  const root: OutlineNode = { line: 0, level: 0, content: [], children: [] }
  const path: { node: OutlineNode; rank: number }[] = [{ node: root, rank: -1 }]
  for (const item of items) {
    const open = path.at(-1)?.node ?? root
    if (item.kind === 'content') {
      open.content.push(asContent(item.block))
      continue
    }
    const rank = rankOfHeading(item.heading)
    const parents = path.filter(step => step.rank < rank)
    const parent = parents.at(-1)?.node ?? root
    if (parent.level === LEVELS.length) {
      const text = wholeText(item.heading)
      warnings.add('too_deep', item.line, { heading: text })
      open.content.push({ kind: 'paragraph', line: item.line, text })
      continue
    }
    const node = nodeOf(item, parent.level + 1)
    parent.children.push(node)
    path.splice(parents.length, path.length, { node, rank })
  }
  return withPreamble(root, warnings)
}

const asContent = (block: Block): Content =>
  block.kind === 'table' ? block : { kind: 'paragraph', line: block.line, text: block.text }

const wholeText = ({ marker, title, body }: Heading): string => (marker?.printed ?? '') + title + body

function nodeOf({ heading, line }: OutlineItem & { kind: 'heading' }, level: number): OutlineNode {
  const { body } = heading
  return {
    line,
    level,
    heading,
    content: body === '' ? [] : [{ kind: 'paragraph', line, text: body }],
    children: [],
  }
}

/** Text before the first heading is the preamble; from a table on, or when there is no heading, a section without title. */
function withPreamble(root: OutlineNode, warnings: Warnings): Outline {
  const texts = root.content.map(c => (c.kind === 'paragraph' ? c.text : undefined))
  const table = texts.indexOf(undefined)
  const end = root.children.length === 0 ? 0 : table === -1 ? texts.length : table
  const rest = root.content.slice(end)
  if (root.children.length === 0 && rest.length > 0) warnings.add('no_headings', undefined)
  else if (rest.length > 0) warnings.add('table_before_headings', rest[0]?.line)
  return {
    preamble: texts.slice(0, end).filter(text => text !== undefined),
    nodes: rest.length === 0 ? root.children : [untitled(rest, 1), ...root.children],
  }
}

/** A node for text without a heading of its own. */
export function untitled(content: Content[], level: number): OutlineNode {
  return { line: content[0]?.line ?? 0, level, content, children: [] }
}

/**
 * How high a heading stands. Numbers go by the ladder. A heading that only its style makes one stands where numbered
 * headings of that style stand, or as many steps from them as its style is.
 */
function ranking(items: readonly OutlineItem[]): (heading: Heading) => number {
  const learned = new Map<number, number>()
  let highest = Number.POSITIVE_INFINITY
  for (const item of items) {
    if (item.kind !== 'heading' || item.heading.styleLevel === undefined) continue
    const { marker, styleLevel } = item.heading
    highest = Math.min(highest, styleLevel)
    if (marker !== undefined && !learned.has(styleLevel)) learned.set(styleLevel, rankOf(marker.kind))
  }
  if (learned.size === 0) learned.set(highest, rankOf('hanzi'))
  return ({ marker, styleLevel = 1 }) => {
    if (marker !== undefined) return rankOf(marker.kind)
    const distance = (level: number) => Math.abs(level - styleLevel)
    const [nearest = 1] = [...learned.keys()].toSorted((a, b) => distance(a) - distance(b))
    return (learned.get(nearest) ?? 0) + styleLevel - nearest
  }
}
