import * as Y from 'yjs'
import { canonicalJson } from '../../shared/document/canonical.ts'
import { BODY } from '../../shared/document/schema.ts'
import type { Blobs } from '../storage/port.ts'
import type { StoredText } from '../text/readText.ts'

/** Who changed which paragraph since the version before. Beside the version, not in it: it is no part of what is signed. */
export interface Provenance {
  /** The Yjs snapshot (base64) of the version's text, from which the next one counts. */
  readonly snapshot: string
  /** Person ids by block id; blocks that nobody touched are absent. */
  readonly authors: Readonly<Record<string, readonly string[]>>
}

/** Finds the authors of each block from the server's own log of who sent what, never from a client's claims. */
export function provenanceOf(doc: Y.Doc, text: StoredText, before: Provenance | null): Provenance {
  const former = before === null ? Y.emptySnapshot : Y.decodeSnapshot(Buffer.from(before.snapshot, 'base64'))
  const authors: Record<string, string[]> = {}
  for (const node of doc.getXmlFragment(BODY).toArray()) {
    const id = node._item?.id
    if (id === undefined) continue
    const persons = new Set<string>()
    collect(node as Y.AbstractType<unknown>, text, former, persons)
    const owner = isNew(former, id) ? text.authors.ownerOf(id.client) : undefined
    if (owner !== undefined) persons.add(owner)
    persons.delete('')
    if (persons.size > 0) authors[`${id.client}:${id.clock}`] = [...persons].sort()
  }
  return { snapshot: Buffer.from(Y.encodeSnapshot(Y.snapshot(doc))).toString('base64'), authors }
}

/** Whether an id came after the former version. */
const isNew = (former: Y.Snapshot, id: Y.ID, length = 1): boolean =>
  id.clock + length > (former.sv.get(id.client) ?? 0)

function collect(
  type: Y.AbstractType<unknown>,
  text: StoredText,
  former: Y.Snapshot,
  into: Set<string>,
): void {
  const items: (Y.Item | null)[] = [type._start, ...type._map.values()]
  for (const first of items)
    for (let item = first; item !== null; item = item.right) {
      if (isNew(former, item.id, item.length)) into.add(text.authors.ownerOf(item.id.client) ?? '')
      if (item.deleted && !Y.isDeleted(former.ds, item.id))
        into.add(text.authors.deleterOf(item.id.client, item.id.clock) ?? '')
      if (item.content instanceof Y.ContentType) collect(item.content.type, text, former, into)
    }
}

export async function putProvenance(blobs: Blobs, provenance: Provenance): Promise<string> {
  return blobs.put(new TextEncoder().encode(canonicalJson(provenance)))
}

export async function getProvenance(blobs: Blobs, address: string): Promise<Provenance | null> {
  const bytes = await blobs.get(address)
  return bytes === null ? null : (JSON.parse(new TextDecoder().decode(bytes)) as Provenance)
}
