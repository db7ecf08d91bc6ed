import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, it } from 'vitest'
import * as Y from 'yjs'
import { Harness, SECTION } from '../../server/collab/testing/harness.ts'
import { RawClient, textOf } from '../../server/collab/testing/rawClient.ts'
import { openEmbedded } from '../../server/storage/embedded/open.ts'
import type { Storage, UpdateLogs } from '../../server/storage/port.ts'
import { readText } from '../../server/text/readText.ts'
import { bodyText, docWith } from '../../server/text/testing/scripts.ts'
import { CLOSE } from '../../shared/protocol/collab.ts'

let dir: string
let storage: Storage
let harness: Harness<UpdateLogs>

async function start(): Promise<void> {
  storage = await openEmbedded({ dir, now: Date.now })
  harness = await Harness.start({ logs: storage.logs, records: storage.records })
}

async function stop(): Promise<void> {
  await harness.stop()
  await storage.close()
  expect(harness.errors).toEqual([])
}

beforeEach(async () => {
  dir = await mkdtemp(join(tmpdir(), 'collab-store-'))
  await start()
})
afterEach(async () => {
  await stop()
  await rm(dir, { recursive: true, force: true })
})

const open = (person: string) => RawClient.open({ url: harness.url, person })

it('[SY-09] over the embedded store, all that was settled is there after a restart, with its authors', async () => {
  const people = ['wang', 'li', 'zhang', 'zhao']
  const clients = await Promise.all(people.map(open))
  await Promise.all(
    clients.map(async (client, i) => {
      const doc = docWith([Y.encodeStateAsUpdate(client.doc)])
      doc.clientID = 100 + i
      doc.on('update', update => client.sendUpdate(update))
      for (let n = 0; n < 50; n++) textOf(doc.getXmlFragment('body')).insert(0, `${i}`)
      await client.until(() => client.settled === 50)
    }),
  )
  await stop()
  await start()
  const text = await readText(storage.logs, SECTION)
  expect(text).toMatchObject({ gap: false, personIds: [...people].sort() })
  const body = bodyText(docWith([text.update]))
  for (const i of people.keys()) expect(body.split(`${i}`)).toHaveLength(51)
  expect((await open('wang')).text).toBe(body)
})

it('[SY-12] over the embedded store, refused text stays refused after a restart', async () => {
  await harness.change('wang', { visible: true, writable: false, reason: 'not_drafting' })
  const wang = await open('wang')
  const refused = wang.edit(100, body => textOf(body).insert(0, '审核期间'))
  wang.sendUpdate(refused)
  await wang.untilClosed()
  // The record of it is written beside the closing; the store takes writes in order.
  await storage.ping()
  await stop()
  await start()
  const again = await open('wang')
  again.sendStep2(refused)
  await again.untilClosed()
  expect([wang.closeCode, again.closeCode]).toEqual([CLOSE.closedSection, CLOSE.closedSection])
})
