import { describe, expect, it } from 'vitest'
import * as Y from 'yjs'
import { FakeClock } from '../../server/collab/testing/fakeClock.ts'
import { Harness, SECTION } from '../../server/collab/testing/harness.ts'
import { RawClient, textOf } from '../../server/collab/testing/rawClient.ts'
import { readText } from '../../server/text/readText.ts'
import { bodyText, docWith } from '../../server/text/testing/scripts.ts'
import { CLOSE } from '../../shared/protocol/collab.ts'
import { closed, harness, open, others, reader, start, stored, typed, writer } from './collabRoom.ts'

describe('a change of rights', () => {
  it('[SY-15] turns open sockets read-only at once and leaves the others writing', async () => {
    await start()
    const [wang, li] = [await open('wang'), await open('li')]
    wang.sendUpdate(typed(wang, 100, '甲'))
    await wang.until(() => wang.settled === 1)
    await harness.change('wang', closed)
    wang.sendUpdate(typed(wang, 101, '乙'))
    await wang.untilClosed()
    expect(wang.standing).toEqual({ epoch: 2, writable: false, reason: 'not_drafting' })
    expect([wang.closeCode, wang.settled]).toEqual([CLOSE.closedSection, 1])
    await li.until(() => li.standing?.epoch === 2)
    li.sendUpdate(typed(li, 200, '丙'))
    await li.until(() => li.settled === 1)
    expect(li.standings).toEqual([
      { epoch: 1, writable: true },
      { epoch: 2, writable: true },
    ])
    expect(await stored()).toBe('<paragraph>开头甲丙</paragraph>')
  })

  it('[SY-15] opens it again without a reconnect', async () => {
    await start()
    harness.set('wang', closed)
    const wang = await open('wang')
    await harness.change('wang', writer)
    await wang.until(() => wang.standing?.writable === true)
    wang.sendUpdate(typed(wang, 100, '甲'))
    await wang.until(() => wang.settled === 1)
  })

  it('[SY-15] closes the sockets of those who lost sight, and they are here no more', async () => {
    await start()
    const [wang, li] = [await open('wang'), await open('li')]
    wang.sendAwareness(500, 1, { here: true })
    await li.until(() => li.awareness.length === 1)
    await harness.change('wang', { visible: false })
    await wang.untilClosed()
    expect(wang.closeCode).toBe(CLOSE.notFound)
    await li.until(() => li.awareness.at(-1)?.state === null)
    expect(harness.collab.presence(SECTION).map(({ personId }) => personId)).toEqual(['li'])
  })

  it('[SY-13] refuses text that was under way under the old epoch, and writes on what may still be written', async () => {
    await start()
    const [wang, li] = [await open('wang'), await open('li')]
    harness.logs.hold()
    wang.sendUpdate(typed(wang, 100, '退'))
    li.sendUpdate(typed(li, 200, '留'))
    await Promise.all([wang.sync(), li.sync()])
    harness.set('wang', closed)
    await harness.logs.advance(SECTION, 1)
    harness.logs.release()
    await wang.untilClosed()
    await li.until(() => li.settled === 1)
    expect([wang.closeCode, wang.settled]).toEqual([CLOSE.closedSection, 0])
    expect(await stored()).toBe('<paragraph>开头留</paragraph>')
    expect(li.standing).toEqual({ epoch: 2, writable: true })
  })

  it('[SY-13] a freeze misses nothing that was acknowledged, whenever it comes', async () => {
    await start()
    const everyone = ['wang', 'li', 'zhang']
    for (let round = 1; round <= 15; round++) {
      for (const person of everyone) await harness.change(person, writer)
      const clients = await Promise.all(everyone.map(person => open(person)))
      const typing = clients.map((client, i) => typeUntilClosed(client, 10_000 * round + i))
      await clients[0]?.until(() => (clients[0]?.settled ?? 0) >= round % 5)
      // As a submit does it: the event, then the epoch, then the text up to the cut.
      for (const person of everyone) harness.set(person, closed)
      const advanced = await harness.logs.advance(SECTION, await harness.logs.epoch(SECTION))
      if (advanced.kind !== 'advanced') throw new Error(advanced.kind)
      const version = docWith([(await readText(harness.logs, SECTION, advanced.cutAt)).update])
      await harness.collab.refresh([SECTION])
      await Promise.all(typing)
      for (const [i, client] of clients.entries()) {
        expect(Y.getState(version.store, 10_000 * round + i)).toBeGreaterThanOrEqual(client.settled)
        expect(client.closeCode).toBe(CLOSE.closedSection)
      }
      expect(await stored()).toBe(bodyText(version))
    }
  })

  it('[SY-16] a right that ends by date ends without an event', async () => {
    const clock = new FakeClock()
    await start({ clock })
    harness.set('wang', { ...writer, until: clock.now() + 60_000 })
    const wang = await open('wang')
    wang.sendUpdate(typed(wang, 100, '甲'))
    await wang.until(() => wang.settled === 1)
    harness.set('wang', reader)
    clock.advance(60_000)
    wang.sendUpdate(typed(wang, 101, '乙'))
    await wang.untilClosed()
    expect([wang.closeCode, wang.standing?.writable]).toEqual([CLOSE.forbidden, false])
    expect(await stored()).toBe('<paragraph>开头甲</paragraph>')
  })

  it('[SY-15] has everyone come in again when rights cannot be read', async () => {
    await start()
    const wang = await open('wang')
    harness.beforeStanding = () => Promise.reject(new Error('no events'))
    await harness.collab.refresh('all')
    await wang.untilClosed()
    expect(wang.closeCode).toBe(CLOSE.tryAgain)
    expect(harness.errors.splice(0)).toEqual(['rights could not be read: no events'])
  })

  it('[SY-33] ends all sockets of one who was signed out', async () => {
    await start()
    const [wang, again, li] = [await open('wang'), await open('wang'), await open('li')]
    harness.collab.disconnectPerson('wang')
    await Promise.all([wang.untilClosed(), again.untilClosed()])
    expect([wang.closeCode, again.closeCode, li.closeCode]).toEqual([
      CLOSE.notSignedIn,
      CLOSE.notSignedIn,
      null,
    ])
  })
})

/** Types characters one by one, as fast as the last is settled, until the server closes. */
async function typeUntilClosed(client: RawClient, id: number): Promise<void> {
  const doc = docWith([Y.encodeStateAsUpdate(client.doc)])
  doc.clientID = id
  doc.on('update', update => client.sendUpdate(update))
  for (let n = 0; client.closeCode === null; n++) {
    textOf(doc.getXmlFragment('body')).insert(0, '字')
    await client.until(() => client.settled > n || client.closeCode !== null)
  }
}

describe('text from before a change', () => {
  it('[SY-17] in a copy of an older epoch is refused, though one may write now', async () => {
    await start()
    await harness.change('wang', closed)
    await harness.change('wang', writer)
    const wang = await open('wang', { query: { epoch: '1' } })
    wang.sendStep2(typed(wang, 100, '旧'))
    await wang.untilClosed()
    expect(wang.closeCode).toBe(CLOSE.closedSection)
    expect(await stored()).toBe('<paragraph>开头</paragraph>')
  })

  it('[SY-17] is refused too when the change comes between the greeting and the text', async () => {
    await start()
    const wang = await open('wang', { query: { epoch: '1' } })
    await harness.change('wang', closed)
    await harness.change('wang', writer)
    await wang.until(() => wang.standing?.epoch === 3)
    wang.sendStep2(typed(wang, 100, '旧'))
    await wang.untilClosed()
    expect(wang.closeCode).toBe(CLOSE.closedSection)
  })

  it('[SY-17] is no obstacle when there is none: who comes back with nothing unsent types on', async () => {
    await start()
    await harness.change('li', closed)
    for (const [epoch, empty] of [
      ['1', true],
      ['1', false],
      ['2', false],
    ] as const) {
      const wang = await open('wang', { query: { epoch } })
      wang.sendStep2(empty ? new Uint8Array([0, 0]) : Y.encodeStateAsUpdate(wang.doc))
      wang.sendUpdate(typed(wang, Number(epoch) + 100 + (empty ? 1 : 0), '甲'))
      await wang.until(() => wang.settled === (empty ? 1 : 2))
    }
  })

  it('[SY-12] that was refused does not come back when the section is open again, by whichever tab', async () => {
    await start()
    const wang = await open('wang')
    await harness.change('wang', closed)
    const refused = typed(wang, 100, '审核期间写的')
    wang.sendUpdate(refused)
    await wang.untilClosed()
    await harness.change('wang', writer)
    // The other tab has it from BroadcastChannel, and sends it with text of its own.
    const tab = await open('wang')
    tab.sendStep2(Y.mergeUpdates([refused, typed(tab, 300, '新')]))
    await tab.untilClosed()
    // A page that was loaded anew has it from its local copy; a restarted server knows all the same.
    await harness.collab.close()
    const restarted = await Harness.start({ logs: harness.logs, records: harness.records })
    others.push(restarted)
    const reloaded = await RawClient.open({ url: restarted.url, person: 'wang' })
    reloaded.sendStep2(refused)
    await reloaded.untilClosed()
    expect([wang, tab, reloaded].map(({ closeCode }) => closeCode)).toEqual(
      Array(3).fill(CLOSE.closedSection),
    )
    const fresh = await RawClient.open({ url: restarted.url, person: 'wang' })
    fresh.sendUpdate(typed(fresh, 301, '重写'))
    await fresh.until(() => fresh.settled === 1)
    expect(await stored()).toBe('<paragraph>开头重写</paragraph>')
  })

  it('[SY-12] a reader cannot spend a client id that a colleague is about to use', async () => {
    await start()
    harness.set('li', reader)
    const [wang, li] = [await open('wang'), await open('li')]
    li.sendUpdate(typed(li, 100, '占'))
    await li.untilClosed()
    wang.sendUpdate(typed(wang, 100, '甲'))
    await wang.until(() => wang.settled === 1)
  })

  it('holds back nothing of others: one may leave step 1 unanswered for as long as one composes', async () => {
    await start()
    const [wang, li, zhang] = [await open('wang'), await open('li'), await open('zhang')]
    li.sendUpdate(typed(li, 200, '乙'))
    await wang.until(() => wang.text === '<paragraph>开头乙</paragraph>')
    wang.sendUpdate(typed(wang, 100, '你好'))
    await zhang.until(() => zhang.text === '<paragraph>开头乙你好</paragraph>')
  })
})
