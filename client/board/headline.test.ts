import { describe, expect, it } from 'vitest'
import { countStates, headlineOf, nextStep } from './headline.ts'
import { stepsAt } from './steps.ts'
import { Office } from './testing/office.ts'

const headline = (counts: Parameters<typeof headlineOf>[0], report = 'collecting' as const) =>
  headlineOf(counts, report)

describe('the sentence of the board', () => {
  it('[BD-01] counts leaves alone', () => {
    expect(countStates(new Office().view().sections)).toEqual({ unassigned: 3 })
  })

  it('[BD-01] says how many are signed and how many are under way', () => {
    expect(headline({ accepted: 4, signed: 3, drafting: 11, unassigned: 2 })).toEqual({
      key: 'underway',
      count: 13,
      signed: 7,
      waiting: 3,
    })
  })

  it.each([
    [{ unassigned: 20 }, 'unassigned', 'assign'],
    [{ unassigned: 19, drafting: 1 }, 'open', 'assign'],
    [{ drafting: 20 }, 'open', undefined],
    [{ signed: 2, accepted: 18 }, 'toAccept', undefined],
    [{ accepted: 20 }, 'accepted', 'compile'],
  ] as const)('[BD-01] has other words, and another next step, for %j', (counts, key, next) => {
    expect(headline(counts)).toMatchObject({ key, count: 20 })
    expect(nextStep(headline(counts), counts, 0)).toBe(next)
  })

  it('[BD-01] asks for a reminder before all else that is left to do', () => {
    const counts = { unassigned: 1, drafting: 1 }
    expect(nextStep(headline(counts), counts, 1)).toBe('remind')
  })

  it('[BD-01] names the step in which the report is', () => {
    const now = (state: Parameters<typeof stepsAt>[0]) =>
      stepsAt(state).find(step => step.standing === 'now')?.id
    expect(now('collecting')).toBe('collecting')
    expect(now('meeting')).toBe('leaders')
    expect(now('sealed')).toBe('dispatched')
    expect(stepsAt('compiling').map(step => step.standing)).toEqual([
      'done',
      'now',
      'ahead',
      'ahead',
      'ahead',
      'ahead',
    ])
    expect(now('abandoned')).toBeUndefined()
  })
})
