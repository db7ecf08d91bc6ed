import { isWithin } from '../../../shared/report/outline.ts'
import type { SectionView } from '../../../shared/report/view.ts'

export interface OutlineRow {
  readonly section: SectionView
  /** Whether the sections below it are folded away; leaves have none. */
  readonly isFolded: boolean
}

/** The lines of the outline: depth first, without what lies below a folded heading. */
export function outlineRows(sections: readonly SectionView[], folded: ReadonlySet<string>): OutlineRow[] {
  const isHidden = ({ parentId }: SectionView) =>
    parentId !== null && [...folded].some(id => isWithin(sections, parentId, id))
  return sections
    .filter(section => !isHidden(section))
    .map(section => ({ section, isFolded: folded.has(section.id) }))
}

/** The leaves in reading order, before and after one of them. */
export function neighboursOf(
  sections: readonly SectionView[],
  id: string,
): { readonly before: SectionView | undefined; readonly after: SectionView | undefined } {
  const leaves = sections.filter(section => section.isLeaf)
  const at = leaves.findIndex(leaf => leaf.id === id)
  return { before: at < 0 ? undefined : leaves[at - 1], after: at < 0 ? undefined : leaves[at + 1] }
}
