import { Buffer } from 'node:buffer'
import fc from 'fast-check'
import iconv from 'iconv-lite'
import { describe, expect, it } from 'vitest'
import { decodeText } from './decodeText.ts'

const TEXT = '望川府函〔2025〕9号\r\n关于报送“双减”报告的函，共9所，增2.4%。㎡·①'

describe('decodeText', () => {
  it.each([
    ['UTF-8', Buffer.from(TEXT)],
    ['UTF-8 with a byte order mark', Buffer.from(`\ufeff${TEXT}`)],
    ['GB18030', iconv.encode(TEXT, 'gb18030')],
    ['UTF-16, little end first', Buffer.from(`\ufeff${TEXT}`, 'utf16le')],
    ['UTF-16, big end first', Buffer.from(`\ufeff${TEXT}`, 'utf16le').swap16()],
  ])('[IM-11] reads %s', (_, bytes) => {
    expect(decodeText(bytes)).toEqual({ text: TEXT })
  })

  it('[IM-11] reads whatever hanzi GB18030 encodes', () => {
    const hanzi = fc.integer({ min: 0x4e00, max: 0x9fa5 }).map(c => String.fromCodePoint(c))
    // A text of one or two hanzi can be valid UTF-8 by chance; reports are longer.
    const text = fc.array(hanzi, { minLength: 8, maxLength: 60 }).map(c => c.join(''))
    fc.assert(
      fc.property(text, t => {
        expect(decodeText(iconv.encode(t, 'gb18030'))).toEqual({ text: t })
      }),
    )
  })

  it('[IM-11] reads a text with a damaged byte, and shows where', () => {
    const bytes = Buffer.from(TEXT.repeat(10))
    bytes[4] = 0xff
    const decoded = decodeText(bytes)
    expect(decoded).not.toBe('binary')
    expect(decoded === 'binary' ? '' : decoded.text.slice(0, 4)).toContain('\ufffd')
  })

  it.each([
    ['zeros', Buffer.alloc(64)],
    ['a picture', Buffer.from('89504e470d0a1a0a0000000d49484452000003e8000002580802', 'hex')],
    ['every byte there is', Buffer.from(Array.from({ length: 2048 }, (_, i) => (i * 167) % 256))],
    ['broken UTF-16', Buffer.from('fffe00d800d800d8', 'hex')],
  ])('[IM-16] calls %s binary', (_, bytes) => {
    expect(decodeText(bytes)).toBe('binary')
  })
})
