import { afterEach, describe, expect, it, vi } from 'vitest'
import * as Y from 'yjs'
import { BOUNDS } from '../../server/collab/bounds.ts'
import type { CollabDeps } from '../../server/collab/collab.ts'
import { FakeClock, settle } from '../../server/collab/testing/fakeClock.ts'
import { Harness, SECTION } from '../../server/collab/testing/harness.ts'
import { RawClient, textOf } from '../../server/collab/testing/rawClient.ts'
import { RoomText } from '../../server/collab/text.ts'
import { readText } from '../../server/text/readText.ts'
import { MemoryLogs } from '../../server/text/testing/memoryLogs.ts'
import { bodyText, docWith } from '../../server/text/testing/scripts.ts'
import { CLOSE } from '../../shared/protocol/collab.ts'

let harness: Harness
let clock: FakeClock

async function start(deps: Partial<CollabDeps> = {}): Promise<void> {
  clock = new FakeClock()
  harness = await Harness.start({ clock, ...deps, logs: new MemoryLogs() })
}

afterEach(() => harness.stop())

const open = (person: string) => RawClient.open({ url: harness.url, person })
const stored = async () => bodyText(docWith([(await readText(harness.logs, SECTION)).update]))
const typed = (client: RawClient, id: number, text: string) =>
  client.edit(id, body => textOf(body).insert(textOf(body).length, text))

/** A client whose own document sends what is typed in it, as a provider's does. */
function typist(client: RawClient, id: number): Y.XmlText {
  const doc = docWith([Y.encodeStateAsUpdate(client.doc)])
  doc.clientID = id
  doc.on('update', update => client.sendUpdate(update))
  return textOf(doc.getXmlFragment('body'))
}

describe('a store that fails', () => {
  it('[SY-23] stops acknowledging, tells all editors why, and heals by itself with everything', async () => {
    await start()
    harness.set('reader', { visible: true, writable: false, reason: 'not_yours' })
    const [wang, li, reader] = [await open('wang'), await open('li'), await open('reader')]
    harness.logs.failing = true
    wang.sendUpdate(typed(wang, 100, '甲'))
    await Promise.all([wang, li].map(client => client.until(() => client.standing?.reason === 'storage')))
    // Typing goes on; it is kept, in order, and shown to nobody.
    li.sendUpdate(typed(li, 200, '乙'))
    await li.sync()
    const late = await open('zhang')
    expect([wang.settled, li.settled, li.updates, late.text]).toEqual([
      0,
      0,
      0,
      '<paragraph>开头</paragraph>',
    ])
    expect(late.standing).toEqual({ epoch: 1, writable: false, reason: 'storage' })
    expect(reader.standing?.reason).toBe('not_yours')
    harness.logs.failing = false
    clock.advance(BOUNDS.retryMs.last)
    await Promise.all([wang, li].map(client => client.until(() => client.settled === 1)))
    await Promise.all([wang, li, late].map(client => client.until(() => client.standing?.writable === true)))
    clock.advance(BOUNDS.coalesceMs)
    await late.until(
      () =>
        late.text === '<paragraph>开头甲乙</paragraph>' || late.text === '<paragraph>开头乙甲</paragraph>',
    )
    expect(await stored()).toBe(late.text)
    expect(harness.collab.stats()).toMatchObject({ waitingBytes: 0, storeTroubles: 1 })
  })

  it('[SY-23] that only hangs is shown within two seconds too', async () => {
    await start()
    const wang = await open('wang')
    harness.logs.hold()
    wang.sendUpdate(typed(wang, 100, '甲'))
    await wang.sync()
    await settle()
    clock.advance(2_000)
    await wang.until(() => wang.standing?.reason === 'storage')
    harness.logs.release()
    await wang.until(() => wang.settled === 1 && wang.standing?.writable === true)
  })

  it('[SY-23] takes only so much memory: beyond it senders are turned away and bring it again', async () => {
    await start()
    const [wang, li] = [await open('wang'), await open('li')]
    harness.logs.failing = true
    const much = '字'.repeat(1_200_000)
    const text = typist(wang, 100)
    text.insert(0, much)
    text.insert(0, much)
    await wang.sync()
    expect(wang.closeCode).toBeNull()
    text.insert(0, much)
    await wang.untilClosed()
    expect(wang.closeCode).toBe(CLOSE.tryAgain)
    expect(harness.collab.stats().waitingBytes).toBeLessThanOrEqual(BOUNDS.waitingBytes)
    harness.logs.failing = false
    clock.advance(BOUNDS.retryMs.last)
    await li.until(() => li.updates === 1)
    await settle()
    clock.advance(BOUNDS.coalesceMs)
    await li.until(() => li.text.length > 2_400_000)
    const again = await open('wang')
    if (text.doc === null) throw new Error('no document')
    again.sendStep2(Y.encodeStateAsUpdate(text.doc, Y.encodeStateVector(again.doc)))
    await again.until(() => again.settled === 1)
    expect(await stored()).toHaveLength(3_600_000 + '<paragraph>开头</paragraph>'.length)
  })

  it('a fault of the room’s own has everyone come in again, to a room that works', async () => {
    await start()
    const wang = await open('wang')
    const elsewhere = { update: typed(wang, 200, '别处'), personId: 'li', at: 0 }
    await harness.logs.append(SECTION, 1, [elsewhere])
    vi.spyOn(harness.logs, 'read').mockRejectedValueOnce(new Error('no sense in it'))
    wang.sendUpdate(typed(wang, 100, '甲'))
    await wang.untilClosed()
    expect(wang.closeCode).toBe(CLOSE.tryAgain)
    expect(harness.errors).toEqual(['a room broke; everyone has to come in again: no sense in it'])
    const again = await open('wang')
    expect(again.text).toHaveLength('<paragraph>开头别处甲</paragraph>'.length)
    again.sendUpdate(typed(again, 101, '乙'))
    await again.until(() => again.settled === 1)
  })

  it('a fault over one frame ends that socket and no other', async () => {
    await start()
    const [wang, li] = [await open('wang'), await open('li')]
    vi.spyOn(RoomText.prototype, 'step2For').mockImplementationOnce(() => {
      throw new Error('a fault')
    })
    wang.sendStep1(new Uint8Array([0]))
    await wang.untilClosed()
    await li.sync()
    expect([wang.closeCode, li.closeCode]).toEqual([CLOSE.tryAgain, null])
    expect(harness.errors).toEqual(['a frame could not be taken: a fault'])
  })

  it('is waited for when the server stops, but not for ever', async () => {
    await start()
    const wang = await open('wang')
    harness.logs.hold()
    wang.sendUpdate(typed(wang, 100, '甲'))
    await wang.sync()
    const stopped = harness.collab.close(1_000)
    harness.logs.release()
    await stopped
    await wang.untilClosed()
    expect([wang.closeCode, wang.settled, await stored()]).toEqual([1001, 1, '<paragraph>开头甲</paragraph>'])
  })
})

describe('a peer that does not read', () => {
  const rates = { framesPerSecond: 1e6, bytesPerSecond: 1e9 }

  it('[SY-22] gets nothing more until it has drained, then one merged frame with all it missed', async () => {
    await start({ rates })
    const [wang, slow] = [await open('wang'), await open('slow')]
    slow.pause()
    const text = typist(wang, 100)
    // What one person types is merged to little, so the much is in paragraphs of their own.
    for (let i = 0; i < 40; i++) {
      text.insert(0, `${i}`.repeat(150_000))
      await wang.until(() => wang.settled === i + 1)
      clock.advance(BOUNDS.coalesceMs)
    }
    const length = (await stored()).length
    slow.resume()
    await slow.until(() => slow.text.length === length)
    expect(slow.updates).toBeLessThan(40)
    text.insert(0, '尾')
    await slow.until(() => slow.text.includes('尾'))
  })

  it('[SY-22] is cut off when it does not drain for half a minute', async () => {
    await start({ rates })
    const [wang, hung] = [await open('wang'), await open('hung')]
    hung.pause()
    const text = typist(wang, 100)
    for (let i = 0; i < 40; i++) {
      text.insert(0, 'x'.repeat(300_000))
      await wang.until(() => wang.settled === i + 1)
      clock.advance(BOUNDS.coalesceMs)
    }
    expect(harness.collab.stats().sockets).toBe(2)
    clock.advance(BOUNDS.lagMs + BOUNDS.sweepMs)
    expect(harness.collab.stats().sockets).toBe(1)
  })
})

describe('compaction beside people who type', () => {
  it('[SY-25] makes the log short, and nobody notices', async () => {
    const done: string[] = []
    let compacted = () => {}
    const once = new Promise<void>(resolve => {
      compacted = resolve
    })
    await start({
      onProblems: sectionId => {
        done.push(sectionId)
        compacted()
      },
    })
    const [wang, li] = [await open('wang'), await open('li')]
    const text = typist(wang, 100)
    clock.advance(BOUNDS.compactEveryMs)
    const count = BOUNDS.compactEntries.busy
    for (let i = 0; i < count; i++) text.insert(2 + i, '字')
    await wang.until(() => wang.settled === count)
    await once
    text.insert(0, '后')
    await wang.until(() => wang.settled === count + 1)
    clock.advance(BOUNDS.coalesceMs)
    await li.until(() => li.text === `<paragraph>后开头${'字'.repeat(count)}</paragraph>`)
    expect((await harness.logs.read(SECTION)).entries.length).toBeLessThan(count)
    const late = await open('zhang')
    expect(late.text).toBe(li.text)
    expect(done).toEqual([SECTION])
    expect(await stored()).toBe(li.text)
    expect((await readText(harness.logs, SECTION)).personIds).toEqual(['wang'])
    // Who wrote what is known as before.
    late.sendUpdate(late.edit(100, body => textOf(body).insert(0, '冒')))
    await late.untilClosed()
    expect(late.closeCode).toBe(CLOSE.forbidden)
  })

  it('[SY-25] comes when all have left, if there is enough to gain', async () => {
    let compacted = () => {}
    const once = new Promise<void>(resolve => {
      compacted = resolve
    })
    await start({ onProblems: () => compacted() })
    const wang = await open('wang')
    const text = typist(wang, 100)
    for (let i = 0; i < BOUNDS.compactEntries.idle; i++) text.insert(0, '字')
    await wang.until(() => wang.settled === BOUNDS.compactEntries.idle)
    await wang.close()
    await once
    expect((await harness.logs.read(SECTION)).entries).toEqual([])
    expect(await stored()).toBe(`<paragraph>${'字'.repeat(BOUNDS.compactEntries.idle)}开头</paragraph>`)
  })
})
