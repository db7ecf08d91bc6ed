import { type Reader, readsBoard, readsVersions } from '../report/reading.ts'
import type { ReportState } from '../report/state.ts'
import type { PersonalNotice } from './notice.ts'

/**
 * NT-03: whether a person may still be told of it. Of a section only who reads its versions (RD-03); that it was taken from
 * his unit, or is gone, whoever reads titles (RD-01). Rights are looked at when it is made, listed and sent.
 */
export function maySeeNotice(
  reader: Reader,
  state: ReportState | null,
  { kind, reportId, sectionIds = [] }: PersonalNotice,
): boolean {
  if (reader.roles.size === 0) return false
  if (reportId === undefined) return true
  if (state === null || !readsBoard(reader)) return false
  if (kind === 'taken') return true
  return sectionIds.every(id => {
    const section = state.sections.find(s => s.id === id)
    return section === undefined || readsVersions(reader, section)
  })
}
