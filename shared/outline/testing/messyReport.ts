import fc from 'fast-check'
import { chineseNumeral } from '../../document/numbering.ts'

/** A report as officials type it, and what an import should make of it. */
export interface MessyReport {
  readonly text: string
  readonly title: string
  readonly docNumber: string
  readonly sections: readonly ExpectedSection[]
}

export interface ExpectedSection {
  readonly level: number
  readonly number: string
  readonly title: string
  readonly paragraphs: readonly string[]
}

interface Node {
  readonly title: string
  readonly paragraphs: readonly string[]
  readonly children: readonly Node[]
  /** Chooses among the ways to type it. */
  readonly style: number
}

const TITLES = [
  '加强师资队伍建设',
  '推动“双减”落实落地',
  '健全经费保障机制',
  '规范《办学章程》执行',
  '教材、教辅使用监管',
  '完善校园安全（消防）设施',
  '义务教育优质均衡发展情况',
  '深化评价改革',
]
const SENTENCES = [
  '全区新建学校12所，新增学位3,600个。',
  '一是压实责任，二是强化考核。',
  '2024年投入1.5亿元，较上年增长2.4%！',
  '印发《实施方案》（望教发〔2024〕8号），明确3项任务。',
  '3所学校完成改造；“一校一策”落地。',
  '一、二年级不布置书面作业。',
  '群众满意度达96.2%，居全市前列。',
]

const paragraph = fc.array(fc.constantFrom(...SENTENCES), { minLength: 1, maxLength: 3 }).map(s => s.join(''))
const paragraphs = fc.array(paragraph, { minLength: 1, maxLength: 3 })
const title = fc.constantFrom(...TITLES)
const style = fc.nat(1000)

const leaf: fc.Arbitrary<Node> = fc.record({ title, paragraphs, children: fc.constant([]), style })

function branch(depth: number): fc.Arbitrary<Node> {
  if (depth === 4) return leaf
  const children = fc.array(branch(depth + 1), { minLength: 1, maxLength: 4 })
  const lead = fc.oneof(fc.constant([]), paragraphs)
  return fc.oneof(leaf, fc.record({ title, paragraphs: lead, children, style }))
}

const chapters = fc.array(branch(1), { minLength: 1, maxLength: 5 })

/** Reports of random shape, typed in random ways. */
export const messyReport: fc.Arbitrary<MessyReport> = fc
  .record({
    chapters,
    styles: fc.array(style, { minLength: 1, maxLength: 40 }),
    end: fc.constantFrom('\n', '\r\n', '\r'),
  })
  .map(({ chapters, styles, end }) => {
    const lines: string[] = []
    const sections: ExpectedSection[] = []
    chapters.forEach((node, i) => void write(node, 1, i + 1, lines, sections))
    const head = [
      '望川府函〔2025〕9号',
      '',
      '望川区人民政府',
      '关于报送自评报告的函',
      '市政府教育督导室：',
      '现将情况报告如下。',
    ]
    const closing = ['望川区人民政府', '', '2025年3月18日', '']
    const all = [...head, ...lines, ...closing].map((line, i) => indent(line, styles[i % styles.length] ?? 0))
    return {
      text: all.join(end),
      title: '望川区人民政府关于报送自评报告的函',
      docNumber: '望川府函〔2025〕9号',
      sections,
    }
  })

/** Blanks before a line, and blank lines after it. */
function indent(line: string, style: number): string {
  const before = ['', '    ', '　　', '\t', ' '][style % 5] ?? ''
  return before + line + (style % 7 === 0 ? '\n' : '') + (style % 11 === 0 ? '\n　\n' : '')
}

function write(node: Node, level: number, n: number, lines: string[], sections: ExpectedSection[]): void {
  const number = numberOf(level, n, node.style)
  const isLeaf = node.children.length === 0
  const runsIn = isLeaf && level > 2 && node.style % 3 > 0
  const printedTitle = node.title + (runsIn || node.style % 2 === 0 ? '。' : '')
  const gap = node.style % 4 === 0 ? ' ' : ''
  const [first = '', ...others] = node.paragraphs
  lines.push(number + gap + printedTitle + (runsIn ? first : ''), ...(runsIn ? others : node.paragraphs))
  sections.push({ level, number, title: printedTitle, paragraphs: isLeaf ? node.paragraphs : [] })
  if (!isLeaf && node.paragraphs.length > 0)
    sections.push({ level: level + 1, number: '', title: '', paragraphs: node.paragraphs })
  node.children.forEach((child, i) => void write(child, level + 1, i + 1, lines, sections))
}

const FORMS: readonly ((n: number) => string)[][] = [
  [n => `${chineseNumeral(n)}、`, n => `${chineseNumeral(n)}.`, n => `${chineseNumeral(n)}．`],
  [
    n => `（${chineseNumeral(n)}）`,
    n => `(${chineseNumeral(n)})`,
    n => `（${chineseNumeral(n)})`,
    n => sign('㈠', n),
  ],
  [n => `${n}.`, n => `${n}．`, n => `${n}、`, n => `${fullWidth(n)}.`, n => sign('⒈', n)],
  [n => `（${n}）`, n => `(${n})`, n => `${n}）`, n => sign('⑴', n), n => `（${fullWidth(n)}）`],
]

function numberOf(level: number, n: number, style: number): string {
  const forms = FORMS[level - 1] ?? []
  return forms[style % forms.length]?.(n) ?? ''
}

const sign = (first: string, n: number): string => String.fromCodePoint((first.codePointAt(0) ?? 0) + n - 1)
const fullWidth = (n: number): string => sign('１', n)
