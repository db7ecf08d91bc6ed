import * as Y from 'yjs'
import type { ClockRange } from '../text/rangeSet.ts'

/** What a set of deletions does to a text. */
export interface Effect {
  /** All of it is deleted already by Yjs's own rules, as text that arrived under a deleted paragraph is. */
  readonly isImplied: boolean
  /** Nothing that shows is deleted: only what is implied, and formatting marks that have no effect. */
  readonly isInvisible: boolean
}

/**
 * Finds what deletions mean by integrating the text: milliseconds, so only for the rare frame that deletes and writes
 * nothing. Every Yjs client, a reader's too, reports deletions that follow from others' text, and tidies away formatting
 * marks that colleagues' edits made pointless. Closing readers for that would throw them out for looking.
 */
export function effectOf(deletes: readonly ClockRange[], text: Uint8Array): Effect {
  // Without collection, deleted structs stay what they were.
  const doc = new Y.Doc({ gc: false })
  Y.applyUpdate(doc, text)
  let isImplied = true
  let isInvisible = true
  for (const { client, clock, end } of deletes) {
    // Of what is still on its way to the store nothing can be said, so it counts as plain text.
    if (end > Y.getState(doc.store, client)) isImplied = isInvisible = false
    for (const struct of doc.store.clients.get(client) ?? []) {
      if (struct.deleted || struct.id.clock + struct.length <= clock || struct.id.clock >= end) continue
      isImplied = false
      if (!(struct instanceof Y.Item && struct.content instanceof Y.ContentFormat)) isInvisible = false
    }
  }
  doc.destroy()
  return { isImplied, isInvisible }
}
