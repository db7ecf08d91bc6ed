import { describe, expect, it } from 'vitest'
import { NOTICE_KINDS, type PersonalNotice } from './notice.ts'
import { noticePath } from './place.ts'
import { chineseWord, sayNotice } from './say.ts'
import { NOTICE_WORDS } from './words.ts'

const say = (notice: PersonalNotice) =>
  sayNotice(notice, {
    word: chineseWord,
    person: id => (id === 'p1' ? '林一' : '孟澜'),
    holder: () => '沈立言',
    unit: () => '区财政局',
    moment: iso => iso.slice(0, 10),
  })
const tasks = Object.keys(NOTICE_WORDS.turn) as (keyof typeof NOTICE_WORDS.turn)[]
const whole: Omit<PersonalNotice, 'kind'> = {
  id: 'x',
  at: '2026-11-02T01:00:00Z',
  reportId: 'r1',
  report: '自评报告',
  sectionIds: ['r1-a'],
  section: '二（一）教育经费',
  n: 2,
  by: 'p1',
  unitId: 'finance',
  until: '2026-12-01T00:00:00Z',
}

describe('a notice in words', () => {
  it('[NT-01] says every kind without a gap, and leads somewhere', () => {
    const all: PersonalNotice[] = [
      ...NOTICE_KINDS.map(kind => ({ ...whole, kind })),
      ...tasks.map(task => ({ ...whole, kind: 'turn' as const, task })),
    ]
    for (const notice of all) {
      const { title, text } = say(notice)
      expect(`${title}${text}`).not.toMatch(/\{\{|undefined|，$|：$/)
      expect(noticePath(notice)).toMatch(/^\/(r\/r1(\?section=r1-a|\/s\/r1-a(\/sign)?)?)?$/)
    }
  })

  it('names who did it and for whom, for whom it is asked, until when, and of how many sections', () => {
    expect(say({ ...whole, kind: 'returned', byBehalf: 'post1' })).toEqual({
      title: '已退回修改：二（一）教育经费',
      text: '林一（受沈立言授权）退回第2版，理由请打开查看',
    })
    expect(
      say({ ...whole, kind: 'turn', task: 'sign', forPost: 'post1', dueAt: '2026-11-20T00:00:00Z' }).text,
    ).toBe('代沈立言办理。林一办理后转来，时限2026-11-20')
    expect(say({ ...whole, kind: 'reminder', sectionIds: ['r1-a', 'r1-b'] }).title).toBe(
      '催办：二（一）教育经费等2节',
    )
    const { section: _s, sectionIds: _i, ...ofReport } = whole
    expect(say({ ...ofReport, kind: 'turn', task: 'compile' }).title).toBe('请统稿：自评报告')
    expect(noticePath({ ...ofReport, kind: 'turn', task: 'compile' })).toBe('/r/r1/assembly')
  })
})
