import { describe, expect, it } from 'vitest'
import { chromiumPath } from './editor/chromium.ts'
import { body, editorWindows, saved, type } from './editor/windows.ts'
import { axe, type Person } from './harness.ts'

const chromium = chromiumPath()
const SHARED = '/r/demo/s/demo-teacher-pay'

describe.runIf(chromium !== undefined)('a session that ends while somebody writes', () => {
  const { open } = editorWindows(chromium)
  const endSession = ({ context }: Person) =>
    context.request.delete('/api/session', { headers: { 'X-Requested-With': 'test' } })
  const isInText = ({ page }: Person) =>
    page.evaluate(() => document.activeElement?.closest('.ProseMirror') !== null)
  async function signInAgain({ page }: Person, login: string) {
    await page.getByRole('button', { name: '重新登录', exact: true }).click()
    const dialog = page.getByRole('alertdialog')
    await dialog.getByLabel('账号').fill(login)
    await dialog.getByLabel('密码', { exact: true }).fill('wangchuan-2026')
    await dialog.getByRole('button', { name: '登录', exact: true }).click()
  }

  it('[ED-09] [ED-31] a session that ended while one types takes nothing out of the text, and is renewed in place', async () => {
    const xu = await open('finance.drafter', SHARED)
    await type(xu, '前')
    await saved(xu)
    await endSession(xu)
    await xu.page.getByText('登录已失效，您可以接着写').waitFor()
    await xu.page.keyboard.type('失效后写的')
    expect(await isInText(xu)).toBe(true)
    expect(await xu.page.getByRole('alertdialog').count()).toBe(0)
    await xu.page.getByText('还有5个字只在本页和本机').waitFor()
    // The cause is named, and no other one (ED-32).
    const submit = xu.page.getByRole('button', { name: '重新登录后可送审' })
    expect(await submit.getAttribute('aria-disabled')).toBe('true')
    await xu.page.getByRole('alert').getByText('登录已失效，请重新登录；可以接着写').waitFor()
    expect(await xu.page.getByText('网络断了').count()).toBe(0)
    expect(await axe(xu.page)).toEqual([])
    await signInAgain(xu, 'finance.drafter')
    await saved(xu)
    await xu.page.getByRole('alert').getByText('已重新登录').waitFor()
    expect(await isInText(xu)).toBe(true)
    await xu.page.keyboard.type('登录后写的')
    await saved(xu)
    const gu = await open('hr.drafter', SHARED)
    await body(gu.page).getByText('失效后写的登录后写的').waitFor()
    // Nothing was broken when this page opened, and it says so of nothing.
    expect(await gu.page.getByText('网络已恢复').count()).toBe(0)
  })

  it('[ED-31] what was not stored stays its writer’s when somebody else signs in over the page', async () => {
    const xu = await open('finance.drafter', SHARED)
    await type(xu, '前')
    await saved(xu)
    await endSession(xu)
    await xu.page.getByText('登录已失效，您可以接着写').waitFor()
    await xu.page.keyboard.type('许清和没存上的')
    await signInAgain(xu, 'hr.drafter')
    await xu.page.getByText(/不会记到顾南乔名下/).waitFor()
    expect(await axe(xu.page)).toEqual([])
    xu.page.on('dialog', question => void question.accept())
    await xu.page.getByRole('button', { name: '进入顾南乔的待办' }).click()
    await xu.page.waitForURL(url => url.pathname === '/')
    await xu.page.goto(SHARED)
    await body(xu.page).waitFor()
    expect(await body(xu.page).textContent()).not.toContain('许清和没存上的')
    await endSession(xu)
    await xu.page.goto('/signin')
    await xu.page.getByLabel('账号').fill('finance.drafter')
    await xu.page.getByLabel('密码', { exact: true }).fill('wangchuan-2026')
    await xu.page.getByRole('button', { name: '登录', exact: true }).click()
    await xu.page.waitForURL(url => url.pathname !== '/signin')
    await xu.page.goto(SHARED)
    await body(xu.page).getByText('许清和没存上的').waitFor()
    await saved(xu)
  })

  it('[ED-31] what was written without a network is not sent under the session that another tab has begun since', async () => {
    const xu = await open('finance.drafter', SHARED)
    const network = await xu.context.newCDPSession(xu.page)
    const setOffline = (offline: boolean) =>
      network.send('Network.emulateNetworkConditions', {
        offline,
        latency: 0,
        downloadThroughput: -1,
        uploadThroughput: -1,
      })
    await setOffline(true)
    await type(xu, '另一标签页换人前写的')
    await xu.page.getByText('断开后的10个字只在本机').waitFor()
    const tab = await xu.context.newPage()
    await endSession(xu)
    await tab.goto('/signin')
    await tab.getByLabel('账号').fill('hr.drafter')
    await tab.getByLabel('密码', { exact: true }).fill('wangchuan-2026')
    await tab.getByRole('button', { name: '登录', exact: true }).click()
    await tab.waitForURL(url => url.pathname !== '/signin')
    await setOffline(false)
    await xu.page.getByText('登录已失效，您可以接着写').waitFor()
    await tab.goto(SHARED)
    await body(tab).waitFor()
    expect(await body(tab).textContent()).not.toContain('另一标签页换人前写的')
    await signInAgain(xu, 'finance.drafter')
    await saved(xu)
  })
})
