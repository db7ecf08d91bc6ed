import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import {
  acceptedAgain,
  compiledReport,
  LETTER,
  order,
  signStages,
  submittedReport,
} from '../integration/compiledReport.ts'
import { view } from '../integration/running.ts'
import { chromiumPath } from './editor/chromium.ts'
import { axe, DESKTOP, openSite, type Person, PHONE, type Site } from './harness.ts'

const chromium = chromiumPath()

const TO_DEPUTY = [
  ['edu.head', 'unit_sign'],
  ['gov.clerk', 'office_check'],
  ['gov.office', 'office_head'],
  ['gov.deputy', 'deputy_sign'],
] as const

describe.runIf(chromium !== undefined)('the way of the whole report, in a browser', () => {
  let opened: Site | undefined
  beforeAll(async () => {
    if (chromium !== undefined) opened = await openSite(chromium)
  })
  afterAll(() => opened?.close())
  const site = (): Site => {
    if (opened === undefined) throw new Error('no site is open')
    return opened
  }
  const open = async (login: string, id: string, viewport = DESKTOP): Promise<Person> => {
    const person = await site().person(login, viewport)
    await person.page.goto(`/r/${id}/assembly`)
    await person.page.locator('section[aria-label="下一步办理"]').waitFor()
    return person
  }
  const sidewaysIn = (page: Page) =>
    page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth)

  it('[AP-02] [AP-03] is sent and signed by keyboard alone', async () => {
    const { district } = site()
    const id = await compiledReport(district, '键盘办理')
    await order(district, 'edu.coordinator', id, { ...LETTER, addressee: '' })
    const sender = await open('edu.coordinator', id)
    await sender.page.getByRole('button', { name: /函件还差1项/ }).click()
    expect(await axe(sender.page)).toEqual([])
    await sender.page.getByRole('button', { name: '去填写：主送机关' }).press('Enter')
    const field = sender.page.getByLabel('主送机关')
    await expect.poll(() => field.evaluate(each => each === document.activeElement)).toBe(true)
    await sender.page.keyboard.type('市政府教育督导室')
    await sender.page.keyboard.press('Enter')
    await sender.page.getByTitle('函件已保存').waitFor()
    const send = sender.page.getByRole('button', { name: '送教委审签', exact: true })
    await send.press('Enter')
    await sender.page.getByRole('dialog', { name: '送教委审签' }).waitFor()
    await sender.page.keyboard.press('Control+Enter')
    await sender.page.getByRole('heading', { name: '已送教委审签' }).waitFor()
    await sender.context.close()

    const head = await open('edu.head', id)
    await head.page.getByText('校验码与本页所列章节、函件一致').waitFor()
    expect(await axe(head.page)).toEqual([])
    await head.page.keyboard.press('s')
    const opinion = head.page.getByRole('dialog').getByRole('textbox')
    await expect.poll(() => opinion.evaluate(each => each === document.activeElement)).toBe(true)
    await head.page.keyboard.type('同意s。')
    expect(await axe(head.page)).toEqual([])
    await head.page.keyboard.press('Control+Enter')
    await head.page.getByRole('heading', { name: '审签完成' }).waitFor()
    const { state, current } = await submittedReport(district, id)
    expect([state, current.signatures.map(s => s.personId)]).toEqual(['office_check', ['edu.head']])
    await head.context.close()
  })

  it('[AP-03] [AP-04] [AP-06] the leader returns it and signs it on a phone; the way in between is shown', async () => {
    const { district } = site()
    const id = await compiledReport(district, '手机签发')
    await order(district, 'edu.coordinator', id, { type: 'report.submit' })
    await signStages(district, id, ...TO_DEPUTY)

    const first = await open('gov.leader', id, PHONE)
    await first.page.getByText('校验码与本页所列章节、函件一致').waitFor()
    expect(await axe(first.page)).toEqual([])
    const back = first.page.getByRole('button', { name: '退回' })
    const box = await back.boundingBox()
    expect(box?.height).toBeGreaterThanOrEqual(48)
    expect((box?.y ?? PHONE.height) + (box?.height ?? 0)).toBeLessThanOrEqual(PHONE.height)
    await back.tap()
    await first.page.getByLabel('原因（必填）').fill('第一部分数据请再核。')
    await first.page.getByRole('checkbox').first().check()
    expect(await axe(first.page)).toEqual([])
    await first.page.getByRole('button', { name: '退回统稿，重新打开1个章节' }).tap()
    await first.page.getByRole('heading', { name: '退回完成' }).waitFor()
    await first.page.getByRole('button', { name: '留在本页' }).tap()
    await first.page.getByText('原因：第一部分数据请再核。').waitFor()
    expect(await sidewaysIn(first.page)).toBe(0)
    await first.context.close()

    const { sections } = await view(await district.as('edu.coordinator'), id)
    const again = sections.find(s => s.state === 'drafting')?.id ?? ''
    await acceptedAgain(district, id, again)
    await order(district, 'edu.coordinator', id, { type: 'report.compile' })
    await order(district, 'edu.coordinator', id, { type: 'report.submit' })
    await signStages(district, id, ...TO_DEPUTY.slice(0, 3))
    const deputy = await open('gov.deputy', id)
    await deputy.page.getByRole('heading', { name: '自您签署第1稿以来，改了1个章节' }).waitFor()
    await deputy.page.getByRole('link', { name: /^对照改动/ }).click()
    await deputy.page.waitForURL(new RegExp(`/s/${again}/versions\\?n=2&against=1$`))
    await deputy.context.close()
    await signStages(district, id, ...TO_DEPUTY.slice(3))

    const { page, context } = await open('gov.leader', id, PHONE)
    await page.getByRole('button', { name: '签发' }).tap()
    await page.getByLabel('意见（选填）').fill('同意报送。')
    await page.getByRole('button', { name: '确认签发' }).tap()
    await page.getByRole('heading', { name: '签发完成' }).waitFor()
    expect(await sidewaysIn(page)).toBe(0)
    const { state, current } = await submittedReport(district, id)
    expect(state).toBe('proof')
    expect(current.signatures.at(-1)).toMatchObject({ stage: 'leader_sign', personId: 'gov.leader' })
    await context.close()
  })

  it('[AP-05] the leader ends a report; its page and the board say so', async () => {
    const { district } = site()
    const id = await compiledReport(district, '不再报送')
    const { page, context } = await open('gov.leader', id)
    await page.getByRole('button', { name: '终止报告' }).click()
    await page.getByLabel('原因（必填）').fill('重复建立。')
    await page.getByLabel(/请输入报告名称/).fill('不再报送')
    expect(await axe(page)).toEqual([])
    await page.keyboard.press('Control+Enter')
    await page.getByRole('dialog', { name: '报告已终止' }).waitFor()
    await page.getByRole('button', { name: '留在本页' }).click()
    await page.getByText('原因：重复建立。').waitFor()
    expect(await axe(page)).toEqual([])
    await page.goto(`/r/${id}`)
    await page.getByRole('heading', { name: '报告已终止' }).waitFor()
    await context.close()
  })
})
