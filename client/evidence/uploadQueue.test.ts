import { describe, expect, it } from 'vitest'
import { ApiError, NetworkError } from '../server/failures.ts'
import { type Carrier, UploadQueue } from './uploadQueue.ts'

const place = { reportId: 'demo', sectionId: 'demo-a', paragraphId: undefined }
const fileOf = (name: string) => new File(['内容'], name)

/** A carrier whose steps the test settles. */
class Hand implements Carrier {
  readonly log: string[] = []
  private readonly open: { resolve: (value: string) => void; reject: (error: unknown) => void }[] = []
  share: (share: number) => void = () => {}

  private step(what: string): Promise<string> {
    this.log.push(what)
    return new Promise((resolve, reject) => this.open.push({ resolve, reject }))
  }
  send: Carrier['send'] = (file, _place, { signal, onShare }) => {
    this.share = onShare
    signal.addEventListener('abort', () => this.log.push(`abort ${file.name}`))
    return this.step(`send ${file.name}`)
  }
  bind: Carrier['bind'] = async (uploadId, _place, vouched) => {
    await this.step(`bind ${uploadId}${vouched ? ' vouched' : ''}`)
  }
  drop: Carrier['drop'] = async uploadId => {
    this.log.push(`drop ${uploadId}`)
  }
  async ends(error?: unknown, value = 'u1'): Promise<void> {
    const step = this.open.shift()
    if (error === undefined) step?.resolve(value)
    else step?.reject(error)
    for (let i = 0; i < 5; i++) await Promise.resolve()
  }
}

const kinds = (queue: UploadQueue) => queue.items().map(({ name, status }) => `${name} ${status.kind}`)

describe('the queue of uploads', () => {
  it('[WF-26] carries one after another, and takes each off once it is evidence', async () => {
    const hand = new Hand()
    const queue = new UploadQueue(hand)
    queue.add([fileOf('甲.csv'), fileOf('乙.csv')], place)
    hand.share(0.5)
    expect(queue.items().map(item => item.share)).toEqual([0.5, 0])
    await hand.ends(undefined, 'u1')
    expect(kinds(queue)).toEqual(['甲.csv checking', '乙.csv sending'])
    await hand.ends()
    expect(kinds(queue)).toEqual(['乙.csv sending'])
    await hand.ends(undefined, 'u2')
    await hand.ends()
    expect(queue.items()).toEqual([])
    expect(hand.log).toEqual(['send 甲.csv', 'bind u1', 'send 乙.csv', 'bind u2'])
  })

  it('[WF-26] a dropped line leaves it waiting; it goes on, and what came in whole is not sent again', async () => {
    const hand = new Hand()
    const queue = new UploadQueue(hand)
    queue.add([fileOf('甲.csv')], place)
    hand.share(0.4)
    await hand.ends(new NetworkError())
    expect(kinds(queue)).toEqual(['甲.csv broken'])
    expect(queue.items()[0]?.share).toBe(0.4)
    queue.resumeAll()
    expect(kinds(queue)).toEqual(['甲.csv sending'])
    await hand.ends(undefined, 'u1')
    await hand.ends(new NetworkError())
    expect(kinds(queue)).toEqual(['甲.csv broken'])
    queue.resumeAll()
    await hand.ends()
    expect(queue.items()).toEqual([])
    expect(hand.log).toEqual(['send 甲.csv', 'send 甲.csv', 'bind u1', 'bind u1'])
  })

  it('[SC-01] what seems marked waits for somebody who vouches; a refusal holds up no other file', async () => {
    const hand = new Hand()
    const queue = new UploadQueue(hand)
    queue.add([fileOf('机密.csv'), fileOf('乙.csv')], place)
    await hand.ends(undefined, 'u1')
    await hand.ends(new ApiError(422, 'SC-01', '', { missing: 'vouched' }))
    expect(kinds(queue)).toEqual(['机密.csv failed', '乙.csv sending'])
    await hand.ends(undefined, 'u2')
    await hand.ends()
    const vouched = queue.vouch(queue.items()[0]?.id ?? 0)
    await hand.ends()
    await vouched
    expect(queue.items()).toEqual([])
    expect(hand.log.at(-1)).toBe('bind u1 vouched')
  })

  it('[WF-26] cancelled it stops, and what came in is dropped', async () => {
    const hand = new Hand()
    const queue = new UploadQueue(hand)
    queue.add([fileOf('甲.csv')], place)
    queue.cancel(queue.items()[0]?.id ?? 0)
    await hand.ends(new DOMException('aborted', 'AbortError'))
    queue.add([fileOf('坏.pdf')], place)
    await hand.ends(undefined, 'u2')
    await hand.ends(new ApiError(422, 'WF-26', '', { missing: 'content' }))
    queue.cancel(queue.items()[0]?.id ?? 0)
    expect(queue.items()).toEqual([])
    expect(hand.log).toEqual(['send 甲.csv', 'abort 甲.csv', 'send 坏.pdf', 'bind u2', 'drop u2'])
  })
})
