import iconv from 'iconv-lite'
import { describe, expect, it } from 'vitest'
import writeXlsxFile from 'write-excel-file/node'
import { Importer } from '../importer.ts'
import { ROSTER_LIMITS } from './limits.ts'
import { type ReadRoster, readRoster } from './readRoster.ts'
import { templateCsv, templateXlsx } from './template.ts'

const HEAD = '单位名称,姓名,登录名,角色,起始日期'
const read = (bytes: Uint8Array | string, name = 'a.csv') =>
  readRoster({ name, bytes: typeof bytes === 'string' ? Buffer.from(bytes) : bytes })
async function rows(...given: Parameters<typeof read>) {
  const result = await read(...given)
  if ('failed' in result) throw new Error(result.code)
  return result.rows
}
const code = async (...given: Parameters<typeof read>) => {
  const result = await read(...given)
  return 'failed' in result ? result.code : 'read'
}

describe('a roster', () => {
  it('[PE-40] as the template has it is read, from both kinds of file alike', async () => {
    const sheet = await rows(await templateXlsx(), '模板.xlsx')
    expect(sheet).toEqual(await rows(templateCsv()))
    expect(sheet.map(({ row, cells }) => [row, cells.unit, cells.role, cells.from])).toEqual([
      [2, '区财政局', '拟稿人', '2026-01-01'],
      [3, '区财政局', '主要负责人', '2026-01-01'],
      [4, '区财政局预算科', '', ''],
    ])
  })

  it('[PE-40] may be in GB18030, with a mark, with semicolons or tabs, quoted, with empty lines', async () => {
    const line = '区财政局,"张,三",zhang,拟稿人,2026-01-01'
    const text = `${HEAD}\n\n${line}\n`
    for (const bytes of [text, `\ufeff${text}`, iconv.encode(text, 'gb18030')]) {
      const [first] = await rows(typeof bytes === 'string' ? bytes : new Uint8Array(bytes))
      expect(first).toMatchObject({ row: 3, cells: { unit: '区财政局', name: '张,三', parent: '' } })
    }
    for (const mark of [';', '\t']) {
      const [first] = await rows(`${HEAD.replaceAll(',', mark)}\n${['甲', '乙', 'c', 'd', 'e'].join(mark)}`)
      expect(first?.cells).toMatchObject({ unit: '甲', name: '乙', login: 'c' })
    }
  })

  it('[PE-40] keeps days that a spreadsheet has as dates', async () => {
    const text = (value: string) => ({ value, type: String })
    const date = { value: new Date('2026-03-09T00:00:00Z'), type: Date, format: 'yyyy-mm-dd' }
    const table = [HEAD.split(',').map(text), [...['甲', '乙', 'c', '拟稿人'].map(text), date]]
    const [first] = await rows(new Uint8Array(await writeXlsxFile(table).toBuffer()), 'a.xlsx')
    expect(first?.cells.from).toBe('2026-03-09')
  })

  it('[PE-41] that is none is refused with what is wrong', async () => {
    expect(await code('')).toBe('empty')
    expect(await code(`${HEAD}\n`)).toBe('empty')
    expect(await code('姓名,电话\n张三,1')).toBe('no_heading')
    expect(await code(`${HEAD}\n"张三`)).toBe('bad_csv')
    expect(await code('PK\u0003\u0004 no archive', 'a.xlsx')).toBe('not_xlsx')
    expect(await code(new Uint8Array([0xd0, 0xcf, 0x11, 0xe0]), 'a.xls')).toBe('not_xlsx')
    expect(await code(`${HEAD}\n${'甲,乙,c,d,e\n'.repeat(5001)}`)).toBe('too_many_rows')
  })

  it('[PE-41] is read beside the server, within bounds', async () => {
    const reader = new Importer<ReadRoster>({ program: 'roster-worker', limits: ROSTER_LIMITS })
    const bytes = new TextEncoder().encode(`${HEAD}\n甲,乙,c,拟稿人,2026-01-01`)
    expect(await reader.read({ name: 'a.csv', bytes })).toMatchObject({ rows: [{ row: 2 }] })
    const large = new Uint8Array(ROSTER_LIMITS.fileBytes + 1)
    expect(await reader.read({ name: 'a.csv', bytes: large })).toMatchObject({ code: 'too_large' })
  })
})
