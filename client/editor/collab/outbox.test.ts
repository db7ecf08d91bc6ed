import { describe, expect, it } from 'vitest'
import * as Y from 'yjs'
import { Outbox } from './outbox.ts'

describe('[ED-02] the outbox is emptied by the server’s count alone', () => {
  it('keeps what was sent until its frame is settled, in order', () => {
    const outbox = new Outbox()
    outbox.add(10, 1, 1)
    outbox.add(20, 2, 2)
    outbox.settle(1)
    expect([outbox.isEmpty, outbox.since]).toEqual([false, 20])
    outbox.settle(2)
    expect(outbox.isEmpty).toBe(true)
  })

  it('a count from the last socket says nothing of what the next one has to carry', () => {
    const outbox = new Outbox()
    outbox.add(10, 1, 5)
    outbox.lose()
    outbox.settle(9)
    expect(outbox.isEmpty).toBe(false)
    outbox.carry(1)
    outbox.settle(1)
    expect(outbox.isEmpty).toBe(true)
  })

  it('is empty when the server asked what it lacks and lacks nothing', () => {
    const outbox = new Outbox()
    outbox.add(10, 1, null)
    outbox.carry(null)
    expect(outbox.isEmpty).toBe(true)
  })

  it('an answer to the server does not take over what a frame carries already', () => {
    const outbox = new Outbox()
    outbox.add(10, 1, null)
    outbox.add(20, 2, 1)
    outbox.carry(2)
    outbox.settle(1)
    expect(outbox.since).toBe(10)
  })

  it('keeps a copy of just what is not settled, and counts its characters', () => {
    const doc = new Y.Doc()
    const text = doc.getText('body')
    const outbox = new Outbox()
    text.insert(0, '存上了')
    outbox.add(10, Y.getState(doc.store, doc.clientID), 1)
    text.insert(3, '没存 上')
    outbox.add(20, Y.getState(doc.store, doc.clientID), 2)
    outbox.settle(1)
    expect(outbox.charactersIn(doc, doc.clientID)).toBe(3)
    const update = outbox.updateOf(doc, doc.clientID)
    expect([...Y.parseUpdateMeta(update).from.values()]).toEqual([3])
    text.delete(3, 2)
    expect(outbox.charactersIn(doc, doc.clientID)).toBe(1)
  })
})
