import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { WholeOffice } from '../approval/testing/wholeOffice.ts'
import { COMMANDS, carriedOut, openOnPage, sentBy, tellOf } from '../board/testing/openOnPage.tsx'
import { click, find, press, type } from '../testing/render.tsx'
import AssemblyPage from './AssemblyPage.tsx'

beforeEach(() => {
  vi.useFakeTimers({ now: Date.parse('2026-11-13T09:00:00+08:00'), toFake: ['Date'] })
  HTMLElement.prototype.scrollIntoView = () => undefined
  sessionStorage.clear()
})
afterEach(() => {
  vi.useRealTimers()
  vi.unstubAllGlobals()
})

const PREVIEW = { 'GET /api/reports/r1/preview': { status: 200, json: { ok: false, problems: [] } } }
const open = (office: WholeOffice, login: string, routes = {}) =>
  openOnPage(<AssemblyPage />, office, {
    login,
    routes: { ...PREVIEW, ...routes },
    texts: Object.fromEntries(office.texts),
  })
const step = () => find('section[aria-label="下一步办理"]')
const dialog = () => find('dialog')
const confirm = () => press('Enter', { ctrlKey: true })

describe('the page of the whole report', () => {
  it('[AP-01] says whose turn it is and since when, and who did what', async () => {
    const office = new WholeOffice().compile().signedTo('unit_sign')
    await open(office, 'edu.coordinator')
    expect(step().textContent).toContain('gov.clerk')
    expect(step().textContent).toMatch(/自11月2日 \d\d:\d\d起/)
    expect(step().querySelector('button')).toBeNull()
    const ladder = find('ol[aria-label="办理进度"]').textContent
    expect(ladder).toContain('edu.coordinator（edu 统稿人）送审第1稿')
    expect(ladder).toContain('edu.head（edu 主要负责人）')
  })

  it('[AP-01] the list of what is not accepted is there while sections are collected alone', async () => {
    await open(new WholeOffice().compile(), 'edu.coordinator')
    expect([...document.querySelectorAll('[role=tab]')].map(tab => tab.textContent)).toEqual(['函件'])
  })

  it('[AP-02] says what the letter lacks before it is sent, with the way to each field', async () => {
    const office = new WholeOffice().compile({ addressee: '' })
    const page = await open(office, 'edu.coordinator')
    await click(find('button', '函件还差1项'))
    expect(dialog().textContent).toContain('非涉密')
    await confirm()
    expect(sentBy(page)).toEqual([])
    await click(find('dialog button', '去填写'))
    expect(document.querySelector('dialog')).toBeNull()
    expect(document.activeElement?.getAttribute('data-letter-field')).toBe('addressee')
  })

  it('[AP-02] a complete letter is sent once, and the receipt says what comes next', async () => {
    const office = new WholeOffice().compile()
    const page = await open(office, 'edu.coordinator')
    await click(find('button', '送教委审签'))
    page.server.now({ [COMMANDS]: carriedOut(office, { type: 'report.submit' }) })
    await confirm()
    expect(sentBy(page)).toEqual([{ type: 'report.submit' }])
    expect(dialog().textContent).toContain('已送教委审签')
    expect(dialog().textContent).toContain('edu.head')
  })

  it('[AP-03] [SN-16] signs in two steps; the button takes no tap at first, the keyboard waits for nothing', async () => {
    const office = new WholeOffice().compile().signedTo('office_head')
    const page = await open(office, 'gov.deputy')
    expect(step().textContent).toContain('校验码与本页所列章节、函件一致')
    await press('s')
    const button = find('dialog button', '确认审签')
    expect(button.getAttribute('aria-disabled')).toBe('true')
    await click(button)
    expect(sentBy(page)).toEqual([])
    await type(find('dialog textarea'), ' 同意报送。 ')
    const command = {
      type: 'report.sign',
      stage: 'deputy_sign',
      hash: office.hash,
      opinion: '同意报送。',
    } as const
    page.server.now({ [COMMANDS]: carriedOut(office, command, 'gov.deputy') })
    await confirm()
    expect(sentBy(page)).toEqual([command])
    expect(dialog().textContent).toContain('审签完成')
  })

  it('[AP-03] does not sign what its hash does not cover', async () => {
    const office = new WholeOffice().compile().signedTo('office_head')
    await openOnPage(<AssemblyPage />, office, { login: 'gov.deputy', routes: PREVIEW })
    expect(step().textContent).toContain('不能签署')
    await press('s')
    await click(find('button', '审签'))
    expect(document.querySelector('dialog')).toBeNull()
  })

  it('[AP-03] [SG-03] asks whether it was done when the answer was lost', async () => {
    const office = new WholeOffice().compile().signedTo('office_head')
    const page = await open(office, 'gov.deputy')
    await press('s')
    const lost = { [COMMANDS]: 'lost', 'GET /api/reports/r1': 'lost' } as const
    page.server.now(lost)
    await confirm()
    expect(dialog().textContent).toContain('还不知道这次是否办成')
    await confirm()
    expect(sentBy(page)).toHaveLength(1)
    office.signStage('deputy_sign')
    const now = { version: office.state.version, state: office.view('gov.deputy'), texts: {} }
    page.server.now({ 'GET /api/reports/r1': { status: 200, json: now } })
    await click(find('button', '现在核对'))
    expect(dialog().textContent).toContain('审签完成')
    expect(sentBy(page)).toHaveLength(1)
  })

  it('[AP-03] keeps what was written when somebody was faster', async () => {
    const office = new WholeOffice().compile().signedTo('office_head')
    office.join('gov.second', 'gov', 'deputy_leader')
    const page = await open(office, 'gov.deputy')
    await press('s')
    await type(find('dialog textarea'), '同意。')
    await tellOf(page, office, 'gov.second', {
      type: 'report.return',
      reason: '再核',
      to: 'unit_sign',
    })
    expect(dialog().textContent).toContain('报告已有变动')
    expect(find('dialog button', '复制所写内容')).toBeDefined()
    await confirm()
    expect(sentBy(page)).toEqual([])
  })

  it('[AP-04] returns with the reason, to be compiled, with sections to open again', async () => {
    const office = new WholeOffice().compile().signedTo('office_head')
    const page = await open(office, 'gov.deputy')
    await press('r')
    await confirm()
    expect(dialog().textContent).toContain('请写明原因')
    await type(find('dialog textarea'), '数据请再核。')
    await click(find('dialog input[type=checkbox]'))
    const command = {
      type: 'report.return',
      reason: '数据请再核。',
      to: 'compiling',
      sections: [office.named.a],
    } as const
    page.server.now({
      [COMMANDS]: carriedOut(office, { ...command, sections: [...command.sections] }, 'gov.deputy'),
    })
    await confirm()
    expect(sentBy(page)).toEqual([command])
    expect(find('main, body').textContent).toContain('退回：分管副区长审签退至统稿')
  })

  it('[AP-05] the clerk records the meeting; without a result nothing is sent', async () => {
    const office = new WholeOffice().compile().signedTo('office_head')
    const refer = { type: 'report.sign', stage: 'deputy_sign', hash: office.hash, toMeeting: true } as const
    office.must('gov.deputy', refer)
    const page = await open(office, 'gov.clerk')
    await click(find('button', '登记会议结果'))
    await confirm()
    expect(dialog().textContent).toContain('请选择审议结果')
    await click(find('dialog input[type=radio]'))
    const command = { type: 'report.meeting', decision: 'approved', date: '2026-11-13' } as const
    office.now = '2026-11-13T09:00:00+08:00'
    page.server.now({ [COMMANDS]: carriedOut(office, command, 'gov.clerk') })
    await confirm()
    expect(sentBy(page)).toEqual([command])
  })

  it('[AP-05] the leader ends the report only after typing its title; the page then says so', async () => {
    const office = new WholeOffice().compile()
    const page = await open(office, 'gov.leader')
    await click(find('button', '终止报告'))
    await type(find('dialog textarea'), '重复建立。')
    await confirm()
    expect(dialog().textContent).toContain('与报告名称不一致')
    await type(find('dialog input'), office.state.title)
    const command = { type: 'report.abandon', reason: '重复建立。' } as const
    page.server.now({ [COMMANDS]: carriedOut(office, command, 'gov.leader') })
    await confirm()
    expect(sentBy(page)).toEqual([command])
    await click(find('dialog button', '留在本页'))
    expect(step().textContent).toContain('报告已终止')
  })

  it('[AP-06] lists what changed since the reader signed, each with its comparison', async () => {
    const office = new WholeOffice().compile().signedTo('deputy_sign')
    const stored = { canonical: office.stored.get(office.hash) }
    const { a } = office.named
    office.must('gov.leader', { type: 'report.return', reason: '再核', to: 'compiling', sections: [a] })
    office.rewrite(a, '又增。').compile().signedTo('office_head')
    await open(office, 'gov.deputy', {
      'GET /api/reports/r1/versions/1': { status: 200, json: stored },
    })
    expect(find('h2', '自您签署第1稿以来').textContent).toBe('自您签署第1稿以来，改了1个章节')
    const link = find('a', '对照改动')
    expect(link.getAttribute('href')).toBe(`/r/r1/s/${a}/versions?n=2&against=1`)
  })
})
