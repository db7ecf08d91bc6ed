import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { describe, expect, it } from 'vitest'
import { renderDocx } from '../../server/export/docx/render.ts'
import { readReport } from '../../server/imports/readReport.ts'
import type { Block } from '../../shared/document/blocks.ts'
import { toGovDoc } from '../../shared/letter/assemble.ts'
import type { GovDoc } from '../../shared/letter/govDoc.ts'
import type { ImportedReport } from '../../shared/outline/imported.ts'
import { sampleLetter } from './exportSample.ts'

async function imported(name: string, bytes: Uint8Array): Promise<ImportedReport> {
  const read = await readReport({ name, bytes })
  if (!('sections' in read)) throw new Error(JSON.stringify(read))
  return read
}

/** The letter that an unchanged import makes. */
function letterOf(report: ImportedReport): GovDoc {
  const parents = new Set(report.sections.map(s => s.parentTempId))
  const bodies = report.sections.flatMap((section): [string, Block[]][] => {
    const texts = section.paragraphs.map(
      (text, i): Block => ({ id: `1:${i}`, kind: 'paragraph', text, figures: [] }),
    )
    for (const { after, rows } of [...(section.tables ?? [])].reverse())
      texts.splice(after, 0, { id: `2:${after}`, kind: 'table', text: '', rows, figures: [] })
    return parents.has(section.tempId) ? [] : [[section.tempId, texts]]
  })
  const made = toGovDoc({
    letter: {
      title: report.title,
      addressee: report.addressee ?? '',
      preamble: report.preamble,
      signatory: report.signatory ?? '',
    },
    sections: report.sections.map(s => ({ id: s.tempId, parentId: s.parentTempId, title: s.title })),
    bodies: new Map(bodies),
    draft: false,
    ...(report.docNumber === undefined ? {} : { docNumber: report.docNumber }),
  })
  if (!made.ok) throw new Error(JSON.stringify(made.problems))
  return made.doc
}

describe('[EX-15] the Word file, imported again', () => {
  it('is the letter that it was made from', async () => {
    const report = await imported('sample.docx', await renderDocx(sampleLetter()))
    expect(report).toMatchObject({
      docNumber: '望川府函〔2026〕136号',
      addressee: '市政府教育督导室：',
      preamble: ['按照年度督导评价安排，现将有关情况报告如下。'],
      signatory: '望川区人民政府',
      date: '2026年11月9日',
    })
    expect(report.sections.map(s => s.number + s.title)).toEqual([
      '一、基本情况',
      '二、履行教育职责情况',
      '（一）党的领导情况。',
      '1.健全领导机制。',
      '',
      '（1）分工。',
      '2.统计',
    ])
    expect(report.sections.flatMap(s => s.tables ?? []).map(t => t.rows.length)).toEqual([4, 4])
  })

  it('keeps the outline and every paragraph of the real report', async ctx => {
    const folder = process.env.SHARED_DATA ?? fileURLToPath(new URL('../../../shared/data', import.meta.url))
    const bytes = await readFile(join(folder, 'report-2022.txt')).catch(() => null)
    if (bytes === null) return ctx.skip('the real report (report-2022.txt) is not there')
    const first = await imported('report-2022.txt', bytes)
    const again = await imported('again.docx', await renderDocx(letterOf(first)))
    const bare = (report: ImportedReport) =>
      report.sections.map(s => [s.level, s.number, s.title, s.paragraphs])
    expect(bare(again)).toEqual(bare(first))
  })
})
