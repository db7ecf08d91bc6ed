import { act, type ReactNode } from 'react'
import { createRoot, type Root } from 'react-dom/client'
import { createMemoryRouter, type RouteObject, RouterProvider, useLocation } from 'react-router'
import { afterEach } from 'vitest'
import '../approval/words.ts'
import '../audit/words.ts'
import { startCatalogue } from '../text/catalogue.ts'
import type { Language } from '../text/language.ts'

/** Renders a piece of the page into jsdom, with words and a router, for tests of components. */

Object.assign(globalThis, { IS_REACT_ACT_ENVIRONMENT: true })
givesWhatJsdomLacks()

const mounted: { root: Root; container: HTMLElement }[] = []

afterEach(async () => {
  for (const { root, container } of mounted.splice(0)) {
    await act(async () => root.unmount())
    container.remove()
  }
})

export interface Rendered {
  readonly container: HTMLElement
  /** Shows other content in the same place. */
  readonly show: (content: ReactNode) => Promise<void>
}

/** Where a test finds itself when it has left the page it rendered. */
const Elsewhere = () => <p id="elsewhere">{useLocation().pathname}</p>

interface Where {
  readonly path?: string
  readonly language?: Language
}

/**
 * Renders `content` at `path` and waits until it has settled. Every other address shows itself in `#elsewhere`. It goes
 * away after the test.
 */
export async function render(content: ReactNode, where: Where = {}): Promise<Rendered> {
  const { path = '/' } = where
  const at = (shown: ReactNode): RouteObject[] => [{ path: path.split(/[?#]/, 1)[0] ?? path, element: shown }]
  const { container, show } = await renderRoutes(at(content), where)
  return { container, show: shown => show(at(shown)) }
}

/** Renders pages by their routes, as `render` does with one. */
export async function renderRoutes(
  routes: RouteObject[],
  { path = '/', language = 'zh-CN' }: Where = {},
): Promise<{ readonly container: HTMLElement; readonly show: (routes: RouteObject[]) => Promise<void> }> {
  await startCatalogue(language)
  const container = document.body.appendChild(document.createElement('div'))
  const root = createRoot(container)
  mounted.push({ root, container })
  const show = async (shown: RouteObject[]) => {
    const all = [...shown, { path: '*', element: <Elsewhere /> }]
    const router = createMemoryRouter(all, { initialEntries: [path] })
    await act(async () => root.render(<RouterProvider router={router} />))
  }
  await show(routes)
  return { container, show }
}

/** The first element that matches `selector` and holds `text`; throws when there is none. */
export function find(selector: string, text = ''): HTMLElement {
  const all = [...document.querySelectorAll<HTMLElement>(selector)]
  const found = all.find(element => element.textContent.includes(text))
  if (found === undefined)
    throw new Error(`no ${selector} with “${text}” in ${document.body.innerHTML.slice(0, 2000)}`)
  return found
}

export const click = (element: HTMLElement): Promise<void> => act(async () => element.click())

/** Presses a key on an element, or on what has the focus. */
export async function press(
  key: string,
  init: KeyboardEventInit = {},
  on: Element = document.activeElement ?? document.body,
): Promise<void> {
  await act(async () => {
    on.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true, ...init }))
  })
}

/** Types text into a field, replacing what it held. */
export async function type(field: HTMLElement, text: string): Promise<void> {
  const proto = field instanceof HTMLTextAreaElement ? HTMLTextAreaElement : HTMLInputElement
  await act(async () => {
    // React overrides `value` on the element itself: the prototype's setter makes it see the change.
    Object.getOwnPropertyDescriptor(proto.prototype, 'value')?.set?.call(field, text)
    field.dispatchEvent(new Event('input', { bubbles: true }))
  })
}

/** jsdom has no layout, so no media queries and nothing to scroll; and its dialogs do not open. */
function givesWhatJsdomLacks(): void {
  window.matchMedia ??= query =>
    Object.assign(new EventTarget(), {
      matches: false,
      media: query,
      onchange: null,
      addListener: () => {},
      removeListener: () => {},
    }) satisfies MediaQueryList
  Element.prototype.scrollIntoView ??= () => {}
  HTMLDialogElement.prototype.showModal ??= function (this: HTMLDialogElement) {
    this.open = true
  }
  HTMLDialogElement.prototype.close ??= function (this: HTMLDialogElement) {
    this.open = false
  }
}
