import { childrenOf, isLeaf } from '../../shared/report/outline.ts'
import type { Section } from '../../shared/report/state.ts'

type Placed = Pick<Section, 'id' | 'parentId' | 'title'>

/** Where a section stands or goes: under a parent, as its `index`-th child, not counting itself. */
export interface Place {
  readonly parentId: string | null
  readonly index: number
}

/** Up and down among its siblings; `out` one level up, behind its heading; `in` one level down, under the sibling above. */
export type Direction = 'up' | 'down' | 'in' | 'out'

/** The place one step away; `undefined` where there is none in that direction. */
export function stepTo(sections: readonly Placed[], id: string, direction: Direction): Place | undefined {
  const section = sections.find(s => s.id === id)
  if (section === undefined) return undefined
  const { parentId } = section
  const siblings = childrenOf(sections, parentId)
  const index = siblings.findIndex(s => s.id === id)
  switch (direction) {
    case 'up':
      return index > 0 ? { parentId, index: index - 1 } : undefined
    case 'down':
      return index < siblings.length - 1 ? { parentId, index: index + 1 } : undefined
    case 'in': {
      const above = siblings[index - 1]
      return above && { parentId: above.id, index: childrenOf(sections, above.id).length }
    }
    case 'out': {
      const parent = sections.find(s => s.id === parentId)
      if (parent === undefined) return undefined
      const aunts = childrenOf(sections, parent.parentId)
      return { parentId: parent.parentId, index: aunts.findIndex(s => s.id === parent.id) + 1 }
    }
  }
}

/** A row of the tree, as it is shown. */
export interface TreeRow {
  readonly id: string
  readonly parentId: string | null
  readonly depth: number
}

/** Rows without a section and all that is shown below it. */
export function withoutSubtree<T extends TreeRow>(rows: readonly T[], id: string): T[] {
  const gone = new Set<string | null>([id])
  return rows.filter(row => {
    if (gone.has(row.parentId)) gone.add(row.id)
    return !gone.has(row.id)
  })
}

/** Where something dragged would come to stand: its place, and the depth at which the line is drawn. */
export interface Drop extends Place {
  readonly depth: number
}

/**
 * Where a section dropped before the `gap`-th row would stand, at the depth nearest to `depth` that this gap allows: not
 * deeper than below the row above, not shallower than the row below. `rows` are those shown, without what is dragged;
 * `sections` are all of them.
 */
export function dropAt(
  sections: readonly Placed[],
  rows: readonly TreeRow[],
  movedId: string,
  gap: number,
  depth: number,
): Drop {
  const above = rows[gap - 1]
  const below = rows[gap]
  if (above === undefined) return { parentId: null, index: 0, depth: 1 }
  const at = Math.min(Math.max(depth, below?.depth ?? 1), above.depth + 1)
  // Under the row above: its first child, since nothing of it is shown between here and there.
  if (at === above.depth + 1) return { parentId: above.id, index: 0, depth: at }
  let elder: TreeRow = above
  while (elder.depth > at) {
    const parent = rows.find(row => row.id === elder.parentId)
    if (parent === undefined) break
    elder = parent
  }
  const siblings = childrenOf(sections, elder.parentId).filter(s => s.id !== movedId)
  return { parentId: elder.parentId, index: siblings.findIndex(s => s.id === elder.id) + 1, depth: at }
}

/** The leaf that would become a heading if a section came under it: its text becomes a part below it (BD-23). */
export function wrappedAt<T extends Placed>(sections: readonly T[], parentId: string | null): T | undefined {
  const parent = sections.find(s => s.id === parentId)
  return parent !== undefined && isLeaf(sections, parent.id) ? parent : undefined
}
