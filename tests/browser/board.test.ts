import { resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { ReportSnapshot } from '../../shared/protocol/live.ts'
import type { ReportEvent } from '../../shared/report/events.ts'
import { chromiumPath } from './editor/chromium.ts'
import { axe, openSite, PHONE, type Site } from './harness.ts'

const chromium = chromiumPath()
const fixture = (name: string) => resolve(fileURLToPath(import.meta.url), '../../fixtures/import', name)

describe.runIf(chromium !== undefined)('the board, in a browser', () => {
  let site: Site
  beforeAll(async () => {
    site = await openSite(chromium ?? '')
  })
  afterAll(() => site?.close())

  const rows = (page: Page) => page.locator('tbody tr[data-section]')
  const row = (page: Page, title: string) => rows(page).filter({ hasText: title }).first()
  const titles = (page: Page) => rows(page).locator('th').allTextContents()
  const state = async (reportId: string) => {
    const office = await site.district.as('edu.coordinator')
    return ((await office.get(`/api/reports/${reportId}`)).body as ReportSnapshot).state
  }

  /** Imports last year's report and goes to the board of the new one. */
  async function imported(page: Page): Promise<string> {
    await page.goto('/import')
    await page.setInputFiles('input[type=file]', fixture('wangchuan-2024.docx'))
    await page.getByRole('heading', { name: /^读出4章/ }).waitFor()
    expect(await axe(page)).toEqual([])
    await page.getByRole('button', { name: /新建报告，带入/ }).click()
    await page.waitForURL(/\/r\/(?!demo)[a-z0-9]+$/)
    await rows(page).first().waitFor()
    return /\/r\/([a-z0-9]+)/.exec(page.url())?.[1] ?? ''
  }

  it('[BD-33] says what is wrong with a file, then reads another one into a report', async () => {
    const { page } = await site.person('edu.coordinator')
    await page.goto('/import')
    expect(await axe(page)).toEqual([])
    for (const [file, words] of [
      ['old-word.doc', '旧版Word文件'],
      ['password.docx', '文件设有打开密码'],
    ] as const) {
      await page.setInputFiles('input[type=file]', fixture(file))
      await page.getByRole('alert').filter({ hasText: words }).waitFor()
    }
    const reportId = await imported(page)
    const { title, period, sections } = await state(reportId)
    expect([title, period]).toEqual(['望川区人民政府关于报送望川区2025年度履行教育职责自评报告的函', '2025'])
    expect(sections.filter(section => section.parentId === null)).toHaveLength(4)
    await page.getByRole('heading', { name: /个章节待指定单位/ }).waitFor()
  })

  it('[BD-20] [BD-21] arranges by drag and by keyboard; numbers follow, here and on other people’s pages', async () => {
    const { page } = await site.person('edu.coordinator')
    const reportId = await imported(page)
    const other = await site.person('finance.head')
    await other.page.goto(`/r/${reportId}`)
    await rows(other.page).first().waitFor()

    await page.getByRole('button', { name: '调整章节' }).click()
    expect(await axe(page)).toEqual([])
    const [first, second] = (await titles(page)).filter(title => /^（[一二]）/.test(title))
    if (first === undefined || second === undefined) throw new Error('two sections are needed')
    const plain = (title: string) => title.replace(/^（.+?）/, '')

    // The second one is taken by its grip and let go above the first.
    const grip = await row(page, plain(second)).locator('[title^=按住拖动]').boundingBox()
    const target = await row(page, plain(first)).boundingBox()
    if (grip === null || target === null) throw new Error('the rows are not in view')
    await page.mouse.move(grip.x + 8, grip.y + 8)
    await page.mouse.down()
    await page.mouse.move(grip.x + 8, grip.y - 20, { steps: 4 })
    await page.mouse.move(grip.x + 8, target.y + 4, { steps: 8 })
    await page.mouse.up()
    for (const each of [page, other.page]) {
      await row(each, `（一）${plain(second)}`).waitFor()
      await row(each, `（二）${plain(first)}`).waitFor()
    }
    await page
      .getByRole('status')
      .filter({ hasText: plain(second) })
      .waitFor({ state: 'attached' })

    // And back, with the keyboard alone.
    await row(page, plain(second)).press('Alt+ArrowDown')
    for (const each of [page, other.page]) await row(each, `（二）${plain(second)}`).waitFor()
    expect(await titles(page)).toContain(second)

    // Deeper than four levels it may not go, and is told so.
    await page.keyboard.press('Alt+ArrowRight')
    await page.getByRole('alert').filter({ hasText: '标题最多四级' }).waitFor()

    // In and out again: the focus stays on the row that is moved; the text of its new heading is kept.
    const lastTwo = (await titles(page)).slice(-2).map(plain)
    const [above, moved] = lastTwo
    if (above === undefined || moved === undefined) throw new Error('two more sections are needed')
    await row(page, moved).press('Alt+ArrowRight')
    await row(other.page, `1.${moved}`).waitFor()
    await page.getByText(`“${above}”原有的文字和分工没有变`).waitFor()
    await page.keyboard.press('Alt+ArrowLeft')
    await row(other.page, `（二）${moved}`).waitFor()

    // A new section is typed where it will stand.
    await page.keyboard.press('n')
    await page.getByRole('textbox', { name: '新章节的标题' }).fill('新增的一节')
    await page.keyboard.press('Enter')
    await row(other.page, '（三）新增的一节').waitFor()
    await page.locator('tr:focus').filter({ hasText: '新增的一节' }).waitFor()
    await page.keyboard.press('Delete')
    await page.getByRole('heading', { name: '删除“四（三）新增的一节”？' }).waitFor()
    await page.getByRole('button', { name: '删除这个章节' }).click()
    await row(other.page, '新增的一节').waitFor({ state: 'detached' })
  })

  it('[BD-09] [BD-12] assigns several sections at once and reminds who must act', async () => {
    const { page } = await site.person('edu.coordinator')
    const reportId = await imported(page)
    const drafter = await site.person('finance.drafter')
    await drafter.page.goto('/')

    await page.getByRole('button', { name: '批量指定单位' }).click()
    await row(page, '二、').click()
    const toolbar = page.getByRole('toolbar')
    await toolbar.getByRole('button', { name: /^指定\d+个章节的单位$/ }).click()
    expect(await axe(page)).toEqual([])
    const drawer = page.getByRole('dialog')
    await drawer.getByLabel('牵头单位').selectOption({ label: '区财政局' })
    await drawer.getByRole('checkbox', { name: '区教委' }).check()
    await drawer.getByLabel('截止日期').fill('2099-11-20')
    await drawer.getByRole('button', { name: /^指定\d+个章节$/ }).click()
    await page.getByRole('status').filter({ hasText: '区财政局牵头' }).waitFor()

    const { sections } = await state(reportId)
    const assigned = sections.filter(section => section.state === 'drafting')
    expect(assigned.length).toBeGreaterThan(3)
    for (const section of assigned)
      expect(section).toMatchObject({
        leadUnitId: 'finance',
        coUnitIds: ['edu'],
        dueAt: '2099-11-20T09:30:00.000Z',
      })

    await page.getByRole('button', { name: '催办', exact: true }).click()
    const reminder = page.getByRole('dialog')
    await reminder.getByText('许清和（区财政局').first().waitFor()
    await reminder.getByRole('checkbox').first().check()
    expect(await axe(page)).toEqual([])
    await reminder.getByRole('button', { name: '催办1个单位' }).click()
    await page.getByRole('status').filter({ hasText: '已提醒1个单位的2位当前办理人' }).waitFor()
    const office = await site.district.as('edu.coordinator')
    const events = (await office.get(`/api/reports/${reportId}/events?from=0`)).body as ReportEvent[]
    expect(events.at(-1)).toMatchObject({
      type: 'reminder.sent',
      data: { personIds: ['finance.drafter', 'finance.liaison'] },
    })
  })

  it('[BD-08] [BD-16] is walked by keyboard, sums up on a phone, and axe finds nothing serious', async () => {
    const { page } = await site.person('edu.coordinator')
    await page.goto('/r/demo')
    await rows(page).first().waitFor()
    expect(await axe(page)).toEqual([])
    for (const key of ['j', 'j', 'k', 'j']) await page.keyboard.press(key)
    await page.keyboard.press('Enter')
    await page.waitForURL(/\/r\/demo\/s\/demo-/)

    const { page: phone } = await site.person('gov.deputy', PHONE)
    await phone.goto('/r/demo')
    await phone.getByRole('heading', { name: /个章节，已签\d+个/ }).waitFor()
    expect(await phone.locator('table').count()).toBe(0)
    expect(await phone.evaluate(() => document.documentElement.scrollWidth <= innerWidth)).toBe(true)
    expect(await axe(phone)).toEqual([])
  })
})
