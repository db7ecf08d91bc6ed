import { describe, expect, it } from 'vitest'
import * as Y from 'yjs'
import { Harness, SECTION } from '../../server/collab/testing/harness.ts'
import { RawClient, textOf } from '../../server/collab/testing/rawClient.ts'
import { readText } from '../../server/text/readText.ts'
import { CLOSE } from '../../shared/protocol/collab.ts'
import { closed, harness, open, others, start, stored, typed } from './collabRoom.ts'

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
