import fc from 'fast-check'
import { expect, it } from 'vitest'
import * as Y from 'yjs'
import { Harness, SECTION } from '../../server/collab/testing/harness.ts'
import { RawClient, textOf } from '../../server/collab/testing/rawClient.ts'
import { readText } from '../../server/text/readText.ts'
import { MemoryLogs } from '../../server/text/testing/memoryLogs.ts'
import {
  bodyText,
  clientOf,
  docWith,
  isWhole,
  nested,
  play,
  steps,
} from '../../server/text/testing/scripts.ts'

const seed = Number(process.env.SEED ?? Date.now() % 2 ** 31)
const FRAMES = Number(process.env.FRAMES ?? 3_000)

/** Frames that nearly make sense: real updates, cut, spliced and twisted, as sync messages and as anything else. */
const hostileFrame = fc
  .record({
    head: fc.constantFrom([0, 2], [0, 1], [0, 0], [1], [3], [0], [4, 1], [200, 1]),
    script: steps(6),
    pick: fc.nat(),
    twists: fc.array(
      fc.record({ at: fc.nat(), byte: fc.integer({ min: 0, max: 255 }), length: fc.nat(12) }),
      {
        maxLength: 3,
      },
    ),
    length: fc.constantFrom('right', 'right', 'right', 'long', 'short'),
    tail: fc.uint8Array({ maxLength: 3 }),
  })
  .map(({ head, script, pick, twists, length, tail }) => {
    const updates = play(script).updates
    const body = [...(updates[pick % updates.length]?.update ?? [])]
    for (const { at, byte, length: span } of twists) {
      const i = at % Math.max(1, body.length)
      if (span % 3 === 0) body[i] = byte
      else if (span % 3 === 1) body.splice(i, span)
      else body.splice(i, 0, ...body.slice(0, span), byte)
    }
    const said = { right: body.length, long: body.length + 1000, short: body.length >> 1 }[length]
    const prefix = said < 128 ? [said] : [128 | (said & 127), said >> 7]
    return Uint8Array.from([...head, ...prefix, ...body, ...(tail.length === 3 ? tail : [])])
  })

it(`[SY-05] thousands of hostile frames harm nobody and leave a text that everyone can read (seed ${seed})`, async () => {
  const harness = await Harness.start({ logs: new MemoryLogs() })
  const open = (person: string) => RawClient.open({ url: harness.url, person })
  const [wang, li] = [await open('wang'), await open('li')]
  const doc = docWith([Y.encodeStateAsUpdate(wang.doc)])
  doc.clientID = 77
  doc.on('update', update => wang.sendUpdate(update))

  let attacker = await open('mallory')
  let typed = 0
  const type = async () => {
    textOf(doc.getXmlFragment('body')).insert(0, '字')
    typed++
    await wang.until(() => wang.settled === typed || wang.closeCode !== null)
  }
  for (const [i, frame] of fc.sample(hostileFrame, { numRuns: FRAMES, seed }).entries()) {
    if (attacker.closeCode !== null) attacker = await open(`mallory-${i}`)
    attacker.sendBytes(frame)
    if (i % 100 === 0) await type()
  }
  // Until the attacker is answered, frames of it are still under way; what was taken of them is on disk before the next of wang's.
  await attacker.sync()
  await type()
  await li.sync()
  await wang.sync()
  expect([wang.closeCode, li.closeCode, wang.settled]).toEqual([null, null, typed])

  const text = await readText(harness.logs, SECTION)
  const kept = docWith([text.update])
  expect([text.gap, isWhole(kept)]).toEqual([false, true])
  expect(bodyText(li.doc)).toBe(bodyText(kept))
  expect(isWhole(li.doc)).toBe(true)
  expect(text.authors.ownerOf(77)).toBe('wang')
  for (const who of [0, 1, 2]) expect(text.authors.ownerOf(clientOf(who)) ?? 'mallory').toMatch(/^mallory/)
  expect(harness.errors).toEqual([])
  await harness.stop()
}, 120_000)

it('[SY-06] twenty thousand elements within each other get nowhere, and the others write on', async () => {
  const harness = await Harness.start({ logs: new MemoryLogs() })
  const open = (person: string) => RawClient.open({ url: harness.url, person })
  const [wang, mallory] = [await open('wang'), await open('mallory')]
  mallory.sendUpdate(Y.encodeStateAsUpdate(nested(20_000)))
  await mallory.untilClosed()
  expect(mallory.closeCode).toBe(4400)
  wang.sendUpdate(wang.edit(100, body => textOf(body).insert(0, '照常')))
  await wang.until(() => wang.settled === 1)
  expect(bodyText(docWith([(await readText(harness.logs, SECTION)).update]))).toContain('照常')
  expect(harness.errors).toEqual([])
  await harness.stop()
})
