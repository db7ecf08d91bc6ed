import { afterEach, describe, expect, it } from 'vitest'
import * as Y from 'yjs'
import type { CollabDeps } from '../../server/collab/collab.ts'
import type { PersonStanding } from '../../server/collab/standings.ts'
import { FakeClock } from '../../server/collab/testing/fakeClock.ts'
import { Harness, SECTION } from '../../server/collab/testing/harness.ts'
import { RawClient, textOf } from '../../server/collab/testing/rawClient.ts'
import { readText } from '../../server/text/readText.ts'
import { MemoryLogs } from '../../server/text/testing/memoryLogs.ts'
import { bodyText, docWith } from '../../server/text/testing/scripts.ts'
import { CLOSE } from '../../shared/protocol/collab.ts'

const writer: PersonStanding = { visible: true, writable: true }
const reader: PersonStanding = { visible: true, writable: false, reason: 'not_yours' }
const closed: PersonStanding = { visible: true, writable: false, reason: 'not_drafting' }

let harness: Harness
const others: Harness[] = []

async function start(deps: Partial<CollabDeps> = {}): Promise<void> {
  harness = await Harness.start({ ...deps, logs: new MemoryLogs() })
}

afterEach(async () => {
  for (const each of [...others.splice(0), harness]) {
    await each.stop()
    expect(each.errors).toEqual([])
  }
})

type Options = Partial<Parameters<typeof RawClient.open>[0]>
const open = (person: string, options: Options = {}) =>
  RawClient.open({ url: harness.url, person, ...options })
const stored = async () => bodyText(docWith([(await readText(harness.logs, SECTION)).update]))
const typed = (client: RawClient, id: number, text: string) =>
  client.edit(id, body => textOf(body).insert(textOf(body).length, text))
const erased = (client: RawClient, id: number) => client.edit(id, body => textOf(body).delete(0, 1))

describe('one who may only read', () => {
  it.each([
    ['an update', (client: RawClient, update: Uint8Array) => client.sendUpdate(update)],
    ['a step 2', (client: RawClient, update: Uint8Array) => client.sendStep2(update)],
  ])('[SY-14] gets nothing in by %s, be it text or a deletion', async (_, send) => {
    await start()
    let id = 1000
    for (const [standing, code] of [
      [reader, CLOSE.forbidden],
      [closed, CLOSE.closedSection],
    ] as const)
      for (const edit of [typed, erased]) {
        harness.set('li', standing)
        const li = await open('li')
        expect(li.standing).toEqual({ epoch: 1, writable: false, reason: standing.reason })
        send(li, edit(li, id++, '混入'))
        await li.untilClosed()
        expect([li.closeCode, li.settled]).toEqual([code, 0])
      }
    expect(await stored()).toBe('<paragraph>开头</paragraph>')
  })

  it('[SY-14] is refused for text with a gap too, and not asked for the rest of it', async () => {
    await start()
    harness.set('li', reader)
    const li = await open('li')
    const whole = typed(li, 700, '甲乙')
    li.sendUpdate(
      Y.diffUpdate(
        whole,
        Y.encodeStateVectorFromUpdate(Y.mergeUpdates([Y.encodeStateAsUpdate(li.doc), typed(li, 700, '甲')])),
      ),
    )
    await li.untilClosed()
    expect([li.closeCode, li.step1s.length]).toEqual([CLOSE.forbidden, 1])
  })

  it('[SY-30] may send back what everyone has: a reconnect always sends all deletions', async () => {
    await start()
    const wang = await open('wang')
    wang.sendUpdate(erased(wang, 100))
    await wang.until(() => wang.settled === 1)
    harness.set('li', reader)
    const li = await open('li')
    li.sendStep2(Y.encodeStateAsUpdate(li.doc))
    await li.until(() => li.settled === 1)
    expect(li.closeCode).toBeNull()
  })

  it('[SY-30] is not thrown out for deletions that follow from the edits of others', async () => {
    await start()
    const [wang, zhang] = [await open('wang'), await open('zhang')]
    // One deletes a paragraph while another types in it: every client deletes the words by itself.
    const removal = wang.edit(100, body => body.delete(0, 1))
    const words = typed(zhang, 200, '丢')
    wang.sendUpdate(removal)
    zhang.sendUpdate(words)
    await Promise.all([wang.until(() => wang.settled === 1), zhang.until(() => zhang.settled === 1)])
    harness.set('li', reader)
    const li = await open('li')
    await li.until(() => li.text === '')
    li.sendStep2(Y.encodeStateAsUpdate(li.doc, Y.encodeStateVector(li.doc)))
    await li.until(() => li.settled === 1)
    expect([li.closeCode, (await harness.logs.read(SECTION)).entries.length]).toEqual([null, 3])
  })

  it('[SY-21] may not have the server look into deletions all day', async () => {
    const clock = new FakeClock()
    await start({ clock })
    const [wang, zhang] = [await open('wang'), await open('zhang')]
    const removal = wang.edit(100, body => body.delete(0, 1))
    const words = typed(zhang, 200, '丢')
    wang.sendUpdate(removal)
    zhang.sendUpdate(words)
    await Promise.all([wang.until(() => wang.settled === 1), zhang.until(() => zhang.settled === 1)])
    harness.set('li', reader)
    const li = await open('li')
    const implied = Y.encodeStateAsUpdate(li.doc, Y.encodeStateVector(li.doc))
    for (let i = 0; i < 100; i++) li.sendStep2(implied)
    await li.untilClosed()
    expect(li.closeCode).toBe(CLOSE.tryAgain)
    expect(li.settled).toBeLessThan(100)
  })

  it('[SY-30] is not thrown out when its client tidies formatting marks', async () => {
    await start()
    const wang = await open('wang')
    harness.set('li', reader)
    const li = await open('li')
    let tidied = 0
    li.doc.on('update', (update, origin) => {
      if (origin === 'server') return
      tidied++
      li.sendUpdate(update)
    })
    // Bold over bold: the inner marks have no effect any more, and every client removes them.
    const doc = new Y.Doc()
    Y.applyUpdate(doc, Y.encodeStateAsUpdate(wang.doc))
    doc.clientID = 100
    const sent: Uint8Array[] = []
    doc.on('update', update => sent.push(update))
    const text = textOf(doc.getXmlFragment('body'))
    text.format(0, 1, { bold: {} })
    const other = docWith([Y.encodeStateAsUpdate(wang.doc)])
    other.clientID = 101
    textOf(other.getXmlFragment('body')).format(0, 2, { bold: {} })
    for (const update of [...sent, Y.encodeStateAsUpdate(other, Y.encodeStateVector(wang.doc))])
      wang.sendUpdate(update)
    await wang.until(() => wang.settled === 2)
    await li.sync()
    await li.until(() => tidied > 0 && li.settled === tidied)
    expect(li.closeCode).toBeNull()
  })
})

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

describe('client ids', () => {
  it('[SY-11] belong to who wrote under them first', async () => {
    await start()
    const [wang, li] = [await open('wang'), await open('li')]
    wang.sendUpdate(typed(wang, 100, '甲'))
    await li.until(() => li.text === '<paragraph>开头甲</paragraph>')
    const forged = li.edit(200, (body, doc) => {
      doc.clientID = 100
      textOf(body).insert(0, '冒')
    })
    li.sendUpdate(forged)
    await li.untilClosed()
    expect(li.closeCode).toBe(CLOSE.forbidden)
    await wang.sync()
    wang.sendUpdate(typed(wang, 100, '乙'))
    await wang.until(() => wang.settled === 2)
    expect(await stored()).toBe('<paragraph>开头甲乙</paragraph>')
  })

  it('[SY-11] even before the first letter, when a cursor shows under them', async () => {
    await start()
    const [wang, li] = [await open('wang'), await open('li')]
    wang.sendAwareness(100, 1, { here: true })
    await li.until(() => li.awareness.length === 1)
    li.sendUpdate(typed(li, 100, '占'))
    await li.untilClosed()
    expect(li.closeCode).toBe(CLOSE.forbidden)
  })

  it('[SY-11] of others may be deleted from and sent back', async () => {
    await start()
    const [wang, li] = [await open('wang'), await open('li')]
    wang.sendUpdate(typed(wang, 100, '甲'))
    await li.until(() => li.text === '<paragraph>开头甲</paragraph>')
    li.sendUpdate(li.edit(200, body => textOf(body).delete(2, 1)))
    await li.until(() => li.settled === 1)
    li.sendStep2(Y.encodeStateAsUpdate(li.doc))
    await li.until(() => li.settled === 2)
    const { authors } = await readText(harness.logs, SECTION)
    expect([authors.ownerOf(100), authors.deleterOf(100, 0)]).toEqual(['wang', 'li'])
  })
})

describe('two nodes over one store', () => {
  const second = async () => {
    const node = await Harness.start({ logs: harness.logs, records: harness.records })
    others.push(node)
    return node
  }

  it('[SY-32] a client that moved with a colleague’s text is no forger: the node reads what it lacks', async () => {
    await start()
    const node = await second()
    const watching = await RawClient.open({ url: node.url, person: 'zhang' })
    const [wang, li] = [await open('wang'), await open('li')]
    li.sendUpdate(typed(li, 200, '乙'))
    await wang.until(() => wang.text === '<paragraph>开头乙</paragraph>')
    const moved = await RawClient.connect({ url: node.url, person: 'wang' })
    moved.sendStep2(Y.mergeUpdates([Y.encodeStateAsUpdate(wang.doc), typed(wang, 100, '甲')]))
    await moved.until(() => moved.settled === 1)
    await watching.until(() => watching.text === '<paragraph>开头乙甲</paragraph>')
    const { authors } = await readText(harness.logs, SECTION)
    expect([authors.ownerOf(200), authors.ownerOf(100)]).toEqual(['li', 'wang'])
  })

  it('[SY-32] a node that finds entries of another before its own shows them too', async () => {
    await start()
    const node = await second()
    const zhang = await RawClient.open({ url: node.url, person: 'zhang' })
    const wang = await open('wang')
    wang.sendUpdate(typed(wang, 100, '甲'))
    await wang.until(() => wang.settled === 1)
    zhang.sendUpdate(typed(zhang, 300, '丙'))
    await zhang.until(() => zhang.settled === 1 && zhang.text.includes('甲'))
    await harness.collab.reload(SECTION)
    await wang.until(() => wang.text.includes('丙'))
  })

  it('[SY-32] a node that was not told of a change is fenced, and then knows', async () => {
    await start()
    const node = await second()
    const zhang = await RawClient.open({ url: node.url, person: 'zhang' })
    node.set('zhang', closed)
    await harness.change('zhang', closed)
    zhang.sendUpdate(typed(zhang, 300, '丙'))
    await zhang.untilClosed()
    expect([zhang.closeCode, zhang.settled, await stored()]).toEqual([
      CLOSE.closedSection,
      0,
      '<paragraph>开头</paragraph>',
    ])
  })

  it('[SY-32] a snapshot that another node made is taken in like entries', async () => {
    await start()
    const node = await second()
    const zhang = await RawClient.open({ url: node.url, person: 'zhang' })
    const wang = await open('wang')
    wang.sendUpdate(typed(wang, 100, '甲'))
    await wang.until(() => wang.settled === 1)
    const { update, head, authors } = await readText(harness.logs, SECTION)
    await harness.logs.putSnapshot(SECTION, { at: head, bytes: update, authors: authors.encode() })
    await harness.logs.trim(SECTION, head)
    await node.collab.reload(SECTION)
    await zhang.until(() => zhang.text === '<paragraph>开头甲</paragraph>')
    const forged = zhang.edit(100, body => textOf(body).insert(0, '冒'))
    zhang.sendUpdate(forged)
    await zhang.untilClosed()
    expect(zhang.closeCode).toBe(CLOSE.forbidden)
  })
})
