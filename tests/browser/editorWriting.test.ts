import type { Browser, BrowserContext } from 'playwright-core'
import type { ViteDevServer } from 'vite'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { Harness, SECTION } from '../../server/collab/testing/harness.ts'
import { MemoryLogs } from '../../server/text/testing/memoryLogs.ts'
import type { SeedBlock } from '../../shared/document/seed.ts'
import { chromiumPath, launch } from './editor/chromium.ts'
import { PaperPage, servePapers } from './editor/papers.ts'

const executable = chromiumPath()
const LOCKED = { visible: true, writable: false, reason: 'not_drafting' } as const

const TABLE: SeedBlock = {
  kind: 'table',
  rows: [['一', '二'].map(text => ({ text })), ['三', '四'].map(text => ({ text }))],
}

describe.skipIf(executable === undefined)('writing', () => {
  let browser: Browser
  let vite: ViteDevServer
  let harness: Harness
  let opened: PaperPage[]

  beforeAll(async () => {
    vite = await servePapers()
    browser = await launch(executable ?? '')
  })
  afterAll(async () => {
    await browser?.close()
    await vite?.close()
  })
  beforeEach(() => {
    opened = []
  })
  afterEach(async () => {
    for (const { page } of opened) await page.context().close()
    await harness.stop()
  })

  async function start(...blocks: (string | SeedBlock)[]) {
    const seed = blocks.map(b => (typeof b === 'string' ? { kind: 'paragraph' as const, text: b } : b))
    harness = await Harness.start({ logs: new MemoryLogs(), blocks: seed })
  }
  async function open(person: string, context?: BrowserContext) {
    const paper = await PaperPage.open(browser, vite, { url: harness.url, section: SECTION, person }, context)
    opened.push(paper)
    return paper
  }
  const levels = (paper: PaperPage) =>
    paper.page.locator('#place p').evaluateAll(all => all.map(p => p.getAttribute('data-number') ?? ''))

  describe('[ED-12] levels by hand', () => {
    it('a number typed at the start makes a heading, Backspace gives the number back', async () => {
      await start('')
      const wang = await open('wang')
      await wang.putCursor(0, 0)
      await wang.page.keyboard.type('1. ')
      expect(await levels(wang)).toEqual(['1.'])
      expect(await wang.text).toBe('')
      await wang.page.keyboard.press('Backspace')
      expect(await wang.text).toBe('1. ')
      expect(await levels(wang)).toEqual([''])
    })

    it('only levels below the section are made; a decimal is none', async () => {
      await start('', '')
      const wang = await open('wang')
      await wang.putCursor(0, 0)
      await wang.page.keyboard.type('（一） 标题')
      await wang.putCursor(1, 0)
      await wang.page.keyboard.type('1.5 亿元')
      expect(await levels(wang)).toEqual(['', ''])
      expect(await wang.text).toBe('（一） 标题|1.5 亿元')
    })

    it('Ctrl+Alt+3 makes a heading, Enter goes on in body text, an empty heading becomes body text', async () => {
      await start('投入')
      const wang = await open('wang')
      await wang.putCursor(0, 2)
      await wang.page.keyboard.press('Control+Alt+Digit3')
      await wang.page.keyboard.press('Enter')
      await wang.page.keyboard.type('正文')
      expect(await levels(wang)).toEqual(['1.', ''])
      await wang.page.keyboard.press('Enter')
      await wang.page.keyboard.press('Control+Alt+Digit4')
      expect(await levels(wang)).toEqual(['1.', '', '（1）'])
      await wang.page.keyboard.press('Enter')
      expect(await levels(wang)).toEqual(['1.', '', ''])
      await wang.putCursor(0, 0)
      await wang.page.keyboard.press('Backspace')
      expect(await levels(wang)).toEqual(['', '', ''])
    })
  })

  describe('[ED-16] undo', () => {
    it('takes back own changes alone, also after the connection was away', async () => {
      await start('开头')
      const wang = await open('wang')
      const li = await open('li')
      await wang.putCursor(0, 2)
      await wang.page.keyboard.type('甲')
      await wang.untilSaved()
      await li.untilText('开头甲')
      await li.with(({ view }) => view.dispatch(view.state.tr.insertText('李', 1)))
      await wang.untilText('李开头甲')
      await wang.with(({ session }) => session.setOnline(false))
      await li.with(({ view }) => view.dispatch(view.state.tr.insertText('远', 2)))
      await wang.with(({ session }) => session.setOnline(true))
      await wang.untilText('李远开头甲')
      await wang.page.keyboard.press('Control+z')
      await li.untilText('李远开头')
      await wang.page.keyboard.press('Control+y')
      await li.untilText('李远开头甲')
    })
  })

  describe('[ED-17] tables', () => {
    it('selected cells stay selected while a colleague writes', async () => {
      await start('开头', TABLE, '结尾')
      const wang = await open('wang')
      const li = await open('li')
      await wang.page.locator('td').nth(0).hover()
      await wang.page.mouse.down()
      await wang.page.locator('td').nth(1).hover()
      await wang.page.mouse.up()
      await wang.page.waitForFunction(() => document.querySelectorAll('.selectedCell').length === 2)
      await li.with(({ view }) => view.dispatch(view.state.tr.insertText('李写的', 1)))
      await wang.untilText('李写的开头|一|二|三|四|结尾')
      expect(await wang.page.locator('.selectedCell').allTextContents()).toEqual(['一', '二'])
      await wang.page.keyboard.press('Delete')
      await li.untilText('李写的开头|||三|四|结尾')
    })

    it('Tab goes from cell to cell, and out of the paper where there is none', async () => {
      await start('开头', TABLE)
      const wang = await open('wang')
      await wang.page.locator('td').nth(0).click()
      await wang.page.keyboard.press('Tab')
      await wang.page.keyboard.type('改')
      expect(await wang.text).toBe('开头|一|改|三|四')
    })

    it('two changes of shape at once come to the same table for everyone, and it stays so', async () => {
      await start(TABLE, '结尾')
      const wang = await open('wang')
      const li = await open('li')
      await wang.with(({ session }) => session.setOnline(false))
      await wang.with(paper => paper.table('addColumnAfter'))
      await li.with(paper => paper.table('addRowAfter'))
      await li.untilSaved()
      await wang.with(({ session }) => session.setOnline(true))
      await wang.untilSaved()
      const settled = harness.logs.appends
      await li.with(({ view }) =>
        view.dispatch(view.state.tr.insertText('完', view.state.doc.content.size - 1)),
      )
      await li.untilSaved()
      await wang.page.waitForFunction(() => window.paper.text.endsWith('结尾完'))
      expect(await wang.text).toBe(await li.text)
      expect(harness.logs.appends).toBe(settled + 1)
    })
  })

  describe('a section closed meanwhile', () => {
    it('[ED-07] takes no key any more, without another editor', async () => {
      await start('开头')
      const wang = await open('wang')
      await wang.putCursor(0, 2)
      await wang.page.keyboard.type('甲')
      await wang.untilSaved()
      await wang.with(({ view }) => Object.assign(window, { before: view }))
      await harness.change('wang', LOCKED)
      await wang.page.waitForFunction(() => !window.paper.session.status().writable)
      await wang.page.keyboard.type('乙')
      expect(await wang.text).toBe('开头甲')
      expect(await wang.with(({ view }) => view === (window as unknown as { before: unknown }).before)).toBe(
        true,
      )
      expect(await wang.with(({ session }) => session.status().drafts.length)).toBe(0)
    })

    it('[ED-05] makes a draft of a composition that was open', async () => {
      await start('开头')
      const wang = await open('wang')
      await wang.putCursor(0, 2)
      await wang.compose('n', 'ni', 'ni h')
      await harness.change('wang', LOCKED)
      await wang.page.waitForFunction(() => !window.paper.session.status().writable)
      await wang.commit('你好')
      await wang.page.waitForFunction(() => window.paper.session.status().drafts.length === 1)
      await wang.untilText('开头')
    })
  })

  describe('[ED-06] the browser keeps what the server lacks', () => {
    it('over the closing of the tab', async () => {
      await start('开头')
      const wang = await open('wang')
      await wang.putCursor(0, 2)
      await wang.with(({ session }) => session.setOnline(false))
      await wang.page.keyboard.type('没来得及存的')
      await wang.with(({ session }) => session.destroy())
      await wang.page.close()
      const again = await open('wang', wang.page.context())
      await again.untilText('开头没来得及存的')
      await again.untilSaved()
      const li = await open('li')
      await li.untilText('开头没来得及存的')
    })
  })
})
