import { act } from 'react'
import { afterEach, describe, expect, it, vi } from 'vitest'
import type { Directory, Role } from '../../shared/people/directory.ts'
import type { ReportEvent } from '../../shared/report/events.ts'
import { type FrozenSection, isFrozen, type Opinion } from '../../shared/report/state.ts'
import { begunUrging } from '../../shared/report/urging.ts'
import { useSection } from '../report/useReport.ts'
import { aReport } from '../testing/aReport.ts'
import { click, find, type } from '../testing/render.tsx'
import { renderInReport } from '../testing/renderInReport.tsx'
import { OpinionAnswers } from './OpinionAnswers.tsx'
import { OpinionTrail } from './OpinionTrail.tsx'

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
    { id: 'edu', name: '区教委', mark: '教' },
    { id: 'gov', name: '区政府办', mark: '政' },
  ],
  persons: [
    { id: 'zhou', name: '周念慈' },
    { id: 'meng', name: '孟澜' },
    { id: 'fang', name: '方静之' },
    { id: 'lu', name: '陆明远' },
  ],
  posts: [
    post('zhou', 'health', 'drafter'),
    post('meng', 'health', 'head'),
    post('fang', 'edu', 'head'),
    post('lu', 'gov', 'deputy_leader'),
  ],
}
const hash = 'a'.repeat(64)
const by = { personId: 'zhou', postId: 'post-zhou', at: '2026-11-10T01:00:00Z' }
const asked: Opinion = {
  id: 'o1',
  unitId: 'edu',
  personId: 'fang',
  postId: 'post-fang',
  at: '2026-11-11T01:00:00Z',
  opinion: 'change',
  consultations: [],
}
const section = (...opinions: Opinion[]): FrozenSection => ({
  id: 'demo-a',
  parentId: null,
  title: '学生健康促进',
  leadUnitId: 'health',
  coUnitIds: ['edu'],
  dueAt: '2026-11-01T09:00:00Z',
  coEdit: false,
  past: [],
  returns: 0,
  declines: [],
  edits: [],
  urging: begunUrging('2026-11-02T01:00:00.000Z'),
  state: 'countersign',
  version: 1,
  hash,
  current: {
    n: 1,
    hash,
    title: '学生健康促进',
    frozenAt: by.at,
    submittedBy: by,
    authors: ['zhou'],
    characters: 18,
    provenance: hash,
    signatures: [],
    opinions,
    closures: [],
  },
})

const COMMANDS = 'POST /api/reports/demo/commands'
function Page() {
  const shown = useSection('demo-a')
  if (shown === undefined || !isFrozen(shown)) return null
  return (
    <>
      {shown.current.opinions.map(opinion => (
        <OpinionTrail key={opinion.id} opinion={opinion} />
      ))}
      <OpinionAnswers section={shown} unitId="edu" />
    </>
  )
}
const open = (personId: string, ...opinions: Opinion[]) =>
  renderInReport(<Page />, {
    report: aReport({ version: 3, directory, sections: [section(...opinions)], personId }),
    directory,
    personId,
    routes: { [COMMANDS]: { status: 200, json: { version: 4, events: [disposed] } } },
  })
const disposed: ReportEvent = {
  seq: 4,
  at: '2026-11-12T06:00:00Z',
  actor: 'zhou',
  post: 'post-zhou',
  prevHash: hash,
  hash,
  type: 'opinion.disposed',
  data: { sectionId: 'demo-a', n: 1, opinionId: 'o1', disposition: 'declined' },
}
const buttons = () => [...document.querySelectorAll('button')].map(b => b.textContent)
const sent = (requests: readonly string[]) => requests.filter(r => r.startsWith(COMMANDS))

afterEach(() => vi.unstubAllGlobals())

describe('answers to an opinion', () => {
  it('[SN-17] offers each person what he may do about it', async () => {
    await open('zhou', asked)
    expect(buttons()).toEqual(['答复意见'])
  })

  it('[SN-17] offers the two heads to consult, and after it to put it to the leaders', async () => {
    await open('meng', asked)
    expect(buttons()).toEqual(['答复意见', '记录会商'])
  })

  it('[SN-17] offers the leaders to rule on what was put to them, and others nothing', async () => {
    const disputed: Opinion = { ...asked, opinion: 'disagree', dispute: { by } }
    await open('lu', disputed)
    expect(buttons()).toEqual(['裁定'])
  })

  it('[WF-21] offers the lead head to ask that a silent unit be waited for no longer', async () => {
    await open('meng')
    expect(buttons()).toEqual(['提请不再等待'])
  })

  it('[WF-09] [SN-17] sends nothing without a choice and words, then shows what became of it', async () => {
    const { server, container } = await open('zhou', asked)
    await click(find('button', '答复意见'))
    expect(container.textContent).toContain('请区教委再次表态')
    await click(find('button', '答复区教委'))
    expect(container.textContent).toContain('请先选定一项。')
    expect(container.textContent).toContain('请写明答复。')
    expect(sent(server.requests)).toEqual([])
    await click(find('label', '不采纳请区教委'))
    await type(find('textarea'), '口径与上年一致。')
    await click(find('button', '答复区教委'))
    expect(sent(server.requests)[0]).toContain(
      '"type":"opinion.dispose","sectionId":"demo-a","opinionId":"o1","disposition":"declined","reason":"口径与上年一致。"',
    )
    await act(async () => {})
    expect(find('li').textContent).toContain('不采纳')
    // He may still give way.
    expect(buttons()).toEqual(['答复意见'])
    await click(find('button', '答复意见'))
    expect([...document.querySelectorAll('input[type=radio]')]).toHaveLength(2)
  })
})
