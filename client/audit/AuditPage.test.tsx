import { act } from 'react'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import type { Directory, Role } from '../../shared/people/directory.ts'
import type { EventBody } from '../../shared/report/events.ts'
import { aReport } from '../testing/aReport.ts'
import type { FakeRoutes } from '../testing/fakeServer.ts'
import { click, find, press, type } from '../testing/render.tsx'
import { renderSignedIn } from '../testing/renderInReport.tsx'
import AuditPage from './AuditPage.tsx'
import type { ChainRow } from './row.ts'
import { aChain, aLongChain, MAY, tampered } from './testing/chain.ts'

const post = (id: string, personId: string, unitId: string, role: Role, title?: string) => ({
  id,
  personId,
  unitId,
  role,
  ...(title === undefined ? {} : { title }),
  from: '2026-01-01',
})

const directory: Directory = {
  version: 1,
  units: [
    { id: 'edu', name: '区教委', mark: '教' },
    { id: 'health', name: '区卫健委', mark: '卫' },
    { id: 'police', name: '区公安局', mark: '公' },
  ],
  persons: [
    { id: 'deng', name: '邓一帆' },
    { id: 'meng', name: '孟澜' },
    { id: 'shen', name: '沈立言' },
    { id: 'zhou', name: '周念慈' },
    { id: 'dai', name: '戴秉直' },
  ],
  posts: [
    post('coordinator', 'deng', 'edu', 'coordinator'),
    post('head', 'meng', 'health', 'head', '主任'),
    post('deputy', 'shen', 'health', 'reviewer', '副主任'),
    post('drafter', 'zhou', 'health', 'drafter'),
    post('auditor', 'dai', 'edu', 'auditor'),
  ],
}

const unassigned = { state: 'unassigned', coUnitIds: [] } as const
const report = aReport({
  version: 400,
  directory,
  sections: [
    { id: 'a', parentId: null, title: '成效', ...unassigned },
    { id: 'b', parentId: 'a', title: '经费', ...unassigned },
    { id: 'c', parentId: 'a', title: '健康', ...unassigned },
  ],
})

const ok = (json: unknown) => ({ status: 200, json })
const sound = (checked = 41) => ({ chain: { kind: 'intact' }, versions: { checked, broken: [] } })
const { id, title, period } = report.state
const readable = (rows: readonly ChainRow[]): FakeRoutes => ({
  'GET /api/reports': ok([{ id, title, period, state: 'collecting' }]),
  'GET /api/reports/demo/audit': ok(rows),
  'GET /api/reports/demo': ok(report),
  'GET /api/reports/demo/verification': ok(sound()),
})

const open = (
  rows: readonly ChainRow[],
  {
    personId = 'deng',
    routes = {},
    query = '',
  }: { personId?: string; routes?: FakeRoutes; query?: string } = {},
) =>
  renderSignedIn([{ path: '/r/:reportId/audit', element: <AuditPage /> }], {
    // The socket gives no report to the auditor.
    report: {
      ...report,
      version: rows.length,
      state: { ...report.state, version: rows.length, id: personId === 'dai' ? 'other' : 'demo' },
    },
    directory,
    personId,
    path: `/r/demo/audit${query}`,
    routes: { ...readable(rows), ...routes },
  })

const sentences = () => [...document.querySelectorAll('[data-row]')].map(row => row.textContent)
const settled = (text: string) => vi.waitFor(() => expect(document.body.textContent).toContain(text))

beforeEach(() => localStorage.clear())
afterEach(() => vi.unstubAllGlobals())

const version = { sectionId: 'b', n: 2 }
const hash = '4ad291c8'.padEnd(64, '0')
const signature = { ...version, hash, signatureId: 's1', unitId: 'health' }
const letter = { title: '望川区人民政府\n关于报送自评报告的函', addressee: '', preamble: [], signatory: '' }
const SAID: readonly [EventBody, verb: string, sentence: string][] = [
  [
    {
      type: 'report.created',
      data: { reportId: 'demo', title: '自评报告', period: '2026', template: { leadFirst: false }, letter },
    },
    '新建',
    '新建报告《自评报告》',
  ],
  [
    { type: 'outline.added', data: { sectionId: 'b', parentId: 'a', index: 0, title: '投入' } },
    '增设',
    '增设 一（一）投入',
  ],
  [{ type: 'outline.renamed', data: { sectionId: 'b', title: '经费' } }, '改题', '标题改为 一（一）经费'],
  [
    { type: 'outline.moved', data: { sectionId: 'c', parentId: 'a', index: 1 } },
    '移动',
    '一（二）健康 移到 一、成效 下第2位',
  ],
  [
    { type: 'outline.moved', data: { sectionId: 'a', parentId: null, index: 0 } },
    '移动',
    '一、成效 移到第1章',
  ],
  [
    { type: 'outline.added', data: { sectionId: 'x', parentId: null, index: 1, title: '旧章' } },
    '增设',
    '增设 旧章',
  ],
  [
    { type: 'outline.wrapped', data: { sectionId: 'x', wrapperId: 'y' } },
    '分节',
    '旧章（已删除） 下设小节，原有正文归入其中',
  ],
  [{ type: 'outline.removed', data: { sectionId: 'y' } }, '删除', '删除 旧章（已删除）'],
  [
    {
      type: 'section.assigned',
      data: {
        sectionId: 'b',
        leadUnitId: 'health',
        coUnitIds: [],
        dueAt: MAY,
        coEdit: false,
        wordBudget: 300,
      },
    },
    '分配',
    '一（一）经费 由区卫健委牵头，11月12日 14:03前完成，要求300字',
  ],
  [
    {
      type: 'section.assigned',
      data: {
        sectionId: 'b',
        leadUnitId: 'health',
        coUnitIds: ['edu', 'police'],
        dueAt: MAY,
        coEdit: false,
        voidsLead: true,
        reason: hash,
      },
    },
    '分配',
    '一（一）经费 由区卫健委牵头，区教委、区公安局会签，11月12日 14:03前完成，增加会签单位，牵头单位签署失效，附理由',
  ],
  [
    { type: 'section.submitted', data: { ...version, note: hash } },
    '送审',
    '送审 一（一）经费 第2版，附说明',
  ],
  [
    {
      type: 'section.frozen',
      data: { ...version, hash, title: '投入', authors: ['zhou', 'shen'], characters: 276, provenance: hash },
    },
    '固定',
    '固定 一（一）投入 第2版，276字，撰稿周念慈、沈立言，正文校验码 4ad2 91c8',
  ],
  [
    { type: 'section.thawed', data: { ...version, rule: 'WF-03' } },
    '未通过',
    '一（一）经费 第2版未通过送审检查（WF-03），回到起草',
  ],
  [{ type: 'section.withdrawn', data: version }, '撤回', '撤回送审 一（一）经费 第2版，回到起草'],
  [
    { type: 'section.approved', data: { ...signature, exception: hash, shown: { against: 0, at: MAY } } },
    '审核',
    '审核通过 一（一）经费 第2版，查阅全文，审核人是唯一撰稿人，附理由',
  ],
  [
    { type: 'section.countersigned', data: { ...signature, opinion: 'agree' } },
    '会签',
    '同意 一（一）经费 第2版',
  ],
  [
    {
      type: 'section.countersigned',
      data: { ...signature, opinion: 'change', text: hash, paragraphs: ['1:2'] },
    },
    '会签',
    '对 一（一）经费 第2版提出修改意见，涉及1段，附意见',
  ],
  [
    { type: 'section.countersigned', data: { ...signature, opinion: 'disagree', text: hash } },
    '会签',
    '不同意 一（一）经费 第2版，附意见',
  ],
  [
    { type: 'section.signed', data: { ...signature, opinion: hash, shown: { against: 1, at: MAY } } },
    '签署',
    '签署 一（一）经费 第2版，正文校验码 4ad2 91c8，对照第1版查阅，附意见',
  ],
  [
    { type: 'section.advanced', data: { ...version, to: 'head_sign' } },
    '流转',
    '一（一）经费 第2版转为待审签',
  ],
  [
    {
      type: 'section.returned',
      data: { ...version, to: 'drafting', reason: hash, paragraphs: ['1:2', '1:3'] },
    },
    '退回',
    '一（一）经费 第2版退回起草中，涉及2段，附理由',
  ],
  [{ type: 'section.accepted', data: version }, '纳入', '纳入 一（一）经费 第2版'],
  [
    { type: 'section.reopened', data: { ...version, reason: hash } },
    '重开',
    '重新打开 一（一）经费，第2版签署失效，回到起草，附理由',
  ],
  [{ type: 'section.recalled', data: version }, '收回', '收回 一（一）经费，第2版失效，回到起草'],
  [{ type: 'report.compiled', data: {} }, '统稿', '各章节均已纳入，开始统稿'],
  [{ type: 'letter.set', data: letter }, '函件', '填写函件《望川区人民政府关于报送自评报告的函》'],
  [
    {
      type: 'reminder.sent',
      data: { sectionIds: ['a', 'b', 'c'], personIds: ['meng', 'shen', 'zhou', 'deng'] },
    },
    '催办',
    '催办 一、成效、一（一）经费、一（二）健康，通知孟澜、沈立言、周念慈等4人',
  ],
]

describe('the records of a report', () => {
  it('[AU-05] say each kind of act in a sentence, from its type and data alone, the newest first', async () => {
    await open(aChain(...SAID.map(([body]) => body)))
    expect(sentences()).toEqual(SAID.map(([, , sentence]) => sentence).reverse())
    const verbs = [...document.querySelectorAll('tbody tr td:nth-child(4)')].map(cell =>
      cell.textContent.trim(),
    )
    expect(verbs).toEqual(SAID.map(([, verb]) => verb).reverse())
  })

  it('[AU-05] print who acted in which post, and on whose behalf', async () => {
    const accepted = { type: 'section.accepted', data: version } as const
    await open(aChain(accepted, { ...accepted, personId: 'shen', postId: 'deputy', onBehalfOf: 'head' }))
    const who = [...document.querySelectorAll('tbody tr td:nth-child(3)')].map(cell => cell.textContent)
    expect(who).toEqual(['言沈立言 区卫健委 副主任，受孟澜授权', '帆邓一帆 区教委 统稿人'])
  })

  it('[AU-06] show what this page does not know, and count it in the check', async () => {
    await open(aChain({ type: 'section.levitated', data: {} }))
    expect(sentences()[0]).toContain('section.levitated')
    await settled('校验未发现改动，1条')
  })

  it('[AU-01] [AU-03] begin with what the check found', async () => {
    await open(aLongChain(8))
    await settled('校验未发现改动，8条，41个送审版')
    expect(find('[role=status]', '校验未发现改动').textContent).toContain('从11月12日第1条到11月12日第8条')
  })

  it('[AU-01] name the first record that does not give its hash, mark it and all after it, and say what to do', async () => {
    await open(tampered(aLongChain(8), 6))
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
    await open(aLongChain(3), { routes: { 'GET /api/reports/demo/verification': ok(broken) } })
    await settled('1个送审版与签署时的校验码不符')
    expect(find('[role=alert]').textContent).toContain('一（一）经费 第2版')
  })

  it('[AU-03] say that versions are not checked when the server does not answer, and try again', async () => {
    const { server } = await open(aLongChain(3), {
      routes: { 'GET /api/reports/demo/verification': { status: 503, json: { code: 'storage' } } },
    })
    await settled('3条记录校验未发现改动，送审版尚未核对')
    expect(sentences()).toHaveLength(3)
    server.now({ ...readable(aLongChain(3)) })
    await click(find('button', '现在再试'))
    await settled('校验未发现改动，3条，41个送审版')
  })

  it('[AU-07] are narrowed by kind and words, and say when nothing is left', async () => {
    await open(aChain(...SAID.map(([body]) => body)))
    await click(find('button', '签署与会签'))
    expect(sentences()).toHaveLength(5)
    await type(find('input[type=search]'), '不同意')
    await vi.waitFor(() => expect(sentences()).toEqual(['不同意 一（一）经费 第2版，附意见']))
    await type(find('input[type=search]'), '没有这回事')
    await settled('没有符合条件的记录')
    await click(find('button', '清除筛选'))
    await vi.waitFor(() => expect(sentences()).toHaveLength(SAID.length))
  })

  it('[AU-07] open on the filter that stands in the address', async () => {
    await open(aChain(...SAID.map(([body]) => body)), { query: '?group=back&section=b' })
    expect(sentences()).toHaveLength(4)
    expect(document.querySelector<HTMLSelectElement>('select')?.value).toBe('b')
  })

  it('[AU-08] open with their text and hashes, one after the other by key', async () => {
    const rows = aLongChain(3)
    await open(rows)
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
    const { live, server } = await open(rows.slice(0, 2))
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

  it('[AU-10] that do not fit on what was there are found out', async () => {
    const rows = aLongChain(3)
    const { live, server } = await open(rows.slice(0, 2))
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
    const { server } = await open(rows.slice(0, 2), { personId: 'dai' })
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

describe('who reads the records', () => {
  it('[RD-09] [AU-11] are told whose they are and whom to ask when they may not, and nothing is asked for', async () => {
    const { server } = await open(aLongChain(3), { personId: 'zhou' })
    expect(find('h1').textContent).toBe('办理记录由统稿人、文书、区领导和审计员查看')
    expect(server.requests.filter(request => request.includes('audit'))).toEqual([])
  })

  it('[RD-09] [AU-11] see the access log only as the auditor', async () => {
    await open(aLongChain(3), { query: '?tab=access' })
    expect(document.querySelector('[role=tab]')).toBeNull()
    expect(find('h1').textContent).toBe('办理记录')
  })

  it('find a report that is not there to be none', async () => {
    await open([], {
      routes: { 'GET /api/reports/demo/audit': { status: 404, json: { code: 'not_found', message: '' } } },
    })
    expect(find('h1').textContent).toBe('这里没有内容')
  })
})

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
    open(aLongChain(3), {
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
