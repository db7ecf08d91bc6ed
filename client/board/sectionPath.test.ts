import { describe, expect, it } from 'vitest'
import { readerOf } from '../../shared/report/reading.ts'
import { isSectionTask, tasksOf } from '../../shared/report/tasks.ts'
import { sectionPath } from './sectionPath.ts'
import { Office } from './testing/office.ts'

const office = new Office()
const { one, a, b } = office.named
office.assign(a).submit(a)
office.assign(b)

function path(login: string, id: string) {
  const reader = readerOf(office.directory, login, office.now)
  const tasks = tasksOf(office.state, office.directory, login, office.now)
  return sectionPath(
    'r1',
    office.seenSection(id),
    reader,
    tasks.filter(isSectionTask).find(task => task.sectionId === id),
  )
}

describe('where a row leads', () => {
  it('[BD-07] is the signing page when it is one’s turn, else the text', () => {
    expect(path('finance.reviewer', a)).toBe(`/r/r1/s/${a}/sign`)
    expect(path('finance.drafter', a)).toBe(`/r/r1/s/${a}`)
    expect(path('finance.drafter', b)).toBe(`/r/r1/s/${b}`)
    expect(path('edu.coordinator', b)).toBe(`/r/r1/s/${b}`)
  })

  it('[BD-07] is the frozen versions for who may read those alone', () => {
    expect(path('gov.leader', a)).toBe(`/r/r1/s/${a}/versions`)
    expect(path('gov.leader', b)).toBeUndefined()
  })

  it('[BD-07] is nowhere for who may read nothing of it, until it is accepted', () => {
    expect(path('health.head', a)).toBeUndefined()
    const accepted = { ...office.seenSection(a), state: 'accepted' as const }
    const reader = readerOf(office.directory, 'health.head', office.now)
    expect(sectionPath('r1', accepted as never, reader, undefined)).toBe(`/r/r1/s/${a}/versions`)
  })

  it('[BD-07] is nowhere for a heading', () => {
    expect(path('edu.coordinator', one)).toBeUndefined()
  })
})
