import { expect, it } from 'vitest'
import { formatNumber } from './numberFormat.ts'

it.each([
  ['decimal', 12, '12'],
  ['decimalZero', 3, '03'],
  ['decimalFullWidth', 12, '１２'],
  ['chineseCounting', 12, '十二'],
  ['chineseCountingThousand', 103, '一百零三'],
  ['japaneseCounting', 21, '二十一'],
  ['ideographDigital', 20, '二〇'],
  ['chineseLegalSimplified', 12, '拾贰'],
  ['ideographTraditional', 3, '丙'],
  ['ideographZodiac', 12, '亥'],
  ['decimalEnclosedCircle', 3, '③'],
  ['decimalEnclosedCircle', 21, '21'],
  ['decimalEnclosedParen', 3, '⑶'],
  ['decimalEnclosedFullstop', 3, '⒊'],
  ['upperLetter', 28, 'BB'],
  ['lowerLetter', 3, 'c'],
  ['upperRoman', 14, 'XIV'],
  ['lowerRoman', 9, 'ix'],
  ['none', 5, ''],
  ['thaiCounting', 5, '5'],
])('[IM-13] prints %s of %i as %s', (format, n, printed) => {
  expect(formatNumber(n, format)).toBe(printed)
})
