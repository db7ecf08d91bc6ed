import AxeBuilder from 'axe-core'
import type { Browser, BrowserContext, Page } from 'playwright-core'
import { expect, inject } from 'vitest'
import { builtPages } from '../../server/http/pages.ts'
import { type District, openDistrict } from '../integration/running.ts'
import { launch } from './editor/chromium.ts'

export const DESKTOP = { width: 1440, height: 900 }
export const PHONE = { width: 390, height: 844 }

export interface Person {
  readonly page: Page
  readonly context: BrowserContext
}

/** The whole product as people meet it: a server with the demo district and its pages, and a real browser. */
export interface Site {
  readonly district: District
  readonly address: string
  /** A signed-in person in a window of his own. */
  person(login: string, viewport?: { width: number; height: number }): Promise<Person>
  /** Somebody who has not signed in. */
  visitor(viewport?: { width: number; height: number }): Promise<Person>
  close(): Promise<void>
}

export async function openSite(
  chromium: string,
  env: Record<string, string> = {},
  now: () => number = Date.now,
): Promise<Site> {
  const folder = inject('pages')
  const district = await openDistrict(env, async () => builtPages(folder), { now })
  const browser: Browser = await launch(chromium)
  const faults: string[] = []

  async function open(who: string, viewport: { width: number; height: number }): Promise<Person> {
    const phone = viewport.width < 768
    const context = await browser.newContext({
      viewport,
      baseURL: district.running.address,
      locale: 'zh-CN',
      isMobile: phone,
      hasTouch: phone,
    })
    const page = await context.newPage()
    // What a page could not cope with fails the test that caused it.
    page.on('pageerror', error => faults.push(`${who}: ${error.message}`))
    return { page, context }
  }

  return {
    district,
    address: district.running.address,
    visitor: (viewport = DESKTOP) => open('visitor', viewport),
    async person(login, viewport = DESKTOP) {
      const { page, context } = await open(login, viewport)
      const answer = await context.request.post('/api/session', {
        data: { login, password: 'wangchuan-2026' },
      })
      expect(answer.status()).toBe(200)
      return { page, context }
    },
    async close() {
      await browser.close()
      await district.close()
      expect(faults).toEqual([])
    },
  }
}

/** Serious faults that axe finds on a page: none is what we promise. */
export async function axe(page: Page): Promise<string[]> {
  await page.evaluate(AxeBuilder.source)
  return page.evaluate(async () => {
    const { axe } = window as unknown as { axe: typeof import('axe-core') }
    const { violations } = await axe.run(document, { resultTypes: ['violations'] })
    return violations
      .filter(v => v.impact === 'serious' || v.impact === 'critical')
      .map(v => `${v.id}: ${v.nodes.map(n => n.target.join(' ')).join(', ')}`)
  })
}
