import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Directory } from '../../shared/people/directory.ts'
import type { Task } from '../../shared/report/tasks.ts'
import { chromiumPath } from './editor/chromium.ts'
import { axe, DESKTOP, openSite, PHONE, type Site } from './harness.ts'

const chromium = chromiumPath()
/** For a machine that is busy with other tests. */
const SLOW = { timeout: 30_000 }

describe.runIf(chromium !== undefined)('the page of people and units', () => {
  let site: Site
  beforeAll(async () => {
    site = await openSite(chromium ?? '')
  })
  afterAll(() => site?.close())

  async function open(login: string, path = '/people', viewport = DESKTOP): Promise<Page> {
    const { page } = await site.person(login, viewport)
    await page.goto(path)
    await page.locator('h1').first().waitFor()
    return page
  }
  const dialog = (page: Page) => page.getByRole('dialog')

  /** Opens a person's menu and chooses an act. */
  async function choose(page: Page, name: string, what: string): Promise<void> {
    await page
      .getByRole('button', { name: `办理${name}的任职和账号` })
      .first()
      .click()
    await page.getByRole('menuitem', { name: what }).first().click()
    await dialog(page).waitFor()
  }

  /** Adds a person; the first password that was shown. */
  async function addPerson(page: Page, name: string, login: string): Promise<string> {
    await page.getByRole('button', { name: '新增人员' }).click()
    await dialog(page).getByLabel('姓名').fill(name)
    await dialog(page).getByLabel('账号').fill(login)
    await dialog(page).getByRole('button', { name: '新增人员，生成初始密码' }).click()
    await dialog(page).getByText('初始密码只显示这一次').waitFor()
    return (await dialog(page).locator('[data-password]').textContent()) ?? ''
  }

  it('[PE-02] [PE-13] [PE-31] a new unit, a new person with a password shown once, a post: then he comes in', async () => {
    const page = await open('admin')
    await page.getByRole('button', { name: '新增单位' }).click()
    await dialog(page).getByLabel('单位名称').fill('区体育局')
    await dialog(page).getByRole('button', { name: '新增单位' }).click()
    await page.getByText('已新增单位区体育局').waitFor()

    const password = await addPerson(page, '江予安', 'sports.head')
    expect(password).toMatch(/^\w{5}-\w{5}-\w{5}$/)
    expect(await axe(page)).toEqual([])
    await page.keyboard.press('Escape')
    await dialog(page).getByText(password).waitFor()
    await dialog(page).getByRole('button', { name: '已记下，登记任职' }).click()
    await dialog(page).getByLabel('单位').selectOption({ label: '区体育局' })
    await dialog(page).getByLabel('职责').selectOption({ label: '主要负责人' })
    await dialog(page).getByLabel('职务名称').fill('局长')
    expect(await axe(page)).toEqual([])
    await dialog(page).getByRole('button', { name: '登记任职' }).click()
    await page.getByText('已登记：江予安任区体育局 局长').waitFor()
    expect(await page.getByText(password).count()).toBe(0)

    const his = site.district.anonymous()
    const entered = await his.signIn('sports.head', password)
    expect(entered.body).toMatchObject({ person: { name: '江予安' }, mustChangePassword: true })
  })

  it('[PE-07] a handed-over post: the former holder is out at once, what waits for him waits for the other', async () => {
    const his = await open('planning.reviewer', '/')
    const waiting = (await (await site.district.as('planning.reviewer')).get('/api/me/tasks')).body as Task[]
    expect(waiting.length).toBeGreaterThan(0)

    const page = await open('admin')
    await choose(page, '施望舒', '移交给他人')
    await dialog(page).getByText('施望舒立即退出登录').waitFor()
    expect(await axe(page)).toEqual([])
    await dialog(page).getByLabel('接任人').selectOption({ label: '陶行简（本单位）' })
    await dialog(page).getByRole('button', { name: '移交给陶行简' }).click()
    await page.getByText('已由施望舒移交给陶行简').waitFor()

    await his.getByRole('alertdialog', { name: '施望舒，请重新登录' }).waitFor()
    const heirs = (await (await site.district.as('planning.drafter')).get('/api/me/tasks')).body as Task[]
    const keys = heirs.map(task => `${task.kind} ${task.sectionId}`)
    for (const task of waiting) expect(keys).toContain(`${task.kind} ${task.sectionId}`)
  })

  it('[PE-08] [PE-30] a closed account: what goes with it is said first, and its holder is out at once', async () => {
    const his = await open('culture.head', '/')
    const page = await open('admin')
    const { body } = await (await site.district.as('admin')).get('/api/people')
    const name = (body as Directory).persons.find(person => person.id === 'culture.head')?.name ?? ''
    await choose(page, name, '停用账号')
    await dialog(page).getByText('将无人担任：区文旅局 主要负责人').waitFor()
    expect(await axe(page)).toEqual([])
    await dialog(page).getByRole('button', { name: '暂不办理' }).click()
    expect(await his.getByRole('alertdialog').count()).toBe(0)
    await choose(page, name, '停用账号')
    await dialog(page)
      .getByRole('button', { name: `停用${name}的账号` })
      .click()
    await page.getByText(`已停用${name}的账号`).waitFor()
    await his.getByRole('alertdialog', { name: `${name}，请重新登录` }).waitFor()
    await page.getByRole('heading', { name: '已停用' }).waitFor()
  })

  it('[PE-05] [PE-06] what the rules refuse cannot be pressed, and says why', async () => {
    const page = await open('admin')
    await choose(page, '乔允文', '停用账号')
    await dialog(page).getByRole('alert').getByText('至少要留一位管理员').waitFor()
    const act = dialog(page).getByRole('button', { name: '停用乔允文的账号' })
    expect(await act.getAttribute('aria-disabled')).toBe('true')
  })

  it('[RD-10] others find whom to ask, and the people of their own unit', async () => {
    const page = await open('health.drafter')
    await page.getByText('人员和单位由管理员维护').waitFor()
    await page.getByRole('heading', { name: '区卫健委' }).waitFor()
    expect(await page.getByRole('heading', { level: 2 }).count()).toBe(1)
    expect(await page.getByText('health.head').count()).toBe(0)
  })

  it('is searched, and worked by keyboard alone', async () => {
    const page = await open('admin')
    await page.getByRole('searchbox').fill('卫健委 主要负责人')
    await expect.poll(() => page.locator('li b').count(), SLOW).toBe(1)
    await page.getByRole('button', { name: /^办理.*的任职和账号$/ }).focus()
    await page.keyboard.press('Enter')
    await page.keyboard.press('End')
    await page.keyboard.press('ArrowUp')
    await page.keyboard.press('Enter')
    await dialog(page).getByText('原密码和登记的通行密钥作废').waitFor()
    await page.keyboard.press('Escape')
    await dialog(page).waitFor({ state: 'detached' })
  })

  it('works on a phone: search, add, the password in view', async () => {
    const page = await open('admin', '/people', PHONE)
    await page.getByRole('searchbox').fill('区编办')
    await page.getByRole('heading', { name: '区编办' }).waitFor()
    const password = await addPerson(page, '苏照临', 'su.zhaolin')
    const shown = await dialog(page).locator('[data-password]').boundingBox()
    expect(shown).not.toBeNull()
    expect((shown?.x ?? 0) + (shown?.width ?? 0)).toBeLessThanOrEqual(PHONE.width)
    expect(password).not.toBe('')
    expect(await axe(page)).toEqual([])
    await dialog(page).getByRole('button', { name: '已记下，关闭' }).tap()
    await page.getByRole('searchbox').fill('苏照临')
    await page.getByText('没有任职的人员').waitFor()
    const wide = await page.evaluate(() => document.documentElement.scrollWidth > window.innerWidth)
    expect(wide).toBe(false)
  })
})
