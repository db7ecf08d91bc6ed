import type { Block, Cell, Paragraph } from '../../shared/document/blocks.ts'
import type { Level } from '../../shared/document/schema.ts'
import { toGovDoc } from '../../shared/letter/assemble.ts'
import type { GovDoc } from '../../shared/letter/govDoc.ts'

const p = (text: string, level?: Level): Paragraph => ({
  id: `1:${text}`,
  kind: 'paragraph',
  text,
  figures: [],
  ...(level === undefined ? {} : { level }),
})

const header = true as const
const rows: readonly (readonly Cell[])[] = [
  [
    { text: '类别', header, rowSpan: 2 },
    { text: '学校', header, colSpan: 2 },
  ],
  [
    { text: '数量（所）', header },
    { text: '其中民办', header },
  ],
  [{ text: '小学', rowSpan: 2, bold: [[0, 1]] }, { text: '46' }, { text: '3' }],
  [{ text: '另有教学点\n18个' }, { text: '' }],
]
const table: Block = { id: '1:900', kind: 'table', text: '', rows, figures: [] }

const boldStart: Block = { ...p('一是落实“双减”政策。'), bold: [[0, 2]] }

/** A short letter with everything that the model knows: each level, run-in headings, bold, tables, hostile text. */
export function sampleLetter(draft = false): GovDoc {
  const made = toGovDoc({
    letter: {
      title: '望川区人民政府\n关于报送2026年度履行教育职责自评报告的函',
      addressee: '市政府教育督导室',
      preamble: ['按照年度督导评价安排，现将有关情况报告如下。'],
      signatory: '望川区人民政府',
    },
    sections: [
      { id: 'a', parentId: null, title: '基本情况' },
      { id: 'b', parentId: null, title: '履行教育职责情况' },
      { id: 'b1', parentId: 'b', title: '党的领导情况。' },
      { id: 'b11', parentId: 'b1', title: '健全领导机制' },
      { id: 'b12', parentId: 'b1', title: '统计' },
    ],
    bodies: new Map<string, readonly Block[]>([
      ['a', [p('全区有中小学46所、幼儿园71所。'), boldStart]],
      ['b11', [p('建立领导小组。'), p('分工', 4), p('各部门分工负责。'), p('<w:p>&amp;"\'换\n行')]],
      ['b12', [table, table]],
    ]),
    draft,
    docNumber: '望川府函〔2026〕136号',
    date: '2026-11-09',
  })
  if (!made.ok) throw new Error(JSON.stringify(made.problems))
  return made.doc
}
