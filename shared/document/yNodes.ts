import * as Y from 'yjs'

/** Yjs lets plain values, null among them, stand where elements do. */
export type Node = Y.XmlElement | Y.XmlText | Y.XmlHook | string | null

/** A plain value has no id: it goes by its place. */
export const idOf = (node: Node, place = 0): string => {
  const id = node instanceof Y.AbstractType ? node._item?.id : undefined
  return id === undefined ? `root:${place}` : `${id.client}:${id.clock}`
}

/** All words below a node, however deep, in reading order. */
export function textBelow(node: Node): string {
  let text = ''
  const ahead: Node[] = [node]
  for (let next = ahead.pop(); next !== undefined; next = ahead.pop())
    if (typeof next === 'string') text += next
    else if (next instanceof Y.XmlText) text += wordsOf(next)
    else if (next instanceof Y.XmlElement) for (const inner of next.toArray().reverse()) ahead.push(inner)
  return text
}

/** The words of a text node alone: what is embedded in it would be written out by recursion. */
const wordsOf = (text: Y.XmlText): string =>
  (text.toDelta() as { insert: unknown }[])
    .map(({ insert }) => (typeof insert === 'string' ? insert : ''))
    .join('')

/** What a node is called in a report. */
export const nameOf = (node: Node): string =>
  node instanceof Y.XmlHook
    ? 'hook'
    : node instanceof Y.XmlElement
      ? node.nodeName
      : node instanceof Y.XmlText
        ? 'text'
        : 'value'
