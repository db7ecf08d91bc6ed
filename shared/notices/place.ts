import type { PersonalNotice } from './notice.ts'

/** The page on which what a notice tells is done, or seen: a path within the site. */
export function noticePath({ kind, task, reportId, sectionIds }: PersonalNotice): string {
  const [sectionId] = sectionIds ?? []
  if (reportId === undefined || kind === 'reminder' || kind === 'escalated') return '/'
  const report = `/r/${encodeURIComponent(reportId)}`
  // The report as a whole is read and signed on one page.
  if (sectionId === undefined) return `${report}/assembly`
  const section = `${report}/s/${encodeURIComponent(sectionId)}`
  switch (kind) {
    case 'turn':
      if (task === 'write') return section
      if (task === 'assign' || task === 'accept') return `${report}?section=${encodeURIComponent(sectionId)}`
      return `${section}/sign`
    case 'returned':
    case 'recalled':
      return section
    case 'taken':
    case 'due_changed':
    case 'co_unit':
    case 'accepted':
      return `${report}?section=${encodeURIComponent(sectionId)}`
    default:
      return `${section}/sign`
  }
}
