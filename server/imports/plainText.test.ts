import { describe, expect, it } from 'vitest'
import { readPlainText } from './plainText.ts'

const texts = (text: string) =>
  readPlainText(text).lines.map(l => (l.kind === 'paragraph' ? [l.line, l.text] : []))

describe('readPlainText', () => {
  it.each(['\n', '\r\n', '\r'])('[IM-11] counts lines that end in %j', end => {
    expect(texts(['甲', '', '乙'].join(end))).toEqual([
      [1, '甲'],
      [2, ''],
      [3, '乙'],
    ])
  })

  it('[IM-11] parts lines at soft breaks and page breaks without counting them', () => {
    expect(texts('甲\v乙\n\f丙\u2028丁')).toEqual([
      [1, '甲'],
      [1, '乙'],
      [2, ''],
      [2, '丙'],
      [2, '丁'],
    ])
  })

  it('[IM-11] names the lines with characters that could not be decoded', () => {
    expect(readPlainText('甲\n乙\ufffd丙').warnings).toMatchObject([{ code: 'undecodable', line: 2 }])
  })
})
