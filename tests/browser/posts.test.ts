import { describe, expect, it } from 'vitest'
import { chromiumPath } from './editor/chromium.ts'
import { axe, PHONE } from './harness.ts'
import { signingDesk } from './signingDesk.ts'

const chromium = chromiumPath()

describe.runIf(chromium !== undefined)('posts and rosters, in a browser', () => {
  const { frozen, person, open } = signingDesk(chromium)

  it('[PO-01] is entered by the administrator, confirmed by a leader, and printed with every signature', async () => {
    const { page: admin, context } = await person('admin')
    await admin.goto('/people')
    await admin.getByRole('button', { name: '办理白若溪的任职和账号' }).click()
    await admin.getByRole('menuitem', { name: '登记主持工作' }).click()
    await admin.getByLabel('代行哪项职务').selectOption({ label: '区市场监管局 局长（石文炳）' })
    await admin.getByLabel('依据文号').fill('望委〔2026〕12号')
    await admin.getByLabel('截止日期').fill('2099-12-31')
    expect(await axe(admin)).toEqual([])
    await admin.getByRole('button', { name: '登记，送请确认' }).click()
    await admin.getByText('待确认', { exact: true }).waitFor()

    const { page: leader, context: second } = await person('gov.deputy', PHONE)
    await leader.goto('/')
    await leader.getByRole('button', { name: '核对并确认' }).tap()
    await leader.getByText('依据望委〔2026〕12号').waitFor()
    await leader.getByRole('dialog').getByRole('button', { name: '确认' }).tap()
    await admin.getByText('待确认', { exact: true }).waitFor({ state: 'detached' })

    const sectionId = 'demo-safety-duty'
    const { page, context: third } = await open('market.liaison', sectionId, PHONE)
    await page.getByText('白若溪（区市场监管局 主持工作（望委〔2026〕12号））').first().waitFor()
    await page.getByRole('button', { name: '同意会签' }).tap()
    await page.getByRole('button', { name: '确认会签' }).tap()
    await page.getByRole('heading', { name: '会签完成' }).waitFor()
    const { current } = await frozen(sectionId)
    expect(current.signatures.at(-1)).toMatchObject({ personId: 'market.liaison', unitId: 'market' })
    for (const each of [context, second, third]) await each.close()
  })

  it('[PE-40] [PE-42] a roster is looked through, added, and its first passwords are downloaded', async () => {
    const { page, context } = await person('admin')
    await page.goto('/people')
    await page.getByRole('link', { name: '批量导入' }).click()
    const [template] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('link', { name: '电子表格（.xlsx）' }).click(),
    ])
    expect(template.suggestedFilename()).toMatch(/\.xlsx$/)
    const head = '单位编码,单位名称,上级单位,姓名,登录名,角色,起始日期,终止日期'
    const choose = (...lines: string[]) =>
      page.setInputFiles('input[type=file]', {
        name: '名册.csv',
        mimeType: 'text/csv',
        buffer: Buffer.from([head, ...lines].join('\n')),
      })
    await choose(',区经贸局,,许明川,jm.xu,局长,2026-01-01,')
    await page.getByText('角色：没有这个角色').waitFor()
    expect(await axe(page)).toEqual([])
    await page.getByRole('button', { name: '另选文件' }).click()
    await choose(',区经贸局,,许明川,jm.xu,主要负责人,2026-01-01,')
    await page.getByText('将新增1个单位、1人、1项任职').waitFor()
    await page.getByRole('button', { name: '确认导入' }).click()
    const [list] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('button', { name: '下载清单' }).click(),
    ])
    expect(list.suggestedFilename()).toBe('初始密码清单.csv')
    await page.getByRole('button', { name: '已保存，关闭' }).click()
    await page.getByRole('link', { name: '查看人员与单位' }).click()
    await page.getByRole('region', { name: '区经贸局' }).getByText('许明川', { exact: true }).waitFor()
    await context.close()
  })
})
