import { act, type ReactNode } from 'react'
import { useLocation } from 'react-router'
import type { ReportCatchUp } from '../../../shared/protocol/live.ts'
import { readEntry } from '../../../shared/report/chain.ts'
import type { ReportCommand } from '../../../shared/report/commands.ts'
import type { FakeAnswer, FakeRoutes } from '../../testing/fakeServer.ts'
import { renderInReport, type Signed } from '../../testing/renderInReport.tsx'
import type { Office } from './office.ts'

/** Where every command of the report goes. */
export const COMMANDS = 'POST /api/reports/r1/commands'

const Here = () => {
  const { pathname } = useLocation()
  return <p id="here">{pathname}</p>
}

/** Shows a page of the report to a person, with its address in `#here`. */
export function openOnPage(
  page: ReactNode,
  office: Office,
  { login = 'edu.coordinator', search = '', routes = {}, texts = {} }: Shown = {},
): Promise<Signed> {
  const report = { version: office.state.version, state: office.view(login), texts }
  const { directory } = office
  return renderInReport(
    <>
      {page}
      <Here />
    </>,
    { report, directory, personId: login, path: `/r/r1${search}`, routes },
  )
}

interface Shown {
  readonly login?: string
  readonly search?: string
  readonly routes?: FakeRoutes
  /** Free texts by their addresses. */
  readonly texts?: Readonly<Record<string, string>>
}

/** What the server answers to a command that it carries out. */
export function carriedOut(office: Office, command: ReportCommand, login = 'edu.coordinator'): FakeAnswer {
  const before = office.entries.length
  office.must(login, command)
  const events = office.entries.slice(before).map(entry => readEntry(entry).event)
  return { status: 200, json: { version: office.state.version, events, texts: {} } }
}

/** Lets somebody else do something, of which the page is told. */
export async function tellOf(page: Signed, office: Office, login: string, command: ReportCommand) {
  const answer = carriedOut(office, command, login)
  if (answer === 'lost') return
  await act(async () => page.live.tell.events({ reportId: 'r1', ...(answer.json as ReportCatchUp) }))
}

/** The commands that a page has sent, without key and post. */
export const sentBy = ({ server }: Signed): ReportCommand[] =>
  server.requests
    .filter(request => request.startsWith(`${COMMANDS} `))
    .map(request => {
      const { idempotencyKey, postId, ...command } = JSON.parse(request.slice(COMMANDS.length + 1))
      return command
    })
