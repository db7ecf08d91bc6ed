import { act, useState } from 'react'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { CLOSE } from '../../shared/protocol/collab.ts'
import { Office } from '../board/testing/office.ts'
import { COMMANDS, openOnPage, sentBy } from '../board/testing/openOnPage.tsx'
import { useReport } from '../report/useReport.ts'
import { click, find } from '../testing/render.tsx'
import { TextBanners } from './banners/TextBanners.tsx'
import type { BoundText } from './collab/boundText.ts'
import type { TextStatus } from './collab/status.ts'
import type { TextSession } from './collab/textSession.ts'
import { News } from './News.tsx'
import { SectionAct } from './submit/SectionAct.tsx'
import { canBeSubmitted, SubmitDialog } from './submit/SubmitDialog.tsx'
import { useTrouble } from './useTrouble.ts'

const DRAFTER = 'finance.drafter'
const WELL: TextStatus = {
  // Only whether there is a text counts here.
  text: {} as BoundText,
  unknown: null,
  connected: true,
  writable: true,
  reason: null,
  closedBy: null,
  saving: null,
  unsavedCharacters: 0,
  drafts: [],
}
const FAILING: TextStatus = { ...WELL, reason: 'storage', saving: { kind: 'unsaved' }, unsavedCharacters: 2 }

/** What the page has of a session, and a test gives. */
class FakeSession {
  hasUnsaved = false
  readonly #listeners = new Set<() => void>()
  readonly status = () => WELL
  readonly subscribe = (listener: () => void) => {
    this.#listeners.add(listener)
    return () => this.#listeners.delete(listener)
  }
  save() {
    this.hasUnsaved = false
    for (const listener of this.#listeners) listener()
  }
}
let session: FakeSession
let tell: (status: TextStatus) => void

/** What names the trouble, around no text. */
function Page({ first, id }: { first: TextStatus; id: string }) {
  const [status, setStatus] = useState(first)
  const [asks, setAsks] = useState(false)
  tell = setStatus
  const trouble = useTrouble(status)
  const section = useReport().view.sections.find(each => each.id === id)
  if (section === undefined) throw new Error('no section')
  const open = { session: session as unknown as TextSession, status }
  return (
    <>
      <TextBanners
        {...open}
        section={section}
        trouble={trouble}
        isWriter
        onDownload={() => {}}
        onShowDraft={() => {}}
      />
      <div id="act">
        <SectionAct
          section={section}
          writing={{ trouble, gaps: 0, onSubmit: () => setAsks(true), onWithdraw: () => {} }}
        />
      </div>
      <News trouble={trouble} personIds={NOBODY} />
      {asks && canBeSubmitted(section) && (
        <SubmitDialog
          section={section}
          session={open.session}
          trouble={trouble}
          onClose={() => setAsks(false)}
        />
      )}
    </>
  )
}
const NOBODY: readonly string[] = []

async function open(first = WELL) {
  const made = new Office()
  const { a } = made.named
  made.assign(a)
  const refused = { status: 409, json: { code: 'wrong_state', message: '' } }
  return openOnPage(<Page first={first} id={a} />, made, { login: DRAFTER, routes: { [COMMANDS]: refused } })
}
const now = (status: TextStatus) => act(async () => tell(status))
const later = (ms: number) => act(async () => vi.advanceTimersByTimeAsync(ms))
const said = () => [...document.querySelectorAll('[role=alert]')].map(alert => alert.textContent).join('')
const submitButton = () => find('#act button')

beforeEach(() => {
  session = new FakeSession()
  vi.useFakeTimers({ now: Date.parse('2026-11-13T09:00:00+08:00'), shouldAdvanceTime: true })
})
afterEach(() => {
  vi.useRealTimers()
  vi.unstubAllGlobals()
})

describe('[ED-32] what keeps the text from the server', () => {
  it('is not over at the first opening, when nothing was broken', async () => {
    await open({ ...WELL, text: null, connected: false })
    await later(5000)
    await now(WELL)
    await later(2000)
    expect(said()).toBe('')
  })

  it('is a lost network, said after a second, and then that it is back', async () => {
    await open()
    const away = { ...WELL, connected: false }
    await now(away)
    await now(WELL)
    expect(said()).toBe('')
    await now(away)
    await later(1100)
    expect(said()).toBe('网络断了，可以接着写')
    await now(WELL)
    expect(said()).toBe('网络已恢复')
  })

  it('is a failing store, at once, and then that all is stored', async () => {
    await open()
    await now(FAILING)
    expect(said()).toBe('没有存上，正在重试')
    expect(submitButton().textContent).toBe('存好后可送审')
    expect(submitButton().getAttribute('aria-disabled')).toBe('true')
    await now({ ...WELL, saving: { kind: 'saved', at: '2026-11-13T01:00:00Z' } })
    expect(said()).toBe('已存上')
    expect(submitButton().textContent).toBe('送审')
  })

  it('[SY-23] is told to an editor who has nothing unsaved', async () => {
    const { container } = await open()
    await now({ ...WELL, reason: 'storage', saving: { kind: 'saved', at: '2026-11-13T01:00:00Z' } })
    expect(container.textContent).toContain('服务器暂时存不进这一节')
    expect(container.textContent).toContain('您此前写的都已存好')
  })

  it('[ED-31] is a lost session, said as such until the page is in sync again', async () => {
    const { container } = await open()
    const lost = { ...FAILING, reason: null, connected: false, closedBy: CLOSE.notSignedIn }
    await now(lost)
    expect(container.textContent).toContain('还有2个字只在本页和本机')
    expect(submitButton().textContent).toBe('重新登录后可送审')
    expect(said()).toBe('登录已失效，请重新登录；可以接着写')
    await now({ ...lost, closedBy: null })
    expect(container.textContent).not.toContain('网络断了')
    await now(WELL)
    expect(said()).toBe('已重新登录')
  })
})

describe('[ED-32] submitting what is not stored yet', () => {
  const confirm = () => click(find('dialog button', '送审第1版'))

  it('says what it waits for, and submits when that is done', async () => {
    session.hasUnsaved = true
    const page = await open()
    await click(submitButton())
    await confirm()
    expect(find('dialog').textContent).toContain('正在等文字存好')
    expect(sentBy(page)).toEqual([])
    await act(async () => session.save())
    expect(sentBy(page)).toMatchObject([{ type: 'section.submit' }])
  })

  it('is called off by closing the dialog', async () => {
    session.hasUnsaved = true
    const page = await open()
    await click(submitButton())
    await confirm()
    await click(find('dialog button', '再改改'))
    await act(async () => session.save())
    expect(sentBy(page)).toEqual([])
  })

  it('ends with its reason when the store fails meanwhile', async () => {
    session.hasUnsaved = true
    const page = await open()
    await click(submitButton())
    await confirm()
    await now(FAILING)
    expect(find('dialog').textContent).not.toContain('正在等文字存好')
    expect(find('dialog').textContent).toContain('这一节的文字没有存上，暂时不能送审')
    await act(async () => session.save())
    expect(sentBy(page)).toEqual([])
  })
})
