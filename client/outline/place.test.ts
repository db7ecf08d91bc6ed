import { describe, expect, it } from 'vitest'
import { move, numberOutline } from '../../shared/report/outline.ts'
import {
  type Direction,
  dropAt,
  type Place,
  stepTo,
  type TreeRow,
  withoutSubtree,
  wrappedAt,
} from './place.ts'

const section = (id: string, parentId: string | null) => ({ id, parentId, title: id })
/** 一 a (（一）b (1. c, 2. d)，（二）e)，二 f (（一）g) */
const outline = [
  section('a', null),
  section('b', 'a'),
  section('c', 'b'),
  section('d', 'b'),
  section('e', 'a'),
  section('f', null),
  section('g', 'f'),
]
const depths = numberOutline(outline)
const rowsWithout = (...hidden: string[]): TreeRow[] =>
  outline
    .filter(({ id }) => !hidden.includes(id))
    .map(({ id, parentId }) => ({ id, parentId, depth: depths.get(id)?.depth ?? 0 }))

/** The outline after a move, as places: `二（一）`. */
function placesAfter(id: string, place: Place | undefined) {
  if (place === undefined) return undefined
  const moved = move(outline, id, place.parentId, place.index)
  return moved.map(s => `${s.id}:${numberOutline(moved).get(s.id)?.place}`).join(' ')
}
const step = (id: string, direction: Direction) => placesAfter(id, stepTo(outline, id, direction))

describe('moving a section with the keyboard', () => {
  it('[BD-21] goes up and down among its siblings, with all below it', () => {
    expect(step('e', 'up')).toBe('a:一 e:一（一） b:一（二） c:一（二）1. d:一（二）2. f:二 g:二（一）')
    expect(step('b', 'down')).toBe(step('e', 'up'))
    expect(step('a', 'down')).toBe('f:一 g:一（一） a:二 b:二（一） c:二（一）1. d:二（一）2. e:二（二）')
  })

  it('[BD-21] goes in under the sibling above it, and out behind its heading', () => {
    expect(step('e', 'in')).toBe('a:一 b:一（一） c:一（一）1. d:一（一）2. e:一（一）3. f:二 g:二（一）')
    expect(step('c', 'out')).toBe('a:一 b:一（一） d:一（一）1. c:一（二） e:一（三） f:二 g:二（一）')
  })

  it('[BD-21] stays where there is nowhere to go', () => {
    expect(step('b', 'up')).toBeUndefined()
    expect(step('e', 'down')).toBeUndefined()
    expect(step('b', 'in')).toBeUndefined()
    expect(step('a', 'out')).toBeUndefined()
    expect(step('unknown', 'up')).toBeUndefined()
  })
})

describe('dropping a section between rows', () => {
  it('[BD-20] takes all below it along', () => {
    expect(withoutSubtree(rowsWithout(), 'a').map(row => row.id)).toEqual(['f', 'g'])
    expect(withoutSubtree(rowsWithout(), 'b').map(row => row.id)).toEqual(['a', 'e', 'f', 'g'])
  })

  const drop = (id: string, hidden: string[], gap: number, depth: number) =>
    dropAt(outline, rowsWithout(...hidden), id, gap, depth)

  it('[BD-20] takes the depth that the pointer asks for, as far as the gap allows it', () => {
    // Between d (depth 3) and f (depth 1), with e in the hand.
    expect(drop('e', ['e'], 4, 9)).toEqual({ parentId: 'd', index: 0, depth: 4 })
    expect(drop('e', ['e'], 4, 3)).toEqual({ parentId: 'b', index: 2, depth: 3 })
    expect(drop('e', ['e'], 4, 2)).toEqual({ parentId: 'a', index: 1, depth: 2 })
    expect(drop('e', ['e'], 4, 0)).toEqual({ parentId: null, index: 1, depth: 1 })
  })

  it('[BD-20] is never shallower than the row below, which would lose its heading', () => {
    expect(drop('g', ['g'], 2, 1)).toEqual({ parentId: 'b', index: 0, depth: 3 })
  })

  it('[BD-20] stands first above all rows, last below them', () => {
    expect(drop('e', ['e'], 0, 3)).toEqual({ parentId: null, index: 0, depth: 1 })
    expect(drop('b', ['b', 'c', 'd'], 4, 1)).toEqual({ parentId: null, index: 2, depth: 1 })
  })

  it('[BD-20] counts siblings that are folded away', () => {
    // d is folded away with its heading b: below b at its own depth comes after it, not among its children.
    expect(drop('g', ['c', 'd', 'g'], 2, 2)).toEqual({ parentId: 'a', index: 1, depth: 2 })
  })

  it('[BD-20] makes a heading of a leaf that it comes under, and of nothing else', () => {
    const under = (depth: number) => wrappedAt(outline, drop('e', ['e'], 4, depth).parentId)?.id
    expect(under(4)).toBe('d')
    expect(under(3)).toBeUndefined()
    expect(under(1)).toBeUndefined()
  })

  it('[BD-20] comes back to where it was', () => {
    expect(placesAfter('e', drop('e', ['e'], 4, 2))).toBe(placesAfter('e', { parentId: 'a', index: 1 }))
  })
})
