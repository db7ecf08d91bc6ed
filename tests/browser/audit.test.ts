import { readFile } from 'node:fs/promises'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { ChainRow } from '../../client/audit/row.ts'
import { aLongChain } from '../../client/audit/testing/chain.ts'
import { sha256 } from '../../shared/document/canonical.ts'
import { chromiumPath } from './editor/chromium.ts'
import { axe, DESKTOP, openSite, PHONE, type Site } from './harness.ts'

const chromium = chromiumPath()
const AUDIT = '/r/demo/audit'
/** For a machine that is busy with other tests. */
const SLOW = { timeout: 30_000 }

describe.runIf(chromium !== undefined)('the records page', () => {
  let site: Site
  beforeAll(async () => {
    site = await openSite(chromium ?? '')
  })
  afterAll(() => site?.close())

  const chain = async () =>
    (await (await site.district.as('auditor')).get('/api/reports/demo/audit')).body as ChainRow[]
  const rows = (page: Page) => page.locator('[data-row]')
  const sound = (page: Page, count: number) => page.getByText(`校验未发现改动，${count}条`).waitFor()

  async function open(login: string, path = AUDIT, viewport = DESKTOP): Promise<Page> {
    const { page } = await site.person(login, viewport)
    await page.goto(path)
    await page.locator('h1').first().waitFor()
    return page
  }

  /** Something happens to the report: the coordinator gives a section another title. */
  async function somethingHappens(title: string): Promise<void> {
    const coordinator = await site.district.as('edu.coordinator')
    const done = await coordinator.post('/api/reports/demo/commands', {
      type: 'outline.rename',
      sectionId: 'demo-basics',
      title,
      idempotencyKey: title,
    })
    expect(done.status).toBe(200)
  }

  it('[AU-01] [AU-03] begins with what this browser and the server found', async () => {
    const page = await open('edu.coordinator')
    await sound(page, (await chain()).length)
    await page.getByText(/\d+个送审版/).waitFor()
    expect(await axe(page)).toEqual([])
  })

  it('[AU-01] finds a record that was changed on the way or in the store, and shows it', async () => {
    const { page } = await site.person('gov.clerk')
    await page.route('**/api/reports/demo/audit', async route => {
      const changed = (await chain()).map(row =>
        row.seq === 215 ? { ...row, canonical: row.canonical.replace('"n":1', '"n":2') } : row,
      )
      await route.fulfill({ json: changed })
    })
    await page.goto(AUDIT)
    await page.getByText('第215条记录与校验码不符').waitFor()
    await page.getByText('此前214条校验未发现改动').waitFor()
    await page.getByRole('button', { name: '查看第215条' }).click()
    await page.getByRole('dialog').getByText('本机重算不一致').waitFor()
    expect(await axe(page)).toEqual([])
  })

  it('[AU-10] shows at once what others do, to those who hear the report', async () => {
    const page = await open('edu.coordinator')
    const before = (await chain()).length
    await sound(page, before)
    await somethingHappens('基本情况和概要')
    await page.getByText('标题改为 一、基本情况和概要').waitFor()
    await sound(page, before + 1)
  })

  it('[AU-10] [AU-11] the auditor reads new records when he asks, and the access log beside them', async () => {
    const page = await open('auditor')
    const before = (await chain()).length
    await sound(page, before)
    await somethingHappens('基本情况及概要')
    await page.getByRole('button', { name: '读取新记录' }).click()
    await page.getByText('新增1条').waitFor()
    await sound(page, before + 1)

    await (await site.district.as('gov.leader')).get('/api/reports/demo/preview')
    await (await site.district.as('finance.drafter')).get('/api/access-log')
    await page.getByRole('tab', { name: '访问记录' }).click()
    await page.getByText('校验未发现改动').waitFor()
    await page.getByText('查看 2026年度履行教育职责自评报告 全文预览').waitFor()
    await page.getByText('无权限，未予打开 访问记录').waitFor()
    expect(await axe(page)).toEqual([])
  })

  it('[AU-09] exports the whole chain, whatever is filtered, so that anybody can check it', async () => {
    const page = await open('auditor')
    await page.getByRole('button', { name: '签署与会签' }).click()
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('button', { name: '导出记录' }).click(),
    ])
    const lines = (await readFile(await download.path(), 'utf8')).trim().split('\n')
    const exported = lines.map(line => JSON.parse(line) as Pick<ChainRow, 'seq' | 'hash' | 'canonical'>)
    expect(exported).toEqual((await chain()).map(({ seq, hash, canonical }) => ({ seq, hash, canonical })))
    for (const { canonical, hash } of exported) expect(sha256(canonical)).toBe(hash)
    expect(download.suggestedFilename()).toBe(
      `办理记录-2026年度履行教育职责自评报告-第1至${exported.length}条.jsonl`,
    )
  })

  it('[AU-07] [AU-08] is worked by keyboard alone: filter, move, open, copy, back', async () => {
    const { page, context } = await site.person('gov.deputy')
    await context.grantPermissions(['clipboard-read', 'clipboard-write'])
    await page.goto(`${AUDIT}?group=back`)
    await rows(page).first().waitFor()
    const count = await rows(page).count()
    expect(count).toBe(
      (await chain()).filter(row => /returned|reopened|recalled|withdrawn/.test(row.type)).length,
    )
    await page.keyboard.press('j')
    await page.keyboard.press('j')
    await page.keyboard.press('Enter')
    const dialog = page.getByRole('dialog')
    const title = await dialog.locator('h1').textContent()
    await dialog.getByRole('button', { name: '复制规范文本' }).press('Enter')
    await dialog.getByText('已复制').waitFor()
    const copied = JSON.parse(await page.evaluate(() => navigator.clipboard.readText())) as { seq: number }
    expect(title).toBe(`第${copied.seq}条`)
    expect(await axe(page)).toEqual([])
    await page.keyboard.press('Escape')
    await dialog.waitFor({ state: 'detached' })
    expect(
      await rows(page)
        .nth(1)
        .evaluate(row => row === document.activeElement),
    ).toBe(true)
  })

  it('[AU-11] tells others whose records they are', async () => {
    const page = await open('finance.drafter')
    await page.getByText('办理记录由统稿人、文书、区领导和审计员查看').waitFor()
    expect(await page.getByRole('link', { name: '办理记录' }).count()).toBe(0)
  })

  it('[AU-12] on a phone records are cards without sideways scroll, each opening whole', async () => {
    const page = await open('gov.leader', AUDIT, PHONE)
    await page.getByText('校验未发现改动').waitFor()
    const [first] = await rows(page).all()
    if (first === undefined) throw new Error('no records')
    const box = await page.locator('tbody tr').nth(1).boundingBox()
    expect(box?.width).toBeLessThanOrEqual(PHONE.width - 2 * 16)
    await first.tap()
    await page.getByRole('dialog').getByText('本机重算一致').waitFor()
    expect(await axe(page)).toEqual([])
    const wide = await page.evaluate(() => document.documentElement.scrollWidth > window.innerWidth)
    expect(wide).toBe(false)
  })

  it('[AU-02] [AU-12] five thousand records are checked in steps and drawn by pages; the page goes on answering', async () => {
    const { page } = await site.person('edu.coordinator')
    const many = aLongChain(5000)
    await page.route('**/api/reports/demo/audit', route => route.fulfill({ json: many }))
    // Counts what else the page could do while records were there and their check was under way.
    await page.addInitScript(() => {
      const w = window as unknown as { answered: number }
      w.answered = 0
      setInterval(() => {
        const listed = document.querySelector('[data-row]') !== null
        if (listed && !document.body.textContent.includes('校验未发现改动')) w.answered++
      }, 0)
    })
    await page.goto(AUDIT)
    await sound(page, 5000)
    expect(await rows(page).count()).toBe(100)
    await page.getByRole('button', { name: '再显示100条' }).click()
    await expect.poll(() => rows(page).count(), SLOW).toBe(200)
    await page.getByRole('searchbox').fill(many[7]?.hash ?? '')
    await expect.poll(() => rows(page).count(), SLOW).toBe(1)
    const answered = await page.evaluate(() => (window as unknown as { answered: number }).answered)
    expect(answered).toBeGreaterThan(10)
  })
})
