import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { chromiumPath } from './editor/chromium.ts'
import { axe, DESKTOP, openSite, type Person, PHONE, type Site } from './harness.ts'

const chromium = chromiumPath()

/** Every page, as somebody to whom it has something to show. */
const PAGES: readonly (readonly [name: string, login: string, path: string])[] = [
  ['desk', 'health.head', '/'],
  ['board', 'edu.coordinator', '/r/demo'],
  ['editor, writing', 'finance.drafter', '/r/demo/s/demo-teacher-pay'],
  ['editor, reading', 'health.drafter', '/r/demo/s/demo-student-health'],
  ['signing', 'health.head', '/r/demo/s/demo-student-health/sign'],
  ['countersigning', 'police.head', '/r/demo/s/demo-safety-duty/sign'],
  ['versions', 'health.head', '/r/demo/s/demo-student-health/versions'],
  ['assembly', 'edu.coordinator', '/r/demo/assembly'],
  ['records', 'gov.clerk', '/r/demo/audit'],
  ['records, auditor', 'auditor', '/r/demo/audit'],
  ['people', 'admin', '/people'],
  ['desk, administrator', 'admin', '/'],
  ['notice settings', 'edu.coordinator', '/notices'],
  ['calendar', 'admin', '/calendar'],
  ['import', 'edu.coordinator', '/import'],
  ['nothing there', 'finance.drafter', '/no/such/page'],
]

describe.runIf(chromium !== undefined)('every page', () => {
  let site: Site
  const people = new Map<string, Person>()
  beforeAll(async () => {
    site = await openSite(chromium ?? '')
  })
  afterAll(() => site?.close())

  const open = async (login: string, viewport: typeof DESKTOP, path: string) => {
    const key = `${login} ${viewport.width}`
    const person = people.get(key) ?? (await site.person(login, viewport))
    people.set(key, person)
    await person.page.goto(path)
    await person.page.locator('h1').first().waitFor()
    await person.page.waitForLoadState('networkidle')
    return person.page
  }

  it.each(PAGES)('[UI-02] %s: axe finds nothing serious', async (_name, login, path) => {
    for (const viewport of [DESKTOP, PHONE]) {
      const page = await open(login, viewport, path)
      expect(await axe(page), `${viewport.width} px`).toEqual([])
    }
  })

  it.each(PAGES)('[UI-03] %s: nothing scrolls sideways on a phone', async (_name, login, path) => {
    const page = await open(login, PHONE, path)
    const [inner, content] = await page.evaluate(
      () => [window.innerWidth, document.documentElement.scrollWidth] as const,
    )
    expect(content).toBeLessThanOrEqual(inner)
  })

  it('[UI-02] sign-in: axe finds nothing serious', async () => {
    const { page, context } = await site.person('finance.drafter', PHONE)
    await context.clearCookies()
    await page.goto('/signin')
    await page.locator('h1').first().waitFor()
    expect(await axe(page)).toEqual([])
  })
})
