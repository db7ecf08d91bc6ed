import { act } from 'react'
import { afterEach, describe, expect, it, vi } from 'vitest'
import { click, find, type } from '../testing/render.tsx'
import {
  accepted,
  actButton,
  COMMANDS,
  choose,
  fill,
  openPeople,
  pick,
  sent,
  settled,
} from './testing/openPeople.tsx'

afterEach(() => vi.unstubAllGlobals())

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
    const { server } = await openPeople('qiao', { [COMMANDS]: answer })
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

  it('[PE-31] two clicks of one moment send it once: the second answer would bring no password', async () => {
    const answer = {
      ...accepted(added),
      json: { version: 10, events: [added], password: 'hk3rj-2xapp-63dfn' },
    }
    const { server } = await openPeople('qiao', { [COMMANDS]: answer })
    await click(find('button', '新增人员'))
    const [name, account] = [...document.querySelectorAll<HTMLInputElement>('dialog input')]
    await type(name ?? document.body, '顾南乔')
    await type(account ?? document.body, 'gu.nanqiao')
    await act(async () => {
      actButton().click()
      actButton().click()
    })
    await settled('初始密码只显示这一次')
    expect(sent(server.requests)).toHaveLength(1)
    expect(find('[data-password]').textContent).toBe('hk3rj-2xapp-63dfn')
  })

  it('[PE-31] whose password was lost on the way: it is said, and resetting is offered', async () => {
    const { server } = await openPeople('qiao', { [COMMANDS]: 'lost' })
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
    const { server } = await openPeople('qiao', { [COMMANDS]: taken })
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
    const { server } = await openPeople('qiao', { [COMMANDS]: accepted() })
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
    const { server } = await openPeople('qiao')
    await choose('乔允文', '停用账号')
    expect(find('[role=alert]').textContent).toContain('至少要留一位管理员')
    expect(actButton().getAttribute('aria-disabled')).toBe('true')
    await click(actButton())
    expect(sent(server.requests)).toEqual([])
  })

  it('[PE-05] an administrator gives himself no post', async () => {
    await openPeople('qiao')
    await choose('乔允文', '登记任职')
    await pick('职责', 'drafter')
    expect(find('[role=alert]').textContent).toContain('管理员不能给本人登记任职')
    expect(actButton().getAttribute('aria-disabled')).toBe('true')
  })

  it('[PE-04] [PE-09] a post is given for a period whose last day counts', async () => {
    const { server } = await openPeople('qiao', { [COMMANDS]: accepted() })
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
    const { server } = await openPeople('qiao', { [COMMANDS]: accepted() })
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
    const { server } = await openPeople('qiao', { [COMMANDS]: accepted() })
    await choose('许清和', '结束任职')
    await click(actButton())
    await settled('许清和不再任区财政局 预算科科员')
    expect(sent(server.requests)).toEqual([{ type: 'post.end', postId: 'p-xu' }])
  })

  it('[PE-13] a password is reset, and the new one shown once', async () => {
    const { server } = await openPeople('qiao', {
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
    const { server } = await openPeople('qiao', { [COMMANDS]: accepted() })
    await choose('许清和', '重置密码')
    await click(actButton())
    await settled('密码没有传回来')
    await click(find('dialog button', '重置密码'))
    await click(actButton())
    expect(sent(server.requests)).toHaveLength(2)
  })
})
