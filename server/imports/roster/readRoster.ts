import { Buffer } from 'node:buffer'
import { parse } from 'csv-parse/sync'
import { readSheet } from 'read-excel-file/node'
import {
  type Cells,
  COLUMNS,
  type Column,
  columnOf,
  type RosterRow,
} from '../../../shared/people/roster/columns.ts'
import { type RosterFailure, rosterFailure } from '../../../shared/people/roster/failure.ts'
import { openArchive } from '../archive.ts'
import { decodeText } from '../decodeText.ts'
import type { ImportLimits } from '../limits.ts'
import { ROSTER_LIMITS } from './limits.ts'

/** A table as it was uploaded. */
export interface RosterFile {
  readonly name: string
  readonly bytes: Uint8Array
}
export interface ReadRoster {
  readonly rows: readonly RosterRow[]
}

/** Without these columns a table is no roster. */
const NEEDED: readonly Column[] = ['unit', 'name', 'login', 'role', 'from']

/** Reads a roster out of an .xlsx or a .csv: its heading row, then every row that is not empty (PE-40). */
export async function readRoster(
  file: RosterFile,
  limits: ImportLimits = ROSTER_LIMITS,
): Promise<ReadRoster | RosterFailure> {
  const table = await tableOf(file, limits)
  if ('failed' in table) return table
  const headAt = table.findIndex(cells => cells.some(cell => cell !== ''))
  const head = (table[headAt] ?? []).map(columnOf)
  if (NEEDED.some(column => !head.includes(column))) return rosterFailure('no_heading')
  const rows = table.flatMap((cells, at): RosterRow[] =>
    at <= headAt || cells.every(cell => cell === '') ? [] : [{ row: at + 1, cells: cellsOf(head, cells) }],
  )
  if (rows.length === 0) return rosterFailure('empty')
  return rows.length > ROSTER_ROWS ? rosterFailure('too_many_rows') : { rows }
}

/** So many people and units has no district. */
const ROSTER_ROWS = 5000

function cellsOf(head: readonly (Column | undefined)[], cells: readonly string[]): Cells {
  const textOf = (column: Column) => cells[head.indexOf(column)] ?? ''
  return Object.fromEntries(COLUMNS.map(column => [column, textOf(column)])) as Record<Column, string>
}

type Table = readonly (readonly string[])[]

async function tableOf({ name, bytes }: RosterFile, limits: ImportLimits): Promise<Table | RosterFailure> {
  if (bytes.length === 0) return rosterFailure('empty')
  const isZip = bytes[0] === 0x50 && bytes[1] === 0x4b
  if (isZip) return sheetOf(bytes, limits)
  if (/\.xlsx?$/i.test(name)) return rosterFailure('not_xlsx')
  const decoded = decodeText(bytes)
  return decoded === 'binary' ? rosterFailure('not_xlsx') : csvOf(decoded.text)
}

async function sheetOf(bytes: Uint8Array, limits: ImportLimits): Promise<Table | RosterFailure> {
  // What an archive declares is not trusted: every member is unpacked once up to the limit, before the sheet is read.
  const archive = await openArchive(bytes, limits)
  if ('failed' in archive) return rosterFailure(archive.code === 'zip_bomb' ? 'too_large' : 'not_xlsx')
  for (const name of archive.names) {
    const part = await archive.read(name)
    if (part !== undefined && 'failed' in part)
      return rosterFailure(part.code === 'zip_bomb' ? 'too_large' : 'not_xlsx')
  }
  try {
    const sheet = await readSheet(Buffer.from(bytes))
    return sheet.map(row => row.map(textOf))
  } catch {
    return rosterFailure('not_xlsx')
  }
}

/** A cell as text. A date is its day: spreadsheets keep days as midnights of UTC. */
function textOf(cell: unknown): string {
  if (cell === null || cell === undefined) return ''
  return cell instanceof Date ? cell.toISOString().slice(0, 10) : String(cell).trim()
}

/** Separated by commas, or by semicolons or tabs, as spreadsheets of some settings write it. */
function csvOf(text: string): Table | RosterFailure {
  const [head = ''] = text.split(/\r?\n/, 1)
  const delimiter = [',', '\t', ';'].find(each => head.includes(each)) ?? ','
  try {
    return parse(text, {
      delimiter,
      bom: true,
      trim: true,
      relax_column_count: true,
      skip_empty_lines: false,
    })
  } catch {
    return rosterFailure('bad_csv')
  }
}
