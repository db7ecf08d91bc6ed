import { describe, expect, it } from 'vitest'
import type { SectionView } from '../../../shared/report/view.ts'
import { neighboursOf, outlineRows } from './outlineRows.ts'

const section = (id: string, parentId: string | null, isLeaf: boolean): SectionView => ({
  id,
  parentId,
  title: id,
  state: 'unassigned',
  coUnitIds: [],
  index: 0,
  number: '',
  place: '',
  depth: 1,
  isLeaf,
  writable: false,
})
const sections = [
  section('one', null, false),
  section('a', 'one', true),
  section('two', null, false),
  section('deep', 'two', false),
  section('b', 'deep', true),
  section('c', 'two', true),
]
const ids = (...folded: string[]) => outlineRows(sections, new Set(folded)).map(row => row.section.id)

describe('[ED-19] the outline beside the paper', () => {
  it('hides all that lies below a folded heading', () => {
    expect(ids()).toEqual(['one', 'a', 'two', 'deep', 'b', 'c'])
    expect(ids('two')).toEqual(['one', 'a', 'two'])
    expect(ids('deep')).toEqual(['one', 'a', 'two', 'deep', 'c'])
  })
})

describe('[ED-20] the neighbours of a section', () => {
  it('are the leaves before and after it, across chapters', () => {
    const around = (id: string) => {
      const { before, after } = neighboursOf(sections, id)
      return [before?.id, after?.id]
    }
    expect(around('a')).toEqual([undefined, 'b'])
    expect(around('b')).toEqual(['a', 'c'])
    expect(around('c')).toEqual(['b', undefined])
    expect(around('gone')).toEqual([undefined, undefined])
  })
})
