import { act } from 'react'
import { afterEach, describe, expect, it, vi } from 'vitest'
import { click, find, type } from '../testing/render.tsx'
import {
  accepted,
  actButton,
  COMMANDS,
  fill,
  listing,
  openPeople,
  sent,
  settled,
} from './testing/openPeople.tsx'

afterEach(() => vi.unstubAllGlobals())

describe('the page of people and units', () => {
  it('shows the administrator everybody by unit, with account, post and dates', async () => {
    await openPeople('qiao')
    expect(find('h1').textContent).toBe('2个单位，3人')
    expect(find('section', '区财政局').textContent).toContain(
      '沈立言账号 finance.head局长主要负责人自2026年1月1日',
    )
  })

  it('finds people by the words of their row, and says when there is none', async () => {
    await openPeople('qiao')
    await type(find('input[type=search]'), '预算科')
    await vi.waitFor(() => expect(document.querySelectorAll('li b')).toHaveLength(1))
    await type(find('input[type=search]'), '没有这个人')
    await settled('没有找到“没有这个人”')
    await click(find('button', '清除搜索'))
    await vi.waitFor(() => expect(document.querySelectorAll('li b')).toHaveLength(3))
  })

  it('[RD-10] tells others who keeps it, and shows them the people of their own unit, to read', async () => {
    await openPeople('xu')
    expect(find('h1').textContent).toBe('人员和单位由管理员维护')
    expect(document.body.textContent).toContain('请联系区政府办乔允文')
    expect(document.querySelectorAll('li b')).toHaveLength(2)
    expect(document.querySelectorAll('main li button, section button')).toHaveLength(0)
  })

  it('is read again when somebody else has changed it', async () => {
    const { live, server } = await openPeople('qiao')
    const more = { ...listing, persons: [...listing.persons, { id: 'gu', name: '顾南乔', login: 'gu' }] }
    server.now({ 'GET /api/people': { status: 200, json: more } })
    await act(async () => live.tell.notice({ kind: 'directory', version: 10 }))
    await settled('没有任职的人员')
    expect(find('h1').textContent).toBe('2个单位，4人')
  })
})

describe('units', () => {
  it('[PE-02] are added with a name and a mark', async () => {
    const { server } = await openPeople('qiao', { [COMMANDS]: accepted() })
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
    const { server } = await openPeople('qiao', { [COMMANDS]: accepted() })
    await click(find('button[aria-label="区财政局改名"]'))
    await fill('单位名称', '区财政国资局')
    await click(actButton())
    await settled('区财政局已改名为区财政国资局')
    expect(sent(server.requests)).toEqual([
      { type: 'unit.rename', unitId: 'finance', name: '区财政国资局', mark: '财' },
    ])
  })
})
