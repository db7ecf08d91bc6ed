import { afterEach, describe, expect, it, vi } from 'vitest'
import { canonicalVersion, versionHash } from '../../shared/document/canonical.ts'
import { diffBlocks } from '../../shared/document/diff.ts'
import { paragraph } from '../../shared/document/testing/blocks.ts'
import type { Directory, Role } from '../../shared/people/directory.ts'
import type { Section, Version } from '../../shared/report/state.ts'
import { begunUrging } from '../../shared/report/urging.ts'
import { aReport } from '../testing/aReport.ts'
import { click, find, press } from '../testing/render.tsx'
import { renderInReport } from '../testing/renderInReport.tsx'
import HistoryPage from './HistoryPage.tsx'

const post = (personId: string, unitId: string, role: Role) => ({
  id: `post-${personId}`,
  personId,
  unitId,
  role,
  from: '2026-01-01',
})

const directory: Directory = {
  version: 1,
  delegations: [],
  units: [
    { id: 'health', name: '区卫健委', mark: '卫' },
    { id: 'hr', name: '区人社局', mark: '人' },
  ],
  persons: [
    { id: 'meng', name: '孟澜' },
    { id: 'zhou', name: '周念慈' },
    { id: 'jiang', name: '江淮安' },
  ],
  posts: [post('meng', 'health', 'head'), post('zhou', 'health', 'drafter'), post('jiang', 'hr', 'head')],
}

const texts = [
  [paragraph('1:0', '健全网络。'), paragraph('1:9', '为21所小学配齐校医。')],
  [paragraph('1:0', '健全网络。'), paragraph('1:9', '为23所小学配齐校医。')],
]
const canonicals = texts.map((blocks, i) =>
  canonicalVersion({
    reportId: 'demo',
    sectionId: 'demo-a',
    n: i + 1,
    title: '学生健康促进',
    blocks,
    evidence: [],
  }),
)
const gone = { cause: 'returned', at: '2026-11-09T08:20:00Z', by: 'meng' } as const
const version = (n: number): Version => ({
  n,
  hash: versionHash(canonicals[n - 1] ?? ''),
  title: '学生健康促进',
  frozenAt: `2026-11-0${n}T01:00:00Z`,
  submittedBy: { personId: 'zhou', postId: 'post-zhou', at: `2026-11-0${n}T01:00:00Z` },
  authors: ['zhou'],
  characters: 16,
  provenance: '0'.repeat(64),
  signatures: [
    {
      id: `s${n}`,
      kind: 'approve',
      unitId: 'health',
      personId: 'meng',
      postId: 'post-meng',
      at: `2026-11-0${n}T02:00:00Z`,
      hash: versionHash(canonicals[n - 1] ?? ''),
      void: n === 1 ? gone : null,
    },
  ],
  opinions: [],
  closures: [],
})
const assigned = {
  id: 'demo-a',
  parentId: null,
  title: '学生健康促进',
  leadUnitId: 'health',
  coUnitIds: [],
  dueAt: '2026-11-20T09:00:00Z',
  coEdit: false,
  returns: 1,
  declines: [],
  edits: [],
  urging: begunUrging('2026-11-02T01:00:00.000Z'),
}
const second = version(2)
const frozen = (state: 'head_sign' | 'accepted'): Section => ({
  ...assigned,
  state,
  past: [version(1)],
  version: 2,
  hash: second.hash,
  current: second,
})

const diff = {
  blocks: diffBlocks(texts[0] ?? [], texts[1] ?? []).map(each => ({ ...each, authors: ['zhou'] })),
  figures: [],
}
const VERSIONS = 'GET /api/reports/demo/sections/demo-a/versions'

const open = (section: Section, { personId = 'meng', query = '' } = {}) =>
  renderInReport(<HistoryPage />, {
    report: aReport({ version: 9, directory, sections: [section], personId }),
    directory,
    personId,
    path: `/r/demo/s/demo-a/versions${query}`,
    routes: {
      [`${VERSIONS}/1`]: { status: 200, json: { n: 1, canonical: canonicals[0] } },
      [`${VERSIONS}/2`]: { status: 200, json: { n: 2, canonical: canonicals[1] } },
      [`${VERSIONS}/2/diff?against=1`]: { status: 200, json: diff },
    },
  })

afterEach(() => vi.unstubAllGlobals())

describe('versions', () => {
  it('[SN-10] [SN-11] compares the latest with the one before it, in its author’s colour', async () => {
    await open(frozen('head_sign'))
    expect(find('article del').textContent).toBe('21所')
    expect(find('article ins').textContent).toBe('23所')
    expect(find('article ins').style.getPropertyValue('--author')).toMatch(/^var\(--p\d\)$/)
    expect(find('article [role=img]', '慈').getAttribute('aria-label')).toBe('周念慈')
    await press('j')
    expect(find('article del').className).toContain('now')
    await click(find('button', '只看改动'))
    expect(find('article').textContent).not.toContain('健全网络')
    await click(find('button', '只看新版'))
    expect(document.querySelector('article del')).toBeNull()
  })

  it('[SN-12] tells which signatures the change made void, by whom and when', async () => {
    const { container } = await open(frozen('head_sign'))
    expect(container.textContent).toContain('区卫健委已在第2版重新审核')
    await click(find('[role=tab]', '各版'))
    expect(find('[role=tabpanel]').textContent).toContain('已失效')
    expect(find('[role=tabpanel]').textContent).toContain('11月9日 16:20:00由孟澜退回')
  })

  it('[SN-10] reads one version alone', async () => {
    const { container } = await open(frozen('head_sign'), { query: '?n=1' })
    expect(find('article').textContent).toContain('为21所小学配齐校医。')
    expect(container.querySelector('article ins, article del')).toBeNull()
    expect(container.querySelector('[role=tab]')?.textContent).toContain('签署情况')
  })

  it('[SN-10] says when there is no such version, and offers the latest', async () => {
    const { container } = await open(frozen('head_sign'), { query: '?n=7' })
    expect(container.textContent).toContain('没有第7版')
    expect(find('a', '看第2版').getAttribute('href')).toBe('/r/demo/s/demo-a/versions?n=2&against=0')
  })

  it('[RD-04] gives others the accepted text, without how it came about', async () => {
    const { container, server } = await open(frozen('accepted'), { personId: 'jiang' })
    expect(container.textContent).toContain('您看到的是已纳入的第2版')
    expect(find('article').textContent).toContain('为23所小学配齐校医。')
    expect(container.querySelector('[role=tablist]')).toBeNull()
    expect(server.requests.filter(request => request.includes('diff'))).toEqual([])
  })

  it('[RD-03] tells others whose it is and whom to ask', async () => {
    const { container, server } = await open(frozen('head_sign'), { personId: 'jiang' })
    expect(container.textContent).toContain('这一节由区卫健委负责')
    expect(server.requests.filter(request => request.includes('versions'))).toEqual([])
  })

  it('[SN-10] says what belongs here before the first version', async () => {
    const { container } = await open({ ...assigned, state: 'drafting', past: [] })
    expect(container.textContent).toContain('还没有送审版')
  })
})
