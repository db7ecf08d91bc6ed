import { describe, expect, it } from 'vitest'
import { judgeChange } from './judgeChange.ts'

const words = '全年教育支出只增不减，学位供给充足、'

describe('a change of the last proof, before it is sent', () => {
  it('[IS-01] is fine where one sign or one harmless character differs', () => {
    expect(judgeChange(words, { before: '充足、', after: '充足。' }, [])).toEqual({
      kind: 'fine',
      result: '全年教育支出只增不减，学位供给充足。',
    })
    expect(judgeChange(words, { before: '供给', after: '供绐' }, []).kind).toBe('fine')
  })

  it('[RP-06] says why it is none of these', () => {
    expect(judgeChange(words, { before: '只增不减', after: '只增必减' }, [])).toEqual({
      kind: 'refused',
      why: 'weighty',
    })
    expect(judgeChange('共3所', { before: '3', after: '8' }, [])).toEqual({ kind: 'refused', why: 'number' })
    expect(judgeChange('区教委牵头', { before: '区教委', after: '区教育' }, ['区教委'])).toEqual({
      kind: 'refused',
      why: 'name',
    })
    expect(judgeChange(words, { before: '充足', after: '总体充足' }, [])).toEqual({
      kind: 'refused',
      why: 'longer',
    })
    expect(judgeChange(words, { before: '充足', after: '充足' }, [])).toEqual({
      kind: 'refused',
      why: 'same',
    })
  })

  it('[RP-06] has to be found once, and only once', () => {
    expect(judgeChange(words, { before: '', after: '' }, [])).toEqual({ kind: 'blank' })
    expect(judgeChange(words, { before: '没有', after: '' }, [])).toEqual({ kind: 'found', count: 0 })
    expect(judgeChange('一，二，三', { before: '，', after: '、' }, [])).toEqual({ kind: 'found', count: 2 })
  })
})
