import type { Page } from 'playwright-core'
import { describe, expect, it } from 'vitest'
import { chromiumPath } from './editor/chromium.ts'
import { axe, DESKTOP, PHONE } from './harness.ts'
import { between, signingDesk } from './signingDesk.ts'

const chromium = chromiumPath()

describe.runIf(chromium !== undefined)('signing, in a browser', () => {
  const { frozen, open, person, section } = signingDesk(chromium)
  const sidewaysIn = (page: Page) =>
    page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth)

  /** Three people move one section on, each in two steps. */
  const WAY = [
    ['planning.reviewer', '审核完成', 'countersign'],
    ['co', '会签完成', 'head_sign'],
    ['planning.head', '签署完成', 'signed'],
  ] as const

  it('[SN-04] [SN-14] is reviewed, countersigned and signed on a phone by keyboard alone', async () => {
    const sectionId = 'demo-school-land'
    for (const [who, receipt, state] of WAY) {
      const { page, context } = await open(who === 'co' ? 'housing.head' : who, sectionId, PHONE)
      await page.keyboard.press('s')
      const opinion = page.getByRole('dialog').getByRole('textbox')
      await expect.poll(() => opinion.evaluate(field => field === document.activeElement)).toBe(true)
      // The letter opens the second step; here it is only a letter.
      await page.keyboard.type('同意s。')
      await page.keyboard.press('Control+Enter')
      await page.getByRole('heading', { name: receipt }).waitFor()
      expect((await section(sectionId)).state).toBe(state)
      expect(await sidewaysIn(page)).toBe(0)
      await context.close()
    }
    const { signatures } = (await frozen(sectionId)).current
    expect(signatures.map(s => [s.kind, s.personId, s.against])).toEqual([
      ['approve', 'planning.reviewer', 0],
      ['countersign', 'housing.head', 0],
      ['sign', 'planning.head', 0],
    ])
  })

  it('[SN-04] [SN-14] is reviewed, countersigned and signed on a phone by touch', async () => {
    const sectionId = 'demo-layout-plan'
    const acts = [
      ['审核通过', '确认通过'],
      ['同意会签', '确认会签'],
      ['签署', '确认签署'],
    ] as const
    for (const [i, [who, receipt, state]] of WAY.entries()) {
      const { page, context } = await open(who === 'co' ? 'edu.head' : who, sectionId, PHONE)
      const [first = '', second = ''] = acts[i] ?? []
      const button = page.getByRole('button', { name: first })
      const box = await button.boundingBox()
      expect(box?.height).toBeGreaterThanOrEqual(48)
      await button.tap()
      await page.getByRole('button', { name: second }).tap()
      await page.getByRole('heading', { name: receipt }).waitFor()
      expect((await section(sectionId)).state).toBe(state)
      await context.close()
    }
  })

  it('[SN-02] [SN-03] shows what changed since one looked, beside the full text, with the same numbers', async () => {
    const { page, context } = await open('health.head', 'demo-student-health')
    await page.getByRole('heading', { name: '自您上次查看，改了4句' }).waitFor()
    expect(await page.locator('article ins').first().textContent()).toBe('全部23所')
    expect(await page.locator('article del').count()).toBe(0)
    expect(await page.locator('article').getByRole('img', { name: '第1处，当前' }).count()).toBe(1)
    await page.keyboard.press('j')
    expect(await page.locator('article').getByRole('img', { name: '第2处，当前' }).count()).toBe(1)
    await page.keyboard.press('2')
    await expect.poll(() => page.evaluate(() => document.activeElement?.textContent)).toContain('上次退回')

    const height = () =>
      page
        .locator('article p')
        .first()
        .evaluate(p => p.getBoundingClientRect().height)
    const before = await height()
    await page.keyboard.press('+')
    await expect.poll(height).toBeGreaterThan(before)
    await page.reload()
    await page.getByText('签署内容与本页正文一致').waitFor()
    expect(await height()).toBeGreaterThan(before)

    await page.keyboard.press('?')
    await page.getByRole('dialog', { name: '快捷键' }).waitFor()
    await page.keyboard.press('Escape')
    await page.keyboard.press('Escape')
    await page.waitForURL(/\/$/)
    await context.close()
  })

  it('[SN-09] returns the paragraphs that were ticked, with the reason; the drafter is asked', async () => {
    const sectionId = 'demo-supervision'
    const { page, context } = await open('edu.head', sectionId)
    await page.keyboard.press('r')
    await page.keyboard.type('口径不一，请核实。')
    await page.getByRole('checkbox', { name: '第2段' }).focus()
    await page.keyboard.press('Space')
    await page.getByRole('heading', { name: '退回第2段，请拟稿人修改' }).waitFor()
    expect(await axe(page)).toEqual([])
    await page.keyboard.press('Control+Enter')
    await page.getByRole('heading', { name: '退回完成' }).waitFor()
    const now = await section(sectionId)
    expect(now).toMatchObject({ state: 'drafting', returns: 1, lastReturn: { cause: 'returned' } })
    expect(now.lastReturn?.paragraphs).toHaveLength(1)
    await context.close()
  })

  it('[WF-07] [SN-09] asks for changes of a paragraph; the lead unit sees it at once', async () => {
    const sectionId = 'demo-rotation'
    const lead = await open('hr.head', sectionId)
    const { page, context } = await open('edu.head', sectionId, PHONE)
    await page.getByRole('button', { name: '有修改意见' }).tap()
    await page.getByRole('button', { name: /提出修改意见/ }).tap()
    await page.getByText('请写明修改意见。').waitFor()
    await page.getByRole('textbox').fill('请补充轮岗教师人数的口径。')
    await page.locator('article label').first().tap()
    await page.getByRole('button', { name: '对1段提出修改意见' }).tap()
    await page.getByRole('heading', { name: '修改意见已提出' }).waitFor()
    await lead.page.getByText('请补充轮岗教师人数的口径。').waitFor()
    await context.close()
    await lead.context.close()
  })

  it('[SG-03] asks whether it was signed when the answer is lost, and does not sign twice', async () => {
    const sectionId = 'demo-canteens'
    const { page, context } = await open('health.head', sectionId)
    const sent = await between(page, async route => {
      await route.fetch()
      await route.abort()
    })
    await page.keyboard.press('s')
    await page.keyboard.press('Control+Enter')
    await page.getByRole('heading', { name: '会签完成' }).waitFor()
    expect(sent).toHaveLength(1)
    const mine = (await frozen(sectionId)).current.signatures.filter(s => s.personId === 'health.head')
    expect(mine).toHaveLength(1)
    await context.close()
  })

  it('[SG-03] offers it again only after the server has said that it was not done', async () => {
    const sectionId = 'demo-recruitment'
    const { page, context } = await open('edu.head', sectionId)
    let lost = true
    const sent = await between(page, route => (lost ? route.abort() : route.continue()))
    let answers = false
    await page.route('**/api/reports/demo', route => (answers ? route.continue() : route.abort()))
    await page.keyboard.press('s')
    await page.keyboard.type('同意。')
    await page.keyboard.press('Control+Enter')
    await page.getByText('还不知道这次是否办成').waitFor()
    await page.keyboard.press('Control+Enter')
    expect(sent).toHaveLength(1)
    answers = true
    await page.getByRole('button', { name: '现在核对' }).click()
    await page.getByText('服务器上没有这次办理，可以再办一次').waitFor()
    lost = false
    await page.keyboard.press('Control+Enter')
    await page.getByRole('heading', { name: '会签完成' }).waitFor()
    expect(sent).toHaveLength(2)
    expect(new Set(sent.map(body => JSON.parse(body).idempotencyKey)).size).toBe(1)
    await context.close()
  })

  it('[SG-01] asks for the password in place, and keeps what was written', async () => {
    const sectionId = 'demo-problem-preschool'
    const { page, context } = await open('finance.head', sectionId)
    let stale = true
    const sent = await between(page, async route => {
      if (!stale) return route.continue()
      stale = false
      await route.fulfill({ status: 403, json: { code: 'confirm_required', message: '' } })
    })
    await page.keyboard.press('s')
    await page.keyboard.type('同意，按此办理。')
    await page.keyboard.press('Control+Enter')
    await page.getByRole('dialog', { name: '请确认是您本人' }).waitFor()
    expect(await axe(page)).toEqual([])
    await page.keyboard.type('wangchuan-2026')
    await page.keyboard.press('Enter')
    await page.getByRole('heading', { name: '会签完成' }).waitFor()
    expect(sent.at(-1)).toContain('同意，按此办理。')
    await context.close()
  })

  it('[WF-05] lets the submitter take it back while nobody has acted', async () => {
    const sectionId = 'demo-problem-places'
    const { page, context } = await person('planning.drafter')
    await page.goto(`/r/demo/s/${sectionId}/sign`)
    await page.getByRole('button', { name: '撤回送审' }).click()
    await page.waitForURL(new RegExp(`/s/${sectionId}$`))
    expect((await section(sectionId)).state).toBe('drafting')
    await context.close()
  })

  it('[UI-02] axe finds nothing serious in any of its states', async () => {
    const sectionId = 'demo-disabled-children'
    for (const viewport of [DESKTOP, PHONE]) {
      const { page, context } = await open('edu.reviewer', sectionId, viewport)
      expect(await axe(page)).toEqual([])
      await page.getByRole('button', { name: '审核通过' }).click()
      await page.getByRole('dialog').waitFor()
      await expect.poll(() => axe(page)).toEqual([])
      await page.getByRole('button', { name: '继续审阅' }).click()
      await page.getByRole('button', { name: '退回' }).click()
      await page.getByRole('textbox').waitFor()
      expect(await axe(page)).toEqual([])
      expect(await sidewaysIn(page)).toBe(0)
      await context.close()
    }
    const { page, context } = await open('edu.reviewer', sectionId)
    await page.keyboard.press('s')
    await page.keyboard.press('Control+Enter')
    await page.getByRole('heading', { name: '审核完成' }).waitFor()
    expect(await axe(page)).toEqual([])
    await context.close()
  })
})
