import { act } from 'react'
import { describe, expect, it, vi } from 'vitest'
import { click, find, press, type } from '../testing/render.tsx'
import { Office } from './testing/office.ts'
import { dialog, openBoard as open, rowOf } from './testing/openBoard.tsx'
import { COMMANDS, carriedOut, sentBy, tellOf } from './testing/openOnPage.tsx'

const EARLY = '2026-11-11T17:00:00+08:00'

/** a: finance is late with its draft; b: signed by hr; c: not assigned. */
function office() {
  const made = new Office()
  const { a, b } = made.named
  made.assign(a, 'finance', ['health'], EARLY)
  return made.assign(b, 'hr').submit(b, 'hr').approve(b, 'hr').sign(b, 'hr')
}
const words = (id: string) => rowOf(id).textContent

describe('the board', () => {
  it('[BD-01] begins with what is true now, and who is late', async () => {
    const { container } = await open(office())
    expect(find('h1').textContent).toBe('1个章节已签，1个在路上，1个尚未分配')
    expect(container.textContent).toContain('1个单位逾期')
  })

  it('[BD-03] names in every row who must act, and puts one’s own action on it', async () => {
    const made = office()
    const { one, a, b, c } = made.named
    await open(made)
    expect(words(one)).toContain('1/2 已签')
    expect(words(a)).toContain('finance.drafter、finance.liaison')
    expect(words(a)).toContain('逾期2天')
    expect(words(b)).toContain('您 纳入')
    expect(words(c)).toContain('您 指定单位')
    expect(rowOf(b).querySelector('a')?.getAttribute('href')).toBe(`/r/r1/s/${b}`)
  })

  it('[BD-03] says so where nobody holds the post that must act', async () => {
    const made = office()
    const { a } = made.named
    made.directory = { ...made.directory, posts: made.directory.posts.filter(p => p.unitId !== 'finance') }
    await open(made)
    expect(words(a)).toContain('finance无人任职')
  })

  it('[BD-15] offers nothing of the coordinator’s to others', async () => {
    const made = office()
    await open(made, { login: 'finance.drafter' })
    const buttons = [...document.querySelectorAll('header button')].map(button => button.textContent)
    expect(buttons).toContain('只看我的')
    expect(buttons.join()).not.toMatch(/统稿|催办|指定/)
    expect(document.querySelector('[aria-haspopup=menu][tabindex]')).toBeNull()
    expect(words(made.named.a)).toContain('您 继续写')
  })

  it('[BD-06] shows only one’s own sections on demand', async () => {
    const made = office()
    const { one, a, b, c } = made.named
    await open(made, { login: 'finance.head' })
    await click(find('button', '只看我的'))
    const shown = [...document.querySelectorAll<HTMLElement>('tbody tr[data-section]')]
    expect(shown.map(row => row.dataset.section)).toEqual([one, a])
    await click(find('button', '显示全部'))
    expect(document.querySelectorAll('tbody tr[data-section]')).toHaveLength([one, a, b, c].length)
  })

  it('[BD-08] is walked with J and K, opened with Enter, folded with arrows', async () => {
    const made = office()
    const { one, a } = made.named
    await open(made)
    await press('j')
    expect(document.activeElement).toBe(rowOf(one))
    await press('j')
    expect(document.activeElement).toBe(rowOf(a))
    await press('k')
    await press('ArrowLeft')
    expect(rowOf(one).getAttribute('aria-expanded')).toBe('false')
    expect(document.querySelector(`[data-section="${a}"]`)).toBeNull()
    await press('ArrowRight')
    await press('ArrowDown')
    await press('Enter')
    expect(find('#here').textContent).toBe(`/r/r1/s/${a}`)
  })

  it('[BD-08] marks the section that a link asks for', async () => {
    const made = office()
    await open(made, { search: `?section=${made.named.c}` })
    expect(rowOf(made.named.c).getAttribute('aria-selected')).toBe('true')
    expect(rowOf(made.named.c).tabIndex).toBe(0)
  })

  it('[BD-17] shows who is in which text, and dims them once it is not known any more', async () => {
    const made = office()
    const { a } = made.named
    const { live } = await open(made)
    await act(async () => live.tell.presence('r1', { [a]: ['finance.drafter'] }))
    const mark = () => rowOf(a).querySelector('[role=img][aria-label="finance.drafter"]')
    const lit = mark()?.className
    expect(find('aside').textContent).toContain('1人')
    await act(async () => live.tell.broken())
    expect(mark()?.className).not.toBe(lit)
  })

  it('says what belongs on it while it is empty', async () => {
    const made = office()
    made.state = { ...made.state, sections: [] }
    await open(made)
    expect(find('h1').textContent).toBe('还没有章节')
    await click(find('button', '添加第一个章节'))
    expect(find('input').getAttribute('aria-label')).toBe('新章节的标题')
  })
})

describe('acts on the board', () => {
  it('[BD-09] show whom a reminder reaches, and about what, before it is sent', async () => {
    const made = office()
    const page = await open(made, {
      routes: { [COMMANDS]: { status: 200, json: { version: 0, events: [] } } },
    })
    await click(find('button', '催办1个单位'))
    expect(dialog()).toContain('一（一）人口')
    expect(dialog()).toContain('提醒起草：finance.drafter（finance 拟稿人）、finance.liaison')
    expect(dialog()).toContain('1个章节，2人收到')
    expect(sentBy(page)).toEqual([])
    await click(find('dialog button', '催办1个单位'))
    expect(sentBy(page)).toEqual([{ type: 'reminder.send', sectionIds: [made.named.a] }])
    expect(find('[role=status]', '已提醒').textContent).toContain('1个单位的2位')
  })

  it('[BD-10] say what is missing before a report can be compiled', async () => {
    await open(office())
    await click(find('button', '统稿'))
    expect(dialog()).toContain('还有3个章节没有纳入')
    expect(dialog()).toContain('二、问题')
    expect(dialog()).not.toContain('开始统稿')
  })

  it('[BD-10] compile once every section is accepted', async () => {
    const made = new Office()
    const { a, b, c } = made.named
    for (const id of [a, b, c]) made.assign(id).submit(id).approve(id).sign(id).accept(id)
    const page = await open(made, {
      routes: { [COMMANDS]: { status: 200, json: { version: 0, events: [] } } },
    })
    await click(find('button', '统稿'))
    await click(find('dialog button', '开始统稿'))
    expect(sentBy(page)).toEqual([{ type: 'report.compile' }])
  })

  it('[BD-14] accept at once, and keep what failed in view', async () => {
    const made = office()
    const { b } = made.named
    const late = { status: 409, json: { code: 'wrong_state', message: '' } }
    const page = await open(made)
    page.server.now({ [COMMANDS]: [late, carriedOut(made, { type: 'section.accept', sectionId: b })] })
    await click(find(`tr[data-section="${b}"] button`, '您 纳入'))
    expect(find('[role=alert]').textContent).toContain('这一步已经过去了')
    await click(find(`tr[data-section="${b}"] button`, '您 纳入'))
    expect(words(b)).toContain('已纳入')
    expect(document.querySelector('[role=alert]')).toBeNull()
  })

  it('[BD-26] tell who was faster with what, and when, and clear away what failed before', async () => {
    const made = office().join('fang', 'edu', 'coordinator')
    const { b } = made.named
    const page = await open(made)
    page.server.now({ [COMMANDS]: { status: 409, json: { code: 'wrong_state', message: '' } } })
    await click(find(`tr[data-section="${b}"] button`, '您 纳入'))
    expect(find('[role=alert]').textContent).toContain('这一步已经过去了')
    made.now = '2026-11-13T08:55:00+08:00'
    await tellOf(page, made, 'fang', { type: 'section.accept', sectionId: b })
    expect(find('[role=alert]').textContent).toContain(
      'fang（edu 统稿人）已于11月13日 08:55将“一（二）规模”纳入。您这次没有办成',
    )
    await click(find('button', '催办1个单位'))
    expect(document.querySelector('[role=alert]')).toBeNull()
  })

  it('[BD-26] tell it in the dialog too, where somebody acted while it was open', async () => {
    const made = office()
    const { b } = made.named
    const page = await open(made)
    await click(find(`tr[data-section="${b}"] [aria-haspopup=menu]`))
    await click(find('[role=menuitem]', '退回起草'))
    await tellOf(page, made, 'hr.head', { type: 'section.reopen', sectionId: b, reason: '补数据' })
    page.server.now({ [COMMANDS]: { status: 409, json: { code: 'wrong_state', message: '' } } })
    await type(find('dialog textarea'), '数据有误')
    await click(find('dialog button', '签署失效'))
    expect(find('dialog [role=alert]').textContent).toContain('hr.head')
    expect(find('dialog [role=alert]').textContent).toContain('重新打开“一（二）规模”')
    expect(document.querySelectorAll('[role=alert]')).toHaveLength(1)
  })

  it('[BD-14] ask for a reason before they void a signature', async () => {
    const made = office()
    const { b } = made.named
    const page = await open(made, {
      routes: { [COMMANDS]: { status: 200, json: { version: 0, events: [] } } },
    })
    await click(find(`tr[data-section="${b}"] [aria-haspopup=menu]`))
    await click(find('[role=menuitem]', '退回起草'))
    expect(dialog()).toContain('签署、会签随之失效')
    await click(find('dialog button', '签署失效'))
    expect(dialog()).toContain('请写明原因')
    expect(sentBy(page)).toEqual([])
    await type(find('dialog textarea'), '数据有误')
    await click(find('dialog button', '签署失效'))
    expect(sentBy(page)).toEqual([{ type: 'section.return', sectionId: b, reason: '数据有误' }])
  })
})

describe('the board on a phone', () => {
  it('[BD-16] sums up: how far, who is late, what waits for this person; no table', async () => {
    vi.stubGlobal('matchMedia', () => Object.assign(new EventTarget(), { matches: true }))
    const made = office()
    const { a } = made.named
    made.submit(a)
    const { container } = await open(made, { login: 'finance.reviewer' })
    expect(find('h1').textContent).toBe('3个章节，已签1个')
    expect(document.querySelector('table')).toBeNull()
    expect(container.textContent).toContain('逾期1个单位')
    expect(container.textContent).toContain('一（一）人口，部门审核')
    expect(find('a', '您 审核').getAttribute('href')).toBe(`/r/r1/s/${a}/sign`)
  })
})
