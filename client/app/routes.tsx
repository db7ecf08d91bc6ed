import type { ComponentType } from 'react'
import { createBrowserRouter, type RouteObject } from 'react-router'
import { ReportRoute } from '../report/ReportRoute.tsx'
import { Loading } from '../ui/Loading.tsx'
import { NotFound } from '../ui/NotFound.tsx'
import { Frame } from './Frame.tsx'
import { RouteFailure } from './RouteFailure.tsx'
import { SignedInApp } from './SignedInApp.tsx'

/** Loads a page's script when it is first gone to. */
const page = (load: () => Promise<{ default: ComponentType }>) => async () => ({
  Component: (await load()).default,
})

/** Pages inside the frame that stand in no report, or show a report that need not be readable. */
const framed: RouteObject[] = [
  { path: '/', lazy: page(() => import('../desk/DeskPage.tsx')) },
  { path: '/import', lazy: page(() => import('../importing/ImportPage.tsx')) },
  { path: '/r/:reportId/audit', lazy: page(() => import('../audit/AuditPage.tsx')) },
  { path: '/people', lazy: page(() => import('../people/PeoplePage.tsx')) },
  { path: '/people/import', lazy: page(() => import('../people/roster/RosterPage.tsx')) },
  { path: '/security', lazy: page(() => import('../security/SecurityPage.tsx')) },
  { path: '/notices', lazy: page(() => import('../notices/ChoicesPage.tsx')) },
  { path: '/calendar', lazy: page(() => import('../calendar/CalendarPage.tsx')) },
  { path: '/password', lazy: page(() => import('../signin/PasswordPage.tsx')) },
]

/** Pages inside the frame, of one report. */
const framedOfReport: RouteObject[] = [
  { index: true, lazy: page(() => import('../board/BoardPage.tsx')) },
  { path: 'assembly', lazy: page(() => import('../assembly/AssemblyPage.tsx')) },
  { path: 'approval', lazy: page(() => import('../approval/sheet/SheetPage.tsx')) },
]

/** Working pages: they bring their own bar. */
const working: RouteObject[] = [
  { index: true, lazy: page(() => import('../editor/EditorPage.tsx')) },
  { path: 'sign', lazy: page(() => import('../signing/SigningPage.tsx')) },
  { path: 'versions', lazy: page(() => import('../history/HistoryPage.tsx')) },
]

export const routes: RouteObject[] = [
  {
    ErrorBoundary: RouteFailure,
    HydrateFallback: Loading,
    children: [
      { path: '/setup', lazy: page(() => import('../signin/SetUpPage.tsx')) },
      { path: '/signin', lazy: page(() => import('../signin/SignInPage.tsx')) },
      {
        Component: SignedInApp,
        children: [
          {
            Component: Frame,
            children: [
              {
                ErrorBoundary: RouteFailure,
                children: [
                  ...framed,
                  { path: '/r/:reportId', Component: ReportRoute, children: framedOfReport },
                  { path: '*', Component: NotFound },
                ],
              },
            ],
          },
          {
            path: '/r/:reportId/s/:sectionId',
            Component: ReportRoute,
            ErrorBoundary: RouteFailure,
            children: working,
          },
        ],
      },
    ],
  },
]

export const createRouter = () => createBrowserRouter(routes)
