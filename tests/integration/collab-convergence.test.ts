import fc from 'fast-check'
import { afterAll, beforeAll, expect, it } from 'vitest'
import WebSocket from 'ws'
import { WebsocketProvider } from 'y-websocket'
import * as Y from 'yjs'
import { Harness, params } from '../../server/collab/testing/harness.ts'
import { readText } from '../../server/text/readText.ts'
import { seedText } from '../../server/text/seedText.ts'
import { MemoryLogs } from '../../server/text/testing/memoryLogs.ts'
import { bodyText, docWith, isWhole, perform, steps } from '../../server/text/testing/scripts.ts'

const CLIENTS = 5
const seed = Number(process.env.SEED ?? Date.now() % 2 ** 31)

let harness: Harness
let section = 0

beforeAll(async () => {
  harness = await Harness.start({ logs: new MemoryLogs() })
})
afterAll(async () => {
  await harness.stop()
  expect(harness.errors).toEqual([])
})

interface Editor {
  readonly doc: Y.Doc
  readonly provider: WebsocketProvider
}

function editor(sectionId: string, who: number): Editor {
  const doc = new Y.Doc()
  const provider = new WebsocketProvider(harness.url, sectionId, doc, {
    params: params(`p${who}`),
    WebSocketPolyfill: WebSocket as never,
    disableBc: true,
    maxBackoffTime: 10,
  })
  return { doc, provider }
}

/** Resolves when every document is the same, in bytes that Yjs would send. */
function equal(docs: readonly Y.Doc[]): Promise<void> {
  return new Promise(resolve => {
    const look = () => {
      const [first, ...rest] = docs.map(doc =>
        JSON.stringify([...Y.decodeStateVector(Y.encodeStateVector(doc))].sort()),
      )
      if (rest.some(other => other !== first) || new Set(docs.map(bodyText)).size > 1) return
      for (const doc of docs) doc.off('update', look)
      resolve()
    }
    for (const doc of docs) doc.on('update', look)
    look()
  })
}

const script = fc.array(
  fc.oneof(
    { weight: 8, arbitrary: steps(4).map(list => ({ kind: 'edit' as const, list })) },
    { weight: 1, arbitrary: fc.nat(CLIENTS - 1).map(who => ({ kind: 'leave' as const, who })) },
    { weight: 1, arbitrary: fc.nat(CLIENTS - 1).map(who => ({ kind: 'return' as const, who })) },
    { weight: 2, arbitrary: fc.constant({ kind: 'breathe' as const }) },
    // A store that is slow for a while, so that much is accepted and not yet durable when clients come back.
    { weight: 1, arbitrary: fc.boolean().map(slow => ({ kind: 'store' as const, slow })) },
  ),
  { minLength: 10, maxLength: 60 },
)

it(`[SY-31] five editors that come and go end with one text, which is the stored one (seed ${seed})`, async () => {
  await fc.assert(
    fc.asyncProperty(script, fc.infiniteStream(fc.nat(CLIENTS - 1)), async (acts, whos) => {
      const sectionId = `fuzz-${section++}`
      await seedText(harness.logs, sectionId, [{ kind: 'paragraph', text: '开头' }], 0)
      const editors = Array.from({ length: CLIENTS }, (_, who) => editor(sectionId, who))
      try {
        await Promise.all(
          editors.map(({ provider }) => new Promise(resolve => provider.once('sync', resolve))),
        )
        for (const act of acts) {
          if (act.kind === 'breathe') await new Promise(resolve => setImmediate(resolve))
          else if (act.kind === 'store') act.slow ? harness.logs.hold() : harness.logs.release()
          else if (act.kind === 'leave') editors[act.who]?.provider.disconnect()
          else if (act.kind === 'return') editors[act.who]?.provider.connect()
          else
            for (const step of act.list) {
              const doc = editors[whos.next().value]?.doc
              doc?.transact(() => perform(doc.getXmlFragment('body'), step))
            }
        }
        for (const { provider } of editors) provider.connect()
        harness.logs.release()
        await equal(editors.map(({ doc }) => doc))
        const text = await readText(harness.logs, sectionId)
        const kept = docWith([text.update])
        expect([text.gap, isWhole(kept), bodyText(kept)]).toEqual([
          false,
          true,
          bodyText(editors[0]?.doc ?? kept),
        ])
      } finally {
        harness.logs.release()
        for (const { provider, doc } of editors) {
          provider.destroy()
          doc.destroy()
        }
      }
    }),
    { numRuns: 15, seed },
  )
}, 120_000)
