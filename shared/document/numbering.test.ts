import { describe, expect, it } from 'vitest'
import { chineseNumeral, headingNumber, numberHeadings, placeOf } from './numbering.ts'

describe('numbers of headings', () => {
  it.each([
    [1, '一'],
    [10, '十'],
    [11, '十一'],
    [20, '二十'],
    [21, '二十一'],
    [99, '九十九'],
    [100, '一百'],
    [103, '一百零三'],
    [110, '一百一十'],
    [111, '一百一十一'],
    [320, '三百二十'],
    [1000, '1000'],
  ])('[NU-01] %i is %s', (n, text) => expect(chineseNumeral(n)).toBe(text))

  it('[NU-02] are printed by level as 一、 （一） 1. （1）', () => {
    expect(([1, 2, 3, 4] as const).map(level => headingNumber(level, 2))).toEqual([
      '二、',
      '（二）',
      '2.',
      '（2）',
    ])
  })

  it('[NU-03] start again below each higher heading', () => {
    expect(numberHeadings([2, 3, undefined, 3, 4, 4, 2, 3])).toEqual([
      '（一）',
      '1.',
      '',
      '2.',
      '（1）',
      '（2）',
      '（二）',
      '1.',
    ])
  })

  it('[NU-04] make a place that lists print', () => {
    expect(placeOf(['二、', '（一）', '3.'])).toBe('二（一）3.')
  })
})
