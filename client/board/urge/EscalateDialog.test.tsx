import { act } from 'react'
import { describe, expect, it } from 'vitest'
import { click, find, type } from '../../testing/render.tsx'
import { Office } from '../testing/office.ts'
import { dialog, openBoard as open } from '../testing/openBoard.tsx'
import { COMMANDS, carriedOut, sentBy } from '../testing/openOnPage.tsx'

/** A section that was due on 10 November, three days before the board is looked at. */
function office() {
  const made = new Office()
  made.assign(made.named.a, 'finance', ['health'], '2026-11-10T17:00:00+08:00')
  made.now = '2026-11-13T09:00:00+08:00'
  return made
}

async function openDialog(made: Office) {
  const page = await open(made)
  await click(find(`tr[data-section="${made.named.a}"] button`, '更多办理'))
  await click(find('[role=menuitem]', '提请督办'))
  return page
}

async function choose(value: string) {
  const select = find('dialog select')
  await act(async () => {
    Object.getOwnPropertyDescriptor(HTMLSelectElement.prototype, 'value')?.set?.call(select, value)
    select.dispatchEvent(new Event('change', { bubbles: true }))
  })
}

describe('putting a late section to somebody above, on the board', () => {
  it('[DL-03] asks to whom and for words before anything is sent', async () => {
    const made = office()
    const page = await openDialog(made)
    expect(dialog()).toContain('不改变办理状态，也不视为同意')
    expect([...document.querySelectorAll('dialog option')].map(option => option.textContent)).toEqual([
      '请选择提请谁督办。',
      'finance.head（finance 主要负责人）',
      'gov.office（gov 政府办主任）',
      'gov.deputy（gov 分管副区长）',
      'gov.leader（gov 区长）',
    ])
    await click(find('dialog footer button', '提请督办'))
    expect(dialog()).toContain('请写明情况和请求。')
    expect(sentBy(page)).toEqual([])
    const command = {
      type: 'escalation.raise',
      sectionId: made.named.a,
      toPostId: 'post-gov.deputy',
      text: '已逾期三天',
    } as const
    page.server.now({ [COMMANDS]: carriedOut(made, command) })
    await choose('post-gov.deputy')
    await type(find('dialog textarea'), '已逾期三天 ')
    await click(find('dialog footer button', '提请督办'))
    expect(sentBy(page)).toEqual([command])
    expect(document.querySelector('dialog')).toBeNull()
    expect(find('[role=status]', '已提请gov.deputy督办').textContent).toContain('一（一）人口')
  })

  it('[DL-03] shows what was put to whom already, and why the server refuses', async () => {
    const made = office()
    made.must('edu.coordinator', {
      type: 'escalation.raise',
      sectionId: made.named.a,
      toPostId: 'post-gov.leader',
      text: '请督办',
    })
    const page = await openDialog(made)
    expect(dialog()).toContain('edu.coordinator11月13日 09:00已提请gov 区长')
    page.server.now({
      [COMMANDS]: { status: 422, json: { code: 'DL-03', details: { missing: 'answer' }, message: '' } },
    })
    await choose('post-gov.leader')
    await type(find('dialog textarea'), '再次提请')
    await click(find('dialog footer button', '提请督办'))
    expect(dialog()).toContain('已经提请过。')
  })
})
