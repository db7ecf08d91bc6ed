import { act } from 'react'
import { afterEach, describe, expect, it, vi } from 'vitest'
import { canonicalVersion, versionHash } from '../../shared/document/canonical.ts'
import { paragraph } from '../../shared/document/testing/blocks.ts'
import type { Directory, Role } from '../../shared/people/directory.ts'
import type { FrozenSection, FrozenState, Version } from '../../shared/report/state.ts'
import { begunUrging } from '../../shared/report/urging.ts'
import { aReport } from '../testing/aReport.ts'
import type { FakeRoutes } from '../testing/fakeServer.ts'
import { click, find, press, type } from '../testing/render.tsx'
import { renderInReport } from '../testing/renderInReport.tsx'
import SigningPage from './SigningPage.tsx'

const post = (personId: string, unitId: string, role: Role, title: string) => ({
  id: `post-${personId}`,
  personId,
  unitId,
  role,
  title,
  from: '2026-01-01',
})

const directory: Directory = {
  version: 1,
  delegations: [],
  units: [
    { id: 'health', name: '区卫健委', mark: '卫' },
    { id: 'edu', name: '区教委', mark: '教' },
  ],
  persons: [
    { id: 'meng', name: '孟澜' },
    { id: 'zhou', name: '周念慈' },
    { id: 'fang', name: '方静之' },
  ],
  posts: [
    post('meng', 'health', 'head', '主任'),
    post('zhou', 'health', 'drafter', '科员'),
    post('fang', 'edu', 'head', '主任'),
  ],
}

const blocks = [paragraph('1:0', '健全健康管理网络。'), paragraph('1:9', '校医队伍补齐缺口。')]
const content = { reportId: 'demo', sectionId: 'demo-a', n: 1, title: '学生健康促进', blocks, evidence: [] }
const canonical = canonicalVersion(content)
const hash = versionHash(canonical)

const by = { personId: 'zhou', postId: 'post-zhou', at: '2026-11-10T01:00:00Z' }
const version = (more: Partial<Version> = {}): Version => ({
  n: 1,
  hash,
  title: content.title,
  frozenAt: by.at,
  submittedBy: by,
  authors: ['zhou'],
  characters: 18,
  provenance: '0'.repeat(64),
  signatures: [],
  opinions: [],
  closures: [],
  ...more,
})
const section = (state: FrozenState, current = version()): FrozenSection => ({
  id: 'demo-a',
  parentId: null,
  title: content.title,
  leadUnitId: 'health',
  coUnitIds: ['edu'],
  dueAt: '2026-11-20T09:00:00Z',
  coEdit: false,
  past: [],
  returns: 0,
  declines: [],
  edits: [],
  urging: begunUrging('2026-11-02T01:00:00.000Z'),
  state,
  version: current.n,
  hash: current.hash,
  current,
})

const signature = {
  id: 's1',
  kind: 'sign',
  unitId: 'health',
  personId: 'meng',
  postId: 'post-meng',
  at: '2026-11-12T06:06:31Z',
  hash,
  void: null,
} as const

const reportWith = (shown: FrozenSection, personId = 'meng', version = 9) =>
  aReport({ version, directory, sections: [shown], personId })
const LOOKS = '/api/me/looks/demo-a'
const COMMANDS = 'POST /api/reports/demo/commands'

const open = (shown: FrozenSection, { personId = 'meng', routes = {} as FakeRoutes } = {}) =>
  renderInReport(<SigningPage />, {
    report: reportWith(shown, personId),
    directory,
    personId,
    path: '/r/demo/s/demo-a/sign',
    routes: {
      'GET /api/reports/demo/sections/demo-a/versions/1': { status: 200, json: { n: 1, canonical } },
      [`GET ${LOOKS}`]: { status: 200, json: [] },
      [`POST ${LOOKS}`]: { status: 204 },
      ...routes,
    },
  })

afterEach(() => {
  vi.unstubAllGlobals()
  vi.useRealTimers()
})

describe('signing', () => {
  it('[SN-19] tells the server what was shown, once it is the text of the hash', async () => {
    const { server } = await open(section('head_sign'))
    expect(server.requests.filter(request => request.startsWith('POST'))).toEqual([`POST ${LOOKS} {"n":1}`])
  })

  it('[SN-19] does not count as shown what is not the text of the hash', async () => {
    const { server } = await open(section('head_sign'), {
      routes: {
        'GET /api/reports/demo/sections/demo-a/versions/1': { status: 200, json: { n: 1, canonical: '{}' } },
      },
    })
    expect(server.requests.filter(request => request.startsWith('POST'))).toEqual([])
  })

  it('[SN-01] shows the text of the hash, and offers to sign it in two steps', async () => {
    const { container, server } = await open(section('head_sign'))
    expect(container.textContent).toContain('首次审签，请阅全文')
    expect(container.textContent).toContain('签署内容与本页正文一致')
    expect(find('article').textContent).toContain('校医队伍补齐缺口。')
    await press('s')
    expect(find('dialog').textContent).toContain('签署一、学生健康促进，第1版')
    expect(server.requests.filter(request => request.startsWith(COMMANDS))).toEqual([])
  })

  it('[SN-01] signs nothing when the server gives another text than the hash stands for', async () => {
    const other = canonicalVersion({ ...content, blocks: [paragraph('1:0', '改过的字。')] })
    const { container } = await open(section('head_sign'), {
      routes: {
        'GET /api/reports/demo/sections/demo-a/versions/1': {
          status: 200,
          json: { n: 1, canonical: other },
        },
      },
    })
    expect(container.textContent).toContain('正文与校验码不一致，不能签署')
    expect(container.textContent).not.toContain('改过的字')
    expect(find('button', '签署').getAttribute('aria-disabled')).toBe('true')
    await press('s')
    expect(container.querySelector('dialog')).toBeNull()
  })

  it('[SG-03] asks the server after a lost answer, and offers nothing before it knows', async () => {
    vi.useFakeTimers({ toFake: ['setInterval', 'clearInterval'] })
    const signed = section('signed', version({ signatures: [signature] }))
    const { container, server } = await open(section('head_sign'), {
      routes: { [COMMANDS]: 'lost', 'GET /api/reports/demo': 'lost' },
    })
    await press('s')
    await press('Enter', { ctrlKey: true })
    expect(find('dialog').textContent).toContain('还不知道这次是否办成')
    expect(find('dialog button', '确认签署').getAttribute('aria-disabled')).toBe('true')
    await press('Enter', { ctrlKey: true })
    expect(server.requests.filter(request => request.startsWith(COMMANDS))).toHaveLength(1)
    server.now({ 'GET /api/reports/demo': { status: 200, json: reportWith(signed) } })
    await act(async () => vi.advanceTimersByTimeAsync(5000))
    expect(container.textContent).toContain('签署完成')
    expect(container.textContent).toContain('11月12日 14:06:31')
  })

  it('[SG-03] offers it again, under the same key, once the server says that it was not done', async () => {
    const { server } = await open(section('head_sign'), {
      routes: {
        [COMMANDS]: 'lost',
        'GET /api/reports/demo': { status: 200, json: reportWith(section('head_sign')) },
      },
    })
    await press('s')
    await type(find('dialog textarea'), '同意。')
    await press('Enter', { ctrlKey: true })
    expect(find('dialog').textContent).toContain('服务器上没有这次办理，可以再办一次')
    expect(find('dialog textarea')).toHaveProperty('value', '同意。')
    await press('Enter', { ctrlKey: true })
    const keys = server.requests.flatMap(request => /"idempotencyKey":"(\w+)"/.exec(request)?.[1] ?? [])
    expect(keys).toHaveLength(2)
    expect(new Set(keys).size).toBe(1)
  })

  it('[SN-16] takes no tap on the button that signs while it has only just come up', async () => {
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] })
    const { server } = await open(section('head_sign'))
    await click(find('button', '签署'))
    await click(find('dialog button', '确认签署'))
    expect(server.requests.filter(request => request.startsWith(COMMANDS))).toEqual([])
    await act(async () => vi.advanceTimersByTimeAsync(600))
    await click(find('dialog button', '确认签署'))
    expect(server.requests.filter(request => request.startsWith(COMMANDS))).toHaveLength(1)
  })

  it('[SN-15] tells who was too late that nothing of his was recorded, who was faster, and keeps his words', async () => {
    const { container, live } = await open(section('head_sign'), {
      routes: {
        [COMMANDS]: {
          status: 409,
          json: { code: 'wrong_state', message: '', details: { current: 'signed' } },
        },
      },
    })
    const byFang = section('signed', version({ signatures: [{ ...signature, personId: 'fang' }] }))
    live.answers.set('demo', reportWith(byFang, 'meng', 10))
    await press('s')
    await type(find('dialog textarea'), '同意，请按期公示。')
    await press('Enter', { ctrlKey: true })
    expect(container.querySelector('dialog')).toBeNull()
    expect(container.textContent).toContain('您的签署没有生效。')
    expect(container.textContent).toContain('您写的内容还在：同意，请按期公示。')
    expect(container.textContent).toContain('已于11月12日 14:06:31签署第1版')
  })

  it('[WF-06] asks the only author for a reason before he reviews', async () => {
    const { server } = await open(section('review', version({ authors: ['meng'] })))
    await press('s')
    await press('Enter', { ctrlKey: true })
    expect(find('dialog').textContent).toContain('请写明自行审核的理由。')
    await type(find('dialog textarea'), '本单位只有我一人。')
    await press('Enter', { ctrlKey: true })
    expect(server.requests.find(request => request.startsWith(COMMANDS))).toContain(
      '"exceptionReason":"本单位只有我一人。"',
    )
  })

  it('[SN-09] does not return without a reason, and returns the paragraphs that were ticked', async () => {
    const { server } = await open(section('head_sign'))
    await press('r')
    expect(find('h2', '退回全文').textContent).toBe('退回全文，请拟稿人修改')
    await press('Enter', { ctrlKey: true })
    expect(find('main').textContent).toContain('请写明退回理由')
    await type(find('main textarea'), '口径不一')
    await click(find('article label', '校医队伍'))
    expect(find('h2', '退回第2段')).toBeTruthy()
    await press('Enter', { ctrlKey: true })
    expect(server.requests.find(request => request.startsWith(COMMANDS))).toContain(
      '"reason":"口径不一","paragraphs":["1:9"],"to":"drafting"',
    )
  })

  it('[SN-04] is read-only where it is not one’s turn, and says whose it is', async () => {
    const { container } = await open(section('head_sign'), { personId: 'fang' })
    expect(container.textContent).toContain('当前办理：区卫健委孟澜审签')
    expect(container.querySelector('footer')).toBeNull()
  })

  it('[SN-04] says who has done it already, and when; the button is gone', async () => {
    const done = section('signed', version({ signatures: [signature] }))
    const { container } = await open(done)
    expect(container.textContent).toContain('您已于11月12日 14:06:31签署第1版')
    expect(container.querySelector('footer')).toBeNull()
  })

  it('[WF-18] tells who has acted on this version already that somebody else has to', async () => {
    const agreed = { ...signature, kind: 'countersign', unitId: 'edu', onBehalfOf: 'post-fang' } as const
    const { container } = await open(section('head_sign', version({ signatures: [agreed] })))
    expect(container.textContent).toContain('您已在这一版上办理过一次')
  })
})
