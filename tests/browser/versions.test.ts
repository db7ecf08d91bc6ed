import { describe, expect, it } from 'vitest'
import { chromiumPath } from './editor/chromium.ts'
import { axe, PHONE } from './harness.ts'
import { between, signingDesk } from './signingDesk.ts'

const chromium = chromiumPath()
const { command, frozen, open, person, section, seen } = signingDesk(chromium)

describe.runIf(chromium !== undefined)('signing, in a browser', () => {
  it('[SN-07] never changes the text under its reader: it tells of the new version and goes on from there', async () => {
    const sectionId = 'demo-titles-burden'
    const { page, context } = await open('hr.head', sectionId)
    const { hash } = await seen(sectionId)
    await command('edu.coordinator', { type: 'section.recall', sectionId, reason: '补充数据' })
    await page.getByText(/这一节刚被邓一帆.*收回起草/).waitFor()
    expect(await page.getByRole('button', { name: '签署' }).count()).toBe(0)
    await command('hr.drafter', { type: 'section.submit', sectionId })
    await command('hr.reviewer', { type: 'section.approve', ...(await seen(sectionId)) })
    await page.getByText('您看的第1版刚被换成第2版').waitFor()
    await page.keyboard.press('s')
    expect(await page.getByRole('dialog').count()).toBe(0)
    await page.getByRole('button', { name: '看第2版的改动' }).click()
    await page.getByRole('heading', { name: '自您上次查看，文字没有改动' }).waitFor()
    await page.getByText('签署内容与本页正文一致').waitFor()
    await page.keyboard.press('s')
    await page.keyboard.press('Control+Enter')
    await page.getByRole('heading', { name: '签署完成' }).waitFor()
    const [signature] = (await frozen(sectionId)).current.signatures.filter(s => s.kind === 'sign')
    expect(signature?.hash).not.toBe(hash)
    expect(signature?.against).toBe(1)
    await context.close()
  })

  it('[WF-11] [SN-07] is refused when the hash is not the current one; nothing is signed', async () => {
    const sectionId = 'demo-staffing-reuse'
    const { page, context } = await open('staffing.head', sectionId)
    const { hash } = await seen(sectionId)
    await between(page, (route, request) =>
      route.continue({ postData: (request.postData() ?? '').replace(hash, 'f'.repeat(64)) }),
    )
    await page.keyboard.press('s')
    await page.keyboard.press('Control+Enter')
    await page.getByText('您看的版本刚被换成新的。').waitFor()
    await page.getByText('这次没有签上。').waitFor()
    expect((await section(sectionId)).state).toBe('head_sign')
    await context.close()
  })
})

describe.runIf(chromium !== undefined)('versions, in a browser', () => {
  it('[SN-10] [SN-12] compares two versions, by an address that can be sent to somebody', async () => {
    const { page } = await person('health.head')
    await page.goto('/r/demo/s/demo-student-health/versions?n=2&against=1')
    await page.locator('article del', { hasText: '21所' }).waitFor()
    await page.getByText('区教委已在第2版重新会签').waitFor()
    expect(await axe(page)).toEqual([])
    await page.getByRole('button', { name: /^第1版/ }).click()
    await page.getByRole('menuitemradio', { name: '不对照' }).click()
    await page.waitForURL(/n=2&against=0/)
    await expect.poll(() => page.locator('article ins').count()).toBe(0)
    await page.getByRole('tab', { name: /各版/ }).click()
    await page.getByRole('link', { name: '看这一版' }).click()
    await page.locator('article', { hasText: '为21所小学' }).waitFor()
  })

  it('[RD-04] gives others the accepted text alone', async () => {
    const { page } = await person('finance.drafter', PHONE)
    await page.goto('/r/demo/s/demo-food-supply/versions')
    await page.getByText('您看到的是已纳入的第1版').waitFor()
    expect(await page.getByRole('tab').count()).toBe(0)
    expect(await axe(page)).toEqual([])
    await page.goto('/r/demo/s/demo-student-health/versions')
    await page.getByText('这一节由区卫健委负责').waitFor()
    expect(await axe(page)).toEqual([])
  })
})
