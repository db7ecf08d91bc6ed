import { act } from 'react'
import { afterEach, describe, expect, it, vi } from 'vitest'
import type { PeopleListing, Post, Role } from '../../shared/people/directory.ts'
import { aReport } from '../testing/aReport.ts'
import type { FakeRoutes } from '../testing/fakeServer.ts'
import { click, find, type } from '../testing/render.tsx'
import { renderSignedIn } from '../testing/renderInReport.tsx'
import PeoplePage from './PeoplePage.tsx'

const post = (id: string, personId: string, unitId: string, role: Role, title?: string): Post => ({
  id,
  personId,
  unitId,
  role,
  ...(title === undefined ? {} : { title }),
  from: '2026-01-01T00:00:00+08:00',
})

const listing: PeopleListing = {
  version: 9,
  units: [
    { id: 'finance', name: '区财政局', mark: '财' },
    { id: 'gov', name: '区政府办', mark: '府' },
  ],
  persons: [
    { id: 'xu', name: '许清和', login: 'finance.drafter' },
    { id: 'shen', name: '沈立言', login: 'finance.head' },
    { id: 'qiao', name: '乔允文', login: 'admin' },
  ],
  posts: [
    post('p-xu', 'xu', 'finance', 'drafter', '预算科科员'),
    post('p-shen', 'shen', 'finance', 'head', '局长'),
    post('p-qiao', 'qiao', 'gov', 'admin'),
  ],
}

const open = (personId: string, routes: FakeRoutes = {}) =>
  renderSignedIn([{ path: '/people', element: <PeoplePage /> }], {
    report: aReport(),
    directory: listing,
    personId,
    path: '/people',
    routes,
  })

/** Opens a person's menu and chooses an act. */
async function choose(name: string, what: string) {
  await click(find('li button', `办理${name}的任职和账号`))
  await click(find('[role=menuitem]', what))
}
const actButton = () => find('dialog button[type=submit]')
const settled = (text: string) => vi.waitFor(() => expect(document.body.textContent).toContain(text))
const COMMANDS = 'POST /api/people/commands'
const accepted = (...events: object[]) => ({ status: 200, json: { version: 10, events } })

/** The commands that were sent, without their keys. */
const sent = (requests: readonly string[]) =>
  requests
    .filter(request => request.startsWith(COMMANDS))
    .map(request => JSON.parse(request.slice(COMMANDS.length)) as Record<string, unknown>)
    .map(({ idempotencyKey, ...command }) => {
      expect(idempotencyKey).toMatch(/^[0-9a-f]{32}$/)
      return command
    })

afterEach(() => vi.unstubAllGlobals())

describe('the page of people and units', () => {
  it('shows the administrator everybody by unit, with account, post and dates', async () => {
    await open('qiao')
    expect(find('h1').textContent).toBe('2个单位，3人')
    expect(find('section', '区财政局').textContent).toContain(
      '沈立言账号 finance.head局长主要负责人自2026年1月1日',
    )
  })

  it('finds people by the words of their row, and says when there is none', async () => {
    await open('qiao')
    await type(find('input[type=search]'), '预算科')
    await vi.waitFor(() => expect(document.querySelectorAll('li b')).toHaveLength(1))
    await type(find('input[type=search]'), '没有这个人')
    await settled('没有找到“没有这个人”')
    await click(find('button', '清除搜索'))
    await vi.waitFor(() => expect(document.querySelectorAll('li b')).toHaveLength(3))
  })

  it('[RD-10] tells others who keeps it, and shows them the people of their own unit, to read', async () => {
    await open('xu')
    expect(find('h1').textContent).toBe('人员和单位由管理员维护')
    expect(document.body.textContent).toContain('请联系区政府办乔允文')
    expect(document.querySelectorAll('li b')).toHaveLength(2)
    expect(document.querySelectorAll('main li button, section button')).toHaveLength(0)
  })

  it('is read again when somebody else has changed it', async () => {
    const { live, server } = await open('qiao')
    const more = { ...listing, persons: [...listing.persons, { id: 'gu', name: '顾南乔', login: 'gu' }] }
    server.now({ 'GET /api/people': { status: 200, json: more } })
    await act(async () => live.tell.notice({ kind: 'directory', version: 10 }))
    await settled('没有任职的人员')
    expect(find('h1').textContent).toBe('2个单位，4人')
  })
})

describe('a new person', () => {
  const addPerson = async (login = 'gu.nanqiao') => {
    await click(find('button', '新增人员'))
    const [name, account] = [...document.querySelectorAll<HTMLInputElement>('dialog input')]
    if (name === undefined || account === undefined) throw new Error('no fields')
    await type(name, '顾南乔')
    await type(account, login)
    await click(actButton())
  }
  const added = { type: 'person.added', data: { id: 'gu', name: '顾南乔' } }

  it('[PE-13] [PE-31] gets a first password that is shown once, with no way out but to say it was noted', async () => {
    const answer = {
      ...accepted(added),
      json: { version: 10, events: [added], password: 'hk3rj-2xapp-63dfn' },
    }
    const { server } = await open('qiao', { [COMMANDS]: answer })
    await addPerson()
    await settled('初始密码只显示这一次')
    expect(sent(server.requests)).toEqual([{ type: 'person.add', name: '顾南乔', login: 'gu.nanqiao' }])
    expect(find('[data-password]').textContent).toBe('hk3rj-2xapp-63dfn')
    find('dialog').dispatchEvent(new Event('cancel', { cancelable: true }))
    expect(find('[data-password]').textContent).toBe('hk3rj-2xapp-63dfn')
    await click(find('button', '已记下，登记任职'))
    expect(find('dialog h1').textContent).toBe('登记顾南乔的任职')
    expect(document.body.textContent).not.toContain('hk3rj')
  })

  it('[PE-31] whose password was lost on the way: it is said, and resetting is offered', async () => {
    const { server } = await open('qiao', { [COMMANDS]: 'lost' })
    await addPerson()
    await settled('没有收到服务器的答复')
    server.now({ [COMMANDS]: accepted(added) })
    await click(actButton())
    await settled('密码没有传回来')
    const keys = server.requests
      .filter(r => r.startsWith(COMMANDS))
      .map(r => r.match(/"idempotencyKey":"(\w+)"/)?.[1])
    expect(keys[0]).toBe(keys[1])
    await click(find('dialog button', '重置密码'))
    expect(find('dialog h1').textContent).toBe('重置顾南乔的密码')
  })

  it('[PE-03] has an account of the right form, said before it is sent, and one that nobody has', async () => {
    const taken = { status: 422, json: { code: 'PE-03', message: '', details: { missing: 'login' } } }
    const { server } = await open('qiao', { [COMMANDS]: taken })
    await addPerson('顾')
    expect(document.body.textContent).toContain('账号须以小写字母或数字开头')
    expect(sent(server.requests)).toEqual([])
    await type(document.querySelectorAll<HTMLInputElement>('dialog input')[1] ?? document.body, 'gu')
    await click(actButton())
    await settled('这个账号已有人使用')
  })
})

describe('what is done with people', () => {
  it('[PE-08] [PE-30] an account is closed after saying what goes with it and which role is left empty', async () => {
    const { server } = await open('qiao', { [COMMANDS]: accepted() })
    await choose('沈立言', '停用账号')
    const dialog = find('dialog').textContent
    for (const words of [
      '沈立言立即退出登录',
      '1项任职随之失效：区财政局 局长',
      '签署',
      '将无人担任：区财政局 主要负责人',
    ])
      expect(dialog).toContain(words)
    await click(actButton())
    await settled('已停用沈立言的账号')
    expect(sent(server.requests)).toEqual([{ type: 'person.disable', personId: 'shen' }])
  })

  it('[PE-06] the last administrator stays: the page says so before anything is sent', async () => {
    const { server } = await open('qiao')
    await choose('乔允文', '停用账号')
    expect(find('[role=alert]').textContent).toContain('至少要留一位管理员')
    expect(actButton().getAttribute('aria-disabled')).toBe('true')
    await click(actButton())
    expect(sent(server.requests)).toEqual([])
  })

  it('[PE-05] an administrator gives himself no post', async () => {
    await open('qiao')
    await choose('乔允文', '登记任职')
    await pick('职责', 'drafter')
    expect(find('[role=alert]').textContent).toContain('管理员不能给本人登记任职')
    expect(actButton().getAttribute('aria-disabled')).toBe('true')
  })

  it('[PE-04] [PE-09] a post is given for a period whose last day counts', async () => {
    const { server } = await open('qiao', { [COMMANDS]: accepted() })
    await choose('许清和', '登记任职')
    await click(actButton())
    expect(document.body.textContent).toContain('请选择职责')
    await pick('职责', 'reviewer')
    expect(find('dialog').textContent).toContain('审核本单位的送审版')
    await fill('职务名称', '预算科副科长')
    await fill('任职起始日', '2026-12-01')
    await fill('任职截止日', '2026-11-01')
    expect(find('[role=alert]').textContent).toContain('任职的起止日期不对')
    await fill('任职截止日', '2026-12-31')
    await click(actButton())
    await settled('已登记：许清和任区财政局 预算科副科长')
    expect(sent(server.requests)).toEqual([
      {
        type: 'post.assign',
        personId: 'xu',
        unitId: 'finance',
        role: 'reviewer',
        title: '预算科副科长',
        from: '2026-12-01',
        to: '2027-01-01',
      },
    ])
  })

  it('[PE-07] a post is handed over after saying who is signed out and what moves', async () => {
    const { server } = await open('qiao', { [COMMANDS]: accepted() })
    await choose('沈立言', '移交给他人')
    expect(find('dialog').textContent).toContain('沈立言立即退出登录')
    expect(find('dialog').textContent).toContain('名下待办一并转交')
    await click(actButton())
    expect(document.body.textContent).toContain('请选择接任人')
    const others = [...find('dialog select').querySelectorAll('option')].map(option => option.textContent)
    expect(others).toEqual(['请选择接任人', '许清和（本单位）', '乔允文'])
    await pick('接任人', 'qiao')
    expect(find('[role=alert]').textContent).toContain('管理员不能给本人')
    await pick('接任人', 'xu')
    await click(actButton())
    await settled('区财政局 局长已由沈立言移交给许清和')
    expect(sent(server.requests)).toEqual([{ type: 'post.handOver', postId: 'p-shen', toPersonId: 'xu' }])
  })

  it('a post is ended', async () => {
    const { server } = await open('qiao', { [COMMANDS]: accepted() })
    await choose('许清和', '结束任职')
    await click(actButton())
    await settled('许清和不再任区财政局 预算科科员')
    expect(sent(server.requests)).toEqual([{ type: 'post.end', postId: 'p-xu' }])
  })

  it('[PE-13] a password is reset, and the new one shown once', async () => {
    const { server } = await open('qiao', {
      [COMMANDS]: { status: 200, json: { version: 10, events: [], password: 'abcde-fghij-kmnpq' } },
    })
    await choose('许清和', '重置密码')
    await click(actButton())
    await settled('abcde-fghij-kmnpq')
    expect(find('dialog').textContent).toContain('finance.drafter')
    await click(find('button', '已记下，关闭'))
    expect(document.querySelector('dialog')).toBeNull()
    expect(sent(server.requests)).toEqual([{ type: 'person.resetPassword', personId: 'xu' }])
  })

  it('[PE-31] a reset whose answer was lost can be made again', async () => {
    const { server } = await open('qiao', { [COMMANDS]: accepted() })
    await choose('许清和', '重置密码')
    await click(actButton())
    await settled('密码没有传回来')
    await click(find('dialog button', '重置密码'))
    await click(actButton())
    expect(sent(server.requests)).toHaveLength(2)
  })
})

describe('units', () => {
  it('[PE-02] are added with a name and a mark', async () => {
    const { server } = await open('qiao', { [COMMANDS]: accepted() })
    await click(find('button', '新增单位'))
    await click(actButton())
    expect(document.body.textContent).toContain('请填写单位名称')
    await fill('单位名称', '区民政局')
    await fill('单位标识', '民政局')
    await click(actButton())
    expect(document.body.textContent).toContain('最多2个字')
    await fill('单位标识', '民')
    await click(actButton())
    await settled('已新增单位区民政局')
    expect(sent(server.requests)).toEqual([{ type: 'unit.add', name: '区民政局', mark: '民' }])
  })

  it('[PE-02] get another name, and keep their mark', async () => {
    const { server } = await open('qiao', { [COMMANDS]: accepted() })
    await click(find('button[aria-label="区财政局改名"]'))
    await fill('单位名称', '区财政国资局')
    await click(actButton())
    await settled('区财政局已改名为区财政国资局')
    expect(sent(server.requests)).toEqual([
      { type: 'unit.rename', unitId: 'finance', name: '区财政国资局', mark: '财' },
    ])
  })
})

/** The control of the field with this label, in the open dialog. */
function control(label: string): HTMLElement {
  const found = document.getElementById(find('dialog label', label).getAttribute('for') ?? '')
  if (found === null) throw new Error(`no field ${label}`)
  return found
}

const fill = (label: string, text: string) => type(control(label), text)

async function pick(label: string, value: string) {
  const select = control(label) as HTMLSelectElement
  await act(async () => {
    Object.getOwnPropertyDescriptor(HTMLSelectElement.prototype, 'value')?.set?.call(select, value)
    select.dispatchEvent(new Event('change', { bubbles: true }))
  })
}
