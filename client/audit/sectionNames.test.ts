import { describe, expect, it } from 'vitest'
import { aReport } from '../testing/aReport.ts'
import { recordedTitles, sectionNames } from './sectionNames.ts'

const wording = { removed: (title: string) => `${title}（已删除）`, untitled: '无标题的正文' }
const unassigned = { state: 'unassigned', coUnitIds: [] } as const
const view = aReport({
  sections: [
    { id: 'a', parentId: null, title: '成效', ...unassigned },
    { id: 'b', parentId: 'a', title: '经费', ...unassigned },
    { id: 'c', parentId: null, title: '', ...unassigned },
  ],
}).state

const titles = recordedTitles([
  { type: 'outline.added', data: { sectionId: 'b', parentId: 'a', index: 0, title: '投入' } },
  { type: 'outline.added', data: { sectionId: 'x', parentId: null, index: 2, title: '旧章' } },
  { type: 'outline.renamed', data: { sectionId: 'x', title: '旧章节' } },
  { type: 'outline.wrapped', data: { sectionId: 'x', wrapperId: 'y' } },
  undefined,
])

describe('names of sections in records', () => {
  it('[AU-05] are the present ones, with their place', () => {
    expect(sectionNames(view, titles, wording).name('b')).toBe('一（一）经费')
  })

  it('[AU-05] can carry the title of their time', () => {
    const { titled } = sectionNames(view, titles, wording)
    expect(titled('b', '投入')).toBe('一（一）投入')
    expect(titled('c', '')).toBe('无标题的正文')
  })

  it('[AU-05] are the last ones recorded, where the section is gone', () => {
    const { name } = sectionNames(view, titles, wording)
    expect(name('y')).toBe('旧章节（已删除）')
    expect(name('x')).toBe('无标题的正文（已删除）')
    expect(name('never heard of')).toBe('never heard of')
  })

  it('[AU-05] call nothing removed before the outline is there', () => {
    expect(sectionNames(undefined, titles, wording).name('y')).toBe('旧章节')
  })
})
