import { Plugin } from 'prosemirror-state'
import { yCursorPlugin } from 'y-prosemirror'
import type { Awareness } from 'y-protocols/awareness'
import css from './Writing.module.css'

/** Who somebody is, as the server says: a client's own word is not taken. */
interface User {
  readonly id?: string
  readonly name?: string
  readonly unitName?: string
}

/** How long a name shows after its cursor moved. */
const NAME_MS = 2000

/**
 * Cursors and selections of colleagues. A name shows while its cursor moves, in the gap above the line.
 * @param inkOf gives a person's colour
 */
export function cursors(awareness: Awareness, inkOf: (personId: string) => string): Plugin[] {
  const names = new ShownNames(awareness)
  return [
    yCursorPlugin(awareness, {
      awarenessStateFilter: (_own, client) => client !== awareness.clientID,
      cursorBuilder: (user: User, client: number) => {
        const caret = cursor(user, client, inkOf)
        if (names.isShown(client)) caret.dataset.moved = ''
        return caret
      },
      selectionBuilder: (user: User) => ({
        class: css.selected ?? '',
        style: `--ink: ${inkOf(user.id ?? '')}`,
      }),
    }),
    new Plugin({ view: view => names.follow(view.dom) }),
  ]
}

function cursor(
  { id = '', name = '', unitName = '' }: User,
  client: number,
  inkOf: (id: string) => string,
): HTMLElement {
  const caret = document.createElement('span')
  caret.className = css.cursor ?? ''
  caret.dataset.client = String(client)
  caret.style.setProperty('--ink', inkOf(id))
  const flag = document.createElement('span')
  flag.textContent = `${name} ${unitName}`.trim()
  caret.append(flag)
  return caret
}

/** Whose names show, because their cursors moved a moment ago. A cursor is drawn anew at any time, so it is kept here. */
class ShownNames {
  readonly #awareness: Awareness
  readonly #places = new Map<number, string>()
  readonly #timers = new Map<number, ReturnType<typeof setTimeout>>()

  constructor(awareness: Awareness) {
    this.#awareness = awareness
  }

  isShown(client: number): boolean {
    return this.#timers.has(client)
  }

  follow(dom: HTMLElement): { destroy(): void } {
    const look = ({ added, updated }: { added: number[]; updated: number[] }) => {
      for (const client of [...added, ...updated]) {
        const place = JSON.stringify(this.#awareness.getStates().get(client)?.cursor ?? null)
        if (client === this.#awareness.clientID || this.#places.get(client) === place) continue
        this.#places.set(client, place)
        this.#show(client, dom)
      }
    }
    this.#awareness.on('change', look)
    return {
      destroy: () => {
        this.#awareness.off('change', look)
        for (const timer of this.#timers.values()) clearTimeout(timer)
      },
    }
  }

  #show(client: number, dom: HTMLElement): void {
    const caret = () => dom.querySelector<HTMLElement>(`[data-client="${client}"]`)
    caret()?.setAttribute('data-moved', '')
    clearTimeout(this.#timers.get(client))
    const hide = () => {
      this.#timers.delete(client)
      caret()?.removeAttribute('data-moved')
    }
    this.#timers.set(client, setTimeout(hide, NAME_MS))
  }
}
