import { describe, expect, it } from 'vitest'
import { chromiumPath } from './editor/chromium.ts'
import { axe, PHONE } from './harness.ts'
import { signingDesk } from './signingDesk.ts'

const chromium = chromiumPath()

describe.runIf(chromium !== undefined)('opinions that are no agreement, in a browser', () => {
  const { frozen, person, section, seen, command } = signingDesk(chromium)
  const at = (sectionId: string) => `/r/demo/s/${sectionId}/sign`

  it('[WF-09] [SN-17] a request is answered by a drafter; the unit, asked again, agrees on a phone', async () => {
    const sectionId = 'demo-recruitment'
    const { page, context } = await person('hr.drafter')
    await page.goto('/')
    await page.getByRole('link', { name: '去答复' }).click()
    await page.getByText('请您答复意见').waitFor()
    await page.getByRole('button', { name: '答复意见' }).click()
    await page.getByRole('radio', { name: /^不采纳/ }).check()
    await page.getByLabel('答复（必填）').fill('口径与教育事业统计一致，含备案制教师，已在附表注明。')
    expect(await axe(page)).toEqual([])
    const { page: co, context: coContext } = await person('edu.head', PHONE)
    await co.goto(at(sectionId))
    await co.getByText('签署内容与本页正文一致').waitFor()
    await page.getByRole('button', { name: '答复区教委' }).click()
    await page.getByText('当前办理：区教委会签').waitFor()
    // It is there at once, on the page of the other unit, without a reload.
    await co.locator('#part-answers').getByText('口径与教育事业统计一致').waitFor()
    await co.getByRole('button', { name: '同意会签' }).tap()
    await co.getByRole('button', { name: '确认会签' }).tap()
    await co.getByRole('heading', { name: '会签完成' }).waitFor()
    expect((await section(sectionId)).state).toBe('head_sign')

    await co.getByRole('button', { name: '收回会签' }).tap()
    await co.getByRole('dialog').getByRole('button', { name: '收回会签' }).tap()
    await co.getByRole('button', { name: '同意会签' }).waitFor()
    expect((await section(sectionId)).state).toBe('countersign')
    expect((await frozen(sectionId)).current.signatures.at(-1)?.void?.cause).toBe('taken_back')
    await context.close()
    await coContext.close()
  })

  it('[WF-10] [SN-17] a dispute is ruled on a phone; the dissent stays listed', async () => {
    const sectionId = 'demo-problem-preschool'
    const { page, context } = await person('gov.deputy', PHONE)
    await page.goto('/')
    await page.getByRole('link', { name: '去裁定' }).tap()
    await page.getByText('请您裁定').waitFor()
    await page.getByRole('button', { name: '裁定', exact: true }).tap()
    await page.getByLabel('照此办理').check()
    await page.getByLabel('裁定意见（必填）').fill('差距属实，保留本句，补充生均补助总额。')
    expect(await axe(page)).toEqual([])
    await page.getByRole('button', { name: '作出裁定' }).tap()
    await page.locator('#part-opinions').getByText('裁定照此办理，不同意见保留').waitFor()
    expect((await section(sectionId)).state).toBe('head_sign')
    await context.close()
    const { page: head, context: headContext } = await person('edu.head')
    await head.goto('/')
    await head.getByText('区财政局不同意，已裁定照此办理').waitFor()
    await headContext.close()
  })

  it('[WF-22] [SN-18] a unit that declines is insisted upon, and released by the deputy leader', async () => {
    const sectionId = 'demo-measure-surroundings'
    const { page, context } = await person('edu.coordinator')
    await page.goto(at(sectionId))
    await page.getByText('区住建委认为这一节不属本单位职责').waitFor()
    await page.getByRole('button', { name: '坚持原分工，提请裁定' }).click()
    await page.getByLabel('坚持的理由（必填）').fill('接送区改造涉及市政道路。')
    expect(await axe(page)).toEqual([])
    await page.getByRole('button', { name: '坚持原分工，提请裁定' }).click()
    await page.getByText('坚持原分工：接送区改造涉及市政道路。').waitFor()
    const { page: deputy, context: deputyContext } = await person('gov.deputy', PHONE)
    await deputy.goto(at(sectionId))
    await deputy.getByRole('button', { name: '裁定分工' }).tap()
    await deputy.getByLabel('不由区住建委承担').check()
    await deputy.getByLabel('裁定意见（必填）').fill('由区公安局牵头办理。')
    await deputy.getByRole('button', { name: '作出裁定' }).tap()
    await deputy.getByText('区住建委认为这一节不属本单位职责').waitFor({ state: 'detached' })
    await page.getByText('区住建委认为这一节不属本单位职责').waitFor({ state: 'detached' })
    expect((await section(sectionId)).coUnitIds).toEqual(['market'])
    await context.close()
    await deputyContext.close()
  })

  it('[WF-23] [SN-18] a return is taken back from the page, and what it made void counts again', async () => {
    const sectionId = 'demo-canteens'
    await command('market.head', {
      type: 'section.return',
      sectionId,
      reason: '退错了章节',
    })
    const { page, context } = await person('market.head')
    await page.goto(at(sectionId))
    await page.getByRole('button', { name: '收回退回' }).click()
    await page.getByRole('dialog').getByRole('button', { name: '收回退回' }).click()
    await page.getByText('签署内容与本页正文一致').waitFor()
    const { current, state } = await frozen(sectionId)
    expect(state).toBe('countersign')
    expect(current.signatures.map(s => [s.kind, s.void])).toEqual([
      ['approve', null],
      ['countersign', null],
    ])
    expect(await seen(sectionId)).toMatchObject({ version: 1 })
    await context.close()
  })
})
