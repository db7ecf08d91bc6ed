import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { CLIENT, type IdentityProvider, openIdentityProvider } from '../integration/identityProvider.ts'
import { chromiumPath } from './editor/chromium.ts'
import { axe, DESKTOP, openSite, PHONE, type Site } from './harness.ts'

const chromium = chromiumPath()
const SLOW = { timeout: 240_000 }
const sideways = (page: Page) => page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth)

describe.runIf(chromium !== undefined)('an empty system, in a browser', () => {
  let site: Site
  beforeAll(async () => {
    site = await openSite(chromium ?? '', { LIANSHU_DEMO: '0' })
  })
  afterAll(() => site?.close())

  it(
    '[PE-23] [PE-13] [PE-18] the link makes the first administrator, he the next person, who changes passwords',
    SLOW,
    async () => {
      const { page } = await site.visitor(DESKTOP)
      await page.goto(`/setup#${site.district.running.setupToken}`)
      expect(await axe(page)).toEqual([])
      await page.getByLabel('姓名').fill('陆文')
      await page.getByLabel('密码', { exact: true }).fill('short')
      await page.getByRole('button', { name: '登记管理员，进入系统' }).click()
      await page.getByText('新密码太短。').waitFor()
      await page.getByLabel('密码', { exact: true }).fill('correct horse battery')
      await page.getByRole('button', { name: '登记管理员，进入系统' }).click()
      await page.waitForURL(`${site.address}/`)
      await page.goto('/people')
      await page.getByRole('button', { name: '新增人员' }).click()
      const dialog = page.getByRole('dialog')
      await dialog.getByLabel('姓名').fill('江予安')
      await dialog.getByLabel('账号').fill('jiang')
      await dialog.getByRole('button', { name: '新增人员，生成初始密码' }).click()
      const first = (await dialog.locator('[data-password]').textContent()) ?? ''
      await dialog.getByRole('button', { name: '已记下，登记任职' }).click()
      await dialog.getByLabel('单位').selectOption({ label: '区政府办' })
      await dialog.getByLabel('职责').selectOption({ label: '文书' })
      await dialog.getByRole('button', { name: '登记任职' }).click()
      await page.getByText('已登记：江予安').waitFor()

      const his = (await site.visitor(PHONE)).page
      await his.goto('/signin')
      await his.getByLabel('账号').fill('jiang')
      await his.getByLabel('密码', { exact: true }).fill(first)
      await his.getByRole('button', { name: '登录', exact: true }).tap()
      await his.getByRole('heading', { name: '请先换成自己的密码' }).waitFor()
      expect(await axe(his)).toEqual([])
      expect(await sideways(his)).toBe(0)
      await change(his, first, 'a password of mine')
      await his.getByRole('heading', { name: '请先换成自己的密码' }).waitFor({ state: 'detached' })

      const elsewhere = site.district.anonymous()
      expect((await elsewhere.signIn('jiang', 'a password of mine')).status).toBe(200)
      await his.goto('/security')
      await his.getByRole('link', { name: '修改密码' }).tap()
      await change(his, 'a password of mine', 'another one of mine')
      await his.getByText('其他设备上的登录已全部退出，本机不受影响。').waitFor()
      expect((await elsewhere.get('/api/session')).status).toBe(401)
      // The link is spent.
      await page.goto(`/setup#${site.district.running.setupToken}`)
      await page.getByLabel('姓名').fill('他人')
      await page.getByLabel('密码', { exact: true }).fill('correct horse battery')
      await page.getByRole('button', { name: '登记管理员，进入系统' }).click()
      await page.getByText('初始化链接无效，或者系统已经完成初始化。').waitFor()
    },
  )

  async function change(page: Page, present: string, next: string): Promise<void> {
    await page.getByLabel('现在的密码').fill(present)
    await page.getByLabel('新密码', { exact: true }).fill(next)
    await page.getByLabel('再输一遍新密码').fill(next)
    await page.getByRole('button', { name: '修改密码' }).tap()
  }
})

describe.runIf(chromium !== undefined)('an identity provider, in a browser', () => {
  let site: Site
  let idp: IdentityProvider
  beforeAll(async () => {
    idp = await openIdentityProvider({ site: () => site.address })
    site = await openSite(chromium ?? '', {
      OIDC_ISSUER: idp.issuer,
      OIDC_CLIENT_ID: CLIENT.id,
      OIDC_CLIENT_SECRET: CLIENT.secret,
    })
  })
  afterAll(async () => {
    await site?.close()
    await idp?.close()
  })

  it('[ID-14] [ID-16] an administrator links somebody, who comes in by one press', SLOW, async () => {
    idp.user = { subject: 'civil-7' }
    const his = (await site.visitor(PHONE)).page
    await his.goto('/signin?to=/r/demo')
    await his.getByRole('button', { name: '统一身份认证登录' }).tap()
    await his.getByText('您的统一身份还没有关联本系统的账号。').waitFor()
    expect(await axe(his)).toEqual([])
    expect(await sideways(his)).toBe(0)

    const { page } = await site.person('admin', DESKTOP)
    await page.goto('/people')
    await page.getByRole('button', { name: '统一身份关联' }).click()
    const dialog = page.getByRole('dialog')
    await dialog.getByLabel('人员').selectOption('civil.head')
    await dialog.getByText('还没有关联。').waitFor()
    await dialog.getByLabel('识别码').fill('civil-7')
    expect(await axe(page)).toEqual([])
    await dialog.getByRole('button', { name: '关联', exact: true }).click()
    await dialog.getByText('已关联 civil-7').waitFor()

    await his.getByRole('button', { name: '统一身份认证登录' }).tap()
    await his.waitForURL(`${site.address}/r/demo`)
    await dialog.getByRole('button', { name: '取消关联' }).click()
    await dialog.getByText('还没有关联。').waitFor()
  })
})
