import type { EventBody } from '../../shared/report/events.ts'
import { nameOf, type ReportView } from '../../shared/report/view.ts'

/** How records call sections: by their present place, and by their last title where they are gone. */
export interface SectionNames {
  /** `二（一）教育经费投入` */
  readonly name: (sectionId: string) => string
  /** The same with the title that a record carries, which may have been changed since. */
  readonly titled: (sectionId: string, title: string) => string
}

interface Wording {
  readonly removed: (title: string) => string
  readonly untitled: string
}

export function sectionNames(
  view: ReportView | undefined,
  titles: ReadonlyMap<string, string>,
  wording: Wording,
): SectionNames {
  const sections = new Map(view?.sections.map(section => [section.id, section]))
  const name = (id: string): string => {
    const section = sections.get(id)
    if (view !== undefined && section !== undefined) return nameOf(view, section) || wording.untitled
    const title = titles.get(id)
    if (title === undefined) return id
    // Before the outline is there, nothing is known to be gone.
    return view === undefined ? title || wording.untitled : wording.removed(title || wording.untitled)
  }
  return {
    name,
    titled: (id, title) => {
      const section = sections.get(id)
      if (title === '') return name(id)
      return view === undefined || section === undefined ? title : nameOf(view, { ...section, title })
    },
  }
}

/** The last title of every section that the records name, also of those that are gone. */
export function recordedTitles(bodies: readonly (EventBody | undefined)[]): ReadonlyMap<string, string> {
  const titles = new Map<string, string>()
  for (const body of bodies)
    if (body?.type === 'outline.added' || body?.type === 'outline.renamed')
      titles.set(body.data.sectionId, body.data.title)
    else if (body?.type === 'outline.wrapped') {
      titles.set(body.data.wrapperId, titles.get(body.data.sectionId) ?? '')
      titles.set(body.data.sectionId, '')
    }
  return titles
}
