import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { compiledReport, order, signStages, submittedReport } from '../integration/compiledReport.ts'
import { view } from '../integration/running.ts'
import { chromiumPath } from './editor/chromium.ts'
import { axe, openSite, PHONE, type Site } from './harness.ts'

const chromium = chromiumPath()

describe.runIf(chromium !== undefined)('corrections without redrafting, in a browser', () => {
  let site: Site
  beforeAll(async () => {
    if (chromium !== undefined) site = await openSite(chromium)
  })
  afterAll(() => site?.close())

  const corrections = (page: Page) => page.getByRole('region', { name: '更正', exact: true })
  /** The section that is corrected here. */
  const funding = async (id: string) => {
    const { sections } = await view(await site.district.as('edu.coordinator'), id)
    const section = sections.find(s => s.isLeaf && s.place.startsWith('一'))
    if (section === undefined) throw new Error('no first section')
    return section.id
  }
  const propose = async (page: Page, id: string) => {
    await page.goto(`/r/${id}/assembly`)
    await corrections(page).getByRole('button', { name: '提出更正' }).click()
    const dialog = page.getByRole('dialog')
    await dialog.getByLabel('章节').selectOption(await funding(id))
    await dialog.getByRole('radio').first().check()
    await dialog.getByLabel('原文').fill('只增不减')
    await dialog.getByLabel('改为').fill('有增无减')
    await dialog.locator('ins', { hasText: '有增无减' }).waitFor()
    expect(await axe(page)).toEqual([])
    await dialog.getByRole('button', { name: '加入这处改动' }).click()
    await dialog.getByText('提出后由这些单位主要负责人确认').waitFor()
    await dialog.getByRole('button', { name: '提出1处更正' }).click()
    await corrections(page).getByText('已提出更正').waitFor()
  }
  const confirm = async (login: string, id: string, sectionId: string) => {
    const { page, context } = await site.person(login, PHONE)
    await page.goto(`/r/${id}/s/${sectionId}/sign`)
    const panel = page.getByRole('region', { name: '更正待确认' })
    await panel.locator('del', { hasText: '只增不减' }).waitFor()
    await panel.getByText('第1段').waitFor()
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(PHONE.width)
    expect(await axe(page)).toEqual([])
    await panel.getByRole('button', { name: '确认更正' }).tap()
    return { page, context, panel }
  }

  it('[WF-20] the coordinator proposes, the head confirms on his phone, version 2 stands with what was signed', async () => {
    const id = await compiledReport(site.district)
    const sectionId = await funding(id)
    const { page, context } = await site.person('edu.coordinator')
    await propose(page, id)
    await corrections(page).getByText('确认或撤回前不能送审、签署、编号').waitFor()

    const { page: phone, context: his } = await confirm('finance.head', id, sectionId)
    await phone.getByText('第1版已更正为第2版').waitFor()
    await phone.getByRole('button', { name: '看第2版的改动' }).tap()
    await phone
      .getByText(/签署第1版/)
      .first()
      .waitFor()

    await corrections(page).getByText('待区财政局确认', { exact: true }).waitFor({ state: 'detached' })
    await page.goto(`/r/${id}/s/${sectionId}/versions?n=2&against=1`)
    await page.getByText('沿用到第2版，更正已经确认').first().waitFor()
    await page.getByRole('tab', { name: /各版/ }).click()
    await page.getByText('第2版由更正而来').waitFor()
    await page.getByText('沿用第1版').first().waitFor()
    expect(await axe(page)).toEqual([])
    await context.close()
    await his.close()
  })

  it('[WF-20] [RD-03] of a submitted report the head who signed it is asked too, and reads what is corrected', async () => {
    const id = await compiledReport(site.district, '送审的自评报告')
    const sectionId = await funding(id)
    await order(site.district, 'edu.coordinator', id, { type: 'report.submit' })
    await signStages(site.district, id, ['edu.head', 'unit_sign'])
    const { page, context } = await site.person('gov.clerk')
    await propose(page, id)

    const first = await confirm('edu.head', id, sectionId)
    await first.panel.getByText('报送稿随之改为第2稿').waitFor()
    await first.panel.getByRole('button', { name: '确认更正' }).waitFor({ state: 'detached' })
    const second = await confirm('finance.head', id, sectionId)
    await second.page.getByText('第1版已更正为第2版').waitFor()
    expect((await submittedReport(site.district, id)).n).toBe(2)
    await context.close()
    await first.context.close()
    await second.context.close()
  })
})
