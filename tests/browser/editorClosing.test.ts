import { describe, expect, it, vi } from 'vitest'
import { SECTION } from '../../server/collab/testing/harness.ts'
import { CLOSE } from '../../shared/protocol/collab.ts'
import { close, harness, join, onServer, start } from './editor/room.ts'
import { newBrowser } from './editor/writer.ts'

const LOCKED = { visible: true, writable: false, reason: 'not_drafting' } as const
const OPEN = { visible: true, writable: true } as const

describe('a section closed meanwhile', () => {
  it('[ED-05] makes a private draft of what was written offline, and never merges it', async () => {
    await start('第一段', '第二段', '第三段')
    const wang = await join('wang')
    const li = await join('li')
    wang.type('存上了')
    await wang.untilSaved()
    wang.session.setOnline(false)
    wang.type('离线写的', 1)
    await harness.change('wang', LOCKED)
    wang.session.setOnline(true)
    await wang.until(({ drafts }) => drafts.length === 1)
    expect(wang.status.drafts[0]?.places).toMatchObject([
      { mine: { text: '第二段离线写的' }, theirs: '第二段' },
    ])
    await wang.until(({ text, connected }) => text !== null && connected)
    expect(wang.text).toBe('第一段存上了|第二段|第三段')
    expect(wang.status.writable).toBe(false)

    await harness.change('wang', OPEN)
    await wang.until(({ writable }) => writable)
    wang.type('新写的', 2)
    await li.untilText(text => text.includes('新写的'))
    expect(li.text).toBe('第一段存上了|第二段|第三段新写的')
  })

  it('[ED-05] lists what the draft changes by block: new ones, changed ones and deleted ones', async () => {
    await start('第一段', '第二段', '第三段')
    const wang = await join('wang')
    const li = await join('li')
    wang.session.setOnline(false)
    wang.edit(body => body.delete(1, 1))
    wang.type('改', 0)
    li.type('同事写的', 2)
    await li.untilSaved()
    await harness.change('wang', LOCKED)
    wang.session.setOnline(true)
    await wang.until(({ drafts }) => drafts.length === 1)
    expect(wang.status.drafts[0]?.places).toMatchObject([
      { mine: { text: '第一段改' }, theirs: '第一段' },
      { mine: null, theirs: '第二段' },
    ])
  })

  it('[ED-07] becomes read-only in place, and writable again, without another document', async () => {
    await start()
    const wang = await join('wang')
    const { text } = wang.status
    await harness.change('wang', LOCKED)
    await wang.until(({ writable }) => !writable)
    expect(wang.status).toMatchObject({ reason: 'not_drafting', closedBy: null, connected: true })
    expect(wang.status.text).toBe(text)
    await harness.change('wang', OPEN)
    await wang.until(({ writable }) => writable)
    expect(wang.status.text).toBe(text)
  })

  it('[ED-05] makes a draft of a composition that ended after the section was closed', async () => {
    await start()
    const wang = await join('wang')
    wang.session.setComposing(true)
    wang.type('你好')
    await harness.change('wang', LOCKED)
    await wang.until(({ writable }) => !writable)
    wang.session.setComposing(false)
    await wang.until(({ drafts }) => drafts.length === 1)
    expect(wang.status.drafts[0]?.places).toMatchObject([{ mine: { text: '开头你好' }, theirs: '开头' }])
    await wang.untilText(text => text === '开头')
    expect(await onServer()).toBe('开头')
  })

  it('keeps a draft until it is discarded, also after the tab was closed', async () => {
    await start()
    const browser = newBrowser()
    const wang = await join('wang', { browser })
    wang.session.setOnline(false)
    wang.type('离线写的')
    await harness.change('wang', LOCKED)
    wang.session.setOnline(true)
    await wang.until(({ drafts }) => drafts.length === 1)
    await close(wang)
    const again = await join('wang', { browser })
    expect(again.status.drafts).toHaveLength(1)
    await again.session.discardDraft(again.status.drafts[0]?.id ?? '')
    expect(again.status.drafts).toEqual([])
    const other = await join('li', { browser })
    expect(other.status.drafts).toEqual([])
  })
})

describe('a closed tab', () => {
  it('[ED-06] loses nothing: the next one sends what it had not sent', async () => {
    await start()
    const browser = newBrowser()
    const wang = await join('wang', { browser })
    wang.session.setOnline(false)
    wang.type('没来得及存的')
    await close(wang)
    expect(await onServer()).toBe('开头')
    const again = await join('wang', { browser })
    await again.untilSaved()
    expect(await onServer()).toBe('开头没来得及存的')
    expect(await browser.store.copies.list('wang', SECTION)).toEqual([])
  })

  it('[ED-06] leaves alone what a tab still has that is open', async () => {
    await start()
    const browser = newBrowser()
    const wang = await join('wang', { browser })
    wang.session.setOnline(false)
    wang.type('另一个标签页里的')
    const second = await join('wang', { browser })
    expect(second.text).toBe('开头')
    expect(second.session.hasUnsaved).toBe(false)
    wang.session.setOnline(true)
    await second.untilText(text => text === '开头另一个标签页里的')
  })

  it('[ED-06] makes a draft of what it left when the section was closed since', async () => {
    await start()
    const browser = newBrowser()
    const wang = await join('wang', { browser })
    wang.session.setOnline(false)
    wang.type('关页前写的')
    await close(wang)
    await harness.change('wang', LOCKED)
    const again = await join('wang', { browser })
    await again.until(({ drafts }) => drafts.length === 1)
    expect(again.status.drafts[0]?.places).toMatchObject([
      { mine: { text: '开头关页前写的' }, theirs: '开头' },
    ])
    expect(again.text).toBe('开头')
    expect(await onServer()).toBe('开头')
    expect(await browser.store.copies.list('wang', SECTION)).toEqual([])
  })

  it('[ED-06] makes a draft of what was written before the section was closed and opened again', async () => {
    await start()
    const browser = newBrowser()
    const wang = await join('wang', { browser })
    wang.session.setOnline(false)
    wang.type('退回前写的')
    await close(wang)
    await harness.change('wang', LOCKED)
    await harness.change('wang', OPEN)
    const again = await join('wang', { browser })
    await again.until(({ drafts }) => drafts.length === 1)
    expect(again.text).toBe('开头')
    expect(again.status.writable).toBe(true)
  })

  it('[ED-06] is cared for when the browser crashed in the middle of it', async () => {
    await start()
    const browser = newBrowser()
    const wang = await join('wang', { browser })
    wang.session.setOnline(false)
    wang.type('崩溃前写的')
    await vi.waitFor(async () => expect(await browser.store.copies.list('wang', SECTION)).toHaveLength(1))
    browser.tabs.crash()
    const again = await join('wang', { browser })
    await again.untilSaved()
    expect(await onServer()).toBe('开头崩溃前写的')
  })
})

describe('[ED-09] what the server closes for', () => {
  it('4401: writing goes on here until the person has signed in again', async () => {
    await start()
    const wang = await join('wang')
    harness.collab.disconnectPerson('wang')
    await wang.until(({ closedBy }) => closedBy === CLOSE.notSignedIn)
    expect(wang.status.writable).toBe(true)
    wang.type('甲')
    wang.session.reconnect()
    await wang.untilSaved()
    expect(await onServer()).toBe('开头甲')
  })

  it('[ED-31] once the page knows that nobody is signed in, nothing leaves until the person is back', async () => {
    await start()
    const wang = await join('wang')
    wang.session.signOut()
    wang.type('甲')
    // The network's return does not join again, under whatever session the browser has by now.
    wang.session.setOnline(true)
    await join('li')
    expect(wang.status).toMatchObject({ connected: false, writable: true, closedBy: CLOSE.notSignedIn })
    expect(await onServer()).toBe('开头')
    wang.session.reconnect()
    await wang.untilSaved()
    expect(await onServer()).toBe('开头甲')
  })

  it('4404: the text goes from the screen, and what was not saved becomes a draft', async () => {
    await start()
    const wang = await join('wang')
    wang.session.setOnline(false)
    wang.type('没存上的')
    await harness.change('wang', { visible: false })
    wang.session.setOnline(true)
    await wang.until(({ drafts }) => drafts.length === 1)
    expect(wang.status).toMatchObject({ text: null, closedBy: CLOSE.notFound, writable: false })
    expect(wang.status.drafts[0]?.places).toMatchObject([{ mine: { text: '开头没存上的' }, theirs: null }])
  })
})
