import { act } from 'react'
import { afterEach, describe, expect, it, vi } from 'vitest'
import type { Directory } from '../../shared/people/directory.ts'
import type { ReportEvent } from '../../shared/report/events.ts'
import type { Section } from '../../shared/report/state.ts'
import { begunUrging } from '../../shared/report/urging.ts'
import { aReport } from '../testing/aReport.ts'
import { click, find, type } from '../testing/render.tsx'
import { renderInReport } from '../testing/renderInReport.tsx'
import { useReport, useSection } from './useReport.ts'

const directory: Directory = {
  version: 1,
  delegations: [],
  units: [{ id: 'finance', name: '区财政局', mark: '财' }],
  persons: [
    { id: 'p1', name: '许清和' },
    { id: 'p2', name: '邓一帆' },
  ],
  posts: [
    { id: 'po1', personId: 'p1', unitId: 'finance', role: 'drafter', from: '2020-01-01' },
    { id: 'po2', personId: 'p2', unitId: 'finance', role: 'head', from: '2020-01-01' },
  ],
}

const section: Section = {
  id: 'demo-a',
  parentId: null,
  title: '教育经费投入与保障',
  state: 'drafting',
  leadUnitId: 'finance',
  coUnitIds: [],
  dueAt: '2999-01-01T00:00:00Z',
  coEdit: false,
  past: [],
  returns: 0,
  declines: [],
  edits: [],
  urging: begunUrging('2026-11-02T01:00:00.000Z'),
}

const hash = '0'.repeat(64)
const renamed: ReportEvent = {
  seq: 4,
  at: '2026-11-12T06:00:00Z',
  actor: 'p2',
  post: 'po2',
  prevHash: hash,
  hash,
  type: 'outline.renamed',
  data: { sectionId: 'demo-a', title: '教育经费保障' },
}

function Page() {
  const { send, may, tasks, connection, version } = useReport()
  const shown = useSection('demo-a')
  const command = { type: 'section.submit', sectionId: 'demo-a' } as const
  return (
    <>
      <p id="state">
        {`${shown?.number}${shown?.title} ${shown?.writable} ${tasks.length} ${connection} ${version}`}
      </p>
      <p id="may">{String(may({ type: 'section.accept', sectionId: 'demo-a' }) === true)}</p>
      <button type="button" onClick={() => void send(command).catch(() => undefined)}>
        送审
      </button>
    </>
  )
}

const report = aReport({ version: 3, sections: [section] })
const open = (routes = {}) => renderInReport(<Page />, { report, directory, personId: 'p1', routes })
const submit = 'POST /api/reports/demo/commands'
const state = () => find('#state').textContent

afterEach(() => vi.unstubAllGlobals())

describe('a report on a page', () => {
  it('comes with numbers, rights and tasks of the person who looks', async () => {
    await open()
    expect(state()).toBe('一、教育经费投入与保障 true 1 live 3')
    expect(find('#may').textContent).toBe('false')
  })

  it('changes when the server tells of an event', async () => {
    const { live } = await open()
    await act(async () => live.tell.events({ reportId: 'demo', version: 4, events: [renamed], texts: {} }))
    expect(state()).toBe('一、教育经费保障 true 1 live 4')
  })

  it('applies what a command did without waiting for the server to tell it', async () => {
    await open({ [submit]: { status: 200, json: { version: 4, events: [renamed], texts: {} } } })
    await click(find('button', '送审'))
    expect(state()).toBe('一、教育经费保障 true 1 live 4')
  })

  it('[WF-19] sends a command again under the same key when its answer was lost', async () => {
    const { server } = await open({ [submit]: ['lost', { status: 200, json: { version: 3, events: [] } }] })
    await click(find('button', '送审'))
    await click(find('button', '送审'))
    await click(find('button', '送审'))
    const [lost, again, third] = server.requests.filter(request => request.startsWith(submit))
    expect(lost).toBe(again)
    expect(third).not.toBe(again)
    expect(lost).toContain('"postId":"po1"')
  })

  it('[SG-01] gives the proof of identity and the same command again', async () => {
    const { server } = await open({
      [submit]: [
        { status: 403, json: { code: 'confirm_required', message: '' } },
        { status: 200, json: { version: 4, events: [renamed], texts: {} } },
      ],
      'POST /api/session/confirm': { status: 200 },
    })
    await click(find('button', '送审'))
    await type(find('dialog input'), 'wangchuan-2026')
    await click(find('dialog button[type=submit]'))
    expect(state()).toContain('教育经费保障')
    expect(server.requests.filter(request => request.startsWith('POST /api/session/confirm'))).toHaveLength(1)
  })

  it('reads the directory again when the server says that it changed', async () => {
    const { live, server } = await open()
    server.now({ 'GET /api/people': { status: 200, json: { ...directory, posts: [] } } })
    await act(async () => live.tell.notice({ kind: 'directory', version: 2 }))
    expect(state()).toContain(' false 0 ')
  })

  it('[RD-12] says only that there is nothing when the report is not for this person', async () => {
    const { container } = await renderInReport(<Page />, {
      report,
      directory,
      personId: 'p1',
      path: '/r/other',
    })
    expect(container.textContent).toContain('这里没有内容')
  })

  it('says that it was taken away', async () => {
    const { live, container } = await open()
    await act(async () => live.tell.revoked('demo'))
    expect(container.textContent).toContain('您不再有权查看这份报告')
    expect(container.textContent).not.toContain('教育经费')
  })
})
