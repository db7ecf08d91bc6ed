import { describe, expect, it } from 'vitest'
import { looksAt, rememberLook } from './looks.ts'

function storage(first: Record<string, string> = {}) {
  const kept = new Map(Object.entries(first))
  return {
    getItem: (key: string) => kept.get(key) ?? null,
    setItem: (key: string, value: string) => void kept.set(key, value),
  }
}

describe('versions looked at on this device', () => {
  it('[SN-06] are kept for each person and section', () => {
    const kept = storage()
    rememberLook(kept, 'meng', { sectionId: 'demo-a', n: 1 }, '2026-11-09T08:20:00Z')
    rememberLook(kept, 'meng', { sectionId: 'demo-a', n: 2 }, '2026-11-10T08:20:00Z')
    expect(looksAt(kept, 'meng', 'demo-a')).toEqual({
      1: '2026-11-09T08:20:00Z',
      2: '2026-11-10T08:20:00Z',
    })
    expect(looksAt(kept, 'meng', 'demo-b')).toEqual({})
    expect(looksAt(kept, 'shen', 'demo-a')).toEqual({})
  })

  it('[SN-06] count as never looked at where the memory is broken', () => {
    for (const broken of ['{', '[]', '{"demo-a":3}'])
      expect(looksAt(storage({ 'lianshu.looks.meng': broken }), 'meng', 'demo-a')).toEqual({})
  })
})
