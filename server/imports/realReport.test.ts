import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import fc from 'fast-check'
import iconv from 'iconv-lite'
import { describe, expect, it } from 'vitest'
import { textNotIn } from '../../shared/outline/coverage.ts'
import { isImportFailure } from '../../shared/outline/failure.ts'
import { damage, spoil } from '../../shared/outline/testing/damage.ts'
import { linesOf, parseText } from '../../shared/outline/testing/lines.ts'
import { readReport } from './readReport.ts'

const root = fileURLToPath(new URL('../..', import.meta.url))
const path = join(process.env.SHARED_DATA ?? join(root, '../shared/data'), 'report-2022.txt')

if (existsSync(path)) describe('the real report', () => testOn(readFileSync(path, 'utf8')))
else
  it(`the real report is missing at ${path} (set SHARED_DATA): its tests did not run`, () => {
    console.warn(`The tests of the import on the real report did not run: there is no ${path}.`)
  })

function testOn(text: string): void {
  const report = parseText(text)
  const of = (level: number) => report.sections.filter(s => s.level === level && s.title !== '')
  const childrenOf = (number: string, parentTempId: string | null = null) => {
    const parent = report.sections.find(s => s.number === number && s.parentTempId === parentTempId)
    return report.sections.filter(s => s.parentTempId === parent?.tempId)
  }

  it('[IM-19] gives head and closing', () => {
    expect(report.docNumber).toMatch(/^\p{Script=Han}{4}〔2022〕136号$/u)
    expect(report.title).toMatch(/^\p{Script=Han}+人民政府关于报送.+自评报告的函$/u)
    expect(report.addressee).toMatch(/^市政府.+：$/u)
    expect(report.preamble).toHaveLength(1)
    expect(report.signatory).toMatch(/人民政府$/u)
    expect(report.date).toBe('2022年11月11日')
  })

  it('[IM-19] gives four chapters, eight parts and 37 items of the second, and all below', () => {
    expect(of(1).map(s => s.number)).toEqual(['一、', '二、', '三、', '四、'])
    expect(childrenOf('二、').map(s => s.number)).toEqual([
      '（一）',
      '（二）',
      '（三）',
      '（四）',
      '（五）',
      '（六）',
      '（七）',
      '（八）',
    ])
    expect(childrenOf('三、')).toHaveLength(5)
    expect(childrenOf('四、')).toHaveLength(9)
    expect(of(3)).toHaveLength(37)
    expect(of(4).map(s => s.number)).toEqual(['（1）', '（2）'])
    expect(report.sections).toHaveLength(4 + 8 + 37 + 2 + 5 + 9)
  })

  it('[IM-19] keeps 一是…二是… as paragraphs', () => {
    const counts = [...childrenOf('三、'), ...childrenOf('四、')].map(s => s.paragraphs.length)
    expect(counts).toEqual([3, 1, 6, 3, 3, 4, 3, 5, 5, 4, 3, 4, 3, 3])
  })

  it('[IM-19] gives no title that holds a number or body text, and no warning', () => {
    for (const { title } of report.sections) expect(title).toMatch(/^[“\p{Script=Han}][^。]{2,32}[。：]?$/u)
    expect(report.warnings).toEqual([])
  })

  it('[IM-01] loses no character', () => {
    expect(textNotIn(linesOf(text), report)).toEqual([])
  })

  it('[IM-01] loses no character when it is damaged', () => {
    fc.assert(
      fc.property(damage, steps => {
        const lines = spoil(text, steps)
        const damaged = parseText(lines)
        expect(damaged.warnings.filter(w => w.code === 'not_placed')).toEqual([])
        expect(textNotIn(linesOf(lines), damaged)).toEqual([])
      }),
      { numRuns: 100 },
    )
  })

  it('[IM-11] reads the same as GB18030 with CRLF', async () => {
    const bytes = iconv.encode(text.replaceAll('\n', '\r\n'), 'gb18030')
    const result = await readReport({ name: 'report.txt', bytes })
    expect(isImportFailure(result) ? result.code : result).toEqual(report)
  })
}
