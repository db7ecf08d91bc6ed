import { writeFile } from 'node:fs/promises'
import { resolve } from 'node:path'
import { isReportId } from '../../shared/report/ids.ts'
import { createExporter } from '../export/exporter.ts'
import { assemble, isCompiled } from '../reports/assembly.ts'
import { createJournal } from '../reports/journal.ts'
import { createTexts } from '../reports/texts.ts'
import { createVersions } from '../reports/versions.ts'
import { openStorage } from '../storage/open.ts'
import type { Storage } from '../storage/port.ts'
import { type Command, configOf, Refused, readArguments, WrongUsage } from './command.ts'
import { makeNewFile } from './newFile.ts'

const OPTIONS = {
  format: { type: 'string' },
  draft: { type: 'boolean', default: false },
  out: { type: 'string' },
} as const

/** Formats to come. */
const NOT_BUILT = ['pdf', 'zip']

/** `export REPORT`: the letter as the server exports it, read from the store, also beside a running server. */
export const exportLetter: Command = async (args, around) => {
  const { positionals, values } = readArguments(args, ['REPORT'], OPTIONS)
  mustBeDocx(values.format)
  const { storageUrl, dataDir, timeZone } = configOf(around)
  const storage = await openStorage(storageUrl, { dataDir, now: around.now, readOnly: true })
  try {
    const letter = await letterOf(storage, positionals[0], values.draft, timeZone)
    const file = await createExporter().docx(letter)
    const path = resolve(values.out ?? file.name)
    await makeNewFile(path, draft => writeFile(draft, file.bytes, { mode: 0o600, flush: true }))
    console.log(`${path}\nSHA-256 ${file.sha256}`)
    return 0
  } finally {
    await storage.close()
  }
}

function mustBeDocx(format: string | undefined): void {
  if (format === 'docx') return
  if (format === undefined) throw new WrongUsage('缺少 --format docx。--format docx is missing.')
  if (NOT_BUILT.includes(format))
    throw new Refused(`${format} 格式尚未实现，没有导出。现有格式：docx。${format} is not built yet.`)
  throw new WrongUsage(`没有“${format}”这种格式，现有：docx。No such format: ${format}`)
}

async function letterOf({ streams, blobs }: Storage, reportId: string, draft: boolean, timeZone: string) {
  const texts = createTexts(blobs, noSalt)
  const journal = createJournal(streams, texts)
  const state = isReportId(reportId) ? await journal.state(reportId) : null
  if (state === null) throw new Refused(`没有编号为“${reportId}”的报告。No such report.`)
  if (!draft && !isCompiled(state))
    throw new Refused('报告还在收集章节，只能导出送审稿，请加 --draft。Not compiled yet: only with --draft.')
  const assembly = await assemble({ versions: createVersions(blobs), texts }, state, draft, timeZone)
  if (assembly.ok) return assembly.doc
  const problems = assembly.problems.map(
    ({ code, sectionId, what }) => `  ${sectionId ?? '-'} ${code} ${what}`,
  )
  throw new Refused(`函件不完整，没有导出。The letter has problems:\n${problems.join('\n')}`, 1)
}

function noSalt(): string {
  throw new Error('an export stores no texts')
}
