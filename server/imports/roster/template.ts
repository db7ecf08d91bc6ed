import writeXlsxFile from 'write-excel-file/node'
import { ROLES } from '../../../shared/people/directory.ts'
import { COLUMNS, headingOf, roleHeading } from '../../../shared/people/roster/columns.ts'

/** Invented, to show the form; whoever fills the table in replaces them. */
const EXAMPLES: readonly (readonly string[])[] = [
  ['finance', '区财政局', '', '张某某', 'finance.zhang', '拟稿人', '2026-01-01', ''],
  ['finance', '区财政局', '', '李某某', 'finance.li', '主要负责人', '2026-01-01', '2026-12-31'],
  ['budget', '区财政局预算科', '区财政局', '', '', '', '', ''],
]

/** What each column takes, on a sheet of its own. */
const NOTES: readonly (readonly [string, string])[] = [
  ['单位编码', '可不填。小写字母、数字、点、横线、下划线，建好后不变。'],
  ['单位名称', '必填。系统中没有的单位会新增。'],
  ['上级单位', '可不填。填上级单位的编码或名称。'],
  ['姓名', '一行一项任职；一人多职写多行，登录名相同。只建单位的，姓名及以后各列不填。'],
  ['登录名', '小写字母或数字开头，2至40位，可用点、横线、下划线。'],
  ['角色', ROLES.map(roleHeading).join('、')],
  ['起始日期', '如 2026-01-01。'],
  ['终止日期', '可不填；含当日。'],
]

/** The table to fill in, as a spreadsheet. Every cell is text, so that codes and days stay as they are typed. */
export async function templateXlsx(): Promise<Uint8Array> {
  const text = (value: string) => ({ value, type: String, format: '@' })
  const head = (value: string) => ({ value, type: String, fontWeight: 'bold' as const })
  const sheets = [
    {
      sheet: '名册',
      data: [COLUMNS.map(column => head(headingOf(column))), ...EXAMPLES.map(row => row.map(text))],
      columns: [12, 22, 18, 12, 18, 14, 14, 14].map(width => ({ width })),
      stickyRowsCount: 1,
    },
    {
      sheet: '填写说明',
      data: [['列', '说明'].map(head), ...NOTES.map(row => row.map(text))],
      columns: [{ width: 14 }, { width: 90 }],
    },
  ]
  return writeXlsxFile(sheets).toBuffer()
}

/** The same as a text table. It begins with a byte order mark: without one spreadsheets misread the hanzi. */
export const templateCsv = (): string =>
  `\ufeff${[COLUMNS.map(headingOf), ...EXAMPLES].map(row => row.join(',')).join('\r\n')}\r\n`
