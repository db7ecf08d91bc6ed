import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Block, Paragraph, Table } from '../document/blocks.ts'
import { LEVELS, type Level } from '../document/schema.ts'
import { leavesOf, numberOutline } from '../report/outline.ts'
import { type LetterInput, toGovDoc } from './assemble.ts'
import { canonicalLetter, type GovDoc, govDocSchema, letterHash } from './govDoc.ts'
import { printedText } from './printed.ts'
import { textOfRuns } from './runs.ts'

const letter = {
  title: '关于报送自评报告的函',
  addressee: '市督导室',
  preamble: ['现报告如下。'],
  signatory: '望川区人民政府',
}

const p = (text: string, level?: Level): Paragraph => ({
  id: `1:${text}`,
  kind: 'paragraph',
  text,
  figures: [],
  ...(level === undefined ? {} : { level }),
})

const section = (id: string, parentId: string | null, title: string) => ({ id, parentId, title })

const input = (
  sections: LetterInput['sections'],
  bodies: Record<string, readonly Block[]>,
  more: Partial<LetterInput> = {},
): LetterInput => ({ letter, sections, bodies: new Map(Object.entries(bodies)), draft: false, ...more })

function assembled(from: LetterInput): GovDoc {
  const result = toGovDoc(from)
  if (!result.ok) throw new Error(JSON.stringify(result.problems))
  return result.doc
}

const bodyOf = (from: LetterInput): string[] => printedText(assembled(from)).slice(3, -1)

const problemsOf = (from: LetterInput) => {
  const result = toGovDoc(from)
  return result.ok ? [] : result.problems
}

describe('the letter that is put together from accepted versions', () => {
  it('prints title, addressee, preamble, sections, signatory and date in order', () => {
    const from = input(
      [section('a', null, '基本情况')],
      { a: [p('全区46所学校。')] },
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
    expect(problemsOf(input(sections, { a: [p('文')] }))).toEqual([
      { code: 'missing_body', sectionId: 'b1', what: '丙' },
    ])
  })

  it('[EX-01] says in a draft which part is not there yet', () => {
    const from = input([section('a', null, '甲')], {}, { draft: true })
    expect(bodyOf(from)).toEqual(['一、甲', '〔本节尚未纳入〕'])
  })

  it('[EX-02] reports content that it cannot print, by section and block', () => {
    const newer = { id: '1:7', kind: 'formula', text: 'x' } as unknown as Block
    const badBold: Block = { ...p('短'), id: '1:8', bold: [[0, 9]] }
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
    const bodies = { a: [p('x')], a1: [p('y')], other: [p('z')] }
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
      a1: [p('子一', 3), p('孙一', 4), p('孙二', 4), p('子二', 3), p('孙三', 4)],
      a2: [p('子三', 3)],
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
    const bodies = { a0: [p('导语。'), p('乙', 2), p('丙', 2)], a1: [p('文。')] }
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
    expect(bodyOf(input(sections, { a1: [p('子', 1), p('孙', 2)] }))).toEqual([
      '一、甲',
      '（一）乙',
      '1.子',
      '（1）孙',
    ])
  })

  it('[EX-04] reports headings that would stand below the fourth level', () => {
    const sections = [section('a', null, '甲'), section('a1', 'a', '乙')]
    expect(problemsOf(input(sections, { a1: [p('子', 1), p('孙', 3)] }))).toEqual([
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
    const bodies = { d: [p('正文一。'), p('正文二。')] }
    expect(bodyOf(input(sections, bodies))).toEqual([
      '一、甲',
      '（一）乙',
      '1.丙',
      '（1）丁。正文一。',
      '正文二。',
    ])
    const flat = input([section('a', null, '甲')], { a: [p('正文。'), p('子', 3), p('孙', 3), p('文。')] })
    expect(bodyOf(flat)).toEqual(['一、甲', '正文。', '1.子', '2.孙。文。'])
  })

  it('[EX-05] ends a run-in title with a full stop, unless it ends in punctuation already', () => {
    const run = (title: string) => bodyOf(input([section('a', null, '甲')], { a: [p(title, 3), p('文')] }))[1]
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
    const bodies = { c0: [p('总的情况。')], d: [] }
    expect(bodyOf(input(sections, bodies))).toEqual(['一、甲', '（一）乙', '1.丙。总的情况。', '（1）丁'])
  })

  it('[EX-09] leaves out what prints nothing, and nothing else', () => {
    const body = [p('　　一段\u0007文\t字。 '), p(' 　'), p('甲\r\n乙'), p('\ud800丙\ufffe')]
    expect(bodyOf(input([section('a', null, '甲')], { a: body }))).toEqual([
      '一、甲',
      '一段文 字。',
      '甲\n乙',
      '\ufffd丙',
    ])
  })

  it('keeps bold words apart', () => {
    const body: Block[] = [{ ...p('一是落实经费。'), bold: [[0, 2]] }]
    expect(assembled(input([section('a', null, '甲')], { a: body })).nodes[1]).toEqual({
      kind: 'text',
      sectionId: 'a',
      runs: [{ text: '一是', bold: true }, { text: '落实经费。' }],
    })
  })

  it('[EX-07] gives one canonical text and hash for the same letter', () => {
    const from = input([section('a', null, '甲')], { a: [p('文。')] })
    expect(letterHash(assembled(from))).toBe(letterHash(assembled(structuredClone(from))))
    expect(canonicalLetter(assembled(from))).not.toBe(canonicalLetter(assembled({ ...from, draft: true })))
  })
})

/** Outlines of any shape down to three levels, so that bodies may hold level 4, with a body for each leaf. */
const anyInput = fc
  .array(
    fc.record({
      depth: fc.integer({ min: 1, max: 3 }),
      title: fc.string({ unit: fc.constantFrom('甲', '乙', '丙', ' '), maxLength: 4 }),
      body: fc.array(
        fc.record({
          text: fc.string({ unit: fc.constantFrom('文', '1', '，', '　', '😀'), maxLength: 8 }),
          level: fc.option(fc.constant(4 as Level), { nil: undefined }),
          table: fc.boolean(),
        }),
        { maxLength: 4 },
      ),
    }),
    { maxLength: 12 },
  )
  .map(drafts => {
    const path: string[] = []
    const sections = drafts.map(({ depth, title }, i) => {
      path.length = Math.min(path.length, depth - 1)
      const parentId = path.at(-1) ?? null
      path.push(`s${i}`)
      return section(`s${i}`, parentId, `题${title}`)
    })
    const leaves = new Set(leavesOf(sections).map(s => s.id))
    const bodies = drafts.flatMap(({ body }, i): [string, Block[]][] => {
      const blocks = body.map((b, j): Block => {
        const id = `${i}:${j}`
        if (!b.table) return { ...p(b.text, b.level), id }
        return {
          id,
          kind: 'table',
          text: b.text,
          figures: [],
          rows: [[{ text: b.text, colSpan: 2 }], [{ text: b.text }]],
        }
      })
      return leaves.has(`s${i}`) ? [[`s${i}`, blocks]] : []
    })
    return { sections, bodies: new Map(bodies) }
  })

const visible = (text: string) => text.replace(/[\s。]/gu, '')

describe('any letter', () => {
  it('[EX-02] prints every visible character of its sections, in order', () => {
    fc.assert(
      fc.property(anyInput, ({ sections, bodies }) => {
        const doc = assembled({ letter, sections, bodies, draft: false })
        const printed = doc.nodes.map(node => {
          if (node.kind === 'heading') return textOfRuns([...node.title, ...(node.runIn ?? [])])
          if (node.kind === 'text') return textOfRuns(node.runs)
          return node.kind === 'gap'
            ? ''
            : node.rows
                .flat()
                .flatMap(cell => cell.paragraphs.map(textOfRuns))
                .join('')
        })
        const given = sections.map(({ id, title }) => {
          const blocks = bodies.get(id) ?? []
          return (
            title +
            blocks
              .map(b =>
                b.kind === 'table'
                  ? b.rows
                      .flat()
                      .map(c => c.text)
                      .join('')
                  : b.text,
              )
              .join('')
          )
        })
        expect(visible(printed.join(''))).toBe(visible(given.join('')))
      }),
    )
  })

  it('[EX-03] has the numbers that the outline shows', () => {
    fc.assert(
      fc.property(anyInput, ({ sections, bodies }) => {
        const doc = assembled({ letter, sections, bodies, draft: false })
        const numbers = numberOutline(sections)
        const headings = doc.nodes.flatMap(n =>
          n.kind === 'heading' && textOfRuns(n.title).startsWith('题') ? [n] : [],
        )
        expect(headings.map(h => h.number)).toEqual(sections.map(s => numbers.get(s.id)?.number))
      }),
    )
  })

  it('is valid by its own schema', () => {
    fc.assert(
      fc.property(anyInput, ({ sections, bodies }) => {
        const doc = assembled({ letter, sections, bodies, draft: false })
        expect(govDocSchema.parse(doc)).toEqual(doc)
        expect(doc.nodes.every(n => n.kind !== 'heading' || LEVELS.includes(n.level))).toBe(true)
      }),
    )
  })
})
