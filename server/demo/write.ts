import * as Y from 'yjs'
import { BODY } from '../../shared/document/schema.ts'
import { type SeedBlock, toElement } from '../../shared/document/seed.ts'
import type { UpdateLogs } from '../storage/port.ts'
import { readText } from '../text/readText.ts'

/** Whose hand writes, and when (milliseconds since the epoch). */
export interface Hand {
  readonly personId: string
  readonly clientId: number
  readonly at: number
}

/**
 * Writes a section's text as one person would in the editor: an update under his name in the section's log. Paragraphs
 * that stay keep their ids, as they do under a person's hands, so that a second version shows what changed and no more.
 */
export async function writeText(
  logs: UpdateLogs,
  sectionId: string,
  hand: Hand,
  blocks: readonly SeedBlock[],
): Promise<void> {
  const stored = await readText(logs, sectionId)
  const doc = new Y.Doc()
  Y.applyUpdate(doc, stored.update)
  doc.clientID = hand.clientId
  const before = Y.encodeStateVector(doc)
  doc.transact(() => rewrite(doc.getXmlFragment(BODY), blocks))
  const update = Y.encodeStateAsUpdate(doc, before)
  doc.destroy()
  const written = await logs.append(sectionId, stored.epoch, [
    { update, personId: hand.personId, at: hand.at },
  ])
  if (written.kind !== 'appended') throw new Error(`${sectionId} was closed while its text was written`)
}

function rewrite(body: Y.XmlFragment, blocks: readonly SeedBlock[]): void {
  for (const [i, block] of blocks.entries()) {
    const present = i < body.length ? body.get(i) : undefined
    if (present instanceof Y.XmlElement && present.nodeName === 'paragraph' && block.kind === 'paragraph')
      retype(present, block.text)
    else {
      if (present !== undefined) body.delete(i, 1)
      body.insert(i, [toElement(block)])
    }
  }
  if (body.length > blocks.length) body.delete(blocks.length, body.length - blocks.length)
}

/** Changes a paragraph's words between what stays at its beginning and at its end. */
function retype(paragraph: Y.XmlElement, text: string): void {
  const [inner] = paragraph.toArray()
  if (!(inner instanceof Y.XmlText)) {
    if (text !== '') paragraph.insert(0, [new Y.XmlText(text)])
    return
  }
  const before = inner.toString()
  let start = 0
  while (start < Math.min(before.length, text.length) && before[start] === text[start]) start++
  let end = 0
  while (end < Math.min(before.length, text.length) - start && before.at(-1 - end) === text.at(-1 - end))
    end++
  inner.delete(start, before.length - start - end)
  inner.insert(start, text.slice(start, text.length - end))
}
