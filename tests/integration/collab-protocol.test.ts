import * as encoding from 'lib0/encoding'
import { describe, expect, it } from 'vitest'
import * as Y from 'yjs'
import { FakeClock } from '../../server/collab/testing/fakeClock.ts'
import { SECTION } from '../../server/collab/testing/harness.ts'
import { textOf } from '../../server/collab/testing/rawClient.ts'
import { CLOSE, LIMITS } from '../../shared/protocol/collab.ts'
import { connect, harness, open, start } from './collabRoom.ts'

const stored = async () => (await harness.logs.read(SECTION)).entries.length

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
