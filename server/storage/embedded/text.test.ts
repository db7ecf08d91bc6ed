import fc from 'fast-check'
import { expect, test } from 'vitest'
import { decodeText, encodeText } from './text.ts'

test('[ST-07] any string, also with half surrogate pairs, comes back as it was', () => {
  fc.assert(
    fc.property(
      fc.string({ unit: fc.integer({ min: 0, max: 0xffff }).map(unit => String.fromCharCode(unit)) }),
      text => {
        expect(decodeText(encodeText(text))).toBe(text)
      },
    ),
  )
})

test('ordinary text costs one byte more than its UTF-8', () => {
  expect(encodeText('{"标题":"报告"}').length).toBe(Buffer.byteLength('{"标题":"报告"}') + 1)
})
