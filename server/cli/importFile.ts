import { readFile, stat } from 'node:fs/promises'
import { basename } from 'node:path'
import { type ImportFailure, importFailure, isImportFailure } from '../../shared/outline/failure.ts'
import type { ImportedReport, ImportedSection, ImportWarning } from '../../shared/outline/imported.ts'
import { IMPORT_LIMITS } from '../imports/limits.ts'
import { readReport } from '../imports/readReport.ts'
import { type Command, Refused, readArguments } from './command.ts'

/** `import FILE`: what an import would read out of a file. Nothing is written; the pages are where a report is made. */
export const importFile: Command = async args => {
  const { positionals, values } = readArguments(args, ['FILE'], { json: { type: 'boolean' } })
  const report = await read(positionals[0])
  if (isImportFailure(report)) throw new Refused(report.message, 1)
  console.log(values.json ? JSON.stringify(report, null, 2) : outline(report))
  return 0
}

async function read(path: string): Promise<ImportedReport | ImportFailure> {
  // Looked at first, so that a film that was named by mistake is not loaded.
  const { size } = await stat(path)
  if (size > IMPORT_LIMITS.fileBytes) return importFailure('too_large')
  return readReport({ name: basename(path), bytes: await readFile(path) })
}

function outline({ title, docNumber, addressee, sections, warnings }: ImportedReport): string {
  return [
    title,
    ...(docNumber === undefined ? [] : [docNumber]),
    ...(addressee === undefined ? [] : [addressee]),
    '',
    ...sections.map(sectionLine),
    '',
    `${sections.length} 节，${warnings.length} 条提示`,
    ...warnings.map(warningLine),
  ].join('\n')
}

function sectionLine({ level, number, title, paragraphs, tables = [] }: ImportedSection): string {
  const sizes = [
    ...(paragraphs.length === 0 ? [] : [`${paragraphs.length} 段`]),
    ...(tables.length === 0 ? [] : [`${tables.length} 表`]),
  ]
  const heading = `${number}${title}` || '（标题下的文字）'
  return `${'  '.repeat(level)}${heading}${sizes.length === 0 ? '' : `  [${sizes.join('，')}]`}`
}

/** Warnings count lines of a text file, paragraphs of a Word file. */
const warningLine = ({ line, message }: ImportWarning): string =>
  line === undefined ? `  ${message}` : `  第 ${line} 行（段）：${message}`
