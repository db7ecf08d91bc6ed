import type { Role } from '../directory.ts'

/** The columns of a roster: a table of units, people and posts that an administrator brings along (PE-40). */
export const COLUMNS = ['unitCode', 'unit', 'parent', 'name', 'login', 'role', 'from', 'to'] as const
export type Column = (typeof COLUMNS)[number]

/** A row's cells as text, without blanks around them; empty where nothing stands. */
export type Cells = Readonly<Record<Column, string>>

/** A row of the table; `row` is its number there, as a spreadsheet counts. */
export interface RosterRow {
  readonly row: number
  readonly cells: Cells
}

/** What a column is called: the template's heading first. */
const HEADINGS: Readonly<Record<Column, readonly [string, ...string[]]>> = {
  unitCode: ['单位编码', 'unit code'],
  unit: ['单位名称', '单位', 'unit', 'unit name'],
  parent: ['上级单位', 'parent unit', 'parent'],
  name: ['姓名', 'name'],
  login: ['登录名', '账号', 'login', 'account'],
  role: ['角色', '职责', 'role'],
  from: ['起始日期', '任职起始日', 'from', 'start date'],
  to: ['终止日期', '任职截止日', 'to', 'end date'],
}
export const headingOf = (column: Column): string => HEADINGS[column][0]

/** Notes in brackets and blanks do not count: 登录名（必填） is the column of sign-in names. */
const plain = (text: string): string =>
  text
    .normalize('NFKC')
    .replace(/\(.*?\)|[*\s]+/g, ' ')
    .trim()
    .toLowerCase()

/** Which column a heading names. */
export const columnOf = (heading: string): Column | undefined =>
  COLUMNS.find(column => HEADINGS[column].includes(plain(heading)))

/** What a role is called in a roster: as the pages call it in Chinese, and as commands name it. */
const ROLE_NAMES: Readonly<Record<Role, readonly [string, ...string[]]>> = {
  drafter: ['拟稿人', '起草人'],
  liaison: ['联络员'],
  reviewer: ['科室负责人', '审核人'],
  head: ['主要负责人'],
  coordinator: ['统稿人'],
  clerk: ['文书'],
  office_head: ['政府办主任'],
  deputy_leader: ['分管副区长'],
  leader: ['区长'],
  observer: ['督导室'],
  auditor: ['审计员'],
  admin: ['管理员'],
}
export const roleHeading = (role: Role): string => ROLE_NAMES[role][0]

export function roleOf(text: string): Role | undefined {
  const sought = plain(text)
  const roles = Object.keys(ROLE_NAMES) as Role[]
  return roles.find(role => role === sought.replaceAll(' ', '_') || ROLE_NAMES[role].includes(sought))
}

/** A day as people write it: 2026-01-05, 2026/1/5, 2026.1.5, 2026年1月5日. Undefined for anything else, 31 April too. */
export function dayOf(text: string): string | undefined {
  const [, year, month, date] = /^(\d{4})\s*[-/.年]\s*(\d{1,2})\s*[-/.月]\s*(\d{1,2})\s*日?$/.exec(text) ?? []
  if (year === undefined || month === undefined || date === undefined) return undefined
  const day = `${year}-${month.padStart(2, '0')}-${date.padStart(2, '0')}`
  const time = Date.parse(`${day}T00:00:00Z`)
  return Number.isNaN(time) || new Date(time).toISOString().slice(0, 10) !== day ? undefined : day
}

/** The day after: a post's last day counts. */
export const dayAfter = (day: string): string =>
  new Date(Date.parse(`${day}T00:00:00Z`) + 86_400_000).toISOString().slice(0, 10)
