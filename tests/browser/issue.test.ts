import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { view } from '../integration/running.ts'
import { keepSignedReports } from '../integration/signedReports.ts'
import { chromiumPath } from './editor/chromium.ts'
import { axe, openSite, PHONE, type Site } from './harness.ts'

const chromium = chromiumPath()

describe.runIf(chromium !== undefined)('from the last proof to the archive, in a browser', () => {
  let dataDir: string
  let site: Site
  beforeAll(async () => {
    if (chromium === undefined) return
    dataDir = await mkdtemp(join(tmpdir(), 'lianshu-issue-pages-'))
    await keepSignedReports(dataDir, ['first'])
    site = await openSite(chromium, { DATA_DIR: dataDir })
  })
  afterAll(async () => {
    if (chromium === undefined) return
    await site.close()
    await rm(dataDir, { recursive: true, force: true })
  })

  const step = (page: Page) => page.getByRole('region', { name: '下一步' })
  const press = (page: Page, name: string) => step(page).getByRole('button', { name, exact: true }).click()
  const give = (page: Page, name: string) =>
    page.getByRole('dialog').getByRole('button', { name, exact: true }).click()
  const said = (page: Page, words: string) => step(page).getByText(words).waitFor()
  const printed = async (page: Page) => {
    await press(page, '登记印制')
    await page.getByLabel('印制份数').fill('10')
    await page.getByRole('dialog').getByLabel('份数', { exact: true }).first().fill('6')
    await page.getByRole('dialog').getByRole('button', { name: '去掉“区人大常委会办公室”' }).click()
    await page.getByText('已分6份，余4份留存').waitFor()
    await page.getByLabel('校对人').selectOption('gov.proofreader')
    await give(page, '登记印制10份')
    await said(page, '已登记印制10份。')
  }

  it('[RP-06, RP-07, RP-09, RP-10] a misprint, a number, a print, taken back, issued anew, sent and archived', async () => {
    const { page: second, context } = await site.person('gov.proofreader')
    await second.goto('/r/first/assembly')
    await press(second, '复核')
    await second.getByRole('button', { name: '改正一处' }).click()
    await second.getByLabel('章节').selectOption({ label: '二（一）教育经费投入' })
    await second.getByRole('radio').nth(2).check()
    await second.getByLabel('原文').fill('按季公开、')
    await second.getByLabel('改为').fill('按月公开。')
    await second.getByText('不止一个错别字或标点，属实质修改').first().waitFor()
    await second.getByLabel('改为').fill('按季公开。')
    await second.getByText('属文字、标点改正，可以改。').waitFor()
    expect(await axe(second)).toEqual([])
    await give(second, '加入这处改动')
    await give(second, '提交1处改动')
    await said(second, '已提交1处改动，待另一人确认。')
    await said(second, '改动由您提出，须由另一人确认。')

    const { page: clerk } = await site.person('gov.clerk')
    await clerk.goto('/r/first/assembly')
    await press(clerk, '查看并确认复核')
    await clerk.locator('dialog ins', { hasText: '按季公开。' }).waitFor()
    await clerk.getByText('各校收支情况').first().waitFor()
    await give(clerk, '确认这1处改动')
    await press(clerk, '编号')
    await give(clerk, '编为望川府函〔2026〕1号')
    await said(clerk, '已编为望川府函〔2026〕1号。')
    await printed(clerk)

    await press(clerk, '收回')
    await clerk.getByText('望川府函〔2026〕1号作废，不再使用').waitFor()
    await clerk.getByText('已印的10份须销毁').waitFor()
    expect(await axe(clerk)).toEqual([])
    await clerk.getByLabel('原因').fill('落款有误。')
    await give(clerk, '收回到区长签发')
    const leader = await site.district.as('gov.leader')
    const { report } = await view(leader, 'first')
    const hash = 'hash' in report ? report.hash : ''
    const signed = { type: 'report.sign', stage: 'leader_sign', hash, idempotencyKey: 'again' }
    expect(await leader.post('/api/reports/first/commands', signed)).toMatchObject({ status: 200 })

    await press(second, '复核')
    await give(second, '复核完毕，无改动')
    await press(clerk, '编号')
    await give(clerk, '编为望川府函〔2026〕2号')
    await printed(clerk)
    await press(clerk, '登记用印')
    await clerk.getByLabel('监印人').selectOption('gov.office')
    await give(clerk, '登记用印')
    await press(clerk, '登记报送')
    await clerk.getByLabel('报送渠道').fill('公文交换')
    await give(clerk, '登记已报送')
    await press(clerk, '登记公示')
    await give(clerk, '登记已公示')
    await press(clerk, '归档')
    await give(clerk, '归档')
    await clerk.getByRole('heading', { name: '已归档' }).waitFor()

    // The sheet keeps what was taken back, struck through, and what came of it.
    await clerk.goto('/r/first/approval')
    await clerk.getByText('，已印的10份销毁').waitFor()
    await clerk.locator('del', { hasText: '望川府函〔2026〕1号' }).waitFor()
    expect(await axe(clerk)).toEqual([])
    const { page: phone, context: other } = await site.person('gov.clerk', PHONE)
    await phone.goto('/r/first/approval')
    await phone.getByText('不是电子印章').waitFor()
    expect(await phone.evaluate(() => document.documentElement.scrollWidth)).toBe(PHONE.width)
    await context.close()
    await other.close()
  })

  it('[RP-11] a correction is a report of its own, and both name the other', async () => {
    const { page, context } = await site.person('edu.coordinator')
    await page.goto('/r/first/assembly')
    await press(page, '更正或补充')
    await page.getByLabel('新件标题').fill('关于更正自评报告的函')
    await give(page, '新建更正件')
    await page.getByText('本件更正：').waitFor()
    await page.goto('/r/first')
    await page.getByText('本件已另行更正，见：').waitFor()
    await page.getByRole('link', { name: '关于更正自评报告的函' }).waitFor()
    await context.close()
  })

  it('[RD-08] the observer goes from his desk to the letter, and finds nothing else', async () => {
    const { page, context } = await site.person('observer')
    await page.goto('/')
    await page.getByRole('link', { name: '2025年度履行教育职责自评报告' }).first().click()
    await page.getByText('已报送的函件，只供查看和下载。').waitFor()
    await page.getByText('望川府函〔2025〕118号').waitFor()
    expect(await page.getByText('办理进度').count()).toBe(0)
    expect(await axe(page)).toEqual([])
    await page.goto('/r/demo2025')
    await page.getByText('已报送的函件，只供查看和下载。').waitFor()
    await page.goto('/r/demo')
    await page.getByText('这里没有内容').waitFor()
    await context.close()
  })
})
