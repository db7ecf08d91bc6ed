import type { ReactNode } from 'react'
import { Outlet, type RouteObject } from 'react-router'
import type { Directory } from '../../shared/people/directory.ts'
import type { ReportSnapshot } from '../../shared/protocol/live.ts'
import { KeysProvider } from '../app/KeysProvider.tsx'
import { DirectoryProvider } from '../directory/DirectoryProvider.tsx'
import { LiveProvider } from '../report/LiveProvider.tsx'
import { ReportRoute } from '../report/ReportRoute.tsx'
import { ReportsProvider } from '../report/ReportsProvider.tsx'
import { SessionProvider } from '../session/SessionProvider.tsx'
import { SignedInGate } from '../session/SignedInGate.tsx'
import { type FakeLive, fakeLive } from './fakeLive.ts'
import { type FakeRoutes, type FakeServer, fakeServer } from './fakeServer.ts'
import { renderRoutes } from './render.tsx'

interface Setting {
  readonly report: ReportSnapshot
  readonly directory: Directory
  /** Who is signed in. */
  readonly personId: string
  /** Address of the page; `:reportId` and `:sectionId` are read from it. */
  readonly path?: string
  /** What else the server answers. */
  readonly routes?: FakeRoutes
}

export interface Signed {
  readonly container: HTMLElement
  readonly server: FakeServer
  readonly live: FakeLive
}

/**
 * Renders a page of a report inside a real session, directory and live report, with a fake server behind them. Call
 * `vi.unstubAllGlobals` after the test.
 */
export function renderInReport(page: ReactNode, setting: Setting): Promise<Signed> {
  const pages = ['', 's/:sectionId', 's/:sectionId/*', ':page'].map(path => ({ path, element: page }))
  return renderSignedIn([{ path: '/r/:reportId', Component: ReportRoute, children: pages }], setting)
}

/** Renders pages by their routes for somebody who is signed in, outside of any report too. */
export async function renderSignedIn(
  children: RouteObject[],
  { report, directory, personId, path = `/r/${report.state.id}`, routes = {} }: Setting,
): Promise<Signed> {
  const { id, title, period } = report.state
  const posts = directory.posts.filter(post => post.personId === personId)
  const person = directory.persons.find(each => each.id === personId) ?? { id: personId, name: personId }
  const live = fakeLive({ [id]: report })
  const server = fakeServer({
    'GET /api/session': { status: 200, json: { person, posts } },
    'GET /api/people': { status: 200, json: directory },
    'GET /api/reports': { status: 200, json: [{ id, title, period, state: report.state.report.state }] },
    ...routes,
  })
  const shell = (
    <SessionProvider>
      <SignedInGate>
        <KeysProvider>
          <LiveProvider open={live.open}>
            <ReportsProvider>
              <DirectoryProvider>
                <Outlet />
              </DirectoryProvider>
            </ReportsProvider>
          </LiveProvider>
        </KeysProvider>
      </SignedInGate>
    </SessionProvider>
  )
  const { container } = await renderRoutes([{ element: shell, children }], { path })
  return { container, server, live }
}
