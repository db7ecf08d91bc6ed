import type { ReportVersion } from '../../shared/report/approval/version.ts'
import { isSubmitted, type ReportState } from '../../shared/report/state.ts'
import type { Blobs } from '../storage/port.ts'

/** Frozen versions of whole reports: blobs under their hashes, as freezeReport stores them (RP-02). */
export interface ReportVersions {
  /** The exact text whose SHA-256 is the hash; null when the store has none. Throws TypeError on bytes that are no text. */
  get(hash: string): Promise<string | null>
}

export function createReportVersions(blobs: Blobs): ReportVersions {
  const decoder = new TextDecoder('utf-8', { fatal: true })
  return {
    async get(hash) {
      const bytes = await blobs.get(hash)
      return bytes === null ? null : decoder.decode(bytes)
    },
  }
}

/** Every version that was ever frozen of a report, oldest first. */
export const reportVersionsOf = ({ report }: ReportState): readonly ReportVersion[] =>
  isSubmitted(report) ? [...report.past, report.current] : report.past
