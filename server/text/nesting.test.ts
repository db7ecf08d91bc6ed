import fc from 'fast-check'
import { expect, it } from 'vitest'
import * as Y from 'yjs'
import { Nesting } from './nesting.ts'
import { nothingHeld, scan } from './scan.ts'
import { docWith, nested, play, steps } from './testing/scripts.ts'

/** How deep an item stands, as Yjs has it. */
function depthIn(item: Y.Item): number {
  let depth = 1
  for (let parent = item.parent; parent instanceof Y.AbstractType && parent._item !== null; depth++)
    parent = parent._item.parent
  return depth
}

function expectSame(nesting: Nesting, doc: Y.Doc): void {
  for (const structs of doc.store.clients.values())
    for (const struct of structs)
      if (struct instanceof Y.Item && struct.parent !== null)
        expect(nesting.depthOf(struct.id)).toBe(depthIn(struct))
}

it('[SY-06] knows of every struct how deep it stands, without the document', () => {
  fc.assert(
    fc.property(steps(), script => {
      const nesting = new Nesting()
      const updates = play(script).updates.map(({ update }) => update)
      for (const update of updates) nesting.add(scan(update, nothingHeld).links)
      const doc = docWith(updates)
      expectSame(nesting, doc)
      // And from a snapshot, in which clients stand in another order than they wrote.
      const again = new Nesting()
      again.add(scan(Y.encodeStateAsUpdate(doc), nothingHeld).links)
      expectSame(again, doc)
    }),
  )
})

it('[SY-06] builds on what is below it, and follows twenty thousand levels without recursion', () => {
  const below = new Nesting()
  below.add(scan(Y.encodeStateAsUpdate(nested(3)), nothingHeld).links)
  const above = new Nesting(below)
  expect(above.depthOf({ client: 77, clock: 2 })).toBe(3)
  for (const doc of [nested(20_000), nested(20_000, 1, 1)])
    expect(new Nesting().deepest(scan(Y.encodeStateAsUpdate(doc), nothingHeld).links)).toBe(20_002)
})
