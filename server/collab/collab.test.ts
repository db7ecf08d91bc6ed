import { afterEach, describe, expect, it } from 'vitest'
import { readText } from '../text/readText.ts'
import { MemoryLogs } from '../text/testing/memoryLogs.ts'
import { Harness, SECTION } from './testing/harness.ts'
import { RawClient, textOf } from './testing/rawClient.ts'

let harness: Harness
const start = async (options: Partial<Parameters<typeof Harness.start>[0]> = {}) => {
  harness = await Harness.start({ ...options, logs: new MemoryLogs() })
  return harness
}
afterEach(() => harness.stop())
const open = (person: string, more: Partial<Parameters<typeof RawClient.open>[0]> = {}) =>
  RawClient.open({ url: harness.url, person, ...more })

describe('a room', () => {
  it('relays', async () => {
    await start()
    const a = await open('wang')
    const b = await open('li')
    expect(a.text).toBe('<paragraph>开头</paragraph>')
    a.sendUpdate(a.edit(100, body => textOf(body).insert(2, '甲')))
    await b.until(() => b.text === '<paragraph>开头甲</paragraph>')
    await a.until(() => a.settled === 1)
    expect((await readText(harness.logs, SECTION)).personIds).toEqual(['wang'])
  })
})
