import { readFile } from 'node:fs/promises'
import { gzipSync } from 'node:zlib'
import { describe, expect, it } from 'vitest'
import { chromiumPath } from './editor/chromium.ts'
import { body, editorWindows, saved, type } from './editor/windows.ts'
import { axe, PHONE } from './harness.ts'

const chromium = chromiumPath()
const SHARED = '/r/demo/s/demo-teacher-pay'
const SPENDING = '/r/demo/s/demo-spending-growth'
const PROBLEM = '/r/demo/s/demo-problem-finance'

/** Largest script of the editor's page, gzipped: ui.md's budget. */
const SCRIPT_BUDGET = 500_000

describe.runIf(chromium !== undefined)('the page of a section', () => {
  const { come, open } = editorWindows(chromium)

  it('[ED-21] two write together: each sees the other’s words, cursor and name, and when it was saved', async () => {
    const xu = await open('finance.drafter', SHARED)
    const gu = await open('hr.drafter', SHARED)
    await type(gu, '人社局写的。')
    await saved(gu)
    await body(xu.page).getByText('人社局写的。').waitFor()
    const name = xu.page.getByText('顾南乔 区人社局')
    await name.waitFor()
    await expect
      .poll(() => name.evaluate(flag => getComputedStyle(flag).opacity), { timeout: 10_000 })
      .toBe('0')
    await xu.page.getByRole('tab', { name: /在场/ }).click()
    await xu.page.getByRole('tabpanel').getByText('正在写').waitFor()
    expect(await axe(xu.page)).toEqual([])
  })

  it('[ED-03] without a network it says what is only here, lets one write on, and saves it afterwards', async () => {
    const xu = await open('finance.drafter', SHARED)
    await type(xu, '先存上。')
    await saved(xu)
    await xu.context.setOffline(true)
    await xu.page.keyboard.type('断网后写的七个字')
    await xu.page.getByText('断开后的8个字只在本机').waitFor()
    await xu.page.getByText('未存到服务器').waitFor()
    const submit = xu.page.getByRole('button', { name: '联网后可送审' })
    expect(await submit.getAttribute('aria-disabled')).toBe('true')
    const [copy] = await Promise.all([
      xu.page.waitForEvent('download'),
      xu.page.getByRole('button', { name: '下载本机副本' }).click(),
    ])
    expect(await readFile(await copy.path(), 'utf8')).toContain('断网后写的七个字')
    await xu.context.setOffline(false)
    await xu.page.getByText('断开后的8个字只在本机').waitFor({ state: 'detached' })
    await saved(xu)
    const gu = await open('hr.drafter', SHARED)
    await body(gu.page).getByText('断网后写的七个字').waitFor()
  })

  it('[ED-05] [ED-07] [ED-22] submitted meanwhile: the text turns grey in place, what was written offline becomes a draft, and can be written in after a withdrawal', async () => {
    const xu = await open('finance.drafter', SPENDING)
    const lu = await open('finance.liaison', SPENDING)
    await lu.context.setOffline(true)
    await type(lu, '离线写的一句。')
    await body(xu.page).press('Control+Enter')
    await xu.page.getByRole('dialog').getByText('严禁处理国家秘密').waitFor()
    await xu.page.getByRole('textbox', { name: '给审核人的说明' }).fill('请核对第一段')
    await xu.page.getByRole('button', { name: /^送审第\d版/ }).click()
    await xu.page.getByText(/许清和已在.*送审，正文只读/).waitFor()

    await lu.context.setOffline(false)
    await lu.page.getByText('您写的1处没有写入').waitFor()
    await lu.page.locator('.ProseMirror[contenteditable=false]').waitFor()
    expect(await body(lu.page).textContent()).not.toContain('离线写的一句')
    await lu.page.getByRole('button', { name: '看我的草稿' }).click()
    const draft = lu.page.getByRole('tabpanel')
    await draft.locator('ins', { hasText: '离线写的一句。' }).waitFor()
    expect(await draft.getByRole('button', { name: '写入正文' }).getAttribute('aria-disabled')).toBe('true')
    expect(await axe(lu.page)).toEqual([])

    await xu.page.getByRole('tab', { name: '历史' }).click()
    await xu.page.getByRole('tabpanel').getByText('请核对第一段').waitFor()
    await xu.page.getByRole('button', { name: '撤回送审' }).click()
    await xu.page.getByRole('button', { name: /^撤回第\d版/ }).click()
    await lu.page.locator('.ProseMirror[contenteditable=true]').waitFor()
    await draft.getByRole('button', { name: '写入正文' }).click()
    await body(xu.page).getByText('离线写的一句。').waitFor()
    await lu.page.getByText('您写的1处没有写入').waitFor({ state: 'detached' })
  })

  it('[ED-22] what is missing is counted on the button, and pressing it leads there', async () => {
    const xu = await open('finance.drafter', PROBLEM)
    await body(xu.page).press('Control+a')
    await xu.page.keyboard.press('Delete')
    await xu.page.getByRole('button', { name: '还差1项' }).click()
    expect(await xu.page.getByRole('dialog').count()).toBe(0)
    await xu.page.keyboard.type('现在有正文了。')
    await xu.page.getByRole('button', { name: '送审', exact: true }).waitFor()
    await body(xu.page).getByText('现在有正文了。').waitFor()
  })

  it('[ED-24] keys lead around the page: F6 from pane to pane, Escape out of the text, then back', async () => {
    const xu = await open('finance.drafter', SHARED)
    await body(xu.page).locator('p').first().click()
    const inside = (selector: string) =>
      xu.page.evaluate(s => document.activeElement?.closest(s) !== null, selector)
    await xu.page.keyboard.press('F6')
    expect(await inside('[role=tab]')).toBe(true)
    await xu.page.keyboard.press('F6')
    expect(await inside('nav [aria-current]')).toBe(true)
    await xu.page.keyboard.press('F6')
    expect(await inside('.ProseMirror')).toBe(true)
    await xu.page.keyboard.press('Escape')
    expect(await inside('.ProseMirror')).toBe(false)
    expect(new URL(xu.page.url()).pathname).toBe(SHARED)
    await xu.page.keyboard.press('Escape')
    await xu.page.waitForURL('**/r/demo')
  })

  it('[ED-23] a reader sees the same page without tools, and the way to what he has to do', async () => {
    const reviewer = await open('finance.reviewer', '/r/demo/s/demo-per-pupil')
    await reviewer.page.getByText('只读', { exact: true }).waitFor()
    expect(await reviewer.page.getByRole('toolbar').count()).toBe(0)
    expect(await body(reviewer.page).getAttribute('contenteditable')).toBe('false')
    expect(await axe(reviewer.page)).toEqual([])
    await reviewer.page.getByRole('link', { name: '去审核' }).click()
    await reviewer.page.waitForURL('**/demo-per-pupil/sign')
  })

  it('[ED-23] who may not read a text is told whose it is, and sees nothing of it', async () => {
    const xu = await come('finance.drafter')
    await xu.page.goto('/r/demo/s/demo-left-behind')
    await xu.page.getByRole('heading', { name: '这一节由区民政局负责' }).waitFor()
    expect(await body(xu.page).count()).toBe(0)
    const leader = await come('gov.leader')
    await leader.page.goto('/r/demo/s/demo-student-health')
    await leader.page.getByRole('article', { name: /学生健康促进，第2版/ }).waitFor()
    expect(await axe(leader.page)).toEqual([])
  })

  it('[ED-20] neighbours show their text only to who may read it', async () => {
    const xu = await open('finance.drafter', SPENDING)
    const above = xu.page.getByRole('region', { name: /强化督导问责/ })
    await above.getByText('上面由区教委负责').waitFor()
    await above.getByText('当前办理人').waitFor()
    const below = xu.page.getByRole('region', { name: /提高生均公用经费标准/ })
    await below.getByText('小学、初中生均公用经费标准').waitFor()
  })

  it('[ED-25] on a phone it is to be read, and says so', async () => {
    const xu = await open('finance.drafter', SHARED, PHONE)
    await xu.page.getByText('手机上可以看，不能起草').waitFor()
    expect(await body(xu.page).getAttribute('contenteditable')).toBe('false')
    const overflows = () => document.documentElement.scrollWidth > document.documentElement.clientWidth
    expect(await xu.page.evaluate(overflows)).toBe(false)
    expect(await axe(xu.page)).toEqual([])
  })

  it('[ED-28] in a window enlarged to 400 % one still writes, without scrolling sideways', async () => {
    const xu = await open('finance.drafter', SHARED)
    await xu.page.setViewportSize({ width: 360, height: 640 })
    await type(xu, '放大写的。')
    await saved(xu)
    const overflows = () => document.documentElement.scrollWidth > document.documentElement.clientWidth
    expect(await xu.page.evaluate(overflows)).toBe(false)
  })

  it('[ED-27] its script stays within its budget', async () => {
    const xu = await come('finance.drafter')
    const sizes: Promise<number>[] = []
    xu.page.on('response', response => {
      if (response.url().endsWith('.js')) sizes.push(response.body().then(script => gzipSync(script).length))
    })
    await xu.page.goto(SHARED)
    await body(xu.page).waitFor()
    const sum = (await Promise.all(sizes)).reduce((a, b) => a + b, 0)
    expect(sum).toBeGreaterThan(0)
    expect(sum).toBeLessThan(SCRIPT_BUDGET)
  })
})
