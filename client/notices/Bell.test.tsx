import { act } from 'react'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import type { InboxNotice } from '../../shared/notices/notice.ts'
import type { Directory } from '../../shared/people/directory.ts'
import { Frame } from '../app/Frame.tsx'
import { aReport } from '../testing/aReport.ts'
import type { FakeRoutes } from '../testing/fakeServer.ts'
import { click, find } from '../testing/render.tsx'
import { renderSignedIn } from '../testing/renderInReport.tsx'

const directory: Directory = {
  version: 1,
  delegations: [],
  units: [{ id: 'finance', name: '区财政局', mark: '财' }],
  persons: [
    { id: 'p1', name: '贺文昭' },
    { id: 'p2', name: '林一' },
  ],
  posts: [{ id: 'post1', personId: 'p1', unitId: 'finance', role: 'reviewer', from: '2020-01-01' }],
}

const turn: InboxNotice = {
  id: '2026-11-12T06:00:00.000Z~demo~000000009~turn.review.demo-a',
  at: '2026-11-12T06:00:00.000Z',
  kind: 'turn',
  task: 'review',
  reportId: 'demo',
  report: '2026年履行教育职责自评报告',
  sectionIds: ['demo-a'],
  section: '二（二）教育经费',
  by: 'p2',
  dueAt: '2026-11-20T09:00:00.000Z',
  read: false,
  done: false,
}
const returned: InboxNotice = { ...turn, id: 'older', kind: 'returned', n: 2, read: true }
const done: InboxNotice = { ...turn, id: 'oldest', done: true }

const open = async (routes: FakeRoutes) => {
  const page = await renderSignedIn(
    [{ Component: Frame, children: [{ path: '/', element: <h1>待办</h1> }] }],
    {
      report: aReport(),
      directory,
      personId: 'p1',
      path: '/',
      routes,
    },
  )
  // The bell comes after the page.
  await act(() => vi.dynamicImportSettled())
  return page
}
const list = (notices: readonly InboxNotice[], unread: number): FakeRoutes => ({
  'GET /api/me/notices/unread': { status: 200, json: { unread } },
  'GET /api/me/notices?most=30': { status: 200, json: notices },
})
const bell = () => find('header button[aria-haspopup=dialog]')
const rows = () => [...document.querySelectorAll('dialog li')].map(row => row.textContent)

beforeEach(() => localStorage.clear())
afterEach(() => vi.unstubAllGlobals())

describe('the bell', () => {
  it('[NT-09] counts what is unread, in words too, and follows what the server tells', async () => {
    const { live, server } = await open(list([turn], 3))
    expect(bell().getAttribute('aria-label')).toBe('通知，3条未读')
    expect(bell().textContent).toBe('3')
    await act(async () => live.tell.notice({ kind: 'inbox', unread: 120, latest: turn }))
    expect(bell().textContent).toBe('99+')
    expect(find('[role=status]', '新通知').textContent).toBe('新通知：请审核：二（二）教育经费')
    await act(async () => live.tell.notice({ kind: 'inbox', unread: 0 }))
    expect(bell().getAttribute('aria-label')).toBe('通知')
    const asked = () => server.requests.filter(r => r === 'GET /api/me/notices/unread').length
    expect(asked()).toBe(1)
    // After a break it asks again: once.
    server.now({ 'GET /api/me/notices/unread': { status: 200, json: { unread: 7 } } })
    await act(async () => {
      live.tell.broken()
      live.tell.connected()
    })
    expect(asked()).toBe(2)
    expect(bell().textContent).toBe('7')
  })

  it('lists what, why and when; one leads to where it is done and is read then', async () => {
    const { server } = await open({
      ...list([turn, returned, done], 1),
      'POST /api/me/notices/read': { status: 200, json: { unread: 0 } },
    })
    await click(bell())
    expect(rows()).toEqual([
      '未读请审核：二（二）教育经费林一办理后转来，时限11月20日 17:0011月12日 14:00',
      '已退回修改：二（二）教育经费林一退回第2版，理由请打开查看，时限11月20日 17:0011月12日 14:00',
      '请审核：二（二）教育经费林一办理后转来，时限11月20日 17:0011月12日 14:00已办',
    ])
    await click(find('dialog li a'))
    expect(find('#elsewhere').textContent).toBe('/r/demo/s/demo-a/sign')
    expect(server.requests).toContain(`POST /api/me/notices/read {"ids":["${turn.id}"]}`)
    expect(document.querySelector('dialog')).toBeNull()
  })

  it('marks all as read up to the newest that is shown', async () => {
    const { server } = await open({
      ...list([turn, returned], 1),
      'POST /api/me/notices/read': { status: 200, json: { unread: 0 } },
    })
    await click(bell())
    await click(find('dialog button', '全部标为已读'))
    expect(server.requests).toContain(`POST /api/me/notices/read {"upTo":"${turn.id}"}`)
  })

  it('reads older ones when asked, without repetition', async () => {
    const many = Array.from({ length: 30 }, (_, i): InboxNotice => ({ ...turn, id: `n${99 - i}` }))
    await open({
      ...list(many, 30),
      'GET /api/me/notices?most=30&before=n70': {
        status: 200,
        json: [
          { ...turn, id: 'n70' },
          { ...turn, id: 'n69' },
        ],
      },
    })
    await click(bell())
    await click(find('dialog button', '更早的通知'))
    expect(rows()).toHaveLength(31)
    expect(document.querySelector('dialog')?.textContent).not.toContain('更早的通知')
  })

  it('says that there is none, and what would be; and that it could not be read, with another try', async () => {
    const { server } = await open(list([], 0))
    await click(bell())
    expect(find('dialog h2').textContent).toBe('没有通知')
    await click(find('dialog button', '关闭'))
    server.now({ 'GET /api/me/notices?most=30': { status: 404, json: { code: 'not_found', message: '' } } })
    await click(bell())
    expect(find('dialog [role=alert]').textContent).toContain('没有找到')
    server.now(list([turn], 1))
    await click(find('dialog button', '现在再试'))
    expect(rows()).toHaveLength(1)
  })
})
