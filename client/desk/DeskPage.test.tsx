import { act } from 'react'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import type { ReportCatchUp } from '../../shared/protocol/live.ts'
import { Office } from '../board/testing/office.ts'
import { carriedOut } from '../board/testing/openOnPage.tsx'
import { renderSignedIn } from '../testing/renderInReport.tsx'
import DeskPage from './DeskPage.tsx'

beforeEach(() => {
  vi.useFakeTimers({ now: Date.parse('2026-11-13T09:00:00+08:00'), toFake: ['Date'] })
})
afterEach(() => {
  vi.useRealTimers()
  vi.unstubAllGlobals()
})

/** A late section that the coordinator has put to the deputy leader and to the lead unit's head. */
function office() {
  const made = new Office()
  const { a } = made.named
  made.assign(a, 'finance', [], '2026-11-10T17:00:00+08:00').submit(a)
  made.now = '2026-11-12T15:20:00+08:00'
  for (const toPostId of ['post-gov.deputy', 'post-finance.head'])
    made.must('edu.coordinator', {
      type: 'escalation.raise',
      sectionId: a,
      toPostId,
      text: '财政数据迟迟未审',
    })
  return made
}

async function open(made: Office, personId: string) {
  const texts = Object.fromEntries(made.texts)
  return renderSignedIn([{ path: '/', element: <DeskPage /> }], {
    report: { version: made.state.version, state: made.view(personId), texts },
    directory: made.directory,
    personId,
    path: '/',
  })
}

describe('what was put to a person, on his desk', () => {
  it('[DL-03] stands there with who put it, when and his words, until the section moves on', async () => {
    const made = office()
    const page = await open(made, 'gov.deputy')
    const { textContent } = page.container
    expect(textContent).toContain('有1件逾期事项提请您督办')
    expect(textContent).toContain('edu.coordinator（edu 统稿人）11月12日 15:20提请：财政数据迟迟未审')
    expect(textContent).toContain('逾期3天')
    const link = page.container.querySelector(`a[href="/r/r1?section=${made.named.a}"]`)
    expect(link?.textContent).toContain('查看进度')

    const { a } = made.named
    const approved = carriedOut(
      made,
      { type: 'section.approve', sectionId: a, ...made.seen(a) },
      'finance.reviewer',
    )
    if (approved === 'lost') throw new Error('unreachable')
    await act(async () => page.live.tell.events({ reportId: 'r1', ...(approved.json as ReportCatchUp) }))
    expect(page.container.textContent).toContain('没有等您处理的事')
    expect(page.container.textContent).not.toContain('财政数据')
  })

  it('[DL-03] is nobody else’s', async () => {
    const page = await open(office(), 'gov.leader')
    expect(page.container.textContent).not.toContain('督办')
  })
})
