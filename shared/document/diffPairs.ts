import type { Block } from './blocks.ts'
import { align, anchorsOf, commonOf, gapsOf, type Pair, profileOf } from './diffAlign.ts'
import { diffText, type Segment } from './diffText.ts'

/** Blocks that are compared as one: usually one with one; more when paragraphs were joined or split. */
export interface Group {
  readonly before: readonly Block[]
  readonly after: readonly Block[]
}

/** The share of a neighbouring paragraph that must be found in what its neighbour lost or gained. */
const TAKEN_OVER = 0.6

/** Most neighbours on one side that a paragraph may have been split into or joined from. */
const MOST_PARTS = 8

/**
 * Pairs the blocks of two versions, in reading order: by id first, since an edited paragraph keeps its own, then what
 * was made anew by likeness; last, paragraphs that took over text from a neighbour join its group.
 */
export function groupsOf(before: readonly Block[], after: readonly Block[]): Group[] {
  const pairs = pairsOf(before, after)
  const groups: Group[] = []
  for (const [k, gap] of gapsOf(pairs, before.length, after.length).entries()) {
    const [i, j] = pairs[k] ?? []
    const old = i === undefined ? undefined : before[i]
    const now = j === undefined ? undefined : after[j]
    const lone = { before: before.slice(...gap.before), after: after.slice(...gap.after) }
    const last = groups.at(-1)
    const upper = last === undefined ? { group: undefined, rest: lone } : taken(last, lone, 'below')
    if (upper.group !== undefined) groups[groups.length - 1] = upper.group
    if (old === undefined || now === undefined) groups.push(...apart(upper.rest))
    else {
      const lower = taken({ before: [old], after: [now] }, upper.rest, 'above')
      groups.push(...apart(lower.rest), lower.group)
    }
  }
  return groups
}

const apart = ({ before, after }: Group): Group[] => [
  ...before.map(block => ({ before: [block], after: [] })),
  ...after.map(block => ({ before: [], after: [block] })),
]

function pairsOf(before: readonly Block[], after: readonly Block[]): Pair[] {
  const keyOf = (block: Block) => `${block.kind} ${block.id}`
  const anchors = anchorsOf(before.map(keyOf), after.map(keyOf))
  const alike = gapsOf(anchors, before.length, after.length).flatMap(gap =>
    align(before.slice(...gap.before).map(likenessText), after.slice(...gap.after).map(likenessText))
      .map(([i, j]): Pair => [gap.before[0] + i, gap.after[0] + j])
      .filter(([i, j]) => before[i]?.kind === after[j]?.kind),
  )
  return [...anchors, ...alike].sort(([a], [b]) => a - b)
}

/** An empty paragraph is like no other; its id stands for it. */
const likenessText = (block: Block): string => (block.text.trim() === '' ? block.id : block.text)

interface Taken {
  readonly group: Group
  readonly rest: Group
}

/**
 * Moves unpaired paragraphs next to a pair into its group while their text is found in what the pair lost (it was split)
 * or gained (it was joined). `side` says where they stand: below the pair or above it.
 */
function taken(group: Group, lone: Group, side: 'above' | 'below'): Taken {
  let now = group
  let rest = lone
  for (let parts = 0; parts < MOST_PARTS; parts++) {
    const next = takeOne(now, rest, side)
    if (next === null) break
    now = next.group
    rest = next.rest
  }
  return { group: now, rest }
}

function takeOne(group: Group, rest: Group, side: 'above' | 'below'): Taken | null {
  const whole = [...group.before, ...group.after].every(block => block.kind === 'paragraph')
  if (!whole || group.before.length === 0 || group.after.length === 0) return null
  const at = side === 'below' ? 0 : -1
  const added = rest.after.at(at)
  const removed = rest.before.at(at)
  if (added === undefined && removed === undefined) return null
  const { segments } = diffText(joined(group.before), joined(group.after))
  const cut = <T>(blocks: readonly T[]) => (side === 'below' ? blocks.slice(1) : blocks.slice(0, -1))
  const grown = (blocks: readonly Block[], block: Block) =>
    side === 'below' ? [...blocks, block] : [block, ...blocks]
  if (added?.kind === 'paragraph' && isIn(added.text, segments, 'del'))
    return {
      group: { ...group, after: grown(group.after, added) },
      rest: { ...rest, after: cut(rest.after) },
    }
  if (removed?.kind === 'paragraph' && isIn(removed.text, segments, 'ins'))
    return {
      group: { ...group, before: grown(group.before, removed) },
      rest: { ...rest, before: cut(rest.before) },
    }
  return null
}

function isIn(text: string, segments: readonly Segment[], op: 'ins' | 'del'): boolean {
  const moved = segments.flatMap(s => (s.op === op ? [s.text] : [])).join('')
  if (moved === '' || text.trim() === '') return false
  const profile = profileOf(text)
  return commonOf(profile, profileOf(moved)) / profile.size >= TAKEN_OVER
}

/** The text of blocks that are compared as one. */
export const joined = (blocks: readonly Block[]): string => blocks.map(block => block.text).join('\n')
