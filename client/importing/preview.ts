import type { ImportedReport, ImportedSection, ImportWarning } from '../../shared/outline/imported.ts'
import { quotesLeftOut } from '../../shared/outline/warnings.ts'

/** The answer of `POST /api/imports`. */
export interface Imported extends ImportedReport {
  readonly importId: string
}

const characters = (text: string): number => [...text.replace(/\s/gu, '')].length

/** Characters of a section's own text and title, blanks not counted. */
export function charactersOf({ title, paragraphs, tables = [] }: ImportedSection): number {
  const cells = tables.flatMap(table => table.rows.flat().map(cell => cell.text))
  return [title, ...paragraphs, ...cells].reduce((sum, text) => sum + characters(text), 0)
}

/** What an import comes to, in numbers. Sections with text of their own are those that units will write. */
export function countsOf({ sections, preamble }: ImportedReport) {
  const opening = preamble.reduce((sum, text) => sum + characters(text), 0)
  return {
    chapters: sections.filter(section => section.level === 1).length,
    sections: sections.length,
    characters: sections.reduce((sum, section) => sum + charactersOf(section), opening),
  }
}

/** A warning in a list: two may be the same in every word. */
export interface ListedWarning extends ImportWarning {
  readonly key: string
}

/** Warnings by what they ask for: a mark of secrecy stops everything, text that was left out, and what is to be checked. */
export function sortWarnings(warnings: readonly ImportWarning[]) {
  const all = warnings.map((warning, index): ListedWarning => ({ ...warning, key: `${index}` }))
  const others = all.filter(warning => warning.code !== 'secrecy_mark')
  return {
    secret: all.filter(warning => warning.code === 'secrecy_mark'),
    leftOut: others.filter(warning => quotesLeftOut(warning.code)),
    doubts: others.filter(warning => !quotesLeftOut(warning.code)),
  }
}
