import type { Page } from 'playwright-core'
import { describe, expect, it } from 'vitest'
import { chromiumPath } from './editor/chromium.ts'
import { axe, DESKTOP, PHONE } from './harness.ts'
import { signingDesk } from './signingDesk.ts'

const chromium = chromiumPath()
const { command, frozen, open, person, seen } = signingDesk(chromium)

const sidewaysIn = (page: Page) =>
  page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth)

/** Presses Tab until what has the focus holds these words: everything is reached so, in the end. */
async function tabTo(page: Page, words: string): Promise<void> {
  for (let presses = 0; presses < 80; presses++) {
    await page.keyboard.press('Tab')
    const here = await page.evaluate(() => {
      const it = document.activeElement
      if (it === null || !it.matches('a, button, input, summary')) return ''
      return [it.textContent, it.closest('label')?.textContent, it.getAttribute('aria-label')].join()
    })
    if (here.includes(words)) return
  }
  throw new Error(`Tab does not reach “${words}”`)
}

/** The same text comes again as the next version, and is reviewed. */
async function again(sectionId: string, unitId: string): Promise<void> {
  await command('edu.coordinator', { type: 'section.recall', sectionId, reason: '补充数据' })
  await command(`${unitId}.drafter`, { type: 'section.submit', sectionId })
  await command(`${unitId}.reviewer`, { type: 'section.approve', ...(await seen(sectionId)) })
}

const HEALTH = 'demo-student-health'
const SAFETY = 'demo-safety-duty'

describe.runIf(chromium !== undefined)('what changed since, in a browser', () => {
  it('[SN-06] [SN-19] is told to one who only looked, on another device', async () => {
    const sectionId = 'demo-titles-burden'
    const desk = await open('hr.head', sectionId)
    await desk.page.getByRole('heading', { name: '首次审签，请阅全文' }).waitFor()
    await desk.context.close()
    await again(sectionId, 'hr')
    const phone = await open('hr.head', sectionId, PHONE)
    await phone.page.getByRole('heading', { name: '自您上次查看，文字没有改动' }).waitFor()
    await phone.page.getByText(/对照第1版（您.*看过）/).waitFor()
    await phone.context.close()
    const other = await person('hr.liaison')
    await other.page.goto(`/r/demo/s/${sectionId}/sign`)
    await other.page.getByRole('heading', { name: '第2版全文' }).waitFor()
    await other.context.close()
  })

  it('[SN-02] [SN-20] lists the changes in order, each with its author, in words for a screen reader', async () => {
    for (const viewport of [DESKTOP, PHONE]) {
      const { page, context } = await open('health.head', HEALTH, viewport)
      const cards = page.getByRole('region', { name: '文字改动4处' }).getByRole('listitem')
      expect(await cards.count()).toBe(4)
      expect(await cards.first().textContent()).toMatch(/删去：21所增加：全部23所.*周念慈/)
      const list = page.getByRole('navigation', { name: '自您上次查看以来' })
      await list.getByRole('button', { name: '上次退回' }).press('Enter')
      await expect.poll(() => page.evaluate(() => document.activeElement?.textContent)).toContain('上次退回')
      expect(await axe(page)).toEqual([])
      expect(await sidewaysIn(page)).toBe(0)
      await context.close()
    }
  })

  it('[SN-20] [SN-21] [SN-14] shows an answered opinion, and takes agreement to named paragraphs, by keyboard alone', async () => {
    const first = await person('police.head')
    await first.page.goto('/')
    await first.page.getByText('落实校园安全责任').waitFor()
    const task = first.page.locator('li[aria-current]', { hasText: '落实校园安全责任' })
    for (let presses = 0; presses < 20 && !(await task.isVisible()); presses++)
      await first.page.keyboard.press('j')
    await first.page.keyboard.press('Enter')
    await first.page.getByText('签署内容与本页正文一致').waitFor()
    await first.page.keyboard.press('c')
    await first.page.keyboard.type('到场时间请按指挥中心口径核实。')
    await tabTo(first.page, '第2段')
    await first.page.keyboard.press('Space')
    await first.page.keyboard.press('Control+Enter')
    await first.page.getByRole('heading', { name: '修改意见已提出' }).waitFor()
    await first.context.close()

    const [opinion] = (await frozen(SAFETY)).current.opinions
    const answer = {
      sectionId: SAFETY,
      opinionId: opinion?.id,
      disposition: 'adopted',
      reason: '已与指挥中心核对。',
    }
    await command('edu.head', { type: 'opinion.dispose', ...answer })
    await command('edu.head', { type: 'section.return', sectionId: SAFETY, reason: '按会签意见核实' })
    await command('edu.drafter', { type: 'section.submit', sectionId: SAFETY })
    await command('edu.reviewer', { type: 'section.approve', ...(await seen(SAFETY)) })

    const { page, context } = await open('police.head', SAFETY)
    await page.getByRole('heading', { name: '自您上次查看，文字没有改动，答复意见1条' }).waitFor()
    const answers = page.getByRole('region', { name: '答复意见1条' })
    await answers.getByText('已与指挥中心核对。').waitFor()
    await answers.getByText('第2段，未修改').waitFor()
    // What does not concern the unit is folded, and said to be.
    await page.getByText('另有1段未展开。').waitFor()
    expect(await page.locator('article', { hasText: '115家学校食堂' }).count()).toBe(0)
    expect(await axe(page)).toEqual([])

    await page.keyboard.press('s')
    const dialog = page.getByRole('dialog')
    await dialog.getByText('第1、2段已展示，另有1段未展开').waitFor()
    expect(await dialog.getByRole('radio').count()).toBe(0)
    expect(await dialog.getByRole('checkbox').count()).toBe(2)
    await expect.poll(() => axe(page)).toEqual([])
    await page.keyboard.press('Escape')
    await tabTo(page, '第3段未显示，展开')
    await page.keyboard.press('Enter')
    await page.locator('article', { hasText: '115家学校食堂' }).waitFor()

    await page.keyboard.press('s')
    await dialog.getByRole('radio', { name: '全文' }).waitFor()
    await tabTo(page, '全文')
    await page.keyboard.press('ArrowDown')
    await tabTo(page, '第1段')
    await page.keyboard.press('Space')
    await page.keyboard.press('Control+Enter')
    await page.getByRole('heading', { name: '会签完成' }).waitFor()
    await page.getByText('区公安局同意第2版第2段。').waitFor()
    const { current } = await frozen(SAFETY)
    const agreed = current.opinions.find(o => o.unitId === 'police')
    expect(agreed).toMatchObject({ opinion: 'agree', against: 1 })
    expect(agreed?.paragraphs).toEqual(opinion?.paragraphs)
    await tabTo(page, '回到待办')
    await page.keyboard.press('Enter')
    await page.waitForURL(/\/$/)
    await context.close()

    const lead = await person('edu.coordinator')
    await lead.page.goto(`/r/demo/s/${SAFETY}/sign`)
    await lead.page.getByText('区公安局会签同意第2段').waitFor()
    await lead.context.close()
  })

  it('[SN-21] [SN-14] lets nobody agree to the whole before it was shown, on a phone', async () => {
    const sectionId = 'demo-canteens'
    await again(sectionId, 'market')
    const first = await open('health.head', sectionId, PHONE)
    // A first-time reader has the whole text before him, and what concerns his unit one tap away.
    await first.page.locator('article', { hasText: '全区有学校食堂115家' }).waitFor()
    await first.page.getByRole('button', { name: '仅看与本单位有关' }).tap()
    await first.page.getByText('另有2段未展开。').waitFor()
    await first.context.close()

    const { page, context } = await person('health.head', PHONE)
    // He saw version 1 on another device.
    const headers = { 'X-Requested-With': 'test' }
    const looked = await context.request.post(`/api/me/looks/${sectionId}`, { headers, data: { n: 1 } })
    expect(looked.status()).toBe(204)
    await page.goto(`/r/demo/s/${sectionId}/sign`)
    const fold = page.getByRole('button', { name: '第1–2段未显示，展开' })
    await fold.waitFor()
    expect((await fold.boundingBox())?.height).toBeGreaterThanOrEqual(48)
    expect(await page.locator('article', { hasText: '全区有学校食堂115家' }).count()).toBe(0)
    expect(await sidewaysIn(page)).toBe(0)
    expect(await axe(page)).toEqual([])

    await page.getByRole('button', { name: '同意会签' }).tap()
    await page.getByRole('dialog').getByRole('button', { name: '显示全文' }).tap()
    await page.locator('article', { hasText: '全区有学校食堂115家' }).waitFor()
    await page.getByRole('button', { name: '同意会签' }).tap()
    expect(await page.getByRole('radio', { name: '全文' }).isChecked()).toBe(true)
    await expect.poll(() => axe(page)).toEqual([])
    await page.getByRole('button', { name: '确认会签' }).tap()
    await page.getByRole('heading', { name: '会签完成' }).waitFor()
    const agreed = (await frozen(sectionId)).current.opinions.find(o => o.unitId === 'health')
    expect(agreed).toMatchObject({ opinion: 'agree', against: 1 })
    expect(agreed).not.toHaveProperty('paragraphs')
    await context.close()
  })
})
