import { describe, expect, it } from 'vitest'
import { RefusedIds } from './refusedIds.ts'
import { MemoryRecords } from './testing/memoryRecords.ts'

describe('spent client ids', () => {
  it('[SY-12] stay spent for that person in that section, also after a restart', async () => {
    const records = new MemoryRecords()
    const before = await RefusedIds.load(records, 's')
    expect(before.isEmpty).toBe(true)
    await before.add('wang', [5, 6])
    const after = await RefusedIds.load(records, 's')
    expect(after.has('wang', 6)).toBe(true)
    expect(after.has('li', 6)).toBe(false)
    expect(after.has('wang', 7)).toBe(false)
    expect((await RefusedIds.load(records, 'other')).isEmpty).toBe(true)
  })

  it('[SY-12] hold from the moment of refusal and lose nothing when two nodes add at once', async () => {
    const records = new MemoryRecords()
    const [a, b] = [await RefusedIds.load(records, 's'), await RefusedIds.load(records, 's')]
    const adding = [a.add('wang', [1]), b.add('li', [2])]
    expect(a.has('wang', 1)).toBe(true)
    await Promise.all(adding)
    const both = await RefusedIds.load(records, 's')
    expect([both.has('wang', 1), both.has('li', 2)]).toEqual([true, true])
  })

  it('are bounded: the oldest go first', async () => {
    const ids = await RefusedIds.load(new MemoryRecords(), 's')
    await ids.add(
      'wang',
      Array.from({ length: 2_001 }, (_, i) => i),
    )
    expect([ids.has('wang', 0), ids.has('wang', 1), ids.has('wang', 2_000)]).toEqual([false, true, true])
  })
})
