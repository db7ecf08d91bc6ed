import { Buffer } from 'node:buffer'
import { describe, expect, it } from 'vitest'
import { isImportFailure } from '../../shared/outline/failure.ts'
import { child, isOn, parseXml, propertyOf } from './xml.ts'

const LIMITS = { xmlElements: 1000, xmlDepth: 20 }
const parse = (xml: string) => parseXml(Buffer.from(xml), LIMITS)
const codeOf = (xml: string) => {
  const result = parse(xml)
  return isImportFailure(result) ? result.code : 'read'
}

describe('parseXml', () => {
  it('reads elements by their local names', () => {
    const root = parse(
      '<w:r xmlns:w="urn:w"><w:rPr><w:vanish/><w:b w:val="0"/></w:rPr><w:t>甲&amp;乙</w:t></w:r>',
    )
    if (isImportFailure(root)) throw new Error(root.code)
    expect(child(root, 't')?.text).toBe('甲&乙')
    expect(isOn(child(root, 'rPr'), 'vanish')).toBe(true)
    expect(isOn(child(root, 'rPr'), 'b')).toBe(false)
    expect(propertyOf(child(root, 'rPr'), 'b')).toBe('0')
  })

  it('reads UTF-16', () => {
    expect(parseXml(Buffer.from('\ufeff<a>甲</a>', 'utf16le'), LIMITS)).toMatchObject({ text: '甲' })
  })

  it.each([
    ['a document type', '<!DOCTYPE a [<!ENTITY x "y">]><a>&x;</a>', 'unsafe_xml'],
    ['an external entity', '<!DOCTYPE a SYSTEM "file:///etc/hostname"><a/>', 'unsafe_xml'],
    ['entities in entities', '<!DOCTYPE a [<!ENTITY x "ha"><!ENTITY y "&x;&x;">]><a>&y;</a>', 'unsafe_xml'],
    ['an unknown entity', '<a>&x;</a>', 'corrupt'],
    ['an unclosed element', '<a><b></a>', 'corrupt'],
    ['nothing', '', 'corrupt'],
    ['depth without end', `${'<a>'.repeat(21)}${'</a>'.repeat(21)}`, 'too_complex'],
    ['elements without end', `<a>${'<b/>'.repeat(1000)}</a>`, 'too_complex'],
  ])('[IM-17] refuses %s', (_, xml, code) => {
    expect(codeOf(xml)).toBe(code)
  })

  it('[IM-16] calls bytes that are no UTF-8 corrupt', () => {
    expect(parseXml(Buffer.from([0x3c, 0x61, 0x3e, 0xff, 0xff]), LIMITS)).toMatchObject({ code: 'corrupt' })
  })
})
