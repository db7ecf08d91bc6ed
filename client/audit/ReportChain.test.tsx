import { act } from 'react'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { click, find, press, type } from '../testing/render.tsx'
import { aChain, aLongChain, tampered } from './testing/chain.ts'
import { EVERY, everyBody, version } from './testing/everyEvent.ts'
import { ok, openAudit, readable, sentences, settled, sound } from './testing/openAudit.tsx'

beforeEach(() => localStorage.clear())
afterEach(() => vi.unstubAllGlobals())

describe('the records of a report', () => {
  it('[AU-06] show what this page does not know, and count it in the check', async () => {
    await openAudit(aChain({ type: 'section.levitated', data: {} }))
    expect(sentences()[0]).toContain('section.levitated')
    await settled('校验未发现改动，1条')
  })

  it('[AU-01] [AU-03] begin with what the check found', async () => {
    await openAudit(aLongChain(8))
    await settled('校验未发现改动，8条，41个送审版')
    expect(find('[role=status]', '校验未发现改动').textContent).toContain('从11月12日第1条到11月12日第8条')
  })

  it('[AU-01] name the first record that does not give its hash, mark it and all after it, and say what to do', async () => {
    await openAudit(tampered(aLongChain(8), 6))
    await settled('第6条记录与校验码不符')
    expect(find('[role=alert]').textContent).toContain('此前5条校验未发现改动')
    expect(find('[role=alert]').textContent).toContain('请先导出记录留存')
    expect(
      [...document.querySelectorAll('tbody tr')].filter(row => row.textContent.includes('不符')),
    ).toHaveLength(3)
    await click(find('[role=alert] button', '查看第6条'))
    expect(find('dialog h1').textContent).toBe('第6条')
    expect(find('dialog').textContent).toContain('本机重算不一致')
  })

  it('[AU-03] name versions whose text is no longer the one that was signed', async () => {
    const broken = { ...sound(), versions: { checked: 41, broken: [version] } }
    await openAudit(aLongChain(3), { routes: { 'GET /api/reports/demo/verification': ok(broken) } })
    await settled('1个送审版与签署时的校验码不符')
    expect(find('[role=alert]').textContent).toContain('一（一）经费 第2版')
  })

  it('[AU-03] say that versions are not checked when the server does not answer, and try again', async () => {
    const { server } = await openAudit(aLongChain(3), {
      routes: { 'GET /api/reports/demo/verification': { status: 503, json: { code: 'storage' } } },
    })
    await settled('3条记录校验未发现改动，送审版尚未核对')
    expect(sentences()).toHaveLength(3)
    server.now({ ...readable(aLongChain(3)) })
    await click(find('button', '现在再试'))
    await settled('校验未发现改动，3条，41个送审版')
  })

  it('[AU-07] are narrowed by kind and words, and say when nothing is left', async () => {
    await openAudit(aChain(...everyBody))
    await click(find('button', '签署与会签'))
    expect(sentences()).toHaveLength(5)
    await type(find('input[type=search]'), '不同意')
    await vi.waitFor(() => expect(sentences()).toEqual(['不同意 一（一）经费 第2版，附意见']))
    await type(find('input[type=search]'), '没有这回事')
    await settled('没有符合条件的记录')
    await click(find('button', '清除筛选'))
    await vi.waitFor(() => expect(sentences()).toHaveLength(EVERY.length))
  })

  it('[AU-07] open on the filter that stands in the address', async () => {
    await openAudit(aChain(...everyBody), { query: '?group=back&section=b' })
    expect(sentences()).toHaveLength(4)
    expect(document.querySelector<HTMLSelectElement>('select')?.value).toBe('b')
  })

  it('[AU-08] open with their text and hashes, one after the other by key', async () => {
    const rows = aLongChain(3)
    await openAudit(rows)
    await press('j')
    await press('j')
    await click(document.activeElement as HTMLElement)
    expect(find('dialog h1').textContent).toBe('第2条')
    const { canonical = '', hash: own = '', prevHash = '' } = rows[1] ?? {}
    for (const text of [canonical, own, prevHash, '本机重算一致'])
      expect(find('dialog').textContent).toContain(text)
    await press('j')
    expect(find('dialog h1').textContent).toBe('第1条')
    expect(find('dialog').textContent).toContain('这是第一条')
    await press('k')
    await press('k')
    expect(find('dialog h1').textContent).toBe('第3条')
  })
})

describe('new records', () => {
  it('[AU-10] come by themselves to those who hear the report', async () => {
    const rows = aLongChain(4)
    const { live, server } = await openAudit(rows.slice(0, 2))
    await settled('校验未发现改动，2条')
    server.now({ 'GET /api/reports/demo/audit?from=2': ok(rows.slice(2)) })
    const [, , third, fourth] = rows.map(({ seq, prevHash, hash: own }) => ({ seq, prevHash, hash: own }))
    if (third === undefined || fourth === undefined) throw new Error('no rows')
    await act(async () =>
      live.tell.events({ reportId: 'demo', version: 4, events: [third, fourth], texts: {} }),
    )
    await settled('校验未发现改动，4条')
    expect(sentences()).toHaveLength(4)
  })

  it('[AU-10] are asked for once when the chain lags behind the report, and again when it moves on', async () => {
    const rows = aLongChain(4)
    const { live, server } = await openAudit(rows.slice(0, 2))
    await settled('校验未发现改动，2条')
    const moves = async (to: number) => {
      const events = rows.slice(to - 1, to).map(({ seq, prevHash, hash }) => ({ seq, prevHash, hash }))
      await act(async () => live.tell.events({ reportId: 'demo', version: to, events, texts: {} }))
    }
    server.now({ 'GET /api/reports/demo/audit?from=2': ok([]) })
    await moves(3)
    expect(server.requests.filter(request => request.endsWith('?from=2'))).toHaveLength(1)
    server.now({ 'GET /api/reports/demo/audit?from=2': ok(rows.slice(2)) })
    await moves(4)
    await settled('校验未发现改动，4条')
  })

  it('[AU-10] that do not fit on what was there are found out', async () => {
    const rows = aLongChain(3)
    const { live, server } = await openAudit(rows.slice(0, 2))
    await settled('校验未发现改动，2条')
    server.now({ 'GET /api/reports/demo/audit?from=2': ok(tampered(rows, 3).slice(2)) })
    const { seq = 0, prevHash = '', hash: own = '' } = rows[2] ?? {}
    await act(async () =>
      live.tell.events({ reportId: 'demo', version: 3, events: [{ seq, prevHash, hash: own }], texts: {} }),
    )
    await settled('第3条记录与校验码不符')
  })

  it('[AU-10] come to the auditor when he asks, and when he looks at the page again', async () => {
    const rows = aLongChain(4)
    const { server } = await openAudit(rows.slice(0, 2), { personId: 'dai' })
    server.now({ 'GET /api/reports/demo/audit?from=2': ok([rows[2]]) })
    await click(find('button', '读取新记录'))
    await settled('新增1条')
    server.now({ 'GET /api/reports/demo/audit?from=3': ok([rows[3]]) })
    await act(async () => window.dispatchEvent(new Event('focus')))
    await vi.waitFor(() => expect(sentences()).toHaveLength(4))
    server.now({ 'GET /api/reports/demo/audit?from=4': ok([]) })
    await click(find('button', '读取新记录'))
    await settled('没有新记录')
    server.now({ 'GET /api/reports/demo/audit?from=4': 'lost' })
    await click(find('button', '读取新记录'))
    await settled('没有收到服务器的答复')
    expect(sentences()).toHaveLength(4)
  })
})
