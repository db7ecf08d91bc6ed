import { describe, expect, it } from 'vitest'
import { numberLike, numeral, readMarker } from './marker.ts'

const read = (text: string) => {
  const marker = readMarker(text)
  return marker === undefined ? undefined : [marker.kind, marker.n, marker.printed, marker.rest]
}

describe('readMarker', () => {
  it.each([
    ['一、基本情况', 'hanzi', 1, '一、', '基本情况'],
    ['十二.基本情况', 'hanzi', 12, '十二.', '基本情况'],
    ['（一）加强领导', 'hanziParen', 1, '（一）', '加强领导'],
    ['(二十一) 加强领导', 'hanziParen', 21, '(二十一)', '加强领导'],
    ['（三)、加强领导', 'hanziParen', 3, '（三)、', '加强领导'],
    ['㈣加强领导', 'hanziParen', 4, '㈣', '加强领导'],
    ['1.健全机制', 'digit', 1, '1.', '健全机制'],
    ['2．健全机制', 'digit', 2, '2．', '健全机制'],
    ['３、健全机制', 'digit', 3, '３、', '健全机制'],
    ['4.   健全机制', 'digit', 4, '4.', '健全机制'],
    ['⒌健全机制', 'digit', 5, '⒌', '健全机制'],
    ['（1）收入预算', 'digitParen', 1, '（1）', '收入预算'],
    ['(２)收入预算', 'digitParen', 2, '(２)', '收入预算'],
    ['3）收入预算', 'digitParen', 3, '3）', '收入预算'],
    ['⑷收入预算', 'digitParen', 4, '⑷', '收入预算'],
    ['第一部分 基本情况', 'part', 1, '第一部分', '基本情况'],
    ['第二章：履职情况', 'chapter', 2, '第二章：', '履职情况'],
    ['第3节 措施', 'division', 3, '第3节', '措施'],
    ['1.2022年预算安排', 'digit', 1, '1.', '2022年预算安排'],
    ['三、四个方面的问题', 'hanzi', 3, '三、', '四个方面的问题'],
  ])('[IM-02] reads the number of %s', (text, ...expected) => {
    expect(read(text)).toEqual(expected)
  })

  it.each([
    '一是压实责任。',
    '一、二年级不留书面作业。',
    '二、三产业融合发展。',
    '1.5亿元用于建设。',
    '3、4号楼已完工。',
    '2024年投入资金。',
    '12所学校完成改造。',
    '第一部分是基本情况。',
    '第一，加强领导。',
    '十分重视教育工作。',
    '100.完成',
    '（2022年度）',
    '①压实责任',
    '',
  ])('[IM-10] takes “%s” for text', text => {
    expect(readMarker(text)).toBeUndefined()
  })
})

describe('numeral', () => {
  it.each([
    ['十', 10],
    ['二十', 20],
    ['九十九', 99],
    ['一百零三', 103],
    ['一百一十', 110],
    ['二〇', 20],
    ['１２', 12],
    ['㈩', 10],
    ['⒛', 20],
  ])('reads %s', (text, value) => {
    expect(numeral(text)).toBe(value)
  })

  it.each(['十百', '百', '一十二十', '零点'])('refuses %s', text => {
    expect(numeral(text)).toBeUndefined()
  })
})

it('numberLike names a number in the form of another', () => {
  const like = (text: string, n: number) => {
    const marker = readMarker(text)
    return marker === undefined ? undefined : numberLike(marker, n)
  }
  expect(like('（三)加强', 4)).toBe('（四)')
  expect(like('3、加强', 12)).toBe('12、')
  expect(like('第三章 措施', 2)).toBe('第二章')
})
