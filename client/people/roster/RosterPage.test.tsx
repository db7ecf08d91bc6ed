import { act } from 'react'
import { afterEach, describe, expect, it, vi } from 'vitest'
import { COLUMNS, type Column } from '../../../shared/people/roster/columns.ts'
import type { Applied, Previewed } from '../../../shared/people/roster/protocol.ts'
import { aReport } from '../../testing/aReport.ts'
import { click, find } from '../../testing/render.tsx'
import { renderSignedIn } from '../../testing/renderInReport.tsx'
import { listing, settled } from '../testing/openPeople.tsx'
import RosterPage from './RosterPage.tsx'

afterEach(() => vi.unstubAllGlobals())

const cells = (some: Partial<Record<Column, string>>) =>
  Object.fromEntries(COLUMNS.map(column => [column, some[column] ?? ''])) as Record<Column, string>
const previewed: Previewed = {
  importId: 'i1',
  version: 9,
  faults: [],
  changes: 3,
  rows: [
    {
      row: 2,
      cells: cells({ unit: '区经贸局', name: '许明川', login: 'jm.xu' }),
      adds: ['unit', 'person', 'post'],
    },
    { row: 3, cells: cells({ unit: '区财政局', name: '沈立言', login: 'finance.head' }), adds: [] },
  ],
}
const applied: Applied = {
  version: 12,
  added: { units: 1, persons: 1, posts: 1 },
  passwords: [{ name: '许明川', login: 'jm.xu', password: 'hk3rj-2xapp-63dfn' }],
}

/** The upload goes by XMLHttpRequest, for its progress: this one answers at once. */
function answerUpload(status: number, body: object) {
  class Upload {
    upload = {}
    status = status
    responseText = JSON.stringify(body)
    onload: (() => void) | undefined
    open() {}
    setRequestHeader() {}
    getResponseHeader() {
      return null
    }
    send() {
      queueMicrotask(() => this.onload?.())
    }
  }
  vi.stubGlobal('XMLHttpRequest', Upload)
}
async function open(personId: string, applying = { status: 200, json: applied as object }) {
  return renderSignedIn([{ path: '/people/import', element: <RosterPage /> }], {
    report: aReport(),
    directory: listing,
    personId,
    path: '/people/import',
    routes: { 'POST /api/people/imports/i1/apply': applying },
  })
}
async function choose(file = new File(['x'], '名册.csv')) {
  const input = find('input[type=file]') as HTMLInputElement
  Object.defineProperty(input, 'files', { value: [file], configurable: true })
  await act(async () => input.dispatchEvent(new Event('change', { bubbles: true })))
}

describe('the page of rosters', () => {
  it('[PE-40] [PE-42] shows what every row adds, adds it, and shows first passwords once', async () => {
    answerUpload(200, previewed)
    await open('qiao')
    await choose()
    await settled('将新增1个单位、1人、1项任职')
    expect([...document.querySelectorAll('tbody tr')].map(row => row.textContent)).toEqual([
      '2新增单位新增人员新增任职区经贸局许明川jm.xu',
      '3已有区财政局沈立言finance.head',
    ])
    await click(find('button', '确认导入'))
    await settled('1人的初始密码')
    expect(find('[data-password]').textContent).toBe('hk3rj-2xapp-63dfn')
    find('dialog').dispatchEvent(new Event('cancel', { cancelable: true }))
    expect(find('[data-password]').textContent).toBe('hk3rj-2xapp-63dfn')
    await click(find('button', '已保存，关闭'))
    expect(document.body.textContent).toContain('已导入：新增1个单位、1人、1项任职')
    expect(document.body.textContent).not.toContain('hk3rj')
  })

  it('[PE-41] names each fault by row and column, and offers nothing to import', async () => {
    const wrong = [
      { row: 3, column: 'role', code: 'role_unknown' },
      { row: 3, code: 'rule' },
    ]
    answerUpload(200, { ...previewed, faults: wrong })
    await open('qiao')
    await choose()
    await settled('有1行不对，没有导入')
    expect(find('tbody tr').textContent).toContain('角色：没有这个角色')
    expect(find('tbody tr').textContent).toContain('请单独办理这一行')
    expect(document.querySelectorAll('button')).toHaveLength(1)
    await click(find('button', '另选文件'))
    expect(find('button', '选择名册文件')).toBeDefined()
  })

  it('[PE-42] says that the directory has moved on, that passwords were lost, that a file is too large', async () => {
    answerUpload(200, previewed)
    const { server } = await open('qiao', { status: 409, json: { code: 'outdated_directory' } })
    await choose(new File([new Uint8Array(2 * 1024 * 1024 + 1)], 'a.csv'))
    await settled('名册超过2 MB')
    await choose()
    await settled('确认导入')
    await click(find('button', '确认导入'))
    await settled('单位和人员刚刚有变动')
    await choose()
    await settled('确认导入')
    server.now({ 'POST /api/people/imports/i1/apply': { status: 200, json: { ...applied, passwords: [] } } })
    await click(find('button', '确认导入'))
    await settled('密码没有传回来')
  })

  it('[PE-01] is the administrator’s', async () => {
    await open('xu')
    expect(document.body.textContent).toContain('批量导入由管理员办理')
    expect(document.querySelector('input')).toBeNull()
  })
})
