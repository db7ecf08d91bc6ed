import { describe, expect, it } from 'vitest'
import { rowsOf } from './rows.ts'
import { Office } from './testing/office.ts'
import { treeMove } from './treeKeys.ts'

const office = new Office()
const { one, a, b, c } = office.named
const open = rowsOf(office.view().sections, { folded: new Set() })
const folded = rowsOf(office.view().sections, { folded: new Set([one]) })

describe('the keys of the tree', () => {
  it('[BD-08] go from row to row, to the first and the last', () => {
    expect(treeMove(open, 1, 'ArrowDown')).toEqual({ kind: 'go', id: b })
    expect(treeMove(open, 1, 'ArrowUp')).toEqual({ kind: 'go', id: one })
    expect(treeMove(open, 1, 'Home')).toEqual({ kind: 'go', id: one })
    expect(treeMove(open, 1, 'End')).toEqual({ kind: 'go', id: c })
  })

  it('[BD-08] unfold, go in, go to the heading, fold', () => {
    expect(treeMove(folded, 0, 'ArrowRight')).toEqual({ kind: 'fold', id: one })
    expect(treeMove(open, 0, 'ArrowRight')).toEqual({ kind: 'go', id: a })
    expect(treeMove(open, 2, 'ArrowLeft')).toEqual({ kind: 'go', id: one })
    expect(treeMove(open, 0, 'ArrowLeft')).toEqual({ kind: 'fold', id: one })
  })

  it('[BD-08] do nothing at an end, in a leaf, without rows, or when they are other keys', () => {
    expect(treeMove(open, 0, 'ArrowUp')).toBeUndefined()
    expect(treeMove(open, 3, 'ArrowDown')).toBeUndefined()
    expect(treeMove(open, 1, 'ArrowRight')).toBeUndefined()
    expect(treeMove(open, 3, 'ArrowLeft')).toBeUndefined()
    expect(treeMove([], 0, 'ArrowDown')).toBeUndefined()
    expect(treeMove(open, 0, 'x')).toBeUndefined()
  })
})
