import type { Browser } from 'playwright-core'
import type { ViteDevServer } from 'vite'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { Harness, SECTION } from '../../server/collab/testing/harness.ts'
import { MemoryLogs } from '../../server/text/testing/memoryLogs.ts'
import { chromiumPath, launch } from './editor/chromium.ts'
import { PaperPage, servePapers } from './editor/papers.ts'

const executable = chromiumPath()
const PINYIN = ['n', 'ni', 'ni h', 'ni ha', 'ni hao']

describe.skipIf(executable === undefined)('composing with an input method', () => {
  let browser: Browser
  let vite: ViteDevServer
  let harness: Harness
  let wang: PaperPage
  let li: PaperPage

  beforeAll(async () => {
    vite = await servePapers()
    browser = await launch(executable ?? '')
  })
  afterAll(async () => {
    await browser?.close()
    await vite?.close()
  })
  beforeEach(async () => {
    const blocks = ['全区教育支出只增不减。', '第二段'].map(text => ({ kind: 'paragraph' as const, text }))
    harness = await Harness.start({ logs: new MemoryLogs(), blocks })
    const at = { url: harness.url, section: SECTION }
    wang = await PaperPage.open(browser, vite, { ...at, person: 'wang' })
    li = await PaperPage.open(browser, vite, { ...at, person: 'li' })
  })
  afterEach(async () => {
    await wang.page.context().close()
    await li.page.context().close()
    await harness.stop()
  })

  /** Records every text that a page shows from now on. */
  const watch = (paper: PaperPage) =>
    paper.with(({ session }) => {
      const seen: string[] = []
      const doc = session.status().text?.doc
      doc?.on('update', () =>
        seen.push(
          doc
            .getXmlFragment('body')
            .toString()
            .replace(/<[^>]+>/gu, ''),
        ),
      )
      Object.assign(window, { seen })
    })
  const seenBy = (paper: PaperPage) =>
    paper.page.evaluate(() => (window as unknown as { seen: string[] }).seen)

  const remote: readonly [string, (paper: PaperPage) => Promise<unknown>, string][] = [
    [
      'before the cursor, in the same paragraph',
      paper => paper.with(({ view }) => view.dispatch(view.state.tr.insertText('【远】', 3))),
      '全区【远】教育你好支出只增不减。|第二段',
    ],
    [
      'behind the cursor, in the same paragraph',
      paper => paper.with(({ view }) => view.dispatch(view.state.tr.insertText('【远】', 9))),
      '全区教育你好支出只增【远】不减。|第二段',
    ],
    [
      'a new paragraph above',
      paper =>
        paper.with(({ view }) => {
          const { paragraph } = view.state.schema.nodes
          const added = paragraph?.create(null, view.state.schema.text('新段'))
          if (added) view.dispatch(view.state.tr.insert(0, added))
        }),
      '新段|全区教育你好支出只增不减。|第二段',
    ],
    [
      'a cursor in the same paragraph',
      async paper => {
        await paper.putCursor(0, 3)
      },
      '全区教育你好支出只增不减。|第二段',
    ],
  ]

  it.each(remote)('[ED-01] survives %s', async (_what, act, outcome) => {
    await watch(li)
    await wang.putCursor(0, 4)
    await wang.compose(...PINYIN.slice(0, 3))
    await act(li)
    await li.untilSaved()
    await wang.compose(...PINYIN.slice(3))
    expect(await wang.text).toContain('ni hao')
    await wang.commit('你好')
    await wang.untilText(outcome)
    await li.untilText(outcome)
    expect(await seenBy(li)).not.toContainEqual(expect.stringMatching(/[a-z]/u))
  })

  it('[ED-01] is one step of undo, and redo brings it back', async () => {
    await wang.putCursor(0, 4)
    await wang.compose('n', 'ni')
    await wang.commit('你')
    await wang.compose('h', 'ha', 'hao')
    await wang.commit('好')
    await wang.page.keyboard.press('Control+z')
    expect(await wang.text).toBe('全区教育你支出只增不减。|第二段')
    await wang.page.keyboard.press('Control+z')
    expect(await wang.text).toBe('全区教育支出只增不减。|第二段')
    await wang.page.keyboard.press('Control+y')
    expect(await wang.text).toBe('全区教育你支出只增不减。|第二段')
    await li.untilText('全区教育你支出只增不减。|第二段')
  })

  it('[ED-01] survives that the connection goes and comes back meanwhile', async () => {
    await watch(li)
    await wang.putCursor(0, 4)
    await wang.compose(...PINYIN.slice(0, 3))
    await wang.with(({ session }) => session.setOnline(false))
    await li.with(({ view }) => view.dispatch(view.state.tr.insertText('【远】', 3)))
    await wang.with(({ session }) => session.setOnline(true))
    await wang.page.waitForFunction(() => window.paper.session.status().connected)
    await wang.compose(...PINYIN.slice(3))
    await wang.commit('你好')
    await wang.untilSaved()
    await li.untilText('全区【远】教育你好支出只增不减。|第二段')
    expect(await wang.text).toBe('全区【远】教育你好支出只增不减。|第二段')
    expect(await seenBy(li)).not.toContainEqual(expect.stringMatching(/[a-z]/u))
  })

  it('[ED-01] keeps its cursor out of sight of colleagues until it has ended', async () => {
    await wang.putCursor(0, 4)
    await li.page.waitForFunction(() => document.querySelector('[data-client]') !== null)
    await wang.compose('n', 'ni')
    await li.with(({ view }) =>
      view.dispatch(view.state.tr.insertText('李', view.state.doc.content.size - 1)),
    )
    await li.untilSaved()
    expect(await li.page.locator('[data-client]').count()).toBe(1)
    await wang.commit('你')
    await li.untilText('全区教育你支出只增不减。|第二段李')
    expect(await li.page.locator('[data-client]').count()).toBe(1)
  })

  it('[ED-12] a number composed at the start makes a heading of the paragraph', async () => {
    await wang.putCursor(1, 0)
    await wang.compose('（1', '（1）')
    await wang.commit('（1）')
    await wang.page.keyboard.press('Space')
    await li.untilText('全区教育支出只增不减。|第二段')
    expect(await li.page.locator('#place p').nth(1).getAttribute('data-number')).toBe('（1）')
  })
})
