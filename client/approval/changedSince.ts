import { canonicalJson } from '../../shared/document/canonical.ts'
import type { ReportContent } from '../../shared/letter/reportContent.ts'
import type { ReportVersion } from '../../shared/report/approval/version.ts'
import type { Letter } from '../../shared/report/letter.ts'
import { leavesOf } from '../../shared/report/outline.ts'
import { isFrozen, isSubmitted, type ReportState, type WholeState } from '../../shared/report/state.ts'
import { versionsOf } from './versions.ts'

/** With which version the report is compared: the last one that the reader signed, else the one before. */
export interface Base {
  readonly version: ReportVersion
  readonly how: 'signed' | 'before'
}

/** What a reader has to be told about; undefined where there is no other version to compare with. */
export function baseFor(report: WholeState, personId: string): Base | undefined {
  const versions = versionsOf(report)
  const signed = versions.findLast(v => v.signatures.some(s => s.personId === personId))
  if (signed !== undefined) {
    const isCurrent = isSubmitted(report) && signed.n === report.n
    return isCurrent ? undefined : { version: signed, how: 'signed' }
  }
  const before = report.past.at(-1)
  return before && { version: before, how: 'before' }
}

/** A section that is not what it was in the version compared with. */
export interface SectionChange {
  readonly id: string
  readonly title: string
  readonly kind: 'changed' | 'added' | 'removed' | 'open'
  /** Versions to compare, where there are two. */
  readonly between?: { readonly n: number; readonly against: number }
}

export interface Changes {
  readonly sections: readonly SectionChange[]
  readonly letter: boolean
}

/** What differs between a report version and the report as it stands, section by section in its present order. */
export function changesSince(base: ReportContent, { sections }: ReportState, letter: Letter): Changes {
  const before = new Map(base.sections.filter(s => s.hash !== undefined).map(s => [s.id, s]))
  const leaves = leavesOf(sections)
  const now = leaves.flatMap((section): SectionChange[] => {
    const { id, title } = section
    const former = before.get(id)
    if (!isFrozen(section) || section.state !== 'accepted') return [{ id, title, kind: 'open' }]
    if (former?.n === undefined) return [{ id, title, kind: 'added' }]
    if (former.hash === section.hash) return []
    return [{ id, title, kind: 'changed', between: { n: section.version, against: former.n } }]
  })
  const gone = [...before.values()]
    .filter(({ id }) => !leaves.some(leaf => leaf.id === id))
    .map(({ id, title }): SectionChange => ({ id, title, kind: 'removed' }))
  return { sections: [...now, ...gone], letter: canonicalJson(base.letter) !== canonicalJson(letter) }
}
