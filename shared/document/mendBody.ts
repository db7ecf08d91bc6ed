import * as Y from 'yjs'
import { BODY, schema } from './schema.ts'
import { type Node, textBelow } from './yNodes.ts'

/**
 * Takes from a body all that `readBody` reports as foreign, in one transaction, and leaves every word and every figure:
 * unknown marks and attributes go, an unknown element gives way to paragraphs (in a table: cells) of what it holds.
 * Only for a person who asked for it: to an editor it is a change like any other, in that person's name.
 */
export function mendBody(doc: Y.Doc): void {
  const body = doc.getXmlFragment(BODY)
  doc.transact(() => {
    mendChildren(body, node => {
      if (!isElement(node, 'table')) return mendParagraph(node)
      mendAttributes(node)
      mendChildren(node, mendRow)
      return null
    })
  })
}

/** What stands in the place of a node; null where it may stay. */
type Instead = (Y.XmlElement | Y.XmlText)[] | null

const isElement = (node: Node, ...names: readonly string[]): node is Y.XmlElement =>
  node instanceof Y.XmlElement && names.includes(node.nodeName)

/** From the end, so that what is put in moves nothing that is still to be looked at. */
function mendChildren(parent: Y.XmlFragment, mend: (node: Node) => Instead): void {
  const children: readonly Node[] = parent.toArray()
  for (const [i, child] of [...children.entries()].reverse()) {
    const instead = mend(child)
    if (instead === null) continue
    parent.delete(i, 1)
    parent.insert(i, instead)
  }
}

function mendAttributes(element: Y.XmlElement): void {
  const known = schema.nodes[element.nodeName]?.spec.attrs ?? {}
  for (const name of Object.keys(element.getAttributes()))
    if (!Object.hasOwn(known, name)) element.removeAttribute(name)
}

function mendParagraph(node: Node): Instead {
  if (!isElement(node, 'paragraph')) return paragraphsOf(node)
  mendAttributes(node)
  mendChildren(node, child => {
    if (isElement(child, 'figureRef')) {
      mendAttributes(child)
      return child.length === 0 ? null : inlineOf(child)
    }
    if (!(child instanceof Y.XmlText)) return inlineOf(child)
    mendText(child)
    return null
  })
  return null
}

function mendText(text: Y.XmlText): void {
  const ops = text.toDelta() as { insert: unknown; attributes?: Record<string, unknown> }[]
  let at = 0
  for (const { insert, attributes = {} } of ops) {
    const foreign = Object.keys(attributes).filter(mark => schema.marks[mark] === undefined)
    if (typeof insert === 'string') {
      if (foreign.length > 0)
        text.format(at, insert.length, Object.fromEntries(foreign.map(mark => [mark, null])))
      at += insert.length
      continue
    }
    const words = insert instanceof Y.XmlElement || insert instanceof Y.XmlText ? textBelow(insert) : ''
    text.delete(at, 1)
    if (words !== '') text.insert(at, words, {})
    at += words.length
  }
}

function mendRow(node: Node): Instead {
  if (!isElement(node, 'table_row')) return [elementOf('table_row', cellOf(node))]
  mendAttributes(node)
  mendChildren(node, cell => {
    if (!isElement(cell, 'table_cell', 'table_header')) return [cellOf(cell)]
    mendAttributes(cell)
    mendChildren(cell, mendParagraph)
    return null
  })
  return null
}

const cellOf = (node: Node): Y.XmlElement => {
  const inside = paragraphsOf(node)
  return elementOf('table_cell', ...(inside.length === 0 ? [elementOf('paragraph')] : inside))
}

/** The words and figures below a node, one paragraph for each that is in it, and one for what stands before or beside. */
function paragraphsOf(node: Node): Y.XmlElement[] {
  const paragraphs: (Y.XmlElement | Y.XmlText)[][] = [[]]
  for (const part of piecesOf(node))
    if (part === 'paragraph') paragraphs.push([])
    else paragraphs.at(-1)?.push(part)
  return paragraphs.filter(parts => parts.length > 0).map(parts => elementOf('paragraph', ...parts))
}

const inlineOf = (node: Node): (Y.XmlElement | Y.XmlText)[] =>
  [...piecesOf(node)].filter(part => part !== 'paragraph')

/** What is worth keeping of a node, in reading order. */
function* piecesOf(node: Node): Iterable<Y.XmlElement | Y.XmlText | 'paragraph'> {
  const ahead: Node[] = [node]
  for (let next = ahead.pop(); next !== undefined; next = ahead.pop()) {
    if (isElement(next, 'figureRef')) yield figureLike(next)
    if (isElement(next, 'paragraph')) yield 'paragraph'
    if (next instanceof Y.XmlElement) for (const inner of next.toArray().reverse()) ahead.push(inner)
    else {
      const words = next === null ? '' : textBelow(next)
      if (words !== '') yield new Y.XmlText(words)
    }
  }
}

function figureLike(element: Y.XmlElement): Y.XmlElement {
  const copy = new Y.XmlElement('figureRef')
  const known = schema.nodes.figureRef?.spec.attrs ?? {}
  for (const [name, value] of Object.entries(element.getAttributes()))
    if (Object.hasOwn(known, name)) copy.setAttribute(name, String(value))
  return copy
}

/** `insert` and not `push`: a type that is not yet in a document must not be asked for its length. */
function elementOf(name: string, ...inside: (Y.XmlElement | Y.XmlText)[]): Y.XmlElement {
  const element = new Y.XmlElement(name)
  if (inside.length > 0) element.insert(0, inside)
  return element
}
