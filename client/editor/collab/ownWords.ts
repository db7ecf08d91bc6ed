import * as Y from 'yjs'

/** Everything that a client wrote from a clock on. */
export interface ClockRange {
  readonly client: number
  readonly from: number
}

/** How many characters of some ranges stand in a text, white space and deleted ones left out. */
export function charactersIn(doc: Y.Doc, ranges: readonly ClockRange[]): number {
  let sum = 0
  for (const { client, from } of ranges)
    for (const item of itemsFrom(doc, client, from)) {
      if (item.deleted || !(item.content instanceof Y.ContentString)) continue
      const written = item.content.str.slice(Math.max(0, from - item.id.clock))
      sum += [...written.replace(/\s/gu, '')].length
    }
  return sum
}

/** The items of a client from a clock on; the first may begin before it. */
export function itemsFrom(doc: Y.Doc, client: number, from: number): Y.Item[] {
  if (Y.getState(doc.store, client) <= from) return []
  const structs = doc.store.clients.get(client) ?? []
  return structs.slice(Y.findIndexSS(structs, from)).filter(struct => struct instanceof Y.Item)
}
