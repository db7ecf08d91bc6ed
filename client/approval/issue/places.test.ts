import { describe, expect, it } from 'vitest'
import { paragraph } from '../../../shared/document/testing/blocks.ts'
import { EMPTY_LETTER, openLetter } from '../../../shared/report/letter.ts'
import { placesOfLetter, placesOfSection, sentenceOf, wordsAfter } from './places.ts'

describe('places of a proof', () => {
  it('[RP-06] are the letter’s lines, a section’s title and its paragraphs, as far as they say something', () => {
    const sealed = { ...EMPTY_LETTER, title: '函', preamble: ['a', 'b'] }
    const letter = openLetter(sealed, address => ({ a: '第一段。', b: '' })[address])
    expect(placesOfLetter(letter).map(p => p.place)).toEqual([
      { in: 'letter', field: 'title' },
      { in: 'preamble', index: 0 },
    ])
    const places = placesOfSection({ id: 's', title: '经费' }, [
      paragraph('1:0', '增长、'),
      paragraph('1:1', ''),
    ])
    expect(places.map(p => [p.place.in, p.words])).toEqual([
      ['title', '经费'],
      ['body', '增长、'],
    ])
  })

  it('[RP-06] say what the changes before have left', () => {
    const [place] = placesOfSection({ id: 's', title: '' }, [paragraph('1:0', '增长、平稳、')])
    if (place === undefined) throw new Error('no place')
    const change = { place: place.place, before: '平稳、', after: '平稳。' }
    expect(wordsAfter(place, [change])).toBe('增长、平稳。')
    expect(wordsAfter(place, [{ ...change, place: { in: 'title', sectionId: 's' } }])).toBe('增长、平稳、')
  })

  it('[IS-01] show a change in its own sentence', () => {
    expect(sentenceOf('学位充足。经费增长、教师稳定。全年平稳。', '增长、')).toEqual({
      head: '经费',
      tail: '教师稳定。',
    })
    expect(sentenceOf('增长', '增')).toEqual({ head: '', tail: '长' })
    expect(sentenceOf('增增', '增')).toBeNull()
    expect(sentenceOf('增', '减')).toBeNull()
  })
})
