import * as encoding from 'lib0/encoding'
import { afterEach, describe, expect, it } from 'vitest'
import WebSocket from 'ws'
import { WebsocketProvider } from 'y-websocket'
import * as Y from 'yjs'
import type { CollabDeps } from '../../server/collab/collab.ts'
import { FakeClock } from '../../server/collab/testing/fakeClock.ts'
import { Harness, params, SECTION } from '../../server/collab/testing/harness.ts'
import { RawClient, textOf } from '../../server/collab/testing/rawClient.ts'
import { readText } from '../../server/text/readText.ts'
import { MemoryLogs } from '../../server/text/testing/memoryLogs.ts'
import { CLOSE, LIMITS } from '../../shared/protocol/collab.ts'

let harness: Harness
const providers: WebsocketProvider[] = []

async function start(deps: Partial<CollabDeps> = {}): Promise<void> {
  harness = await Harness.start({ ...deps, logs: new MemoryLogs() })
}

afterEach(async () => {
  for (const provider of providers.splice(0)) provider.destroy()
  await harness.stop()
  expect(harness.errors).toEqual([])
})

type Options = Partial<Parameters<typeof RawClient.open>[0]>
const open = (person: string, options: Options = {}) =>
  RawClient.open({ url: harness.url, person, ...options })
const connect = (person: string, options: Options = {}) =>
  RawClient.connect({ url: harness.url, person, ...options })
const stored = async () => (await harness.logs.read(SECTION)).entries.length

/** A provider as it comes from npm. */
function stock(person: string): { doc: Y.Doc; provider: WebsocketProvider } {
  const doc = new Y.Doc()
  const provider = new WebsocketProvider(harness.url, SECTION, doc, {
    params: params(person),
    WebSocketPolyfill: WebSocket as never,
    disableBc: true,
  })
  providers.push(provider)
  return { doc, provider }
}

const synced = (provider: WebsocketProvider) =>
  new Promise<void>(resolve => (provider.synced ? resolve() : provider.once('sync', () => resolve())))
const until = (doc: Y.Doc, condition: () => boolean) =>
  new Promise<void>(resolve => {
    const look = () => {
      if (!condition()) return
      doc.off('update', look)
      resolve()
    }
    doc.on('update', look)
    look()
  })

describe('coming in', () => {
  it.each<[code: number, what: string, options: Options]>([
    [
      CLOSE.notSignedIn,
      'without a session',
      { query: { ticket: '' }, headers: { origin: 'http://lianshu.test' } },
    ],
    [
      CLOSE.notSignedIn,
      "with a cookie from another site's page",
      { query: { ticket: '' }, headers: { origin: 'http://evil.test' } },
    ],
    [CLOSE.notSignedIn, 'with a cookie and no origin', { query: { ticket: '' } }],
    [CLOSE.schema, 'with an older schema', { query: { schema: '0' } }],
    [CLOSE.schema, 'with a newer schema', { query: { schema: '2' } }],
    [CLOSE.schema, 'without saying which schema', { query: { schema: '' } }],
    [CLOSE.malformed, 'with an epoch that is no number', { query: { epoch: '-1' } }],
    [CLOSE.notFound, 'to the comments, which are for later', { section: `${SECTION}/comments` }],
    [CLOSE.notFound, 'to an address that is none', { section: '%E0%A4%A' }],
  ])('[SY-18] closes with %i one who comes %s', async (code, _, options) => {
    await start()
    expect((await connect('wang', options)).closeCode).toBe(code)
    expect(harness.collab.stats().closed[code as keyof object]).toBe(1)
  })

  it('[SY-18] closes with 4404 where one may not look', async () => {
    await start()
    harness.set('wang', { visible: false })
    expect((await connect('wang')).closeCode).toBe(CLOSE.notFound)
    expect(harness.collab.stats()).toMatchObject({ rooms: 0, sockets: 0 })
  })

  it('[SY-18] asks to try again when the text cannot be read, and works when it can', async () => {
    await start()
    const { logs } = harness
    const read = logs.read.bind(logs)
    logs.read = () => Promise.reject(new Error('disk'))
    expect((await connect('wang')).closeCode).toBe(CLOSE.tryAgain)
    expect(harness.errors.splice(0)).toEqual(['an upgrade could not be decided: disk'])
    logs.read = read
    expect((await open('wang')).text).toBe('<paragraph>开头</paragraph>')
  })

  it('[SY-24] gives 100 who come at once one and the same encoding', async () => {
    await start()
    const all = await Promise.all(Array.from({ length: 100 }, (_, i) => open(`p${i}`)))
    expect(new Set(all.map(client => client.text))).toEqual(new Set(['<paragraph>开头</paragraph>']))
    expect(harness.collab.presence(SECTION)).toHaveLength(100)
  })

  it('[SY-25] a room goes with the last to leave and comes back with all its text', async () => {
    await start()
    const wang = await open('wang')
    wang.sendUpdate(wang.edit(100, body => textOf(body).insert(2, '甲')))
    await wang.until(() => wang.settled === 1)
    await wang.close()
    expect(harness.collab.stats().rooms).toBe(0)
    expect((await open('li')).text).toBe('<paragraph>开头甲</paragraph>')
  })
})

describe('stock clients', () => {
  it('[SY-19] connect, sync and see each other type', async () => {
    await start()
    const [a, b] = [stock('wang'), stock('li')]
    await Promise.all([synced(a.provider), synced(b.provider)])
    textOf(a.doc.getXmlFragment('body')).insert(2, '甲')
    await until(b.doc, () => b.doc.getXmlFragment('body').toString().includes('甲'))
    textOf(b.doc.getXmlFragment('body')).insert(0, '乙')
    await until(a.doc, () => a.doc.getXmlFragment('body').toString() === '<paragraph>乙开头甲</paragraph>')
    expect((await readText(harness.logs, SECTION)).personIds).toEqual(['li', 'wang'])
  })

  it('[SY-19] bring what they typed while away', async () => {
    await start()
    const { doc, provider } = stock('wang')
    await synced(provider)
    provider.disconnect()
    textOf(doc.getXmlFragment('body')).insert(2, '离线')
    const other = await open('li')
    provider.connect()
    await other.until(() => other.text === '<paragraph>开头离线</paragraph>')
  })

  it('[SY-19] hear nothing of message types 4 and 5, which others are told from the start', async () => {
    await start()
    const plain = await open('wang', { ack: false })
    const asking = await open('li')
    plain.sendUpdate(plain.edit(100, body => textOf(body).insert(0, '甲')))
    await asking.until(() => asking.updates === 1)
    await plain.sync()
    expect([plain.settled, plain.standings]).toEqual([0, []])
    expect(asking.standings).toEqual([{ epoch: 1, writable: true }])
  })

  it('[SY-20] hear something at least every 15 seconds', async () => {
    const clock = new FakeClock()
    await start({ clock })
    const silent = await open('wang')
    for (let minute = 1; minute <= 4; minute++) {
      clock.advance(15_000)
      await silent.until(() => silent.keepAlives >= minute)
    }
    expect(silent.closeCode).toBeNull()
  })

  it('[SY-20] are given up when they answer nothing for over a minute', async () => {
    const clock = new FakeClock()
    await start({ clock })
    const hung = await open('wang')
    hung.pause()
    for (let i = 0; i < 16; i++) clock.advance(5_000)
    expect(harness.collab.stats().sockets).toBe(0)
  })
})

describe('frames that say nothing of sense', () => {
  const message = (...parts: (number | Uint8Array)[]) => {
    const encoder = encoding.createEncoder()
    for (const part of parts)
      if (typeof part === 'number') encoding.writeVarUint(encoder, part)
      else encoding.writeVarUint8Array(encoder, part)
    return encoding.toUint8Array(encoder)
  }
  const bytes = (...all: number[]) => Uint8Array.from(all)

  it.each<[what: string, frame: Uint8Array | string]>([
    ['text', 'hello'],
    ['nothing', bytes()],
    ['an unknown type', message(9)],
    ['an authentication', message(2, 0, bytes(1))],
    ['an unknown kind of sync', message(0, 7, bytes(0))],
    ['a length beyond its end', message(0, 2, 200)],
    ['bytes after the end', message(0, 2, bytes(0, 0), 1)],
    ['a malformed update', message(0, 2, bytes(1, 1, 9, 0, 0, 0, 0))],
    ['a malformed step 2', message(0, 1, bytes(7))],
    ['a state vector that ends early', message(0, 0, bytes(2, 1))],
    ['a state vector with something behind it', message(0, 0, bytes(0, 0))],
    ['awareness that ends early', message(1, bytes(1, 5))],
    ['awareness that is no JSON', message(1, bytes(1, 5, 1, 1, 123))],
    ['awareness with something behind it', message(1, bytes(0, 0))],
  ])('[SY-06] close with 4400: %s', async (_, frame) => {
    await start()
    const [bad, good] = [await open('wang'), await open('li')]
    bad.sendBytes(frame)
    await bad.untilClosed()
    expect(bad.closeCode).toBe(CLOSE.malformed)
    await good.sync()
    expect([await stored(), good.closeCode]).toEqual([1, null])
  })

  it('[SY-21] close with 4413 when too large, and with 1013 when too many', async () => {
    const clock = new FakeClock()
    await start({ clock, rates: { ...LIMITS, framesPerSecond: 4 } })
    const large = await connect('wang')
    large.sendBytes(new Uint8Array(LIMITS.frameBytes + 1))
    await large.untilClosed()
    const many = await connect('li')
    for (let i = 0; i < 41; i++) many.sendBytes(message(3))
    await many.untilClosed()
    const steady = await connect('zhang')
    // With the step 1 that ends each round (and counts as 20), just as many as a burst may have.
    for (let round = 0; round < 3; round++) {
      for (let i = 0; i < 19; i++) steady.sendBytes(message(3))
      await steady.sync()
      clock.advance(10_000)
    }
    expect([large.closeCode, many.closeCode, steady.closeCode]).toEqual([
      CLOSE.tooLarge,
      CLOSE.tryAgain,
      null,
    ])
  })

  it('[SY-21] close with 1013 on a storm of step 1, long before a storm of frames would', async () => {
    const clock = new FakeClock()
    await start({ clock })
    const storm = await connect('wang')
    for (let i = 0; i < 100; i++) storm.sendStep1(new Uint8Array([0]))
    await storm.untilClosed()
    expect(storm.closeCode).toBe(CLOSE.tryAgain)
    expect(storm.step2s).toBeLessThan(100)
  })
})

describe('text', () => {
  it('[SY-09] is shown to nobody and counts for nothing before it is durable', async () => {
    await start()
    const [a, b] = [await open('wang'), await open('li')]
    harness.logs.hold()
    a.sendUpdate(a.edit(100, body => textOf(body).insert(2, '甲')))
    await a.sync()
    await b.sync()
    const late = await open('zhang')
    expect([a.settled, b.updates, b.text, late.text]).toEqual([0, 0, '<paragraph>开头</paragraph>', b.text])
    harness.logs.release()
    await a.until(() => a.settled === 1)
    await b.until(() => b.text === '<paragraph>开头甲</paragraph>')
    await late.until(() => late.text === b.text)
    // What one typed oneself is not sent back.
    expect(a.updates).toBe(0)
  })

  it('[SY-08] that is there already is not stored again, and settles when what holds it is durable', async () => {
    await start()
    const a = await open('wang')
    const update = a.edit(100, body => textOf(body).insert(2, '甲'))
    harness.logs.hold()
    a.sendUpdate(update)
    a.sendStep2(update)
    await a.sync()
    expect(a.settled).toBe(0)
    harness.logs.release()
    await a.until(() => a.settled === 2)
    a.sendUpdate(update)
    await a.until(() => a.settled === 3)
    expect(await stored()).toBe(2)
  })

  it('[SY-07] with a gap is asked for again, not stored, and settles only with a step 2 that covers it', async () => {
    await start()
    const a = await open('wang')
    const typed = (text: string) => a.edit(100, body => textOf(body).insert(2, text))
    const whole = typed('甲乙丙丁')
    const [ten, twenty] = [typed('甲'), typed('甲乙丙')]
    const tail = Y.diffUpdate(
      whole,
      Y.encodeStateVectorFromUpdate(Y.mergeUpdates([Y.encodeStateAsUpdate(a.doc), twenty])),
    )
    const before = a.step1s.length
    a.sendUpdate(tail)
    await a.until(() => a.step1s.length > before)
    expect([a.settled, await stored()]).toEqual([0, 1])
    // More of the same does not ask again; a step 2 that stops short settles itself, but nothing before it.
    a.sendUpdate(tail)
    a.sendStep2(ten)
    await a.sync()
    const b = await open('li')
    await b.until(() => b.text === '<paragraph>开头甲</paragraph>')
    expect([a.settled, a.step1s.length]).toEqual([0, before + 1])
    a.sendStep2(whole)
    await a.until(() => a.settled === 4)
    await b.until(() => b.text === '<paragraph>开头甲乙丙丁</paragraph>')
  })

  it('[SY-07] deletions of what is not yet written are a gap: they wipe nothing later', async () => {
    await start()
    const [a, b] = [await open('wang'), await open('li')]
    const before = a.step1s.length
    a.sendUpdate(Uint8Array.from([0, 1, 100, 1, 0, 50]))
    await a.until(() => a.step1s.length > before)
    b.sendUpdate(b.edit(100, body => textOf(body).insert(2, '乙乙乙')))
    await a.until(() => a.text === '<paragraph>开头乙乙乙</paragraph>')
    expect((await open('zhang')).text).toBe(a.text)
    expect(a.settled).toBe(0)
  })

  it('[SY-27] of a room goes out at once after quiet, then merged', async () => {
    const clock = new FakeClock()
    await start({ clock })
    const [a, b] = [await open('wang'), await open('li')]
    const doc = new Y.Doc()
    Y.applyUpdate(doc, Y.encodeStateAsUpdate(a.doc))
    doc.on('update', update => a.sendUpdate(update))
    const type = (text: string) => textOf(doc.getXmlFragment('body')).insert(2, text)
    type('一')
    await b.until(() => b.updates === 1)
    for (const text of ['二', '三', '四', '五']) type(text)
    await a.until(() => a.settled === 5)
    clock.advance(10)
    await b.until(() => b.text === '<paragraph>开头五四三二一</paragraph>')
    expect(b.updates).toBe(2)
  })

  it('the server writes itself is shown when it says so', async () => {
    await start()
    const a = await open('wang')
    const update = a.edit(1, body => textOf(body).insert(2, '补'))
    await harness.logs.append(SECTION, 1, [{ update, personId: '', at: 0 }])
    await harness.collab.reload(SECTION)
    await a.until(() => a.text === '<paragraph>开头补</paragraph>')
  })

  it('is announced once to whoever keeps counts of it', async () => {
    const clock = new FakeClock()
    const changed: string[] = []
    await start({ clock, onText: sectionId => changed.push(sectionId) })
    const a = await open('wang')
    a.sendUpdate(a.edit(100, body => textOf(body).insert(2, '甲')))
    await a.until(() => a.settled === 1)
    clock.advance(20_000)
    expect(changed).toEqual([SECTION])
  })
})

describe('who is here', () => {
  const cursor = {
    user: { name: 'Somebody else', id: 'li', color: '#30bced', role: 'admin' },
    cursor: { anchor: 1 },
  }

  it('[SY-28] shows each under the name of their session, echoed to themselves too', async () => {
    await start()
    const [a, b] = [await open('wang'), await open('li')]
    a.sendAwareness(500, 1, cursor)
    await Promise.all([a.until(() => a.awareness.length === 1), b.until(() => b.awareness.length === 1)])
    const state = { ...cursor, user: { id: 'wang', name: '名字 wang', unitName: '区教委', color: '#30bced' } }
    expect(b.awareness).toEqual([{ client: 500, clock: 1, state }])
    const late = await open('zhang')
    await late.until(() => late.awareness.length === 1)
    expect(late.awareness[0]?.state).toEqual(state)
  })

  it('[SY-28] lets nobody speak for another, and takes away who leaves', async () => {
    await start()
    const [a, b] = [await open('wang'), await open('li')]
    a.sendAwareness(500, 1, cursor)
    await b.until(() => b.awareness.length === 1)
    b.sendAwareness(500, 9, null)
    b.sendAwareness(500, 9, { user: {} })
    b.sendAwareness(501, 1, { here: true })
    await a.until(() => a.awareness.some(({ client }) => client === 501))
    // One socket, one cursor.
    b.sendAwareness(502, 1, { here: true })
    await b.sync()
    await a.close()
    await b.until(() => b.awareness.some(({ state }) => state === null))
    expect(
      b.awareness.filter(({ client }) => client === 500).map(({ clock, state }) => [clock, state !== null]),
    ).toEqual([
      [1, true],
      [1, false],
    ])
    expect(b.awareness.some(({ client }) => client === 502)).toBe(false)
  })

  it('[SY-28] sends at most 20 frames a second, merged, and nothing too large', async () => {
    const clock = new FakeClock()
    await start({ clock })
    const [a, b] = [await open('wang'), await open('li')]
    const frames = () => b.awareness.length
    a.sendAwareness(500, 1, { n: 1 })
    await a.sync()
    clock.advance(0)
    await b.until(() => frames() === 1)
    for (let n = 2; n <= 30; n++) a.sendAwareness(500, n, { n })
    a.sendAwareness(500, 99, { much: 'x'.repeat(5000) })
    await a.sync()
    clock.advance(50)
    await b.until(() => frames() === 2)
    expect(b.awareness.at(-1)).toMatchObject({ clock: 30, state: { n: 30 } })
  })

  it('[SY-29] counts each person once, from sockets and not from what they say', async () => {
    await start()
    const [first, second] = [await open('wang'), await open('wang')]
    await open('li')
    expect(harness.collab.presence(SECTION).map(({ personId }) => personId)).toEqual(['wang', 'li'])
    await Promise.all([first.close(), second.close()])
    expect(harness.collab.presence(SECTION)).toEqual([
      { personId: 'li', name: '名字 li', unitName: '区教委' },
    ])
    expect(harness.collab.presence('nowhere')).toEqual([])
  })
})
