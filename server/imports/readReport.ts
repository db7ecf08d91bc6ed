import { type ImportFailure, importFailure, isImportFailure } from '../../shared/outline/failure.ts'
import type { ImportedReport } from '../../shared/outline/imported.ts'
import { parseReport } from '../../shared/outline/parse.ts'
import { printed, type Source, textOf } from '../../shared/outline/source.ts'
import { decodeText } from './decodeText.ts'
import { readDocx } from './docx/readDocx.ts'
import { fileKind } from './fileKind.ts'
import { IMPORT_LIMITS, type ImportLimits } from './limits.ts'
import { readMarkdown } from './markdown.ts'
import { readPlainText } from './plainText.ts'

/** A file as it was uploaded. */
export interface ReportFile {
  readonly name: string
  readonly bytes: Uint8Array
}

/**
 * Reads last year's report out of a .docx, .txt or .md file. What cannot be read is a failure, never an exception.
 * It computes for as long as the file takes: a server calls it through `Importer`, in a worker.
 */
export async function readReport(
  file: ReportFile,
  limits: ImportLimits = IMPORT_LIMITS,
): Promise<ImportedReport | ImportFailure> {
  const source = await readSource(file, limits)
  if (isImportFailure(source)) return source
  const characters = source.lines.reduce((sum, line) => sum + printed(textOf(line)).length, 0)
  if (characters === 0) return importFailure('no_text')
  if (characters > limits.characters) return importFailure('too_much_text')
  return parseReport(source.lines, source)
}

async function readSource(
  { name, bytes }: ReportFile,
  limits: ImportLimits,
): Promise<Source | ImportFailure> {
  if (bytes.length === 0) return importFailure('empty')
  if (bytes.length > limits.fileBytes) return importFailure('too_large')
  const found = fileKind(name, bytes)
  if ('code' in found) return importFailure(found.code)
  if (found.kind === 'docx') return readDocx(bytes, limits)
  const decoded = decodeText(bytes)
  if (decoded === 'binary') return importFailure('binary')
  if (decoded.text.length > 2 * limits.characters) return importFailure('too_much_text')
  return found.kind === 'md' ? readMarkdown(decoded.text) : readPlainText(decoded.text)
}
