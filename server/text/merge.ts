import * as Y from 'yjs'

/** An update without content: no structs, no deletions. */
export const EMPTY_UPDATE = new Uint8Array([0, 0])

export const isEmptyUpdate = (update: Uint8Array): boolean =>
  update.length === 2 && update[0] === 0 && update[1] === 0

/** `Y.mergeUpdates` sorts its inputs again for every struct, so its cost is quadratic in their number. */
const FAN_IN = 64

/** One update that holds all of `updates`; merging in a tree keeps a log of thousands of entries at milliseconds. */
export function mergeInTree(updates: readonly Uint8Array[]): Uint8Array {
  let level = updates
  while (level.length > 1) {
    const next: Uint8Array[] = []
    for (let i = 0; i < level.length; i += FAN_IN) next.push(Y.mergeUpdates(level.slice(i, i + FAN_IN)))
    level = next
  }
  return level[0] ?? EMPTY_UPDATE
}
