import { describe, expect, it } from 'vitest'
import { chromiumPath } from './editor/chromium.ts'
import { axe, PHONE } from './harness.ts'
import { signingDesk } from './signingDesk.ts'

const chromium = chromiumPath()

describe.runIf(chromium !== undefined)('delegation, in a browser', () => {
  const { frozen, open, person } = signingDesk(chromium)

  it('[PO-02] a head lets a colleague act for him; who acts is asked, named with both, and stopped at once', async () => {
    const { page: head, context } = await person('health.head')
    await head.goto('/')
    await head.getByRole('button', { name: '授权他人代办' }).click()
    await head.getByLabel('被授权人（须为本单位人员）').selectOption({ label: '梁书勤' })
    await head.getByLabel('截止日期').fill('2099-12-31')
    expect(await axe(head)).toEqual([])
    await head.getByRole('dialog').getByRole('button', { name: '授权', exact: true }).click()
    await head.getByText('梁书勤可代您办理').waitFor()
    await head.getByText('至2099年12月31日').waitFor()

    const sectionId = 'demo-canteens'
    const { page, context: other } = await open('health.liaison', sectionId, PHONE)
    await page.getByText('梁书勤（区卫健委 学校卫生科科长，受孟澜授权）').first().waitFor()
    await page.getByRole('button', { name: '同意会签' }).tap()
    await page.getByRole('button', { name: '确认会签' }).tap()
    await page.getByRole('heading', { name: '会签完成' }).waitFor()
    const { current } = await frozen(sectionId)
    expect(current.signatures.at(-1)).toMatchObject({ personId: 'health.liaison', unitId: 'health' })
    expect(current.signatures.at(-1)?.onBehalfOf).toBeDefined()

    await page.goto('/r/demo/s/demo-student-health/sign')
    await page.getByRole('button', { name: '签署', exact: true }).waitFor()
    await head.getByRole('button', { name: '收回授权' }).click()
    await head.getByRole('dialog').getByRole('button', { name: '收回授权' }).click()
    await head.getByText('梁书勤可代您办理').waitFor({ state: 'detached' })
    await page.getByRole('button', { name: '签署', exact: true }).waitFor({ state: 'detached' })
    await context.close()
    await other.close()
  })
})
