import { describe, expect, it } from 'vitest'
import { judgeWords } from './judgeWords.ts'

describe('a change as it is written', () => {
  it('[WF-20] finds its words once, and changes them', () => {
    const of = (before: string, after: string) => judgeWords('只增不减，不减', { before, after })
    expect(of('', '甲')).toEqual({ kind: 'blank' })
    expect(of('甲', '乙')).toEqual({ kind: 'none' })
    expect(of('不减', '乙')).toEqual({ kind: 'several', count: 2 })
    expect(of('只增', '只增')).toEqual({ kind: 'same' })
    expect(of('只增', '')).toEqual({ kind: 'fine' })
  })
})
