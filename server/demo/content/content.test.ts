import { describe, expect, it } from 'vitest'
import { SECTION_STATES } from '../../../shared/report/state.ts'
import { units } from '../people.ts'
import { letter, sections } from './index.ts'
import { type AssignedLeaf, currentBlocks, type DemoBlock, isDemoLeaf } from './section.ts'

const leaves = sections.filter(isDemoLeaf)
const assigned = leaves.filter((leaf): leaf is AssignedLeaf => leaf.target !== 'unassigned')
const strings = (blocks: readonly DemoBlock[]): string[] =>
  blocks.flatMap(block => (typeof block === 'string' ? [block] : block.table.flat()))

/** What the report says now. */
const currentText = leaves.flatMap(leaf => strings(currentBlocks(leaf))).join('\n')

/** Every string that a reader may meet, superseded ones included, with where it stands. */
const everyString: [where: string, text: string][] = [
  ...[letter.reportTitle, letter.letter.addressee, letter.letter.signatory, ...letter.letter.preamble].map(
    (text): [string, string] => ['letter', text],
  ),
  ...letter.letter.title.split('\n').map((text): [string, string] => ['letter', text]),
  ...sections.map(({ slug, title }): [string, string] => [slug, title]),
  ...leaves.flatMap(leaf => strings(leaf.blocks ?? []).map((text): [string, string] => [leaf.slug, text])),
  ...assigned.flatMap(leaf =>
    [
      ...strings(leaf.revised ?? []),
      ...(leaf.returned === undefined ? [] : [leaf.returned.reason]),
      ...(leaf.reopened === undefined ? [] : [leaf.reopened.reason]),
    ].map((text): [string, string] => [leaf.slug, text]),
  ),
]
const offending = (wrong: RegExp) => everyString.filter(([, text]) => wrong.test(text))

describe('the demo report', () => {
  it('is a whole report', () => {
    expect(sections.filter(s => s.parentSlug === null).map(s => s.title)).toEqual([
      '基本情况',
      '履行教育职责情况',
      '存在问题',
      '整改措施',
    ])
    expect(leaves.length).toBeGreaterThanOrEqual(44)
    expect([...currentText.replace(/\s/gu, '')].length).toBeGreaterThanOrEqual(9000)
    expect(currentText.match(/\d+(?:\.\d+)?/gu)?.length).toBeGreaterThanOrEqual(140)
    expect(leaves.filter(l => currentBlocks(l).some(b => typeof b !== 'string')).length).toBeGreaterThan(1)
  })

  it('stands in reading order, three levels deep, with slugs that stay apart', () => {
    const slugs = sections.map(s => s.slug)
    expect(new Set(slugs).size).toBe(slugs.length)
    const open: string[] = []
    for (const { slug, parentSlug } of sections) {
      expect(slug).toMatch(/^[a-z]+(?:-[a-z]+)*$/u)
      while (open.length > 0 && open.at(-1) !== parentSlug) open.pop()
      expect(open.at(-1) ?? null, slug).toBe(parentSlug)
      open.push(slug)
      expect(open.length, slug).toBeLessThanOrEqual(3)
    }
    const parents = new Set(sections.map(s => s.parentSlug))
    for (const section of sections) expect(isDemoLeaf(section), section.slug).toBe(!parents.has(section.slug))
  })

  it('shows every state, and what may have happened on the way', () => {
    for (const state of SECTION_STATES)
      expect(leaves.filter(leaf => leaf.target === state).length, state).toBeGreaterThanOrEqual(3)
    expect(assigned.filter(l => l.returned !== undefined).length).toBeGreaterThanOrEqual(2)
    expect(assigned.filter(l => l.reopened !== undefined).length).toBe(1)
    expect(assigned.filter(l => l.dueInDays < 0 && isOpen(l)).length).toBeGreaterThanOrEqual(3)
  })

  it('lets each of the twelve units lead something, and names no other unit', () => {
    const members = units.map(u => u.id).filter(id => id !== 'gov' && id !== 'supervision')
    expect(new Set(assigned.map(leaf => leaf.lead))).toEqual(new Set(members))
    for (const leaf of assigned) {
      const co = leaf.coUnits ?? []
      expect(members).toEqual(expect.arrayContaining([...co]))
      expect(co, leaf.slug).not.toContain(leaf.lead)
      expect(co, leaf.slug).toEqual(expect.arrayContaining([...(leaf.agreed ?? [])]))
    }
  })

  it('asks for nothing that the rules would refuse', () => {
    for (const leaf of assigned) {
      expect((leaf.coUnits ?? []).length > 0 || leaf.target !== 'countersign', leaf.slug).toBe(true)
      // Once all co-units agreed the section moves on by itself (WF-08).
      if (leaf.target === 'countersign')
        expect(leaf.agreed?.length ?? 0, leaf.slug).toBeLessThan((leaf.coUnits ?? []).length)
      else expect(leaf.agreed, leaf.slug).toBeUndefined()
      const { objection, declined } = leaf
      if (objection !== undefined) {
        expect(leaf.target, leaf.slug).toBe('countersign')
        expect(leaf.coUnits, leaf.slug).toContain(objection.unit)
        expect(leaf.agreed, leaf.slug).not.toContain(objection.unit)
        expect(leaf.blocks.length, leaf.slug).toBeGreaterThan(objection.paragraph)
      }
      if (declined !== undefined) expect(leaf.coUnits, leaf.slug).toContain(declined.unit)
      const cameBack = leaf.returned !== undefined || leaf.reopened !== undefined
      expect(leaf.revised !== undefined, leaf.slug).toBe(cameBack)
      expect(leaf.dueInDays >= 0 || leaf.dueInDays > -21, leaf.slug).toBe(true)
    }
  })

  it('keeps finished texts within their budget, and shows drafts that are only half written', () => {
    for (const leaf of assigned) {
      const characters = [...strings(currentBlocks(leaf)).join('').replace(/\s/gu, '')].length
      expect(characters, leaf.slug).toBeLessThanOrEqual(leaf.wordBudget)
      if (leaf.target !== 'drafting') expect(characters, leaf.slug).toBeGreaterThan(leaf.wordBudget * 0.8)
    }
    const unfinished = assigned.filter(leaf => !/。）?$/u.test(strings(currentBlocks(leaf)).at(-1) ?? ''))
    expect(unfinished.every(leaf => leaf.target === 'drafting' || hasTableLast(leaf))).toBe(true)
    expect(unfinished.length).toBeGreaterThanOrEqual(3)
  })

  it('states a rate that follows from the change printed beside it', () => {
    const stated = [
      ...currentText.matchAll(
        /(\d+(?:\.\d+)?)(?:人次|亿元|万人|人|名|起|家|项|路)，(?:较上年|比上年末|比上年|同比)(增加|减少)(\d+(?:\.\d+)?)[^，。；\d]*，(?:增长|下降)(\d+(?:\.\d+)?)%/gu,
      ),
    ]
    expect(stated.length).toBeGreaterThanOrEqual(10)
    for (const [words, now, direction, change, rate] of stated) {
      const before = direction === '增加' ? Number(now) - Number(change) : Number(now) + Number(change)
      expect(Math.abs((Number(change) / before) * 100 - Number(rate)), words).toBeLessThan(0.051)
    }
  })

  it('prints tables whose columns add up to their last row', () => {
    const tables = leaves.flatMap(leaf => currentBlocks(leaf).filter(block => typeof block !== 'string'))
    expect(tables.length).toBeGreaterThanOrEqual(2)
    for (const { table } of tables) {
      const [head, ...rows] = table
      const [last] = rows.splice(-1)
      for (const [column, name] of (head ?? []).entries()) {
        const total = last?.[column]
        if (column === 0 || name.includes('%') || total === undefined || !/^-?[\d.]+$/u.test(total)) continue
        const sum = rows.reduce((before, row) => before + Number(row[column]), 0)
        expect(sum, `${last?.[0]}${name}`).toBeCloseTo(Number(total), 6)
      }
      expect(new Set(table.map(row => row.length)).size).toBe(1)
    }
  })
})

describe('the words of the demo report', () => {
  it('use full-width punctuation between hanzi', () => {
    expect(
      offending(/[\p{Script=Han}”》）%][,;:?!()]|[,;:?!()][\p{Script=Han}“《（]|\p{Script=Han}\.|["']/u),
    ).toEqual([])
  })

  it('hold no white space, no full-width digit and no thousands separator', () => {
    expect(offending(/\s|[０-９]|\d,\d/u)).toEqual([])
  })

  it('pair their quotes and brackets', () => {
    const unpaired = everyString.filter(([, text]) => {
      const pairs = ['“”', '《》', '（）', '〔〕'].map(pair => [...pair])
      return pairs.some(([open = '', close = '']) => {
        const marks = [...text].filter(c => c === open || c === close)
        return marks.some((mark, i) => mark !== (i % 2 === 0 ? open : close)) || marks.length % 2 === 1
      })
    })
    expect(unpaired).toEqual([])
  })

  it('never carry a number that the outline computes', () => {
    const numbered = /^(?:[一二三四五六七八九十]+、|（[一二三四五六七八九十]+）|\d+[.．、]|（\d+）)/u
    expect(sections.filter(s => numbered.test(s.title))).toEqual([])
    expect(
      leaves.filter(l => strings(currentBlocks(l)).some(text => /^\d+[.、]\p{Script=Han}/u.test(text))),
    ).toEqual([])
  })

  it('resolve every figure', () => {
    expect(offending(/undefined|null|NaN|\[object/u)).toEqual([])
  })
})

function isOpen(leaf: AssignedLeaf): boolean {
  return leaf.target !== 'signed' && leaf.target !== 'accepted'
}

function hasTableLast(leaf: AssignedLeaf): boolean {
  return typeof currentBlocks(leaf).at(-1) !== 'string'
}
