import { Plugin } from 'prosemirror-state'
import { yCursorPlugin } from 'y-prosemirror'
import type { Awareness } from 'y-protocols/awareness'
import { personInk } from '../../ui/personColour.ts'
import css from './Writing.module.css'

/** Who somebody is, as the server says: a client's own word is not taken. */
interface User {
  readonly id?: string
  readonly name?: string
  readonly unitName?: string
}

/** How long a name shows after its cursor moved. */
const NAME_MS = 2000

/** Cursors and selections of colleagues. A name shows while its cursor moves, in the gap above the line. */
export const cursors = (awareness: Awareness): Plugin[] => [
  yCursorPlugin(awareness, {
    awarenessStateFilter: (_own, client) => client !== awareness.clientID,
    cursorBuilder: (user: User, client: number) => cursor(user, client),
    selectionBuilder: (user: User) => ({
      class: css.selected ?? '',
      style: `--ink: ${personInk(user.id ?? '')}`,
    }),
  }),
  new Plugin({ view: view => showNames(awareness, view.dom) }),
]

function cursor({ id = '', name = '', unitName = '' }: User, client: number): HTMLElement {
  const caret = document.createElement('span')
  caret.className = css.cursor ?? ''
  caret.dataset.client = String(client)
  caret.style.setProperty('--ink', personInk(id))
  const flag = document.createElement('span')
  flag.textContent = `${name} ${unitName}`.trim()
  caret.append(flag)
  return caret
}

function showNames(awareness: Awareness, dom: HTMLElement) {
  const places = new Map<number, string>()
  const timers = new Map<number, ReturnType<typeof setTimeout>>()
  const show = (client: number) => {
    const caret = dom.querySelector<HTMLElement>(`[data-client="${client}"]`)
    if (caret === null) return
    caret.dataset.moved = ''
    clearTimeout(timers.get(client))
    timers.set(
      client,
      setTimeout(() => delete caret.dataset.moved, NAME_MS),
    )
  }
  const look = ({ added, updated }: { added: number[]; updated: number[] }) => {
    for (const client of [...added, ...updated]) {
      const place = JSON.stringify(awareness.getStates().get(client)?.cursor ?? null)
      if (client === awareness.clientID || places.get(client) === place) continue
      places.set(client, place)
      show(client)
    }
  }
  awareness.on('change', look)
  return {
    destroy: () => {
      awareness.off('change', look)
      for (const timer of timers.values()) clearTimeout(timer)
    },
  }
}
