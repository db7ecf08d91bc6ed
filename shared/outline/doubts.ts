import { isLevel } from '../document/level.ts'
import { headingNumber } from '../document/numbering.ts'
import { LADDER, type Marker, type MarkerKind, numberLike, rankOf } from './marker.ts'
import type { Content, OutlineNode } from './outline.ts'
import type { Warnings } from './warnings.ts'

/** Longer than this, a line without punctuation is no forgotten heading but an unfinished paragraph. */
const SHORT_LINE = 25

/** Reads a finished outline as a proof-reader would: numbers, empty headings, paragraphs that break off. */
export function noteDoubts(nodes: readonly OutlineNode[], warnings: Warnings): void {
  noteNumbers(nodes, warnings)
  noteForms(nodes, warnings)
  const walk = (node: OutlineNode) => {
    const { heading } = node
    if (
      heading !== undefined &&
      heading.title !== '' &&
      node.content.length === 0 &&
      node.children.length === 0
    )
      warnings.add('empty_section', node.line, { heading: (heading.marker?.printed ?? '') + heading.title })
    noteParagraphs(node.content, warnings)
    noteNumbers(node.children, warnings)
    node.children.forEach(walk)
  }
  nodes.forEach(walk)
}

/** Siblings count 1, 2, 3 …, each kind of number by itself. */
function noteNumbers(siblings: readonly OutlineNode[], warnings: Warnings): void {
  const last = new Map<MarkerKind, number>()
  for (const { heading, line } of siblings) {
    const marker = heading?.marker
    if (marker === undefined) continue
    const expected = (last.get(marker.kind) ?? 0) + 1
    if (marker.n > expected)
      warnings.add('number_missing', line, { number: marker.printed, missing: numberLike(marker, expected) })
    else if (marker.n < expected) warnings.add('number_repeated', line, { number: marker.printed })
    last.set(marker.kind, Math.max(marker.n, expected - 1))
  }
}

/** Says once for each level and kind of number that the computed numbers will look different. */
function noteForms(nodes: readonly OutlineNode[], warnings: Warnings): void {
  const told = new Set<string>()
  const walk = (node: OutlineNode) => {
    const marker = node.heading?.marker
    if (marker !== undefined && isLevel(node.level) && !told.has(`${node.level} ${marker.kind}`)) {
      told.add(`${node.level} ${marker.kind}`)
      if (!isUsual(marker, node.level))
        warnings.add('number_form', node.line, {
          number: marker.printed,
          computed: headingNumber(node.level, marker.n),
        })
    }
    node.children.forEach(walk)
  }
  nodes.forEach(walk)
}

/** Level 1 is numbered 一、, level 2 （一）, and so on down the ladder. */
const isUsual = (marker: Marker, level: number): boolean =>
  LADDER[rankOf('hanzi') + level - 1] === marker.kind

/** A line that ends without punctuation before another paragraph: a heading without number, or half a paragraph. */
function noteParagraphs(content: readonly Content[], warnings: Warnings): void {
  content.forEach((item, i) => {
    if (item.kind === 'table' || content[i + 1]?.kind !== 'paragraph') return
    if (/[\p{P}\p{S}]$/u.test(item.text) || !/\p{Script=Han}$/u.test(item.text)) return
    if (item.text.length > SHORT_LINE)
      warnings.add('unfinished', item.line, { end: lastCharacters(item.text) })
    else if (!/\p{P}/u.test(item.text) && content[i - 1]?.kind !== 'table')
      warnings.add('maybe_heading', item.line, { text: item.text })
  })
}

const lastCharacters = (text: string): string => [...text].slice(-12).join('')
