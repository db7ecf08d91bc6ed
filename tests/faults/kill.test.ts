import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import * as Y from 'yjs'
import { openStorage } from '../../server/storage/open.ts'
import { readText } from '../../server/text/readText.ts'
import { SCHEMA_VERSION } from '../../shared/document/schema.ts'
import { Client, field } from '../integration/office.ts'
import { ServerProcess } from './process.ts'
import { Typist } from './typist.ts'

/** Written by both units of finance and hr (`coEdit`), in the demo. */
const SECTION = 'demo-teacher-pay'
const WRITERS = ['finance.drafter', 'finance.liaison', 'hr.drafter', 'hr.liaison']
/** Kills in one run. `npm run faults` asks for many more. */
const ROUNDS = Number(process.env.FAULT_ROUNDS ?? 3)
/** What hangs is stopped; hundreds of rounds may take hours. */
const LONGEST = (ROUNDS + 5) * 120_000
const SEED = Number(process.env.FAULT_SEED ?? Math.floor(Math.random() * 2 ** 31))

/** A small generator whose seed is printed, so that a failing run can be repeated. */
function randomFrom(seed: number): (below: number) => number {
  let state = seed >>> 0
  return below => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0
    return Math.floor((state / 2 ** 32) * below)
  }
}

let dataDir: string
let server: ServerProcess
const typists: Typist[] = []

beforeEach(async () => {
  dataDir = await mkdtemp(join(tmpdir(), 'lianshu-kill-'))
  server = new ServerProcess({ DATA_DIR: dataDir, LIANSHU_DEMO: '1' })
  await server.start()
})
afterEach(async () => {
  for (const typist of typists.splice(0)) typist.stop()
  await server.kill()
  await rm(dataDir, { recursive: true, force: true })
})

async function signedIn(login: string): Promise<Client> {
  const client = new Client(() => server.address)
  expect((await client.signIn(login)).status).toBe(200)
  return client
}

const socketUrl = (ticket: string): string =>
  `${server.address.replace('http', 'ws')}/collab/${SECTION}?schema=${SCHEMA_VERSION}&ack=1&ticket=${ticket}`

/** A promise for the moment at which this many more acknowledgements have come in, from whomever. */
class Counter {
  private left = 0
  private resolve: () => void = () => undefined
  readonly hit = (): void => {
    this.left--
    if (this.left === 0) this.resolve()
  }
  after(count: number): Promise<void> {
    this.left = count
    return new Promise(resolve => {
      this.resolve = resolve
    })
  }
}

describe('the server is killed while eight people type', () => {
  it(
    '[FT-01] everything acknowledged is there, nobody lost what he saw, all agree again by themselves',
    async () => {
      console.log(`FAULT_SEED=${SEED} FAULT_ROUNDS=${ROUNDS}`)
      const random = randomFrom(SEED)
      const counter = new Counter()
      for (const [i, login] of [...WRITERS, ...WRITERS].entries()) {
        const ticket = field(await (await signedIn(login)).post('/api/tickets', {}), 'ticket')
        const typist = new Typist('甲乙丙丁戊己庚辛'.charAt(i), () => socketUrl(ticket), counter.hit)
        typists.push(typist)
        typist.connect()
        typist.type()
      }

      for (let round = 0; round < ROUNDS; round++) {
        await counter.after(30 + random(200))
        await server.kill()
        const promised = typists.map(t => ({ client: t.doc.clientID, clock: t.acknowledged }))
        const seen = typists.map(t => new Map(t.seen))
        // What is on disk before anybody reconnects: acknowledged text cannot come back from a browser's memory.
        const stored = await stateOnDisk()
        for (const { client, clock } of promised)
          expect(stored.get(client) ?? 0).toBeGreaterThanOrEqual(clock)
        for (const [i, view] of seen.entries())
          for (const [client, clock] of view)
            if (client !== typists[i]?.doc.clientID)
              expect(stored.get(client) ?? 0).toBeGreaterThanOrEqual(clock)
        await server.start()
      }

      await counter.after(50)
      for (const typist of typists) typist.pause()
      await Promise.all(typists.map(typist => typist.quiet()))
      await Promise.all(typists.map(typist => typist.catchUp()))
      await submitAndVerify()
      await server.kill('SIGTERM')
      const final = (await docOnDisk()).getXmlFragment('body').toString()
      for (const typist of typists) expect(typist.text).toBe(final)
    },
    LONGEST,
  )
})

/** Freezes what was written and has every hash recomputed by the server. */
async function submitAndVerify(): Promise<void> {
  const drafter = await signedIn('finance.drafter')
  const submitted = await drafter.post('/api/reports/demo/commands', {
    type: 'section.submit',
    sectionId: SECTION,
    idempotencyKey: 'after the kills',
  })
  expect(submitted).toMatchObject({ status: 200 })
  const coordinator = await signedIn('edu.coordinator')
  expect((await coordinator.get('/api/reports/demo/verification')).body).toMatchObject({
    chain: { kind: 'intact' },
    versions: { broken: [] },
  })
}

async function docOnDisk(): Promise<Y.Doc> {
  const storage = await openStorage('embedded:', { dataDir, now: Date.now })
  try {
    const { update, gap } = await readText(storage.logs, SECTION)
    expect(gap).toBe(false)
    const doc = new Y.Doc()
    Y.applyUpdate(doc, update)
    return doc
  } finally {
    await storage.close()
  }
}

const stateOnDisk = async (): Promise<Map<number, number>> =>
  Y.decodeStateVector(Y.encodeStateVector(await docOnDisk()))
