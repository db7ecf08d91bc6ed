import type { SectionView } from '../../shared/report/view.ts'

/** How far the leaves at or below a section are. */
export interface Progress {
  readonly leaves: number
  readonly signed: number
}

/** A row of the board: a section that is not folded away. */
export interface BoardRow extends Progress {
  readonly section: SectionView
  readonly folded: boolean
  /** Place among its siblings, from 1, and how many there are: what screen readers say. */
  readonly place: number
  readonly siblings: number
}

export const isSigned = ({ state }: Pick<SectionView, 'state'>): boolean =>
  state === 'signed' || state === 'accepted'

/** Progress of each section, by id. `sections` are depth first. */
export function progressOf(sections: readonly SectionView[]): Map<string, Progress> {
  const progress = new Map<string, Progress>()
  for (const section of sections.toReversed()) {
    const below = progress.get(section.id)
    const own = section.isLeaf
      ? { leaves: 1, signed: Number(isSigned(section)) }
      : (below ?? { leaves: 0, signed: 0 })
    progress.set(section.id, own)
    if (section.parentId === null) continue
    const { leaves, signed } = progress.get(section.parentId) ?? { leaves: 0, signed: 0 }
    progress.set(section.parentId, { leaves: leaves + own.leaves, signed: signed + own.signed })
  }
  return progress
}

interface Shown {
  /** Sections whose children are folded away. */
  readonly folded: ReadonlySet<string>
  /** Leaves to show, with the headings above them; all when absent. */
  readonly only?: ReadonlySet<string> | undefined
}

/** The rows of the board, in order. Progress counts all leaves, also those that are not shown. */
export function rowsOf(sections: readonly SectionView[], { folded, only }: Shown): BoardRow[] {
  const progress = progressOf(sections)
  const kept = only === undefined ? undefined : withHeadings(sections, only)
  const siblings = new Map<string | null, number>()
  for (const { parentId } of sections) siblings.set(parentId, (siblings.get(parentId) ?? 0) + 1)
  const closed = new Set<string>()
  return sections.flatMap((section): BoardRow[] => {
    const hidden = section.parentId !== null && closed.has(section.parentId)
    if (hidden || folded.has(section.id)) closed.add(section.id)
    if (hidden || kept?.has(section.id) === false) return []
    const { leaves, signed } = progress.get(section.id) ?? { leaves: 0, signed: 0 }
    return [
      {
        section,
        leaves,
        signed,
        folded: folded.has(section.id),
        place: section.index + 1,
        siblings: siblings.get(section.parentId) ?? 1,
      },
    ]
  })
}

function withHeadings(sections: readonly SectionView[], leaves: ReadonlySet<string>): Set<string> {
  const kept = new Set(leaves)
  for (const section of sections.toReversed())
    if (kept.has(section.id) && section.parentId !== null) kept.add(section.parentId)
  return kept
}

/** Leaves at or below a section. */
export function leavesBelow(sections: readonly SectionView[], id: string): SectionView[] {
  const within = new Set([id])
  return sections.filter(section => {
    if (section.parentId !== null && within.has(section.parentId)) within.add(section.id)
    return section.isLeaf && within.has(section.id)
  })
}
