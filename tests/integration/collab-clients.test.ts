import { afterEach, describe, expect, it } from 'vitest'
import WebSocket from 'ws'
import { WebsocketProvider } from 'y-websocket'
import * as Y from 'yjs'
import { FakeClock } from '../../server/collab/testing/fakeClock.ts'
import { params, SECTION } from '../../server/collab/testing/harness.ts'
import { textOf } from '../../server/collab/testing/rawClient.ts'
import { readText } from '../../server/text/readText.ts'
import { CLOSE } from '../../shared/protocol/collab.ts'
import { connect, harness, type Options, open, start } from './collabRoom.ts'

const providers: WebsocketProvider[] = []
afterEach(() => {
  for (const provider of providers.splice(0)) provider.destroy()
})

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
