import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { shippedCalendar } from '../../shared/calendar/events.ts'
import { listing } from '../people/testing/openPeople.tsx'
import { aReport } from '../testing/aReport.ts'
import type { FakeRoutes } from '../testing/fakeServer.ts'
import { click, find, type } from '../testing/render.tsx'
import { renderSignedIn } from '../testing/renderInReport.tsx'
import CalendarPage from './CalendarPage.tsx'

beforeEach(() => {
  vi.useFakeTimers({ now: Date.parse('2026-11-13T09:00:00+08:00'), toFake: ['Date'] })
})
afterEach(() => {
  vi.useRealTimers()
  vi.unstubAllGlobals()
})

const COMMANDS = 'POST /api/calendar/commands'
const open = (personId: string, routes: FakeRoutes = {}) =>
  renderSignedIn([{ path: '/calendar', element: <CalendarPage /> }], {
    report: aReport(),
    directory: listing,
    personId,
    path: '/calendar',
    routes: { 'GET /api/calendar': { status: 200, json: shippedCalendar }, ...routes },
  })
const page = () => document.body.textContent ?? ''
const dialog = () => find('dialog').textContent ?? ''

describe('the calendar’s page', () => {
  it('[DL-01] shows a year with its holidays and worked weekends, and where they are from', async () => {
    await open('xu')
    expect(page()).toContain('2026年工作日历')
    expect(page()).toContain('工作日248天，放假33天（含周末），调休上班6天')
    expect(page()).toContain('国务院办公厅2025年11月4日的放假通知')
    expect(find('td[title="10月1日，放假"]').textContent).toBe('1休')
    expect(find('td[title="10月10日，调休上班"]').textContent).toBe('10班')
    expect(find('td[aria-current=date]').textContent).toBe('13')
    // Who keeps no calendar is offered nothing to change.
    expect(page()).not.toContain('修改')
  })

  it('[DL-01] says that a year has no holidays yet', async () => {
    await open('xu')
    await click(find('button', '2027年'))
    expect(page()).toContain('2027年还没有录入节假日，暂按周六、周日休息推算。')
    expect(page()).toContain('需要录入请联系管理员。')
  })

  it('[DL-01] takes a pasted notice from the administrator, and sets the year on the version that he saw', async () => {
    const signed = await open('qiao', { [COMMANDS]: { status: 200, json: { version: 1, events: [] } } })
    await click(find('button', '2027年'))
    await click(find('button', '录入2027年节假日'))
    await type(
      find('dialog textarea'),
      '一、元旦：1月1日（周五）至3日（周日）放假，共3天。\n二、春节：2月5日至7日放假。2月20日（周六）上班。',
    )
    expect(dialog()).toContain('读出：放假6天，调休上班1天。')
    await click(find('dialog button', '保存2027年日历'))
    const sent = signed.server.requests.find(request => request.startsWith(COMMANDS)) ?? ''
    expect(JSON.parse(sent.slice(COMMANDS.length + 1))).toMatchObject({
      type: 'calendar.set',
      year: 2027,
      holidays: ['2027-01-01', '2027-01-02', '2027-01-03', '2027-02-05', '2027-02-06', '2027-02-07'],
      workdays: ['2027-02-20'],
      expectedVersion: 0,
    })
    expect(page()).toContain('2027年日历已保存')
  })

  it('[DL-01] names in words what it does not understand, and saves nothing', async () => {
    const signed = await open('qiao')
    await click(find('button', '修改2026年节假日'))
    expect(find('dialog textarea').textContent).toContain('10月1日至10月7日 休')
    await type(find('dialog textarea'), '2月30日放假\n3月5日')
    expect(dialog()).toContain('有2处没有看懂')
    expect(dialog()).toContain('第1行“2月30日放假”：没有这样的日期。')
    expect(dialog()).toContain('第2行“3月5日”：没有写明放假还是上班。')
    await click(find('dialog button', '保存2026年日历'))
    await type(find('dialog textarea'), '11月16日 班\n2027-01-01 休')
    expect(dialog()).toContain('有日期不在这一年。')
    expect(dialog()).toContain('涉及：2027年1月1日')
    await type(find('dialog textarea'), '11月16日 班')
    expect(dialog()).toContain('调休上班的日期不是周末。')
    await click(find('dialog button', '保存2026年日历'))
    expect(signed.server.requests.some(request => request.startsWith(COMMANDS))).toBe(false)
  })

  it('[DL-01] tells who comes too late that the calendar has changed', async () => {
    await open('qiao', { [COMMANDS]: { status: 409, json: { code: 'outdated_calendar', message: '' } } })
    await click(find('button', '修改2026年节假日'))
    await click(find('dialog button', '保存2026年日历'))
    expect(dialog()).toContain('工作日历刚刚有变动。')
  })
})
