import { describe, expect, it } from 'vitest'
import { grantedBy, Told } from './testing/told.ts'

describe('whom an event tells', () => {
  it('[NT-01] whoever’s turn it becomes is told, and not who did it', () => {
    const told = new Told(['health'])
    expect(told.by('finance.drafter', { type: 'section.submit', sectionId: told.id })).toEqual([
      'finance.reviewer turn.review',
    ])
    expect(told.by('finance.reviewer', told.carrying('section.approve'))).toEqual([
      'health.head turn.countersign',
    ])
    expect(told.by('health.head', told.carrying('section.countersign', { opinion: 'agree' }))).toEqual([
      'finance.head turn.sign',
    ])
    expect(told.by('finance.head', told.carrying('section.sign'))).toEqual([
      'edu.coordinator turn.accept',
      'finance.drafter signed',
    ])
  })

  it('[NT-01] a return tells its writers that it came back, not to write, and whose signatures it voids', () => {
    const told = new Told(['health'])
    told.by('finance.drafter', { type: 'section.submit', sectionId: told.id })
    told.by('finance.reviewer', told.carrying('section.approve'))
    const back = { type: 'section.return' as const, sectionId: told.id, reason: '数字有误' }
    expect(told.by('finance.head', back)).toEqual([
      'finance.drafter returned',
      'finance.liaison returned',
      'finance.reviewer voided',
    ])
  })

  it('[NT-01] an opinion’s giver hears of its answer, the lead unit of the opinion', () => {
    const told = new Told(['health'])
    told.by('finance.drafter', { type: 'section.submit', sectionId: told.id })
    told.by('finance.reviewer', told.carrying('section.approve'))
    const asks = told.carrying('section.countersign', { opinion: 'change', text: '请改口径' })
    expect(told.by('health.head', asks)).toEqual([
      'finance.drafter turn.dispose',
      'finance.head turn.dispose',
      'finance.reviewer turn.dispose',
    ])
    const answer = told.disposing('declined')
    expect(told.by('finance.drafter', answer)).toEqual([
      'health.head answered',
      'health.head turn.countersign',
    ])
  })

  it('[NT-01] a unit that loses a section is told, and so is a co-unit that joins', () => {
    const told = new Told(['health'])
    expect(told.by('edu.coordinator', told.assigning('hr', ['finance']))).toEqual([
      'finance.drafter taken',
      'finance.head co_unit',
      'finance.head taken',
      'finance.liaison taken',
      'health.head taken',
      'hr.drafter turn.write',
      'hr.liaison turn.write',
    ])
  })

  it('[NT-01] a delegate is told of what comes to the post for which he acts', () => {
    const told = new Told(['health'])
    grantedBy(told, 'health.head', 'health.liaison')
    told.by('finance.drafter', { type: 'section.submit', sectionId: told.id })
    expect(told.by('finance.reviewer', told.carrying('section.approve'))).toEqual([
      'health.head turn.countersign',
      'health.liaison turn.countersign',
    ])
    expect(told.last('health.liaison')).toMatchObject({ forPost: 'post-health.head' })
  })

  it('[NT-01] a reminder goes to those whom its event names', () => {
    const told = new Told([])
    const remind = { type: 'reminder.send' as const, sectionIds: [told.id] }
    expect(told.by('edu.coordinator', remind)).toEqual([
      'finance.drafter reminder',
      'finance.liaison reminder',
    ])
    expect(told.last('finance.liaison')).toMatchObject({ section: '一、教育经费', sectionIds: [told.id] })
  })

  it('[NT-02] makes the same ids whenever the event is looked at', () => {
    const told = new Told([])
    told.by('finance.drafter', { type: 'section.submit', sectionId: told.id })
    const ids = told.all.map(({ personId, notice }) => `${personId} ${notice.id}`)
    expect(told.again().map(({ personId, notice }) => `${personId} ${notice.id}`)).toEqual(ids)
    expect(new Set(ids).size).toBe(ids.length)
  })

  it('[NT-03] who has lost his posts, or reads no content, gets nothing; no notice holds free text', () => {
    const told = new Told(['health'])
    told.by('finance.drafter', { type: 'section.submit', sectionId: told.id, note: '机密附言' })
    told.by('finance.reviewer', told.carrying('section.approve', { opinion: '机密意见' }))
    told.withoutPosts('finance.reviewer')
    const back = { type: 'section.return' as const, sectionId: told.id, reason: '机密理由' }
    expect(told.by('finance.head', back)).toEqual(['finance.drafter returned', 'finance.liaison returned'])
    expect(told.all.map(({ personId }) => personId)).not.toContain('auditor')
    expect(told.all.map(({ personId }) => personId)).not.toContain('admin')
    expect(JSON.stringify(told.all)).not.toContain('机密')
  })
})
