import { act } from 'react'
import { describe, expect, it } from 'vitest'
import { click, find, type } from '../../testing/render.tsx'
import { Office } from '../testing/office.ts'
import { dialog, openBoard as open, rowOf } from '../testing/openBoard.tsx'
import { COMMANDS, sentBy, tellOf } from '../testing/openOnPage.tsx'

async function fill() {
  const select = find('dialog select')
  await act(async () => {
    Object.getOwnPropertyDescriptor(HTMLSelectElement.prototype, 'value')?.set?.call(select, 'finance')
    select.dispatchEvent(new Event('change', { bubbles: true }))
  })
  await type(find('dialog input[type=date]'), '2026-11-20')
}

describe('assigning several sections', () => {
  async function choose() {
    const made = new Office()
    const page = await open(made)
    await click(find('button', '批量指定单位'))
    // A heading stands for all leaves below it.
    await click(rowOf(made.named.one))
    await click(rowOf(made.named.c))
    await click(rowOf(made.named.c))
    expect(find('[role=toolbar]').textContent).toContain('已选2个章节')
    await click(find('[role=toolbar] button', '指定2个章节'))
    return { made, page }
  }
  it('[BD-12] gives one command for each', async () => {
    const { made, page } = await choose()
    page.server.now({ [COMMANDS]: { status: 200, json: { version: 0, events: [] } } })
    await click(find('dialog button', '指定2个章节'))
    expect(dialog()).toContain('请选择牵头单位')
    await fill()
    await click(find('dialog button', '指定2个章节'))
    const common = { type: 'section.assign', leadUnitId: 'finance', dueAt: '2026-11-20T09:30:00.000Z' }
    expect(sentBy(page)).toMatchObject([
      { ...common, sectionId: made.named.a },
      { ...common, sectionId: made.named.b },
    ])
    expect(document.querySelector('dialog')).toBeNull()
  })

  it('[BD-12] leaves the others alone when one is refused, names it, and repeats that one alone', async () => {
    const { made, page } = await choose()
    const done = { status: 200, json: { version: 0, events: [] } }
    page.server.now({ [COMMANDS]: [{ status: 409, json: { code: 'section_frozen', message: '' } }, done] })
    await fill()
    await click(find('dialog button', '指定2个章节'))
    expect(dialog()).toContain('1个章节没有指定成，其余已指定')
    expect(dialog()).toContain('一（一）人口：这一节已送审')
    await click(find('dialog button', '指定1个章节'))
    expect(sentBy(page).map(command => 'sectionId' in command && command.sectionId)).toEqual([
      made.named.a,
      made.named.b,
      made.named.a,
    ])
  })
})

describe('assigning one section', () => {
  async function openOne() {
    const made = new Office().join('fang', 'edu', 'coordinator')
    const page = await open(made)
    await click(find(`tr[data-section="${made.named.c}"] button`, '您 指定单位'))
    await fill()
    return { made, page }
  }
  const dueAt = '2026-11-18T09:30:00.000Z'

  it('[BD-27] speaks of it as one where it was refused', async () => {
    const { page } = await openOne()
    page.server.now({
      [COMMANDS]: { status: 422, json: { code: 'WF-01', details: { missing: 'reason' }, message: '' } },
    })
    await click(find('dialog button', '指定这一节'))
    expect(dialog()).toContain('这一节没有指定成，什么都没有改变')
    expect(dialog()).not.toContain('其余')
  })

  it('[BD-27] says who assigned it meanwhile, to which unit and when', async () => {
    const { made, page } = await openOne()
    const sectionId = made.named.c
    made.now = '2026-11-13T08:58:00+08:00'
    await tellOf(page, made, 'fang', {
      type: 'section.assign',
      sectionId,
      leadUnitId: 'health',
      coUnitIds: [],
      dueAt,
    })
    expect(dialog()).toContain('改派、改期：二、问题')
    expect(dialog()).toContain(
      '您填写期间，这一节有变动fang（edu 统稿人）已于11月13日 08:58将“二、问题”指定给health。',
    )
    expect(dialog()).toContain('改派原因')
  })
})
