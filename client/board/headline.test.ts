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

  it('[BD-01] says how many are signed, how many are under way and how many no unit has', () => {
    expect(headline({ accepted: 4, signed: 3, drafting: 11, unassigned: 2 })).toEqual({
      key: 'underwaySome',
      count: 11,
      signed: 7,
      waiting: 3,
      unassigned: 2,
    })
  })

  it.each([
    [{ unassigned: 20 }, 'unassigned', 20, 'assign'],
    [{ unassigned: 19, drafting: 1 }, 'openSome', 1, 'assign'],
    [{ drafting: 20 }, 'open', 20, undefined],
    [{ drafting: 18, signed: 2 }, 'underway', 18, undefined],
    [{ unassigned: 18, signed: 2 }, 'signedSome', 2, 'assign'],
    [{ signed: 2, accepted: 18 }, 'toAccept', 20, undefined],
    [{ accepted: 20 }, 'accepted', 20, 'compile'],
  ] as const)('[BD-01] has other words, and another next step, for %j', (counts, key, count, next) => {
    expect(headline(counts)).toMatchObject({ key, count })
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
