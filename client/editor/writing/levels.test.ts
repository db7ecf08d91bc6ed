import { describe, expect, it } from 'vitest'
import { levelsBelow, readPrefix } from './levels.ts'

const all = levelsBelow(0)

describe('[ED-11] headings inside a body lie below the section', () => {
  it.each([
    [1, [2, 3, 4]],
    [2, [3, 4]],
    [3, [4]],
    [4, []],
  ])('a section of depth %i offers %j', (depth, levels) => expect(levelsBelow(depth)).toEqual(levels))
})

describe('[ED-12] a literal number at the start says the level', () => {
  it.each([
    ['一、基本情况', 1, 2],
    ['（一）教育经费', 2, 3],
    ['(十一) 城乡一体', 2, 5],
    ['1.   确保投入', 3, 5],
    ['１．确保投入', 3, 2],
    ['　　1、确保投入', 3, 4],
    ['（1）小学', 4, 3],
    ['⑵小学', 4, 1],
  ])('%s → level %i, %i characters', (text, level, length) =>
    expect(readPrefix(text, all)).toEqual({ level, length }),
  )

  it.each(['1.5亿元', '3、4号楼', '一是加强领导', '2026年', '', '教育一、二年级'])('%s has none', text =>
    expect(readPrefix(text, all)).toBeNull(),
  )

  it('a level that the section does not offer stays as it was written', () =>
    expect(readPrefix('（一）教育经费', levelsBelow(2))).toBeNull())
})
