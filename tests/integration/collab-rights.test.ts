import { describe, expect, it } from 'vitest'
import * as Y from 'yjs'
import { FakeClock } from '../../server/collab/testing/fakeClock.ts'
import { SECTION } from '../../server/collab/testing/harness.ts'
import { type RawClient, textOf } from '../../server/collab/testing/rawClient.ts'
import { readText } from '../../server/text/readText.ts'
import { docWith } from '../../server/text/testing/scripts.ts'
import { CLOSE } from '../../shared/protocol/collab.ts'
import { closed, harness, open, reader, start, stored, typed } from './collabRoom.ts'

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
