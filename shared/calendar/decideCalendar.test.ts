import { describe, expect, it } from 'vitest'
import type { Post } from '../people/directory.ts'
import { decideCalendar } from './decideCalendar.ts'
import { calendarCommand } from './events.ts'

const post: Post = { id: 'p', personId: 'admin', unitId: 'gov', role: 'admin', from: '2026-01-01' }
const admin = { personId: 'admin', posts: [post] }
const set = (holidays: string[], workdays: string[] = []) =>
  ({ type: 'calendar.set', year: 2027, holidays, workdays }) as const

describe('setting a year', () => {
  it('[DL-01] takes each day once, in order', () => {
    expect(decideCalendar(set(['2027-01-02', '2027-01-01', '2027-01-02']), admin)).toEqual({
      kind: 'accepted',
      event: {
        type: 'calendar.set',
        data: { year: 2027, holidays: ['2027-01-01', '2027-01-02'], workdays: [] },
      },
    })
  })

  it('[DL-01] is the administrator’s alone', () => {
    const other = { personId: 'x', posts: [{ ...post, role: 'coordinator' as const }] }
    expect(decideCalendar(set([]), other)).toEqual({ kind: 'forbidden', code: 'admin_only' })
  })

  it.each([
    ['other_year', set(['2026-12-31', '2027-01-01']), ['2026-12-31']],
    ['both', set(['2027-01-02'], ['2027-01-02']), ['2027-01-02']],
    ['no_weekend', set([], ['2027-01-04']), ['2027-01-04']],
  ])('[DL-01] refuses a table by its days: %s', (missing, command, days) => {
    expect(decideCalendar(command, admin)).toEqual({
      kind: 'refused',
      code: 'DL-01',
      details: { missing, days },
    })
  })

  it('[DL-01] no command names a day that does not exist', () => {
    expect(calendarCommand.safeParse(set(['2027-02-30'])).success).toBe(false)
  })
})
