import { act } from 'react'
import { afterEach, describe, expect, it, vi } from 'vitest'
import { DEFAULT_CHOICES } from '../../shared/notices/choices.ts'
import { aReport } from '../testing/aReport.ts'
import type { FakeRoutes } from '../testing/fakeServer.ts'
import { click, find, type } from '../testing/render.tsx'
import { renderSignedIn } from '../testing/renderInReport.tsx'
import ChoicesPage from './ChoicesPage.tsx'
import { SendingHealth } from './SendingHealth.tsx'

const view = { ...DEFAULT_CHOICES, channels: { mail: true, robot: false } }
const open = (element: React.ReactNode, routes: FakeRoutes) =>
  renderSignedIn([{ path: '/notices', element }], {
    report: aReport(),
    directory: {
      version: 1,
      delegations: [],
      units: [],
      persons: [],
      posts: [{ id: 'post1', personId: 'p1', unitId: 'gov', role: 'admin', from: '2020-01-01' }],
    },
    personId: 'p1',
    path: '/notices',
    routes,
  })
const choose = async (label: string, value: string) => {
  const field = find(`select[aria-label="${label}"]`) as HTMLSelectElement
  await act(async () => {
    field.value = value
    field.dispatchEvent(new Event('change', { bubbles: true }))
  })
}

afterEach(() => vi.unstubAllGlobals())

describe('notice settings', () => {
  it('[NT-05] keeps an address and a choice for each group and way', async () => {
    const stored = { ...view, email: 'he@wangchuan.example' }
    const { server } = await open(<ChoicesPage />, {
      'GET /api/me/notices/choices': { status: 200, json: view },
      'POST /api/me/notices/choices': { status: 200, json: stored },
    })
    expect(find('form').textContent).toContain('管理员还没有配置群消息')
    await type(find('input[type=email]'), 'he@')
    await click(find('button', '保存设置'))
    expect(find('form').textContent).toContain('邮箱格式不对')
    expect(server.requests.some(r => r.startsWith('POST'))).toBe(false)
    await type(find('input[type=email]'), ' he@wangchuan.example ')
    await choose('进展：邮件', 'off')
    await click(find('button', '保存设置'))
    expect(find('[role=status]', '设置已保存')).toBeTruthy()
    const sent = server.requests.find(r => r.startsWith('POST /api/me/notices/choices'))
    expect(JSON.parse(sent?.slice(sent.indexOf('{')) ?? '')).toEqual({
      ...DEFAULT_CHOICES,
      email: 'he@wangchuan.example',
      mail: { ...DEFAULT_CHOICES.mail, progress: 'off' },
    })
  })

  it('[NT-10] sends a test once there is an address, and says why it did not go', async () => {
    const { server } = await open(<ChoicesPage />, {
      'GET /api/me/notices/choices': { status: 200, json: view },
    })
    expect(find('button', '给我发一封测试邮件').getAttribute('aria-disabled')).toBe('true')
    await click(find('button', '给我发一封测试邮件'))
    expect(server.requests.some(r => r.startsWith('POST'))).toBe(false)
    server.now({
      'GET /api/me/notices/choices': { status: 200, json: { ...view, email: 'he@wangchuan.example' } },
      'POST /api/me/notices/choices': { status: 200, json: {} },
      'POST /api/me/notices/test': {
        status: 422,
        json: { code: 'not_sent', message: '', details: { missing: 'refused' } },
      },
    })
    await click(find('button', '保存设置'))
    await click(find('button', '给我发一封测试邮件'))
    expect(find('[role=alert]').textContent).toContain('对方拒收')
    server.now({ 'POST /api/me/notices/test': { status: 200, json: {} } })
    await click(find('button', '给我发一封测试邮件'))
    expect(find('[role=status]', '测试邮件已发出')).toBeTruthy()
  })
})

describe('how sending goes', () => {
  it('[NT-06] says what waits and what failed and why, and tries again when asked', async () => {
    const error = { code: 'login', detail: '535 denied', at: '2026-11-12T06:00:00Z' }
    const { server } = await open(<SendingHealth />, {
      'GET /api/notices/health': {
        status: 200,
        json: [
          { channel: 'mail', configured: true, waiting: 4, failed: 2, error },
          { channel: 'robot', configured: false, waiting: 0, failed: 0 },
        ],
      },
      'POST /api/notices/retry': { status: 200, json: { retried: 2 } },
    })
    const rows = () => [...document.querySelectorAll('li')].map(row => row.textContent)
    expect(rows()).toEqual([
      '邮件4条等待发送，2条未能发出最近一次失败：邮件账号或密码不对（11月12日 14:00）535 denied',
      '群消息没有配置',
    ])
    server.now({
      'GET /api/notices/health': {
        status: 200,
        json: [{ channel: 'mail', configured: true, waiting: 0, failed: 0 }],
      },
    })
    await click(find('button', '重新发送未能发出的'))
    expect(find('[role=status]', '已重新安排发送2条')).toBeTruthy()
    expect(rows()).toEqual(['邮件发送正常，没有积压'])
  })
})
