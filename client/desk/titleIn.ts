import type { Numbered } from '../../shared/report/outline.ts'
import type { Section } from '../../shared/report/state.ts'

/** A section's place and title, `二（二）教育经费`; a text without a title of its own goes by its heading. */
export function titleIn(
  sections: readonly Section[],
  numbers: ReadonlyMap<string, Numbered>,
  section: Section,
): string {
  const named = section.title === '' ? sections.find(s => s.id === section.parentId) : section
  return `${numbers.get(section.id)?.place ?? ''}${named?.title ?? ''}`
}
