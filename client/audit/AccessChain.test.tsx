import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { click, find } from '../testing/render.tsx'
import type { ChainRow } from './row.ts'
import { aChain, aLongChain } from './testing/chain.ts'
import { ok, openAudit, sentences, settled } from './testing/openAudit.tsx'

beforeEach(() => localStorage.clear())
afterEach(() => vi.unstubAllGlobals())

describe('the access log', () => {
  const log = aChain(
    { type: 'session.opened', data: { address: '10.0.0.1' }, personId: 'meng', postId: '' },
    {
      type: 'session.refused',
      data: { address: '10.0.0.2', login: 'meng', reason: 'wrong' },
      personId: '',
      postId: '',
    },
    {
      type: 'access.granted',
      data: { method: 'GET', path: '/api/reports/demo/sections/b/versions/2' },
      personId: 'meng',
      postId: '',
    },
    {
      type: 'access.granted',
      data: { method: 'GET', path: '/api/reports/demo/preview' },
      personId: 'meng',
      postId: '',
    },
    {
      type: 'access.refused',
      data: { method: 'GET', path: '/api/reports/demo/sections/c/text', code: 'not_found' },
      personId: 'zhou',
      postId: '',
    },
    {
      type: 'access.refused',
      data: { method: 'POST', path: '/api/people/commands', code: 'admin_only' },
      personId: 'zhou',
      postId: '',
    },
    { type: 'identity.confirmed', data: { address: '10.0.0.1' }, personId: 'meng', postId: '' },
    { type: 'log.gap', data: { lost: 3 }, personId: '', postId: '' },
  )
  const openLog = (rows: readonly ChainRow[]) =>
    openAudit(aLongChain(3), {
      personId: 'dai',
      query: '?tab=access',
      routes: { 'GET /api/access-log?most=2000': ok(rows) },
    })

  it('[AU-11] says who came in, who looked at what, who was refused', async () => {
    await openLog(log)
    expect(sentences()).toEqual([
      '存储故障期间有3条未能记下',
      '输入密码确认本人身份，来自10.0.0.1',
      '无权限，未予办理 人员与单位',
      '无权限，未予打开 一（二）健康 正文',
      '查看 2026年履行教育职责自评报告 全文预览',
      '查看 一（一）经费 第2版',
      '登录未成功，账号或密码不对，来自10.0.0.2',
      '登录成功，来自10.0.0.1',
    ])
    await settled('校验未发现改动，8条')
    const who = [...document.querySelectorAll('tbody tr td:nth-child(3)')].map(cell =>
      cell.textContent.trim(),
    )
    expect(who.at(-2)).toBe('未登录 账号 meng')
  })

  it('[AU-11] is checked by itself, and says which part of it was', async () => {
    await openLog(log.slice(5))
    await settled('校验未发现改动，3条')
    expect(document.body.textContent).toContain('更早的记录尚未读取')
    expect(find('button', '读取更早的5条')).toBeTruthy()
  })

  it('[AU-11] reads earlier entries when asked, and checks them with the rest', async () => {
    const { server } = await openLog(log.slice(5))
    server.now({ 'GET /api/access-log?from=0&most=5': ok(log.slice(0, 5)) })
    await click(find('button', '读取更早的5条'))
    await settled('校验未发现改动，8条')
    expect(document.body.textContent).not.toContain('更早的记录尚未读取')
  })

  it('[AU-01] names the first entry that was changed', async () => {
    const changed = log.map(row =>
      row.seq === 4 ? { ...row, canonical: row.canonical.replace('preview', 'audit') } : row,
    )
    await openLog(changed)
    await settled('第4条记录与校验码不符')
  })

  it('[AU-11] stands beside the records, each with its own filters', async () => {
    await openLog(log)
    await click(find('button', '被拒绝的操作'))
    expect(sentences()).toHaveLength(4)
    await click(find('[role=tab]', '办理记录'))
    expect(sentences()).toHaveLength(3)
  })
})
