import { expect, vi } from 'vitest'
import type { Directory, Role } from '../../../shared/people/directory.ts'
import { aReport } from '../../testing/aReport.ts'
import type { FakeRoutes } from '../../testing/fakeServer.ts'
import { renderSignedIn } from '../../testing/renderInReport.tsx'
import AuditPage from '../AuditPage.tsx'
import type { ChainRow } from '../row.ts'

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
  delegations: [],
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

export const ok = (json: unknown) => ({ status: 200, json })
/** What the server says of a sound store. */
export const sound = (checked = 41) => ({ chain: { kind: 'intact' }, versions: { checked, broken: [] } })
const { id, title, period } = report.state
/** What the server answers about the report. */
export const readable = (rows: readonly ChainRow[]): FakeRoutes => ({
  'GET /api/reports': ok([{ id, title, period, state: 'collecting' }]),
  'GET /api/reports/demo/audit': ok(rows),
  'GET /api/reports/demo': ok(report),
  'GET /api/reports/demo/verification': ok(sound()),
})

/** Opens the records of the report `demo` for somebody. */
export const openAudit = (
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

/** The records that are listed, from the top. */
export const sentences = () => [...document.querySelectorAll('[data-row]')].map(row => row.textContent)
/** Waits until the page says something. */
export const settled = (text: string) => vi.waitFor(() => expect(document.body.textContent).toContain(text))
