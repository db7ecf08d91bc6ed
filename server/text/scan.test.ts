import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import * as Y from 'yjs'
import { BODY } from '../../shared/document/schema.ts'
import { MalformedUpdate } from './byteReader.ts'
import { isComplete } from './causality.ts'
import { mergeInTree } from './merge.ts'
import { type ClockOf, nothingHeld, type Scan, scan } from './scan.ts'
import { docWith, isWhole, play, steps } from './testing/scripts.ts'
import { bytesOf, raw, TEXT } from './testing/updateBytes.ts'

const clocksOf =
  (doc: Y.Doc): ClockOf =>
  client =>
    Y.getState(doc.store, client)

/** Null when refused; anything but a refusal is a fault of the scanner. */
function scanned(update: Uint8Array, held: ClockOf): Scan | null {
  try {
    return scan(update, held)
  } catch (error) {
    if (error instanceof MalformedUpdate) return null
    throw error
  }
}

/** Applies what the scanner took, if it took it: that must neither throw nor leave anything pending. */
function expectHarmless(update: Uint8Array, before: readonly Uint8Array[]): void {
  const doc = docWith(before)
  const scan = scanned(update, clocksOf(doc))
  if (scan === null || !isComplete(scan, clocksOf(doc))) return
  Y.applyUpdate(doc, update)
  expect(isWhole(doc)).toBe(true)
  // What join, catch-up and compaction do with it must not throw either.
  const merged = mergeInTree([...before, update])
  expect(isWhole(docWith([merged]))).toBe(true)
  Y.diffUpdate(merged, Y.encodeStateVector(docWith(before)))
}

describe('the scanner on what Yjs makes', () => {
  it('[SY-05] takes every update of real documents and finds in it what Yjs finds', () => {
    fc.assert(
      fc.property(steps(), script => {
        const doc = new Y.Doc()
        for (const { update } of play(script).updates) {
          const found = scan(update, clocksOf(doc))
          const { structs, ds } = Y.decodeUpdate(update)
          expect(isComplete(found, clocksOf(doc))).toBe(true)
          expect(found.sections.map(({ client, clock, end }) => [client, clock, end])).toEqual(
            rangesOf(structs.map(({ id, length }) => [id.client, id.clock, length])),
          )
          expect(found.deletes.map(({ client, clock, end }) => [client, clock, end - clock])).toEqual(
            [...ds.clients].flatMap(([client, items]) => items.map(({ clock, len }) => [client, clock, len])),
          )
          Y.applyUpdate(doc, update)
        }
      }),
    )
  })

  it('[SY-05] takes whole documents, merged logs and differences', () => {
    fc.assert(
      fc.property(steps(), script => {
        const { updates, docs } = play(script)
        const merged = mergeInTree(updates.map(({ update }) => update))
        expect(isComplete(scan(merged, nothingHeld), nothingHeld)).toBe(true)
        for (const doc of docs) {
          const whole = Y.encodeStateAsUpdate(doc)
          expect(isComplete(scan(whole, nothingHeld), nothingHeld)).toBe(true)
          const rest = Y.diffUpdate(merged, Y.encodeStateVector(doc))
          expect(isComplete(scan(rest, clocksOf(doc)), clocksOf(doc))).toBe(true)
        }
      }),
    )
  })
})

describe('the scanner on what nobody makes', () => {
  it('[SY-05] refuses every truncation', () => {
    fc.assert(
      fc.property(steps(20), script => {
        for (const { update } of play(script).updates)
          for (let length = 0; length < update.length; length++)
            expect(scanned(update.subarray(0, length), nothingHeld)).toBeNull()
      }),
      { numRuns: 30 },
    )
  })

  it('[SY-05] refuses a mutation, or Yjs applies it without throwing and without leftovers', () => {
    fc.assert(
      fc.property(steps(15), fc.nat(), mutations, (script, pick, changes) => {
        const updates = play(script).updates.map(({ update }) => update)
        const index = pick % updates.length
        const before = updates.slice(0, index)
        expectHarmless(mutate(updates[index] ?? new Uint8Array(), changes), before)
        expectHarmless(mutate(mergeInTree(updates), changes), [])
        expectHarmless(mutate(mergeInTree(updates), changes), before)
      }),
      { numRuns: 300 },
    )
  })
})

const mutations = fc.array(
  fc.record({
    how: fc.constantFrom('set', 'flip', 'insert', 'remove', 'repeat'),
    at: fc.nat(),
    byte: fc.integer({ min: 0, max: 255 }),
  }),
  { minLength: 1, maxLength: 4 },
)

function mutate(
  update: Uint8Array,
  changes: readonly { how: string; at: number; byte: number }[],
): Uint8Array {
  const bytes = [...update]
  for (const { how, at, byte } of changes) {
    const i = at % Math.max(1, bytes.length)
    if (how === 'set') bytes[i] = byte
    if (how === 'flip') bytes[i] = (bytes[i] ?? 0) ^ (1 << (byte % 8))
    if (how === 'insert') bytes.splice(i, 0, byte)
    if (how === 'remove') bytes.splice(i, 1)
    if (how === 'repeat') bytes.splice(i, 0, ...bytes.slice(i, i + (byte % 16)))
  }
  return Uint8Array.from(bytes)
}

function rangesOf(structs: readonly (readonly number[])[]): number[][] {
  const ranges: number[][] = []
  for (const [client = 0, clock = 0, length = 0] of structs) {
    const last = ranges.at(-1)
    if (last !== undefined && last[0] === client) last[2] = clock + length
    else ranges.push([client, clock, clock + length])
  }
  return ranges
}

/** One client, one struct, at the root. */
const struct = (info: number, ...content: (number | string | Uint8Array)[]) =>
  bytesOf(1, 1, 9, 0, info, 1, BODY, ...content, 0)
const good = struct(TEXT, 'hello')

describe('what the scanner refuses', () => {
  const doc = new Y.Doc()
  const single: Uint8Array[] = []
  doc.on('update', update => single.push(update))
  const push = (name: string) => doc.getXmlFragment(BODY).push([new Y.XmlElement(name)])
  for (const name of ['a', 'b', 'c']) push(name)
  const [first = good, , third = good] = single

  const refused: [what: string, update: Uint8Array][] = [
    ['nothing at all', raw()],
    ['a delete set that promises more than there is', bytesOf(good.slice(0, -1), 1, 5, 200, 1)],
    ['a missing delete set', good.slice(0, -1)],
    ['bytes after the end', bytesOf(good, 9, 9, 9)],
    ['a Skip struct, which hides a hole', Y.mergeUpdates([first, third])],
    ['a string of no length', struct(TEXT, '')],
    ['a collected struct of no length', bytesOf(1, 1, 9, 0, 0, 0, 0)],
    ['a deleted struct of no length', struct(1, 0)],
    ['values of no length', struct(8, 0)],
    ['a client without structs', bytesOf(1, 0, 9, 0, 0)],
    ['a clock past 32 bits', bytesOf(1, 1, 9, 2 ** 32, raw(0), 1, 0)],
    ['a length past 32 bits', bytesOf(1, 1, 9, 0, 0, 2 ** 40, 0)],
    ['a length that adds up past 32 bits', bytesOf(1, 2, 9, 0, 0, 2 ** 32 - 2, 0, 9, 0)],
    ['a client id past 32 bits', bytesOf(1, 1, 2 ** 32, 0, 0, 1, 0)],
    ['four thousand million structs', bytesOf(1, 2 ** 32 - 1, 9, 0, 0)],
    ['a number that never ends', raw(1, ...Array(200).fill(0x80), 0)],
    ['a root other than the body', bytesOf(1, 1, 9, 0, TEXT, 1, 'title', 'x', 0)],
    ['a root whose name is longer', bytesOf(1, 1, 9, 0, TEXT, 1, 'body2', 'x', 0)],
    ['a third kind of parent', bytesOf(1, 1, 9, 0, TEXT, 2, 'body', 'x', 0)],
    ['a subdocument', struct(9, 'guid', raw(118, 0))],
    ['JSON content of old Yjs', struct(2, 1, 'null')],
    ['a shared type that is no XML', struct(7, 1)],
    ['an XML hook', struct(7, 5, 'hook')],
    ['a shared type that does not exist', struct(7, 9)],
    ['a kind of struct that does not exist', struct(11)],
    ['a collected struct with flags', bytesOf(1, 1, 9, 0, 0x20, 1, 0)],
    ['bytes that are no UTF-8', struct(TEXT, raw(2, 0xff, 0xfe))],
    ['an overlong UTF-8 sequence', struct(TEXT, raw(2, 0xc0, 0x80))],
    ['half of a surrogate pair in UTF-8', struct(TEXT, raw(3, 0xed, 0xa0, 0x80))],
    ['a character beyond Unicode', struct(TEXT, raw(4, 0xf4, 0x90, 0x80, 0x80))],
    ['a value nested 2,000 deep', struct(8, 1, raw(...Array(2000).fill([117, 1]).flat(), 126))],
    ['JSON nested 20 deep', struct(6, 'bold', `${'['.repeat(20)}${']'.repeat(20)}`)],
    ['a mark that is no JSON', struct(6, 'bold', '{')],
    ['a mark that is JSON behind a byte order mark', struct(6, 'bold', '\ufeff{}')],
    ['a big integer', struct(8, 1, raw(122, 0, 0, 0, 0, 0, 0, 0, 1))],
    ['an object that replaces its prototype', struct(8, 1, raw(118, 1), '__proto__', raw(118, 0))],
    ['a struct that refers to its own future', bytesOf(1, 1, 9, 5, raw(0x80 | TEXT), 9, 5, 'x', 0)],
    ['a client twice', bytesOf(2, 1, 9, 0, 0, 1, 1, 9, 1, 0, 1, 0)],
    ['clients in the wrong order', bytesOf(2, 1, 8, 0, 0, 1, 1, 9, 0, 0, 1, 0)],
    ['a client deleted from twice', bytesOf(0, 2, 9, 1, 0, 1, 9, 1, 4, 1)],
    ['deletions out of order', bytesOf(0, 1, 9, 2, 5, 1, 0, 1)],
    ['overlapping deletions', bytesOf(0, 1, 9, 2, 0, 5, 4, 1)],
    ['a deletion of no length', bytesOf(0, 1, 9, 1, 0, 0)],
    ['a client without deletions', bytesOf(0, 1, 9, 0)],
  ]
  it.each(refused)('[SY-06] %s', (_, update) => {
    expect(scanned(update, nothingHeld)).toBeNull()
  })

  it('[SY-06] but not what only looks odd', () => {
    const taken = [
      good,
      struct(8, 1, raw(118, 1), '__proto_', raw(120)),
      struct(6, 'bold', '{"a":[1,{"b":"c"}]}'),
      struct(TEXT, '😀\u0000\ufeff'),
      bytesOf(1, 1, 9, 0, 0, 2 ** 32 - 1, 0),
      bytesOf(0, 1, 9, 2, 0, 5, 5, 1),
      Y.mergeUpdates(single),
    ]
    for (const update of taken) expect(scanned(update, nothingHeld)).not.toBeNull()
  })
})
