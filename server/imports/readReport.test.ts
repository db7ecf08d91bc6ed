import { Buffer } from 'node:buffer'
import { readFileSync } from 'node:fs'
import iconv from 'iconv-lite'
import { describe, expect, it } from 'vitest'
import { isImportFailure } from '../../shared/outline/failure.ts'
import { importedReportSchema } from '../../shared/outline/imported.ts'
import { outlineOf, warningsOf } from '../../shared/outline/testing/lines.ts'
import { IMPORT_LIMITS } from './limits.ts'
import { readReport } from './readReport.ts'
import { p, run, wordFile, wordMembers } from './testing/wordFile.ts'
import { buildZip } from './testing/zip.ts'

const fixture = (name: string): Buffer =>
  readFileSync(new URL(`../../tests/fixtures/import/${name}`, import.meta.url))

async function read(name: string, bytes: Uint8Array) {
  const report = await readReport({ name, bytes })
  if (isImportFailure(report)) throw new Error(report.code)
  return report
}

const codeOf = async (name: string, bytes: Uint8Array | string, limits = {}) => {
  const result = await readReport({ name, bytes: Buffer.from(bytes) }, { ...IMPORT_LIMITS, ...limits })
  return isImportFailure(result) ? result.code : 'read'
}

describe('readReport', () => {
  it('[IM-02] reads a report as officials type it, without a false warning', async () => {
    const report = await read('望川.txt', fixture('wangchuan-2024.txt'))
    expect(report).toMatchObject({
      title: '望川区人民政府关于报送望川区2024年度履行教育职责自评报告的函',
      docNumber: '望川府函〔2025〕27号',
      addressee: '市政府教育督导室：',
      signatory: '望川区人民政府',
      date: '2025年3月18日',
      warnings: [],
    })
    expect(report.preamble).toHaveLength(1)
    expect(report.sections.map(({ level, number, title }) => `${level} ${number} ${title}`)).toEqual([
      '1 一、 基本情况',
      '1 二、 履行教育职责情况',
      '2 （一） 加强党对教育工作的领导情况。',
      '3 1. 健全领导机制。',
      '3 2． 落实联系学校制度。',
      '3 3. 加强学校党建。',
      '2 (二) 落实教育优先发展情况',
      '3 1. 保障教育投入。',
      '3 2. 优化预算结构。',
      '4 （1） 收入预算：',
      '4 (2) 支出预算：',
      '3 3、 落实经费标准。',
      '1 三、 存在的主要问题',
      '2 （一） 优质资源分布还不均衡。',
      '2 （二） 督导力量有待加强',
      '1 四、 下一步整改措施',
      '2 （一） 推进优质均衡发展。',
      '2 （二） 加强督导队伍建设。',
    ])
  })

  it('answers in the shape of the interface', async () => {
    const report = await read('望川.md', fixture('wangchuan-2024.md'))
    expect(importedReportSchema.parse(report)).toEqual(report)
  })

  it('[IM-11] reads the same in every encoding, with any line ends, and out of Word', async () => {
    const expected = await read('a.txt', fixture('wangchuan-2024.txt'))
    const text = fixture('wangchuan-2024.txt').toString()
    const others = [
      ['a.txt', iconv.encode(text, 'gb18030')],
      ['a.txt', Buffer.from(`\ufeff${text}`, 'utf16le')],
      ['a.txt', Buffer.from(`\ufeff${text.replaceAll('\n', '\r\n')}`)],
      ['a.TXT', Buffer.from(text.replaceAll('\n', '\r'))],
      ['a.docx', fixture('wangchuan-2024.docx')],
    ] as const
    for (const [name, bytes] of others) expect(await read(name, bytes)).toEqual(expected)
  })

  it('[IM-12] reads Markdown, its headings and its table', async () => {
    const report = await read('望川.md', fixture('wangchuan-2024.md'))
    expect(report.title).toBe('望川区人民政府关于报送2024年度履行教育职责自评报告的函')
    expect(report.sections.map(s => `${s.level} ${s.number} ${s.title}`)).toEqual([
      '1 一、 基本情况',
      '1 二、 履行教育职责情况',
      '2 （一） 落实教育优先发展情况',
      '3 1. 保障教育投入。',
      '3 2. 优化预算结构。',
      '2 （二） 加强教师队伍建设情况',
      '1 三、 存在的主要问题',
    ])
    expect(report.sections[0]?.tables?.[0]?.rows).toHaveLength(3)
    expect(report.warnings).toEqual([])
  })

  it('[IM-13] reads a Word file whose headings are numbered by Word', async () => {
    const level = (at: number, format: string, text: string) =>
      `<w:lvl w:ilvl="${at}"><w:start w:val="1"/><w:numFmt w:val="${format}"/><w:lvlText w:val="${text}"/></w:lvl>`
    const numbering = `<w:abstractNum w:abstractNumId="0">${level(0, 'chineseCounting', '%1、')}${level(1, 'chineseCounting', '（%2）')}${level(2, 'decimal', '%3.')}</w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>`
    const heading = (at: number, text: string) =>
      p(text, `<w:numPr><w:ilvl w:val="${at}"/><w:numId w:val="1"/></w:numPr>`)
    const body =
      p('自评报告') +
      heading(0, '概况') +
      heading(1, '规模') +
      heading(2, '2024年学校数。全区9所。') +
      heading(2, '5万元以上项目。共3个。') +
      heading(0, '措施') +
      p('抓紧办理。')
    const report = await read('a.docx', wordFile({ body, numbering }))
    expect(outlineOf(report)).toEqual([
      '1 一、 概况',
      '2 （一） 规模',
      '3 1. 2024年学校数。 | 全区9所。',
      '3 2. 5万元以上项目。 | 共3个。',
      '1 二、 措施 | 抓紧办理。',
    ])
    expect(report.warnings).toEqual([])
  })

  it('[IM-14] says in which paragraph of a Word file it doubts', async () => {
    const report = await read(
      'a.docx',
      wordFile({ body: p('自评报告') + p('一、概况') + p(`${run('9所。')}<w:del>${run('约')}</w:del>`) }),
    )
    expect(warningsOf(report)).toEqual(['deleted_text@3'])
    expect(report.warnings[0]?.message).toBe('第3段：修订中已删除的文字没有导入：“约”。')
  })
})

describe('files that cannot be read', () => {
  it.each([
    ['an empty file', 'a.txt', '', 'empty'],
    ['an empty .docx', 'a.docx', '', 'empty'],
    ['blank lines alone', 'a.txt', ' \n　\n', 'no_text'],
    [
      'a picture with the name of a text',
      'a.txt',
      Buffer.from('89504e470d0a1a0a0000000d49484452', 'hex'),
      'binary',
    ],
    ['a PDF', 'a.pdf', '%PDF-1.7', 'unsupported_type'],
    ['a PDF named .docx', 'a.docx', '%PDF-1.7', 'not_docx'],
    ['RTF named .docx', 'a.docx', '{\\rtf1}', 'not_docx'],
    ['a file without extension', 'report', '一、概况', 'unsupported_type'],
    ['an old Word file', 'a.doc', fixture('old-word.doc'), 'old_doc'],
    ['an old Word file named .docx', 'a.docx', fixture('old-word.doc'), 'old_doc'],
    ['a Word file with a password', 'a.docx', fixture('password.docx'), 'password_protected'],
    ['half a Word file', 'a.docx', fixture('wangchuan-2024.docx').subarray(0, 3000), 'corrupt'],
    ['a spoilt Word file', 'a.docx', wordFile({ body: '<w:p>' }), 'corrupt'],
    [
      'another kind of zip archive',
      'a.docx',
      buildZip([{ name: 'mimetype', data: 'application/epub+zip' }]),
      'not_docx',
    ],
    [
      'a spreadsheet named .docx',
      'a.docx',
      buildZip([{ name: 'word/document.xml', data: '<workbook/>' }]),
      'not_docx',
    ],
    ['a Word file of pictures', 'a.docx', wordFile({ body: p('<w:r><w:drawing/></w:r>') }), 'no_text'],
    [
      'entities in a Word file',
      'a.docx',
      buildZip([{ name: 'word/document.xml', data: '<!DOCTYPE a [<!ENTITY x "y">]><a>&x;</a>' }]),
      'unsafe_xml',
    ],
    [
      'a zip bomb',
      'a.docx',
      buildZip([{ name: 'word/document.xml', data: Buffer.alloc(40_000_000, ' ') }]),
      'zip_bomb',
    ],
    [
      'depth without end',
      'a.docx',
      wordFile({ body: '<w:sdt>'.repeat(5000) + '</w:sdt>'.repeat(5000) }),
      'too_complex',
    ],
  ])('[IM-16] %s', async (_, name, bytes, code) => {
    expect(await codeOf(name, bytes)).toBe(code)
  })

  it('[IM-16] a file, or a text, that is too large', async () => {
    expect(await codeOf('a.txt', '一、概况', { fileBytes: 5 })).toBe('too_large')
    expect(await codeOf('a.txt', '一、概况全区有学校。', { characters: 5 })).toBe('too_much_text')
    expect(await codeOf('a.docx', wordFile({ body: p('一、概况全区有学校。') }), { characters: 5 })).toBe(
      'too_much_text',
    )
  })

  it('[IM-16] a Word file any part of which is missing or cut, without an exception', async () => {
    const members = wordMembers({ body: p('一、概况'), styles: '', numbering: '' })
    for (const [i, member] of members.entries()) {
      const without = await readReport({ name: 'a.docx', bytes: buildZip(members.toSpliced(i, 1)) })
      const cut = await readReport({
        name: 'a.docx',
        bytes: buildZip(
          members.toSpliced(i, 1, { ...member, data: member.data.slice(0, member.data.length / 2) }),
        ),
      })
      for (const result of [without, cut])
        expect(isImportFailure(result) ? result.message : result.sections).toBeTruthy()
    }
  })

  it('[IM-16] says what is safe and what to do', async () => {
    expect(await readReport({ name: 'a.docx', bytes: fixture('old-word.doc') })).toEqual({
      failed: true,
      code: 'old_doc',
      message:
        '没有导入任何内容，系统中的数据没有变化。这是旧版 Word 文件（.doc 或 .wps），改文件名不能转换格式。请用 Word 或 WPS 打开，另存为 .docx 后再导入。',
    })
  })
})
