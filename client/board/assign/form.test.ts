import { describe, expect, it } from 'vitest'
import { Office } from '../testing/office.ts'
import { commandFor, errorsOf, formFor, refusedOf } from './form.ts'

const filled = {
  leadUnitId: 'finance',
  coUnitIds: ['hr', 'finance'],
  day: '2026-11-20',
  time: '17:30',
  wordBudget: '600',
  coEdit: false,
  reason: '',
}

describe('the form of an assignment', () => {
  it('[BD-11] begins with the closing hour, in the district’s time', () => {
    const office = new Office()
    const { a } = office.named
    expect(formFor([office.seenSection(a)])).toMatchObject({ leadUnitId: '', day: '', time: '17:30' })
    expect(commandFor(filled, office.seenSection(a), false)).toEqual({
      type: 'section.assign',
      sectionId: a,
      leadUnitId: 'finance',
      coUnitIds: ['hr'],
      dueAt: '2026-11-20T09:30:00.000Z',
      wordBudget: 600,
      coEdit: false,
    })
  })

  it('[BD-13] shows what a section has, and leaves its due time as it is to the second', () => {
    const office = new Office()
    const { a } = office.named
    office.assign(a, 'finance', ['hr'], '2026-11-20T17:00:30+08:00')
    const form = formFor([office.seenSection(a)])
    expect(form).toMatchObject({
      leadUnitId: 'finance',
      coUnitIds: ['hr'],
      day: '2026-11-20',
      time: '17:00',
      wordBudget: '',
    })
    expect(commandFor(form, office.seenSection(a), false).dueAt).toBe('2026-11-20T17:00:30+08:00')
  })

  it('[BD-13] says which fields are missing or wrong', () => {
    const office = new Office()
    const sections = [office.seenSection(office.named.a)]
    expect(errorsOf(formFor(sections), sections)).toEqual(['leadUnitId', 'day'])
    expect(errorsOf({ ...filled, time: '5点', wordBudget: '六百' }, sections)).toEqual(['time', 'wordBudget'])
    expect(errorsOf(filled, sections)).toEqual([])
  })

  it('[BD-13] asks for a reason where a unit loses a section, and tells it to that one alone', () => {
    const office = new Office()
    const { a, b } = office.named
    office.assign(a, 'health')
    const sections = [office.seenSection(a), office.seenSection(b)]
    expect(errorsOf(filled, sections)).toEqual(['reason'])
    const form = { ...filled, reason: ' 职责调整 ' }
    expect(errorsOf(form, sections)).toEqual([])
    expect(sections.map(section => commandFor(form, section, true).reason)).toEqual(['职责调整', undefined])
  })

  it('[BD-12] leaves each of several sections its own word budget when none is typed', () => {
    const office = new Office()
    const { a, b } = office.named
    office.must('edu.coordinator', {
      ...commandFor({ ...filled, wordBudget: '300' }, office.seenSection(a), false),
    })
    const form = { ...filled, wordBudget: '' }
    const budget = (id: string, several: boolean) =>
      commandFor(form, office.seenSection(id), several).wordBudget
    expect(budget(a, true)).toBe(300)
    expect(budget(b, true)).toBeUndefined()
    expect(budget(a, false)).toBeUndefined()
  })

  it('[BD-12] says beforehand which sections the rules refuse, and why', () => {
    const office = new Office()
    const { a, b } = office.named
    office.assign(a, 'health').submit(a, 'health')
    const sections = [office.seenSection(a), office.seenSection(b)]
    expect(refusedOf({ ...filled, reason: '职责调整' }, sections, office.may())).toMatchObject([
      { section: { id: a }, rejection: { code: 'section_frozen' } },
    ])
    const past = { ...filled, day: '2026-10-01' }
    expect(refusedOf(past, [office.seenSection(b)], office.may())).toMatchObject([
      { rejection: { code: 'WF-01', details: { missing: 'due_in_future' } } },
    ])
  })
})
