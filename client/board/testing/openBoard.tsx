import { afterEach, beforeEach, vi } from 'vitest'
import { find } from '../../testing/render.tsx'
import BoardPage from '../BoardPage.tsx'
import type { Office } from './office.ts'
import { openOnPage } from './openOnPage.tsx'

// The day on which all tests of the board look at it.
beforeEach(() => {
  vi.useFakeTimers({ now: Date.parse('2026-11-13T09:00:00+08:00'), toFake: ['Date'] })
  HTMLElement.prototype.scrollIntoView = () => undefined
})
afterEach(() => {
  vi.useRealTimers()
  vi.unstubAllGlobals()
})

export const openBoard = (made: Office, shown: Parameters<typeof openOnPage>[2] = {}) =>
  openOnPage(<BoardPage />, made, shown)
export const rowOf = (id: string) => find(`tr[data-section="${id}"]`)
/** The words of the open dialog. */
export const dialog = () => find('dialog').textContent
