import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type HookServer, openHookServer } from '../integration/hookServer.ts'
import { type MailServer, openMailServer } from '../integration/mailServer.ts'
import { chromiumPath } from './editor/chromium.ts'
import { axe, openSite, PHONE, type Site } from './harness.ts'

const chromium = chromiumPath()

describe.runIf(chromium !== undefined)('notices, in a browser', () => {
  let site: Site
  let mail: MailServer
  let hook: HookServer
  beforeAll(async () => {
    mail = await openMailServer()
    hook = await openHookServer()
    site = await openSite(chromium ?? '', {
      SMTP_URL: mail.url,
      WEBHOOK_URL: hook.url,
      WEBHOOK_SECRET: 'a secret of the webhook',
    })
  })
  afterAll(async () => {
    await site.close()
    await mail.close()
    await hook.close()
  })
  const act = async (login: string, body: object) => {
    const client = await site.district.as(login)
    const idempotencyKey = JSON.stringify(body)
    const answer = await client.post('/api/reports/demo/commands', { ...body, idempotencyKey })
    expect(answer.status).toBe(200)
  }

  it('[NT-09] the bell rings on an open page, and its notice leads to where it is done', async () => {
    const { page, context } = await site.person('finance.reviewer')
    await page.goto('/')
    const bell = page.getByRole('banner').getByRole('button', { name: /^通知/ })
    await bell.waitFor()
    await act('finance.drafter', { type: 'section.submit', sectionId: 'demo-teacher-pay' })
    await page
      .getByRole('status')
      .filter({ hasText: '新通知：请审核：二（二）3.' })
      .waitFor({ state: 'attached' })
    await bell.click()
    const drawer = page.getByRole('dialog')
    const notice = drawer.getByRole('link', { name: /^未读\s*请审核：二（二）3\./ })
    await notice.waitFor()
    expect(await axe(page)).toEqual([])
    await notice.click()
    await page.waitForURL('**/r/demo/s/demo-teacher-pay/sign')
    await page.goto('/')
    await bell.click()
    await drawer.getByRole('link', { name: /^请审核：二（二）3\./ }).waitFor()
    await page.keyboard.press('Escape')
    await drawer.waitFor({ state: 'detached' })
    expect(await bell.evaluate(element => element === document.activeElement)).toBe(true)
    await context.close()
  })

  it('[NT-05] [NT-10] on a phone one gives an address, chooses, and gets a test message', async () => {
    const { page, context } = await site.person('health.head', PHONE)
    await page.goto('/')
    await page.getByRole('banner').getByRole('button', { name: /^通知/ }).tap()
    await page.getByRole('dialog').getByRole('link', { name: '通知设置' }).tap()
    await page.getByLabel('接收通知的邮箱').fill('meng@wangchuan.example')
    await page.getByLabel('进展：邮件').selectOption({ label: '不发' })
    await page.getByRole('button', { name: '保存设置' }).tap()
    await page.getByText('设置已保存').waitFor()
    expect(await axe(page)).toEqual([])
    const wide = await page.evaluate(() => document.documentElement.scrollWidth > innerWidth)
    expect(wide).toBe(false)
    await page.getByRole('button', { name: '给我发一封测试邮件' }).tap()
    await page.getByText('测试邮件已发出，请查收').waitFor()
    expect(mail.received.map(m => [m.to[0], m.subject])).toEqual([
      ['meng@wangchuan.example', '联署：测试消息'],
    ])
    await page.getByRole('button', { name: '发一条测试群消息' }).tap()
    await page.getByText('测试群消息已发出，请查看').waitFor()
    expect(hook.received.filter(h => h.body.kind === 'test')).toHaveLength(1)
    await page.reload()
    await page.getByLabel('进展：邮件').waitFor()
    expect(await page.getByLabel('进展：邮件').inputValue()).toBe('off')
    await context.close()
  })

  it('[NT-06] the administrator sees on his desk how sending goes', async () => {
    const { page, context } = await site.person('admin')
    await page.goto('/')
    await page.getByRole('heading', { name: '通知发送' }).waitFor()
    await page.getByText('发送正常，没有积压').first().waitFor()
    expect(await axe(page)).toEqual([])
    await context.close()
  })
})
