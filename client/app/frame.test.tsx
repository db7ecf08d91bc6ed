import { act } from 'react'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import type { Directory, Role } from '../../shared/people/directory.ts'
import { aReport } from '../testing/aReport.ts'
import { click, find } from '../testing/render.tsx'
import { renderSignedIn } from '../testing/renderInReport.tsx'
import { Frame } from './Frame.tsx'

const directoryOf = (...roles: Role[]): Directory => ({
  version: 1,
  delegations: [],
  units: [{ id: 'edu', name: '区教委', mark: '教' }],
  persons: [{ id: 'p1', name: '邓一帆' }],
  posts: roles.map(role => ({ id: role, personId: 'p1', unitId: 'edu', role, from: '2020-01-01' })),
})

const open = (...roles: Role[]) =>
  renderSignedIn([{ Component: Frame, children: [{ path: '/', element: <h1>待办</h1> }] }], {
    report: aReport({
      sections: [{ id: 'demo-a', parentId: null, title: '概况', state: 'unassigned', coUnitIds: [] }],
    }),
    directory: directoryOf(...roles),
    personId: 'p1',
    path: '/',
  })

const tabs = () => [...document.querySelectorAll('header nav a')].map(tab => tab.textContent)

beforeEach(() => localStorage.clear())
afterEach(() => vi.unstubAllGlobals())

describe('the frame', () => {
  it('[RD-01] [RD-07] [RD-09] offers the pages that the person may read, and no others', async () => {
    await open('drafter')
    expect(tabs()).toEqual(['我的待办', '报告总览'])
  })

  it('counts what waits for the person on the tab, in words for who does not see it', async () => {
    await open('coordinator')
    expect(tabs()).toEqual(['我的待办1', '报告总览', '统稿', '办理记录'])
    expect(find('header nav a').getAttribute('aria-label')).toBe('我的待办 1件待办')
  })

  it('[RD-11] offers the auditor the records alone', async () => {
    await open('auditor')
    expect(tabs()).toEqual(['我的待办', '办理记录'])
  })

  it('[RD-11] offers the administrator people, units and the calendar alone', async () => {
    await open('admin')
    expect(tabs()).toEqual(['我的待办', '人员与单位', '工作日历'])
  })

  it('shows the post acted in, lets it be changed, and asks for each act in the chosen one', async () => {
    await open('drafter', 'admin')
    await click(find('header button', '邓一帆'))
    expect(find('[role=menuitem]', '人员与单位')).toBeTruthy()
    await click(find('[role=menuitemradio]', '区教委 管理员'))
    expect(find('header button', '邓一帆').textContent).toContain('区教委 管理员')
  })

  it('speaks English when asked to, and remembers it', async () => {
    await open('drafter')
    await click(find('header button', '邓一帆'))
    await click(find('[role=menuitemradio]', 'English'))
    await act(() => vi.waitFor(() => expect(tabs()).toEqual(['My desk', 'Report'])))
    expect(localStorage.getItem('lianshu.language')).toBe('en')
    expect(document.documentElement.lang).toBe('en')
  })

  it('lets a keyboard skip to the content', async () => {
    await open('drafter')
    const skip = find('a', '跳到正文')
    expect(document.querySelector(skip.getAttribute('href') ?? '')?.tagName).toBe('MAIN')
  })

  it('offers a new report to the coordinator only', async () => {
    await open('coordinator')
    await click(find('header button', '自评报告'))
    expect(find('[role=menuitem]', '从去年的报告新建').getAttribute('href')).toBe('/import')
  })
})

describe('a break in the connection', () => {
  beforeEach(() => void vi.useFakeTimers())
  afterEach(() => void vi.useRealTimers())

  it('is worth a word after two seconds, and a way to try at once when the network is gone', async () => {
    const { live } = await open('drafter')
    await act(async () => live.tell.broken())
    expect(document.body.textContent).not.toContain('正在重新连接')
    await act(async () => vi.advanceTimersByTime(2000))
    expect(find('[role=status]', '正在重新连接')).toBeTruthy()
    await act(async () => {
      for (let attempt = 0; attempt < 3; attempt++) live.tell.unreachable()
    })
    expect(find('[role=alert]').textContent).toContain('连不上服务器')
    await click(find('button', '现在再试'))
    expect(live.reconnects).toBe(1)
    expect(document.querySelector('[role=alert]')).toBeNull()
  })
})
