import { describe, expect, it } from 'vitest'
import type { Block, Table } from '../document/blocks.ts'
import { type LetterInput, toGovDoc } from './assemble.ts'
import { canonicalLetter, letterHash } from './govDoc.ts'
import { printedText } from './printed.ts'
import { assembled, letter, paragraph, section } from './testing/letters.ts'

const input = (
  sections: LetterInput['sections'],
  bodies: Record<string, readonly Block[]>,
  more: Partial<LetterInput> = {},
): LetterInput => ({ letter, sections, bodies: new Map(Object.entries(bodies)), draft: false, ...more })

const bodyOf = (from: LetterInput): string[] => printedText(assembled(from)).slice(3, -1)

const problemsOf = (from: LetterInput) => {
  const result = toGovDoc(from)
  return result.ok ? [] : result.problems
}

describe('the letter that is put together from accepted versions', () => {
  it('prints title, addressee, preamble, sections, signatory and date in order', () => {
    const from = input(
      [section('a', null, '基本情况')],
      { a: [paragraph('全区46所学校。')] },
      {
        docNumber: '望川府函〔2026〕136号',
        date: '2026-11-09',
      },
    )
    expect(printedText(assembled(from))).toEqual([
      '望川府函〔2026〕136号',
      '关于报送自评报告的函',
      '市督导室：',
      '现报告如下。',
      '一、基本情况',
      '全区46所学校。',
      '望川区人民政府',
      '2026年11月9日',
    ])
  })

  it('breaks the title where a person broke it, and never doubles the colon', () => {
    const doc = assembled(
      input(
        [],
        {},
        { letter: { ...letter, title: '望川区人民政府\n关于报送报告的函', addressee: '市督导室：' } },
      ),
    )
    expect(doc.title).toEqual(['望川区人民政府', '关于报送报告的函'])
    expect(printedText(doc)[2]).toBe('市督导室：')
  })

  it('[EX-01] names every leaf that has no accepted version', () => {
    const sections = [section('a', null, '甲'), section('b', null, '乙'), section('b1', 'b', '丙')]
    expect(problemsOf(input(sections, { a: [paragraph('文')] }))).toEqual([
      { code: 'missing_body', sectionId: 'b1', what: '丙' },
    ])
  })

  it('[EX-01] says in a draft which part is not there yet', () => {
    const from = input([section('a', null, '甲')], {}, { draft: true })
    expect(bodyOf(from)).toEqual(['一、甲', '〔本节尚未纳入〕'])
  })

  it('[EX-02] reports content that it cannot print, by section and block', () => {
    const newer = { id: '1:7', kind: 'formula', text: 'x' } as unknown as Block
    const badBold: Block = { ...paragraph('短'), id: '1:8', bold: [[0, 9]] }
    const wide: Table = {
      id: '1:9',
      kind: 'table',
      text: '',
      figures: [],
      rows: [Array(64).fill({ text: '格' })],
    }
    expect(problemsOf(input([section('a', null, '甲')], { a: [newer, badBold, wide] }))).toEqual([
      { code: 'unknown_block', sectionId: 'a', what: 'formula' },
      { code: 'bad_range', sectionId: 'a', what: '1:8' },
      { code: 'too_wide', sectionId: 'a', what: '1:9' },
    ])
  })

  it('[EX-02] reports bodies and sections that have no place in the outline', () => {
    const sections = [section('a', null, '甲'), section('a1', 'a', '乙'), section('lost', 'gone', '丙')]
    const bodies = { a: [paragraph('x')], a1: [paragraph('y')], other: [paragraph('z')] }
    expect(problemsOf(input(sections, bodies)).map(({ code, sectionId }) => [code, sectionId])).toEqual([
      ['stray_body', 'a'],
      ['stray_body', 'other'],
      ['stray_section', 'lost'],
    ])
  })

  it('[EX-02] refuses a letter without a title', () => {
    expect(problemsOf(input([], {}, { letter: { ...letter, title: ' ' } }))).toEqual([
      { code: 'no_title', sectionId: null, what: 'title' },
    ])
  })

  it('[EX-03] numbers headings inside bodies on the ladder of the outline, restarting below each heading', () => {
    const sections = [section('a', null, '甲'), section('a1', 'a', '乙'), section('a2', 'a', '丙')]
    const bodies = {
      a1: [
        paragraph('子一', 3),
        paragraph('孙一', 4),
        paragraph('孙二', 4),
        paragraph('子二', 3),
        paragraph('孙三', 4),
      ],
      a2: [paragraph('子三', 3)],
    }
    expect(bodyOf(input(sections, bodies))).toEqual([
      '一、甲',
      '（一）乙',
      '1.子一',
      '（1）孙一',
      '（2）孙二',
      '2.子二',
      '（1）孙三',
      '（二）丙',
      '1.子三',
    ])
  })

  it('[EX-03] continues the count of siblings after headings of a body without a title of its own', () => {
    const sections = [section('a', null, '甲'), section('a0', 'a', ''), section('a1', 'a', '丁')]
    const bodies = {
      a0: [paragraph('导语。'), paragraph('乙', 2), paragraph('丙', 2)],
      a1: [paragraph('文。')],
    }
    expect(bodyOf(input(sections, bodies))).toEqual([
      '一、甲',
      '导语。',
      '（一）乙',
      '（二）丙',
      '（三）丁',
      '文。',
    ])
  })

  it('[EX-04] keeps the headings of a body below its section, lowering all alike', () => {
    const sections = [section('a', null, '甲'), section('a1', 'a', '乙')]
    expect(bodyOf(input(sections, { a1: [paragraph('子', 1), paragraph('孙', 2)] }))).toEqual([
      '一、甲',
      '（一）乙',
      '1.子',
      '（1）孙',
    ])
  })

  it('[EX-04] reports headings that would stand below the fourth level', () => {
    const sections = [section('a', null, '甲'), section('a1', 'a', '乙')]
    expect(problemsOf(input(sections, { a1: [paragraph('子', 1), paragraph('孙', 3)] }))).toEqual([
      { code: 'too_deep', sectionId: 'a1', what: '孙' },
    ])
  })

  it('[EX-05] runs text into headings of levels 3 and 4, and leaves 1 and 2 alone', () => {
    const sections = [
      section('a', null, '甲'),
      section('b', 'a', '乙'),
      section('c', 'b', '丙'),
      section('d', 'c', '丁'),
    ]
    const bodies = { d: [paragraph('正文一。'), paragraph('正文二。')] }
    expect(bodyOf(input(sections, bodies))).toEqual([
      '一、甲',
      '（一）乙',
      '1.丙',
      '（1）丁。正文一。',
      '正文二。',
    ])
    const flat = input([section('a', null, '甲')], {
      a: [paragraph('正文。'), paragraph('子', 3), paragraph('孙', 3), paragraph('文。')],
    })
    expect(bodyOf(flat)).toEqual(['一、甲', '正文。', '1.子', '2.孙。文。'])
  })

  it('[EX-05] ends a run-in title with a full stop, unless it ends in punctuation already', () => {
    const run = (title: string) =>
      bodyOf(input([section('a', null, '甲')], { a: [paragraph(title, 3), paragraph('文')] }))[1]
    expect(run('标题')).toBe('1.标题。文')
    expect(run('标题。')).toBe('1.标题。文')
    expect(run('标题：')).toBe('1.标题：文')
  })

  it('[EX-05] runs in the text of an untitled first child too', () => {
    const sections = [
      section('a', null, '甲'),
      section('b', 'a', '乙'),
      section('c', 'b', '丙'),
      section('c0', 'c', ''),
      section('d', 'c', '丁'),
    ]
    const bodies = { c0: [paragraph('总的情况。')], d: [] }
    expect(bodyOf(input(sections, bodies))).toEqual(['一、甲', '（一）乙', '1.丙。总的情况。', '（1）丁'])
  })

  it('[EX-09] leaves out what prints nothing, and nothing else', () => {
    const body = [
      paragraph('　　一段\u0007文\t字。 '),
      paragraph(' 　'),
      paragraph('甲\r\n乙'),
      paragraph('\ud800丙\ufffe'),
    ]
    expect(bodyOf(input([section('a', null, '甲')], { a: body }))).toEqual([
      '一、甲',
      '一段文 字。',
      '甲\n乙',
      '\ufffd丙',
    ])
  })

  it('keeps bold words apart', () => {
    const body: Block[] = [{ ...paragraph('一是落实经费。'), bold: [[0, 2]] }]
    expect(assembled(input([section('a', null, '甲')], { a: body })).nodes[1]).toEqual({
      kind: 'text',
      sectionId: 'a',
      runs: [{ text: '一是', bold: true }, { text: '落实经费。' }],
    })
  })

  it('[EX-07] gives one canonical text and hash for the same letter', () => {
    const from = input([section('a', null, '甲')], { a: [paragraph('文。')] })
    expect(letterHash(assembled(from))).toBe(letterHash(assembled(structuredClone(from))))
    expect(canonicalLetter(assembled(from))).not.toBe(canonicalLetter(assembled({ ...from, draft: true })))
  })
})
