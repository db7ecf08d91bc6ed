import { readBlocks } from './block.ts'
import { readClosing } from './closing.ts'
import { setContentsAside } from './contents.ts'
import { textNotIn } from './coverage.ts'
import { noteDoubts } from './doubts.ts'
import type { ImportedReport } from './imported.ts'
import { splitJoined } from './joined.ts'
import { readLetterhead } from './letterhead.ts'
import { buildOutline } from './outline.ts'
import { findHeadings } from './runs.ts'
import { annexNode, toSections } from './sections.ts'
import type { Source, SourceLine } from './source.ts'
import { Warnings } from './warnings.ts'

/** Lines of a text file, of which the reader had nothing to say. */
const PLAIN = { unit: '行', warnings: [] } as const

/**
 * Reads last year's report: head of the letter, outline, closing. Whatever is doubtful becomes a warning that names
 * the line; what finds no place in the report is quoted in one. Every printed character of the lines is in the result.
 */
export function parseReport(
  lines: readonly SourceLine[],
  reading: Pick<Source, 'unit' | 'warnings'> = PLAIN,
): ImportedReport {
  const warnings = new Warnings(reading.unit, reading.warnings)
  const head = readLetterhead(setContentsAside(readBlocks(lines), warnings), warnings)
  const closing = readClosing(head.rest, warnings)
  const outline = buildOutline(findHeadings(splitJoined(closing.body, warnings), warnings), warnings)
  noteDoubts(outline.nodes, warnings)
  if (closing.date !== undefined && head.date !== undefined)
    warnings.add('head_text', head.date.line, { text: head.date.text })
  const date = closing.date ?? head.date?.text
  const report = {
    title: head.title,
    ...(head.docNumber === undefined ? {} : { docNumber: head.docNumber }),
    ...(head.addressee === undefined ? {} : { addressee: head.addressee }),
    preamble: [...outline.preamble],
    ...(closing.signatory === undefined ? {} : { signatory: closing.signatory }),
    ...(date === undefined ? {} : { date }),
    sections: toSections([...outline.nodes, ...closing.annexes.map(annexNode)]),
  }
  for (const { line, text } of textNotIn(lines, { ...report, warnings: warnings.inOrder() }))
    warnings.add('not_placed', line, { text })
  return { ...report, warnings: warnings.inOrder() }
}
