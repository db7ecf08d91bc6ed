import * as Y from 'yjs'

/** Applies updates in one transaction: one event, one update to send, one change on screen. */
export function applyTogether(doc: Y.Doc, updates: readonly Uint8Array[], origin: object): void {
  const apply = () => {
    for (const update of updates) Y.applyUpdate(doc, update, origin)
  }
  Y.transact(doc, apply, origin, false)
}
