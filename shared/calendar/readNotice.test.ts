import { describe, expect, it } from 'vitest'
import { readNotice } from './readNotice.ts'
import { YEAR_2026 } from './year2026.ts'

/** The notice's own layout. */
const NOTICE = `经国务院批准，现将2026年元旦、春节等放假调休日期的具体安排通知如下。
一、元旦：1月1日（周四）至3日（周六）放假调休，共3天。1月4日（周日）上班。
二、春节：2月15日（农历腊月二十八、周日）至23日（农历正月初七、周一）放假调休，共9天。2月14日（周六）、2月28日（周六）上班。
三、清明节：4月4日（周六）至6日（周一）放假，共3天。
四、劳动节：5月1日（周五）至5日（周二）放假调休，共5天。5月9日（周六）上班。
五、端午节：6月19日（周五）至21日（周日）放假，共3天。
六、中秋节：9月25日（周五）至27日（周日）放假，共3天。
七、国庆节：10月1日（周四）至7日（周三）放假调休，共7天。9月20日（周日）、10月10日（周六）上班。
国务院办公厅
2025年11月4日`

describe('a pasted notice', () => {
  it('[DL-01] is read as the State Council writes it', () => {
    const { holidays, workdays } = YEAR_2026
    expect(readNotice(NOTICE, 2026)).toEqual({ holidays, workdays, faults: [] })
  })

  it('[DL-01] may be a list, with a day or a stretch a line', () => {
    expect(readNotice('2027-01-01 休\n2027/2/5~2027/2/7,休\n2月14日、20日 班\n', 2027)).toEqual({
      holidays: ['2027-01-01', '2027-02-05', '2027-02-06', '2027-02-07'],
      workdays: ['2027-02-14', '2027-02-20'],
      faults: [],
    })
    expect(readNotice('9月30日至10月2日放假', 2027).holidays).toEqual([
      '2027-09-30',
      '2027-10-01',
      '2027-10-02',
    ])
  })

  it('[DL-01] names the line and the words of what it does not understand, and takes nothing of them', () => {
    const read = readNotice('元旦放假\n2月30日放假\n3月5日\n5月7日至3日放假\n第3项放假', 2027)
    expect(read).toEqual({
      holidays: [],
      workdays: [],
      faults: [
        { line: 2, text: '2月30日放假', why: 'no_such_day' },
        { line: 3, text: '3月5日', why: 'no_kind' },
        { line: 4, text: '5月7日至3日放假', why: 'no_such_day' },
        { line: 5, text: '第3项放假', why: 'no_date' },
      ],
    })
  })
})
