import { act } from 'react'
import { expect, vi } from 'vitest'
import type { PeopleListing, Post, Role } from '../../../shared/people/directory.ts'
import { aReport } from '../../testing/aReport.ts'
import type { FakeRoutes } from '../../testing/fakeServer.ts'
import { click, find, type } from '../../testing/render.tsx'
import { renderSignedIn } from '../../testing/renderInReport.tsx'
import PeoplePage from '../PeoplePage.tsx'

const post = (id: string, personId: string, unitId: string, role: Role, title?: string): Post => ({
  id,
  personId,
  unitId,
  role,
  ...(title === undefined ? {} : { title }),
  from: '2026-01-01T00:00:00+08:00',
})

export const listing: PeopleListing = {
  version: 9,
  delegations: [],
  units: [
    { id: 'finance', name: '区财政局', mark: '财' },
    { id: 'gov', name: '区政府办', mark: '府' },
  ],
  persons: [
    { id: 'xu', name: '许清和', login: 'finance.drafter' },
    { id: 'shen', name: '沈立言', login: 'finance.head' },
    { id: 'qiao', name: '乔允文', login: 'admin' },
  ],
  posts: [
    post('p-xu', 'xu', 'finance', 'drafter', '预算科科员'),
    post('p-shen', 'shen', 'finance', 'head', '局长'),
    post('p-qiao', 'qiao', 'gov', 'admin'),
  ],
}

/** Opens the page for somebody. */
export const openPeople = (personId: string, routes: FakeRoutes = {}) =>
  renderSignedIn([{ path: '/people', element: <PeoplePage /> }], {
    report: aReport(),
    directory: listing,
    personId,
    path: '/people',
    routes,
  })

/** Opens a person's menu and chooses an act. */
export async function choose(name: string, what: string) {
  await click(find('li button', `办理${name}的任职和账号`))
  await click(find('[role=menuitem]', what))
}
/** The button that does what the open dialog is about. */
export const actButton = () => find('dialog button[type=submit]')
/** Waits until the page says something. */
export const settled = (text: string) => vi.waitFor(() => expect(document.body.textContent).toContain(text))
export const COMMANDS = 'POST /api/people/commands'
/** The server's answer to a command. */
export const accepted = (...events: object[]) => ({ status: 200, json: { version: 10, events } })

/** The commands that were sent, without their keys. */
export const sent = (requests: readonly string[]) =>
  requests
    .filter(request => request.startsWith(COMMANDS))
    .map(request => JSON.parse(request.slice(COMMANDS.length)) as Record<string, unknown>)
    .map(({ idempotencyKey, ...command }) => {
      expect(idempotencyKey).toMatch(/^[0-9a-f]{32}$/)
      return command
    })

/** The control of the field with this label, in the open dialog. */
function control(label: string): HTMLElement {
  const found = document.getElementById(find('dialog label', label).getAttribute('for') ?? '')
  if (found === null) throw new Error(`no field ${label}`)
  return found
}

/** Types into a field of the open dialog. */
export const fill = (label: string, text: string) => type(control(label), text)

/** Chooses from a list of the open dialog. */
export async function pick(label: string, value: string) {
  const select = control(label) as HTMLSelectElement
  await act(async () => {
    Object.getOwnPropertyDescriptor(HTMLSelectElement.prototype, 'value')?.set?.call(select, value)
    select.dispatchEvent(new Event('change', { bubbles: true }))
  })
}
