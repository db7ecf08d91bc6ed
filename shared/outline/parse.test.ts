import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { ImportedReport } from './imported.ts'
import { parseReport } from './parse.ts'
import { printed, type SourceLine, textOf } from './source.ts'
import { damage, spoil } from './testing/damage.ts'
import { linesOf, parseText } from './testing/lines.ts'
import { messyReport } from './testing/messyReport.ts'

/** How often each printed character stands in a text. */
function census(text: string): Map<string, number> {
  const counts = new Map<string, number>()
  for (const character of printed(text)) counts.set(character, (counts.get(character) ?? 0) + 1)
  return counts
}

/** Every text of an import, warnings included. */
function allTexts(report: ImportedReport): string {
  const { title, docNumber, addressee, preamble, signatory, date, sections, warnings } = report
  const bodies = sections.flatMap(s => [
    s.number,
    s.title,
    ...s.paragraphs,
    ...(s.tables ?? []).flatMap(t => t.rows.flatMap(row => row.map(cell => cell.text))),
  ])
  return [
    title,
    docNumber,
    addressee,
    ...preamble,
    ...bodies,
    signatory,
    date,
    ...warnings.map(w => w.message),
  ].join('\n')
}

/** Two ways to see that nothing was lost: the import's own account, and a count of every character. */
function expectNothingLost(lines: readonly SourceLine[]): void {
  const report = parseReport(lines)
  expect(report.warnings.filter(w => w.code === 'not_placed')).toEqual([])
  const there = census(allTexts(report))
  for (const [character, count] of census(lines.map(textOf).join('')))
    expect(there.get(character) ?? 0, `how often ${JSON.stringify(character)}`).toBeGreaterThanOrEqual(count)
  for (const { level, parentTempId } of report.sections) {
    const parent = report.sections.find(s => s.tempId === parentTempId)
    expect(parent?.level ?? 0).toBe(level - 1)
  }
}

describe('parseReport', () => {
  it('[IM-02] finds the outline of any report, in whatever form its numbers are typed', () => {
    fc.assert(
      fc.property(messyReport, ({ text, title, docNumber, sections }) => {
        const report = parseText(text)
        expect(report.warnings).toEqual([])
        expect({ title: report.title, docNumber: report.docNumber }).toEqual({ title, docNumber })
        expect(
          report.sections.map(({ level, number, title, paragraphs }) => ({
            level,
            number,
            title,
            paragraphs,
          })),
        ).toEqual(sections)
      }),
    )
  })

  it('[IM-01] loses no character of a damaged report', () => {
    fc.assert(
      fc.property(messyReport, damage, ({ text }, steps) => {
        expectNothingLost(linesOf(spoil(text, steps)))
      }),
      { numRuns: 300 },
    )
  })

  it('[IM-01] loses no character of lines that are no report at all', () => {
    const fragment = fc.constantFrom(
      '一、',
      '（一）',
      '(二)',
      '1.',
      '2．',
      '（1）',
      '第一章',
      '㈡',
      '标题',
      '情况',
      '。',
      '；',
      '：',
      '“',
      '”',
      '《',
      ' ',
      '\t',
      '2024年1月2日',
      '望川区人民政府',
      '附件：',
      '附件1',
      '抄送：',
      '望府函[2024]1号',
      '特急',
      '签发人：',
      '……………3',
      '目录',
      '1.5亿',
      'B c',
      '\u200b',
      '\u0007',
      '落实立德树人根本任务推动教育高质量发展取得新成效',
    )
    const line = fc.array(fragment, { maxLength: 8 }).map(parts => parts.join(''))
    fc.assert(
      fc.property(fc.array(line, { maxLength: 25 }), lines => expectNothingLost(linesOf(lines.join('\n')))),
      { numRuns: 500 },
    )
  })

  it('[IM-01] loses no cell of a table, wherever it stands', () => {
    const text = fc.constantFrom(
      '一、概况',
      '（一）情况。',
      '说明如下。',
      '望川区人民政府',
      '2025年1月2日',
      '附件1',
      '',
    )
    const cell = fc.record({ text: fc.constantFrom('学校', '38', '', '甲\n乙') })
    const source = fc.array(
      fc.oneof(
        text.map(t => ({ kind: 'paragraph' as const, text: t })),
        fc
          .array(fc.array(cell, { maxLength: 3 }), { maxLength: 3 })
          .map(rows => ({ kind: 'table' as const, rows })),
      ),
      { maxLength: 12 },
    )
    fc.assert(
      fc.property(source, items => expectNothingLost(items.map((item, i) => ({ ...item, line: i + 1 })))),
    )
  })

  it('[IM-01] reads a report twenty times as long as a real one', () => {
    const item = (n: number) => `${n}.压实责任。全区新建学校12所。`
    const chapter = (n: number) =>
      [`（${'一二三四五六七八九'.charAt(n % 9)}）推进工作`, ...[1, 2, 3].map(item)].join('\n')
    const report = parseText(['一、概况', ...Array.from({ length: 4000 }, (_, i) => chapter(i))].join('\n'))
    expect(report.sections).toHaveLength(1 + 4000 * 4)
  })
})
