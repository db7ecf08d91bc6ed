import { describe, expect, it } from 'vitest'
import { leavesBelow, rowsOf } from './rows.ts'
import { Office } from './testing/office.ts'

const office = new Office()
const { one, a, b, c } = office.named
office.assign(a).submit(a).approve(a).sign(a)
const { sections } = office.view()
const none: ReadonlySet<string> = new Set()
const titles = (shown: Parameters<typeof rowsOf>[1]) => rowsOf(sections, shown).map(row => row.section.title)

describe('the rows of the board', () => {
  it('[BD-02] stand in the order of the outline, with how far each heading is', () => {
    expect(rowsOf(sections, { folded: none })).toMatchObject([
      { section: { id: one }, leaves: 2, signed: 1, place: 1, siblings: 2 },
      { section: { id: a }, leaves: 1, signed: 1, place: 1, siblings: 2 },
      { section: { id: b }, leaves: 1, signed: 0, place: 2, siblings: 2 },
      { section: { id: c }, leaves: 1, signed: 0, place: 2, siblings: 2 },
    ])
  })

  it('[BD-02] hide what is folded away and go on counting it', () => {
    expect(titles({ folded: new Set([one]) })).toEqual(['基本情况', '问题'])
    expect(rowsOf(sections, { folded: new Set([one]) })[0]).toMatchObject({
      folded: true,
      leaves: 2,
      signed: 1,
    })
  })

  it('[BD-06] show the leaves asked for with the headings above them, counting all', () => {
    expect(titles({ folded: none, only: new Set([b]) })).toEqual(['基本情况', '规模'])
    expect(rowsOf(sections, { folded: none, only: new Set([b]) })[0]).toMatchObject({ leaves: 2 })
    expect(titles({ folded: none, only: none })).toEqual([])
  })

  it('[BD-12] give the leaves below a heading, a leaf for itself', () => {
    expect(leavesBelow(sections, one).map(s => s.id)).toEqual([a, b])
    expect(leavesBelow(sections, c).map(s => s.id)).toEqual([c])
  })
})
