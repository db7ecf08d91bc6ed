import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { chromiumPath } from './editor/chromium.ts'
import { axe, DESKTOP, openSite, PHONE, type Site } from './harness.ts'
import { addVirtualAuthenticator } from './virtualAuthenticator.ts'

const chromium = chromiumPath()
const SLOW = { timeout: 240_000 }

describe.runIf(chromium !== undefined)('passkeys, in a browser', () => {
  let site: Site
  let hours = 0
  beforeAll(async () => {
    site = await openSite(chromium ?? '', {}, () => Date.now() + hours * 3_600_000)
  })
  afterAll(() => site?.close())

  it(
    '[ID-08] [ID-01] [ID-04] one is added, renamed, signs in, proves identity and is removed',
    SLOW,
    async () => {
      const { page } = await site.person('finance.head', DESKTOP)
      const device = await addVirtualAuthenticator(page)
      const dialog = page.getByRole('dialog')
      const me = page.locator('header').getByRole('button', { name: /郑伯远/ })
      const scripts: string[] = []
      page.on('request', request => {
        if (request.resourceType() === 'script') scripts.push(request.url())
      })
      await page.goto('/security')
      await page.getByRole('button', { name: '登记通行密钥' }).click()
      expect(await axe(page)).toEqual([])
      const before = scripts.length
      await dialog.getByRole('button', { name: '登记' }).click()
      await page.getByText('已登记通行密钥“这台设备”').waitFor()
      expect(scripts.length).toBeGreaterThan(before)
      expect(await device.passkeys()).toBe(1)
      await page.getByRole('button', { name: '给“这台设备”改名' }).click()
      await dialog.getByLabel('名称').fill('办公室电脑')
      await dialog.getByRole('button', { name: '保存名称' }).click()
      await page.getByText('已改名为“办公室电脑”').waitFor()
      expect(await axe(page)).toEqual([])
      // The same device twice: the browser knows, and the page says so.
      await page.getByRole('button', { name: '登记通行密钥' }).click()
      await dialog.getByRole('button', { name: '登记' }).click()
      await dialog.getByText('这台设备已经登记过。').waitFor()
      await page.keyboard.press('Escape')

      await me.click()
      await page.getByRole('menuitem', { name: '退出登录' }).click()
      await page.getByRole('button', { name: '用通行密钥登录' }).waitFor()
      expect(await axe(page)).toEqual([])
      await device.verify(false)
      await page.getByRole('button', { name: '用通行密钥登录' }).click()
      await page.getByText('没有用上通行密钥。').waitFor()
      await device.verify(true)
      await page.getByRole('button', { name: '用通行密钥登录' }).click()
      await me.waitFor()

      // Two hours later the proof is old: signing asks, and the passkey answers.
      hours = 2
      await page.goto('/security')
      await page.getByRole('button', { name: '移除“办公室电脑”' }).click()
      await dialog.getByRole('button', { name: '移除' }).click()
      await page.getByRole('button', { name: '用通行密钥确认' }).waitFor()
      expect(await axe(page)).toEqual([])
      await page.getByRole('button', { name: '用通行密钥确认' }).click()
      await page.getByText('已移除通行密钥“办公室电脑”').waitFor()
      expect(await page.getByRole('list', { name: '通行密钥' }).count()).toBe(0)
    },
  )

  it('[ID-08] [SG-01] a head signs on a phone with a finger in place of the password', SLOW, async () => {
    const { page } = await site.person('health.head', PHONE)
    await addVirtualAuthenticator(page)
    await page.goto('/security')
    await page.getByRole('button', { name: '登记通行密钥' }).tap()
    await page.getByRole('dialog').getByRole('button', { name: '登记' }).tap()
    await page.getByText('已登记通行密钥').waitFor()
    expect(await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth)).toBe(0)
    hours += 1
    await page.goto('/r/demo/s/demo-student-health/sign')
    await page.getByText('签署内容与本页正文一致').waitFor()
    await page.keyboard.press('s')
    await page.getByRole('dialog').getByRole('textbox').fill('同意。')
    await page.keyboard.press('Control+Enter')
    await page.getByRole('button', { name: '用通行密钥确认' }).tap()
    await page.getByRole('heading', { name: '签署完成' }).waitFor()
  })

  it('[ID-07] [ID-08] offers none at another address, and says where they are', SLOW, async () => {
    const { page, context } = await site.person('hr.head', PHONE)
    const elsewhere = site.address.replace('localhost', '127.0.0.1')
    await page.goto(`${elsewhere}/signin`)
    await page.getByRole('button', { name: '登录', exact: true }).waitFor()
    await context.request.post(`${elsewhere}/api/session`, {
      data: { login: 'hr.head', password: 'wangchuan-2026' },
    })
    await page.goto(`${elsewhere}/security`)
    await page.getByText(`通行密钥只能在${site.address}使用`).waitFor()
    expect(await page.getByRole('button', { name: '登记通行密钥' }).count()).toBe(0)
    expect(await axe(page)).toEqual([])
  })
})
