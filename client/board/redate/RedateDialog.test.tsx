import { describe, expect, it, vi } from 'vitest'
import { shippedCalendar } from '../../../shared/calendar/events.ts'
import { click, find, type } from '../../testing/render.tsx'
import { Office } from '../testing/office.ts'
import { dialog, openBoard as open, rowOf } from '../testing/openBoard.tsx'
import { COMMANDS, sentBy } from '../testing/openOnPage.tsx'

const CALENDAR = { 'GET /api/calendar': { status: 200, json: shippedCalendar } }
const DONE = { status: 200, json: { version: 0, events: [] } }

/** The dialog for two assigned sections; the third has no unit yet and is left alone. */
async function openDialog() {
  const made = new Office()
  const { a, b, c } = made.named
  made.assign(a, 'finance', ['health'], '2026-11-20T17:00:00+08:00').submit(a)
  made.assign(b, 'edu', [], '2026-11-26T12:00:00+08:00')
  const page = await open(made, { routes: { ...CALENDAR, [COMMANDS]: DONE } })
  await click(find('button', '批量指定单位'))
  for (const id of [a, b, c]) await click(rowOf(id))
  await click(find('[role=toolbar] button', '改期2个章节'))
  return { made, page }
}

describe('new due times for several sections', () => {
  it('[DL-01] moves each by working days at its own hour, and leaves the rest of its assignment', async () => {
    const { made, page } = await openDialog()
    await click(find('dialog input[type=radio]:not(:checked)'))
    await type(find('dialog input[inputmode=numeric]'), '3')
    // Over the weekend: Friday the 20th to Wednesday, Thursday the 26th to Tuesday.
    await vi.waitFor(() => expect(dialog()).toContain('11月20日 17:00改到11月25日 17:00'))
    expect(dialog()).toContain('11月26日 12:00改到12月1日 12:00')
    await click(find('dialog button', '改期2个章节'))
    expect(sentBy(page)).toEqual([
      {
        type: 'section.assign',
        sectionId: made.named.a,
        leadUnitId: 'finance',
        coUnitIds: ['health'],
        dueAt: '2026-11-25T09:00:00.000Z',
        coEdit: false,
      },
      {
        type: 'section.assign',
        sectionId: made.named.b,
        leadUnitId: 'edu',
        coUnitIds: [],
        dueAt: '2026-12-01T04:00:00.000Z',
        coEdit: false,
      },
    ])
    expect(find('[role=status]', '已改期').textContent).toContain('已改期2个章节')
  })

  it('[DL-01] warns of a day off, and of a year whose holidays nobody has entered', async () => {
    await openDialog()
    const note = async (day: string, words: string) => {
      await type(find('dialog input[type=date]'), day)
      await vi.waitFor(() => expect(dialog()).toContain(words))
    }
    await note('2026-11-28', '11月28日是星期六，休息日')
    await note('2026-10-02', '10月2日（星期五）放假')
    await note('2027-03-01', '2027年还没有录入节假日')
    await type(find('dialog input[type=date]'), '2026-11-30')
    expect(dialog()).not.toContain('是否换一天')
  })

  it('[BD-12] says beforehand what the rules would refuse, and asks for what is missing', async () => {
    const { page } = await openDialog()
    await click(find('dialog button', '改期2个章节'))
    expect(dialog()).toContain('请填写截止日期。')
    await type(find('dialog input[type=date]'), '2026-11-02')
    expect(dialog()).toContain('2个章节不能这样改期')
    expect(dialog()).toContain('截止时间已经过去。')
    await click(find('dialog input[type=radio]:not(:checked)'))
    await type(find('dialog input[inputmode=numeric]'), '0')
    await click(find('dialog button', '改期2个章节'))
    expect(dialog()).toContain('请填-60到60之间的整数')
    expect(sentBy(page)).toEqual([])
  })
})
