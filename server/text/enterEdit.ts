import * as Y from 'yjs'
import { sha256 } from '../../shared/document/canonical.ts'
import { BODY } from '../../shared/document/schema.ts'

/** Words of one paragraph to be replaced; `before` stands in it once. */
export interface WordChange {
  readonly paragraphId: string
  readonly before: string
  readonly after: string
}

/**
 * The update that puts changed words into a text, or null when they do not stand in it as one piece. The client id comes
 * from the edit: entered twice, or by two at once, it is the same update, and Yjs takes it once.
 */
export function editUpdate(
  text: Uint8Array,
  editId: string,
  changes: readonly WordChange[],
): Uint8Array | null {
  const doc = new Y.Doc()
  try {
    Y.applyUpdate(doc, text)
    doc.clientID = Number.parseInt(sha256(`edit ${editId}`).slice(0, 8), 16)
    const before = Y.encodeStateVector(doc)
    const isDone = doc.transact(() => changes.every(change => replace(doc, change)))
    return isDone ? Y.encodeStateAsUpdate(doc, before) : null
  } finally {
    doc.destroy()
  }
}

function replace(doc: Y.Doc, { paragraphId, before, after }: WordChange): boolean {
  const paragraph = doc
    .getXmlFragment(BODY)
    .toArray()
    .find(node => node._item !== null && idOf(node._item.id) === paragraphId)
  if (!(paragraph instanceof Y.XmlElement)) return false
  for (const text of textsIn(paragraph)) {
    const at = wordsOf(text).indexOf(before)
    if (at < 0) continue
    // Put in behind, so that the new words look like those that they replace.
    if (after !== '') text.insert(at + before.length, after)
    text.delete(at, before.length)
    return true
  }
  return false
}

const idOf = ({ client, clock }: Y.ID): string => `${client}:${clock}`

const textsIn = (element: Y.XmlElement): Y.XmlText[] =>
  element
    .toArray()
    .flatMap(child =>
      child instanceof Y.XmlText ? [child] : child instanceof Y.XmlElement ? textsIn(child) : [],
    )

/** A text's words, each embedded thing a character that no word has, so that places count right. */
const wordsOf = (text: Y.XmlText): string =>
  (text.toDelta() as { insert: unknown }[])
    .map(({ insert }) => (typeof insert === 'string' ? insert : '\u0000'))
    .join('')
