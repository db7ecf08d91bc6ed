import type { Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll } from 'vitest'
import { openSite, type Person, type Site } from '../harness.ts'

/** A site for all tests of a suite; the windows that people open in it are closed after each test. */
export function editorWindows(chromium: string | undefined) {
  let site: Site
  beforeAll(async () => {
    site = await openSite(chromium ?? '')
  })
  afterAll(() => site?.close())
  const windows: Person[] = []
  afterEach(async () => {
    for (const { context } of windows.splice(0)) await context.close()
  })

  /** Somebody signs in. */
  async function come(login: string, viewport?: { width: number; height: number }) {
    const person = await site.person(login, viewport)
    windows.push(person)
    return person
  }
  /** Somebody signs in and opens a section's page, which has its text in the editor. */
  async function open(login: string, path: string, viewport?: { width: number; height: number }) {
    const person = await come(login, viewport)
    await person.page.goto(path)
    await body(person.page).waitFor()
    return person
  }
  return { come, open, site: () => site }
}

export const body = (page: Page) => page.locator('.ProseMirror')
/** Types at the beginning of the first paragraph. */
export async function type({ page }: Person, words: string) {
  await body(page).locator('p').first().click()
  await page.keyboard.press('Home')
  await page.keyboard.type(words)
}
export const saved = ({ page }: Person) => page.getByText(/已保存 \d\d:\d\d:\d\d/).waitFor()
