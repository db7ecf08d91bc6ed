import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import * as Y from 'yjs'
import { MAX_DEPTH } from '../../shared/document/schema.ts'
import { mergeInTree } from '../text/merge.ts'
import { nothingHeld, scan } from '../text/scan.ts'
import { bodyText, docWith, isWhole, nested, play, type Step, steps } from '../text/testing/scripts.ts'
import { joinUpdates, type ScannedUpdate } from './join.ts'
import { judge } from './judge.ts'
import { Known } from './known.ts'

/** Takes updates in as a room does and answers what it would store. */
function store(updates: readonly Uint8Array[], known = new Known()): ScannedUpdate[] {
  return updates.flatMap(update => {
    const judgement = judge(update, known)
    if (judgement.kind === 'known') return []
    if (judgement.kind !== 'new') throw new Error(judgement.kind)
    known.add(judgement.scan, 'p')
    return [judgement]
  })
}

const bytes = (stored: readonly ScannedUpdate[]): Uint8Array[] => stored.map(({ update }) => update)
const content = (updates: readonly Uint8Array[]): string => bodyText(docWith(updates))

/** Two delete the same paragraph, neither having heard of the other. */
const DELETED_TWICE: Step[] = [
  { who: 2, does: 'type', at: 0, count: 0, text: '字' },
  { who: 0, does: 'hear', at: 4, count: 0, text: '字' },
  { who: 0, does: 'type', at: 0, count: 0, text: '字' },
  { who: 0, does: 'removeParagraph', at: 0, count: 0, text: '字' },
  { who: 0, does: 'type', at: 0, count: 0, text: '字' },
  { who: 2, does: 'removeParagraph', at: 0, count: 0, text: '字' },
]

describe('judging an update', () => {
  it('[SY-08] takes every real update in its order as new, whole and unchanged', () => {
    fc.assert(
      fc.property(steps(), script => {
        const updates = play(script).updates.map(({ update }) => update)
        expect(content(bytes(store(updates)))).toBe(content(updates))
      }),
    )
  })

  it('[SY-08] stores of what overlaps with the log only the rest, and comes to the same text as Yjs', () => {
    fc.assert(
      fc.property(steps(), fc.array(fc.nat(), { minLength: 1, maxLength: 6 }), (script, cuts) => {
        const all = play(script).updates.map(({ update }) => update)
        const known = new Known()
        const stored: ScannedUpdate[] = []
        // Each time a client that has more than the log sends everything it has.
        for (const cut of [...cuts.map(c => c % (all.length + 1)).sort((a, b) => a - b), all.length]) {
          const whole = mergeInTree(all.slice(0, cut))
          const more = store([whole, Y.encodeStateAsUpdate(docWith([whole]))], known)
          for (const { update, scan: found } of more) {
            expect(found.sections).toEqual(scan(update, nothingHeld).sections)
            for (const { client, clock } of found.sections)
              expect(clock).toBe(Y.getState(docWith(bytes(stored)).store, client))
          }
          stored.push(...more)
        }
        const doc = docWith(bytes(stored))
        expect(isWhole(doc)).toBe(true)
        expect(bodyText(doc)).toBe(content(all))
        expect(Y.encodeStateAsUpdate(doc)).toEqual(Y.encodeStateAsUpdate(docWith(all)))
      }),
    )
  })

  it('[SY-06] refuses what nests without bound, all at once and level by level, and takes what a table needs', () => {
    expect(judge(Y.encodeStateAsUpdate(nested(20_000)), new Known())).toMatchObject({ kind: 'malformed' })
    expect(judge(Y.encodeStateAsUpdate(nested(5)), new Known())).toMatchObject({ kind: 'new' })

    const known = new Known()
    const doc = new Y.Doc()
    let inner: Y.XmlFragment = doc.getXmlFragment('body')
    let levels = 0
    for (let kind = 'new'; kind === 'new' && levels < 100; levels++) {
      const before = Y.encodeStateVector(doc)
      const [sibling, element] = [new Y.XmlElement('paragraph'), new Y.XmlElement('paragraph')]
      inner.insert(0, [sibling])
      // Beside a sibling of another client's, so that the update itself does not say in what it stands.
      doc.clientID++
      inner.insert(1, [element])
      inner = element
      const judgement = judge(Y.encodeStateAsUpdate(doc, before), known)
      kind = judgement.kind
      if (judgement.kind === 'new') known.add(judgement.scan, 'p')
    }
    expect(levels).toBe(MAX_DEPTH + 1)
  })

  it('[SY-08] finds nothing new in what it has, however it comes', () => {
    fc.assert(
      fc.property(steps(), script => {
        const all = play(script).updates.map(({ update }) => update)
        const known = new Known()
        store(all, known)
        for (const update of [...all, mergeInTree(all)]) expect(judge(update, known).kind).toBe('known')
        const doc = docWith(all)
        const deletesAlone = Y.encodeStateAsUpdate(doc, Y.encodeStateVector(doc))
        // A document also deletes by itself what others typed under a deleted parent: that may be news.
        expect(['known', 'new']).toContain(judge(deletesAlone, known).kind)
      }),
    )
  })

  it('[SY-07] calls it a gap when something before it is missing', () => {
    fc.assert(
      fc.property(steps(), fc.nat(), (script, pick) => {
        const all = play(script).updates
        const missing = pick % all.length
        const known = new Known()
        const doc = new Y.Doc()
        for (const [i, { update }] of all.entries()) {
          if (i === missing) continue
          const probe = docWith([Y.encodeStateAsUpdate(doc), update])
          const judgement = judge(update, known)
          // Two who delete the same: the second brings nothing.
          const brings = !Y.equalSnapshots(Y.snapshot(doc), Y.snapshot(probe))
          expect(judgement.kind).toBe(isWhole(probe) ? (brings ? 'new' : 'known') : 'gap')
          if (judgement.kind !== 'new') continue
          known.add(judgement.scan, 'p')
          Y.applyUpdate(doc, judgement.update)
        }
      }),
      { examples: [[DELETED_TWICE, 3]] },
    )
  })

  it('[SY-08] the log wins over other content under the same ids', () => {
    const made = (text: string) => {
      const doc = new Y.Doc()
      doc.clientID = 21
      doc.getXmlFragment('body').insert(0, [new Y.XmlText(text)])
      return Y.encodeStateAsUpdate(doc)
    }
    const stored = store([made('hel'), made('WORLD!!!')])
    expect(content(bytes(stored))).toBe(content([made('hel'), made('WORLD!!!')]))
    expect(content([mergeInTree(bytes(stored))])).toBe('helLD!!!')
  })
})

describe('joining updates', () => {
  it('[SY-27] makes one update that means the same as all of them', () => {
    fc.assert(
      fc.property(steps(), fc.nat(), (script, size) => {
        const stored = store(play(script).updates.map(({ update }) => update))
        const step = (size % 7) + 1
        const joined: Uint8Array[] = []
        for (let i = 0; i < stored.length; i += step) joined.push(joinUpdates(stored.slice(i, i + step)))
        const doc = docWith(joined)
        expect(isWhole(doc)).toBe(true)
        expect(Y.encodeStateAsUpdate(doc)).toEqual(Y.encodeStateAsUpdate(docWith(bytes(stored))))
        for (const update of joined) scan(update, nothingHeld)
        expect(content([mergeInTree(joined)])).toBe(content(bytes(stored)))
      }),
    )
  })
})
