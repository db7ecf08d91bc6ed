import type { BlockDiff, FigureDiff } from '../../shared/document/diff.ts'

/** Answers of `GET …/sections/:sid/versions/…`, as far as pages read them. */

/** `…/:n`: the frozen text. `canonical` is the exact string whose SHA-256 is signed; everything shown is read from it. */
export interface VersionText {
  readonly n: number
  readonly canonical: string
}

/** A block that differs between two versions, with the persons who changed it. */
export type ChangedBlock = BlockDiff & { readonly authors: readonly string[] }

/** `…/:n/diff?against=m` */
export interface VersionDiff {
  readonly blocks: readonly ChangedBlock[]
  readonly figures: readonly FigureDiff[]
}

export const sectionPath = (reportId: string, sectionId: string): string =>
  `/api/reports/${encodeURIComponent(reportId)}/sections/${encodeURIComponent(sectionId)}`

export const versionPath = (reportId: string, sectionId: string, n: number): string =>
  `${sectionPath(reportId, sectionId)}/versions/${n}`

export const diffPath = (reportId: string, sectionId: string, n: number, against: number): string =>
  `${versionPath(reportId, sectionId, n)}/diff?against=${against}`
