import { isLevel } from '../document/level.ts'
import { headingNumber, placeOf } from '../document/numbering.ts'
import type { Section } from './state.ts'

/** The outline as a depth-first list: what tree operations need of a section. */
type Placed = Pick<Section, 'id' | 'parentId' | 'title'>

export const childrenOf = <T extends Placed>(sections: readonly T[], parentId: string | null): T[] =>
  sections.filter(s => s.parentId === parentId)

export const isLeaf = (sections: readonly Placed[], id: string): boolean =>
  !sections.some(s => s.parentId === id)

export const leavesOf = <T extends Placed>(sections: readonly T[]): T[] => {
  const parents = new Set(sections.map(s => s.parentId))
  return sections.filter(s => !parents.has(s.id))
}

/** Depth in the outline, from 1. Unknown ids have depth 0. */
export function depthOf(sections: readonly Placed[], id: string | null): number {
  let depth = 0
  for (let at = id; at !== null; depth++) {
    const section = sections.find(s => s.id === at)
    if (section === undefined) return 0
    at = section.parentId
  }
  return depth
}

/** Whether `id` is `ancestorId` or lies below it. */
export function isWithin(sections: readonly Placed[], id: string | null, ancestorId: string): boolean {
  for (let at = id; at !== null; at = sections.find(s => s.id === at)?.parentId ?? null)
    if (at === ancestorId) return true
  return false
}

/** How many levels a section spans: 1 for a leaf. */
export const heightOf = (sections: readonly Placed[], id: string): number =>
  1 + Math.max(0, ...childrenOf(sections, id).map(child => heightOf(sections, child.id)))

/** Inserts a section as the `index`-th child of its parent; an index past the end means last. */
export function insert<T extends Placed>(sections: readonly T[], section: T, index: number): T[] {
  return insertAll(sections, [section], section.parentId, index)
}

/** Takes a section with all below it to another place. `index` counts the new siblings without it. */
export function move<T extends Placed>(
  sections: readonly T[],
  id: string,
  parentId: string | null,
  index: number,
): T[] {
  const moved = sections
    .filter(s => isWithin(sections, s.id, id))
    .map(s => (s.id === id ? { ...s, parentId } : s))
  const rest = sections.filter(s => !isWithin(sections, s.id, id))
  return insertAll(rest, moved, parentId, index)
}

export const remove = <T extends Placed>(sections: readonly T[], id: string): T[] =>
  sections.filter(s => !isWithin(sections, s.id, id))

function insertAll<T extends Placed>(
  sections: readonly T[],
  block: readonly T[],
  parentId: string | null,
  index: number,
): T[] {
  const next = childrenOf(sections, parentId)[index]
  const at = next === undefined ? endOf(sections, parentId) : sections.indexOf(next)
  return [...sections.slice(0, at), ...block, ...sections.slice(at)]
}

/** Position behind the last section at or below `parentId`. */
function endOf(sections: readonly Placed[], parentId: string | null): number {
  if (parentId === null) return sections.length
  return sections.findLastIndex(s => isWithin(sections, s.id, parentId)) + 1
}

export interface Numbered {
  /** As printed: `（一）`; empty for a body that stands directly under its heading, without a title of its own. */
  readonly number: string
  /** Numbers of the path, as lists print them: `二（一）3.` */
  readonly place: string
  /** Position among its siblings, from 0. */
  readonly index: number
  readonly depth: number
}

/** The computed number of every section, by id. Sections without a title are printed without number and not counted. */
export function numberOutline(sections: readonly Placed[]): Map<string, Numbered> {
  const numbered = new Map<string, Numbered>()
  const walk = (parentId: string | null, path: readonly string[]) => {
    let count = 0
    for (const [index, section] of childrenOf(sections, parentId).entries()) {
      const depth = path.length + 1
      if (section.title !== '') count++
      const number = section.title === '' || !isLevel(depth) ? '' : headingNumber(depth, count)
      const numbers = number === '' ? path : [...path, number]
      numbered.set(section.id, { number, place: placeOf(numbers), index, depth })
      walk(section.id, [...path, number])
    }
  }
  walk(null, [])
  return numbered
}
