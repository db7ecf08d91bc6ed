import { readFile } from 'node:fs/promises'
import { describe, expect, it } from 'vitest'
import { boundEvidence, openEvidence } from '../../shared/report/evidence.ts'
import { chromiumPath } from './editor/chromium.ts'
import { axe, PHONE } from './harness.ts'
import { signingDesk } from './signingDesk.ts'

const chromium = chromiumPath()
const MB = 1024 * 1024

describe.runIf(chromium !== undefined)('evidence, in a browser', () => {
  const { frozen, person, section } = signingDesk(chromium)

  it('[WF-26] a drafter brings a file to a paragraph, over a line that drops; takes it off and puts it back', async () => {
    const sectionId = 'demo-teacher-pay'
    const { page, context } = await person('finance.drafter')
    await page.goto(`/r/demo/s/${sectionId}`)
    await page.getByRole('tab', { name: /^佐证/ }).click()
    const list = page.getByRole('list', { name: '佐证材料' })
    await list.getByText('教师待遇项目支出明细.csv', { exact: true }).waitFor()
    await page.getByLabel('附在').selectOption({ index: 2 })
    expect(await axe(page)).toEqual([])

    // The line drops after the first piece, and stays down until the retries are used up.
    let sent = 0
    const patches = '**/api/uploads/*'
    await page.route(patches, route => {
      if (route.request().method() === 'PATCH' && sent++ === 0) return route.continue()
      return route.abort('connectionreset')
    })
    await page.locator('input[type=file]').setInputFiles({
      name: '发放名册.txt',
      mimeType: 'text/plain',
      buffer: Buffer.from('名册\n'.repeat(MB)),
    })
    await page.getByText('恢复后从断点继续').waitFor({ timeout: 30_000 })
    await page.unroute(patches)
    await page.getByRole('button', { name: '继续上传' }).click()
    const row = list.getByRole('listitem').filter({ hasText: '发放名册.txt' })
    await row.waitFor()
    const piece = boundEvidence(await section(sectionId)).at(-1)
    expect(piece).toMatchObject({ bytes: 7 * MB, mediaType: 'text/plain' })
    expect(piece?.paragraphId).toBeDefined()

    const downloading = page.waitForEvent('download')
    await row.getByRole('link', { name: '下载 发放名册.txt' }).click()
    const saved = await (await downloading).path()
    expect((await readFile(saved)).length).toBe(7 * MB)

    await row.getByRole('button', { name: '更多操作：发放名册.txt' }).click()
    await page.getByRole('menuitem', { name: '解除' }).click()
    await page.getByRole('dialog').getByRole('button', { name: '解除', exact: true }).click()
    await row.getByText('已解除').waitFor()
    expect(boundEvidence(await section(sectionId))).not.toContainEqual(
      expect.objectContaining({ id: piece?.id }),
    )
    await row.getByRole('button', { name: '恢复' }).click()
    await row.getByText('已解除').waitFor({ state: 'detached' })
    await context.close()
  })

  it('[SC-01] [WF-26] a marked name asks who brings it; a disguised file is refused in words', async () => {
    const { page, context } = await person('finance.liaison')
    await page.goto('/r/demo/s/demo-teacher-pay')
    await page.getByRole('tab', { name: /^佐证/ }).click()
    const bring = (name: string) =>
      page
        .locator('input[type=file]')
        .setInputFiles({ name, mimeType: 'text/plain', buffer: Buffer.from(`${name},1\n`) })
    await bring('批复.pdf')
    await page.getByText('文件内容与扩展名不符').waitFor()
    await page.getByRole('button', { name: '知道了' }).click()
    await bring('保密工作机密岗位说明.csv')
    await page.getByRole('button', { name: '确非涉密，仍要上传' }).click()
    await page
      .getByRole('list', { name: '佐证材料' })
      .getByText('保密工作机密岗位说明.csv', { exact: true })
      .waitFor()
    await context.close()
  })

  it('[WF-24] the signer finds new evidence on his desk, looks at it and confirms it on a phone', async () => {
    const sectionId = 'demo-building-safety'
    const { hash } = await frozen(sectionId)
    const { page, context } = await person('housing.head', PHONE)
    await page.goto('/')
    await page.getByRole('link', { name: '去确认' }).tap()
    await page.getByText('签署后新增佐证1件，请确认').waitFor()
    // A PDF with a Chinese font that it does not bring, under the policy that pages really have.
    await page.getByRole('button', { name: '预览 校舍安全年检情况.pdf' }).tap()
    await page.locator('canvas[data-drawn="1"]').waitFor({ timeout: 30_000 })
    await page.getByRole('button', { name: '关闭预览' }).tap()
    await page.getByRole('button', { name: '预览 处置类别构成.png' }).tap()
    const picture = page.getByRole('dialog').getByRole('img', { name: '处置类别构成.png' })
    await expect
      .poll(() => picture.evaluate((img: HTMLImageElement) => img.naturalWidth))
      .toBeGreaterThan(100)
    await page.getByRole('button', { name: '关闭预览' }).tap()
    expect(await axe(page)).toEqual([])
    const width = await page.evaluate(() => document.documentElement.scrollWidth)
    expect(width).toBeLessThanOrEqual(PHONE.width)

    await page.getByRole('button', { name: '确认 加固工程竣工验收清单.csv' }).tap()
    await page.getByText('签署后新增佐证').waitFor({ state: 'detached' })
    const after = await frozen(sectionId)
    expect(openEvidence(after)).toEqual([])
    expect(after).toMatchObject({ hash, state: 'signed' })
    await context.close()
  })
})
