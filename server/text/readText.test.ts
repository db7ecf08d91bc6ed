import { describe, expect, it } from 'vitest'
import * as Y from 'yjs'
import { readBody } from '../../shared/document/fromYjs.ts'
import { BODY } from '../../shared/document/schema.ts'
import { SEED_CLIENT } from '../../shared/document/seed.ts'
import { readText } from './readText.ts'
import { seedText } from './seedText.ts'
import { MemoryLogs } from './testing/memoryLogs.ts'

const bodyOf = (update: Uint8Array): Y.XmlFragment => {
  const doc = new Y.Doc()
  Y.applyUpdate(doc, update)
  return doc.getXmlFragment(BODY)
}

/** Applies `edit` as `client` to what the log holds and appends what changed. */
async function write(
  logs: MemoryLogs,
  personId: string,
  client: number,
  edit: (body: Y.XmlFragment) => void,
) {
  const doc = new Y.Doc()
  Y.applyUpdate(doc, (await readText(logs, 's')).update)
  doc.clientID = client
  const before = Y.encodeStateVector(doc)
  edit(doc.getXmlFragment(BODY))
  await logs.append('s', await logs.epoch('s'), [
    { update: Y.encodeStateAsUpdate(doc, before), personId, at: 0 },
  ])
}

const firstText = (body: Y.XmlFragment): Y.XmlText => {
  const paragraph = body.get(0)
  const text = paragraph instanceof Y.XmlElement ? paragraph.get(0) : undefined
  if (!(text instanceof Y.XmlText)) throw new Error('no text there')
  return text
}

describe('a stored text', () => {
  it('is empty, whole and without authors when nothing was written', async () => {
    const text = await readText(new MemoryLogs(), 's')
    expect(text).toMatchObject({
      epoch: 1,
      head: 0,
      update: new Uint8Array([0, 0]),
      personIds: [],
      gap: false,
    })
  })

  it('[SY-01] is seeded once: a second seed and a seed on a written text change nothing', async () => {
    const logs = new MemoryLogs()
    await seedText(logs, 's', [{ kind: 'paragraph', text: '已有' }], 1)
    await seedText(logs, 's', [{ kind: 'paragraph', text: '另一' }], 2)
    const text = await readText(logs, 's')
    expect(bodyOf(text.update).toString()).toBe('<paragraph>已有</paragraph>')
    expect(text).toMatchObject({ head: 1, personIds: [] })
    expect(text.authors.ownerOf(SEED_CLIENT)).toBe('')
  })

  it('[SY-02] names who wrote and who deleted, also after its log was trimmed', async () => {
    const logs = new MemoryLogs()
    await seedText(logs, 's', [{ kind: 'paragraph', text: '甲乙丙' }], 1)
    await write(logs, 'wang', 77, body => firstText(body).insert(3, '丁'))
    await write(logs, 'li', 78, body => firstText(body).delete(0, 1))
    const before = await readText(logs, 's')
    await logs.putSnapshot('s', {
      at: 2,
      bytes: before.update,
      authors: (await readText(logs, 's', 2)).authors.encode(),
    })
    await logs.trim('s', 2)

    const { authors, personIds, head } = await readText(logs, 's')
    expect(head).toBe(3)
    expect(personIds).toEqual(['li', 'wang'])
    expect(authors.ownerOf(77)).toBe('wang')
    expect(authors.ownerOf(78)).toBeUndefined()
    const [deleted] = Y.decodeUpdate(before.update).ds.clients.get(SEED_CLIENT) ?? []
    expect(authors.deleterOf(SEED_CLIENT, deleted?.clock ?? -1)).toBe('li')
    expect(authors.deleterOf(77, 0)).toBeUndefined()
  })

  it('[SY-03] can be read up to a cut, and is read from thousands of entries', async () => {
    const logs = new MemoryLogs()
    const doc = new Y.Doc()
    const updates: Uint8Array[] = []
    doc.on('update', update => updates.push(update))
    doc.getXmlFragment(BODY).push([new Y.XmlElement('paragraph')])
    const text = new Y.XmlText()
    const paragraph = doc.getXmlFragment(BODY).get(0)
    if (paragraph instanceof Y.XmlElement) paragraph.push([text])
    for (let i = 0; i < 3000; i++) text.insert(i, String(i % 10))
    await logs.append(
      's',
      1,
      updates.map(update => ({ update, personId: 'p', at: 0 })),
    )

    expect(readBody(docOf((await readText(logs, 's')).update)).blocks[0]?.text).toBe(text.toString())
    const cut = await readText(logs, 's', 12)
    expect(cut).toMatchObject({ head: 12, gap: false })
    expect(readBody(docOf(cut.update)).blocks[0]?.text).toBe('0123456789')
  })

  it('[SY-04] says so when something waits for what is not there', async () => {
    const doc = new Y.Doc()
    const updates: Uint8Array[] = []
    doc.on('update', update => updates.push(update))
    for (const name of ['paragraph', 'paragraph', 'paragraph'])
      doc.getXmlFragment(BODY).push([new Y.XmlElement(name)])
    for (const kept of [[1], [0, 2]]) {
      const logs = new MemoryLogs()
      await logs.append(
        's',
        1,
        kept.map(i => ({ update: updates[i] ?? new Uint8Array(), personId: 'p', at: 0 })),
      )
      expect((await readText(logs, 's')).gap).toBe(true)
    }
  })
})

function docOf(update: Uint8Array): Y.Doc {
  const doc = new Y.Doc()
  Y.applyUpdate(doc, update)
  return doc
}
