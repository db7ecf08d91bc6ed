import { type Directory, postsOf } from '../people/directory.ts'
import { isLeaf, numberOutline } from './outline.ts'
import { isOpen, mayWrite } from './policy.ts'
import type { Reader } from './reading.ts'
import { stateSeenBy } from './seenBy.ts'
import { isOpenReport, type ReportState, type Section } from './state.ts'

/** What is computed beside a section's own fields. */
export interface Computed {
  /** Position among its siblings, from 0. */
  readonly index: number
  /** As printed: `（一）`. */
  readonly number: string
  /** As lists print it: `二（一）`. */
  readonly place: string
  readonly depth: number
  readonly isLeaf: boolean
  /** Whether this person may write the text now. */
  readonly writable: boolean
}

export type SectionView = Section & Computed

/** A report as one person sees it: the state with api.md's names and what is computed from it. It evolves like the state. */
export interface ReportView extends ReportState {
  readonly sections: readonly SectionView[]
}

/** Adds what is computed. The browser runs it again after each event. */
export function present(state: ReportState, directory: Directory, personId: string, now: string): ReportView {
  const numbers = numberOutline(state.sections)
  const posts = postsOf(directory, personId, now)
  const sections = state.sections.map((section): SectionView => {
    const numbered = numbers.get(section.id) ?? { index: 0, number: '', place: '', depth: 1 }
    const leaf = isLeaf(state.sections, section.id)
    const writable =
      leaf && isOpenReport(state.report) && isOpen(section) && posts.some(post => mayWrite(post, section))
    return { ...section, ...numbered, isLeaf: leaf, writable }
  })
  return { ...state, sections }
}

/** A report for one reader: without what he may not see, with what is computed. */
export const viewFor = (reader: Reader, state: ReportState, directory: Directory, now: string): ReportView =>
  present(stateSeenBy(reader, state), directory, reader.personId, now)

/**
 * How a section is called in lists and messages: `二（一）教育经费投入`, a chapter `四、整改措施`; a body without title
 * goes by its heading.
 */
export function nameOf(view: ReportView, section: SectionView): string {
  const named = section.title === '' ? view.sections.find(s => s.id === section.parentId) : section
  if (named === undefined) return ''
  return `${named.depth === 1 ? named.number : named.place}${named.title}`
}
