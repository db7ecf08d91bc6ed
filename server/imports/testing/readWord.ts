import { isImportFailure } from '../../../shared/outline/failure.ts'
import { type Source, textOf } from '../../../shared/outline/source.ts'
import { readDocx } from '../docx/readDocx.ts'
import { IMPORT_LIMITS } from '../limits.ts'
import { type WordParts, wordFile } from './wordFile.ts'

/** Reads a Word file that can be read. */
export async function read(parts: WordParts): Promise<Source> {
  const source = await readDocx(wordFile(parts), IMPORT_LIMITS)
  if (isImportFailure(source)) throw new Error(source.code)
  return source
}

export const textsOf = (source: Source) => source.lines.map(textOf)
/** What is noted, and at which line. */
export const notesOf = (source: Source) =>
  source.warnings.map(({ code, line }) => (line === undefined ? code : `${code}@${line}`))
export const quotes = (source: Source) => source.warnings.map(w => w.message).join('\n')
