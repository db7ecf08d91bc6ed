import type { Block } from './block.ts'
import type { ImportedSection, ImportedTable } from './imported.ts'
import { type Content, type OutlineNode, untitled } from './outline.ts'
import { tidy } from './source.ts'

/**
 * The sections of an outline, depth first. Text directly under a heading that has children becomes its first child,
 * without title: only leaves have a body.
 */
export function toSections(nodes: readonly OutlineNode[]): ImportedSection[] {
  const sections: ImportedSection[] = []
  const add = (node: OutlineNode, parentTempId: string | null) => {
    const tempId = `s${sections.length + 1}`
    const isLeaf = node.children.length === 0
    sections.push({
      tempId,
      parentTempId,
      level: node.level,
      number: node.heading?.marker?.printed ?? '',
      title: node.heading?.title ?? '',
      ...bodyOf(isLeaf ? node.content : []),
    })
    if (!isLeaf && node.content.length > 0) add(untitled(node.content, node.level + 1), tempId)
    for (const child of node.children) add(child, tempId)
  }
  for (const node of nodes) add(node, null)
  return sections
}

/** An annex as a section of its own: the line that names it, then all that follows as it stands. */
export function annexNode(blocks: readonly Block[]): OutlineNode {
  const [first, ...rest] = blocks
  const asContent = (block: Block): Content =>
    block.kind === 'table' ? block : { kind: 'paragraph', line: block.line, text: block.text }
  if (first?.kind !== 'paragraph') return untitled(blocks.map(asContent), 1)
  return {
    line: first.line,
    level: 1,
    heading: { title: first.text, body: '' },
    content: rest.map(asContent),
    children: [],
  }
}

function bodyOf(content: readonly Content[]): Pick<ImportedSection, 'paragraphs' | 'tables'> {
  const paragraphs: string[] = []
  const tables: ImportedTable[] = []
  for (const item of content) {
    if (item.kind === 'paragraph') paragraphs.push(item.text)
    else
      tables.push({
        after: paragraphs.length,
        rows: item.rows.map(row => row.map(cell => ({ ...cell, text: tidyLines(cell.text) }))),
      })
  }
  return tables.length === 0 ? { paragraphs } : { paragraphs, tables }
}

const tidyLines = (text: string): string =>
  text
    .split('\n')
    .map(tidy)
    .filter(line => line !== '')
    .join('\n')
