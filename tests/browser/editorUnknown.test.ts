import type { Browser } from 'playwright-core'
import type { ViteDevServer } from 'vite'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import * as Y from 'yjs'
import { Harness, SECTION } from '../../server/collab/testing/harness.ts'
import { readText } from '../../server/text/readText.ts'
import { MemoryLogs } from '../../server/text/testing/memoryLogs.ts'
import { BODY } from '../../shared/document/schema.ts'
import { type SeedBlock, toElement } from '../../shared/document/seed.ts'
import { chromiumPath, launch } from './editor/chromium.ts'
import { PaperPage, servePapers } from './editor/papers.ts'
import { newBrowser, Writer } from './editor/writer.ts'

const executable = chromiumPath()

/** What a client of somebody's own making does to a body that begins with 开头, and how it takes it back. */
interface Deed {
  readonly name: string
  /** What the server's text shows of it. */
  readonly trace: string
  readonly act: (body: Y.XmlFragment) => void
  readonly undo: (body: Y.XmlFragment) => void
}

const words = (text: string) => new Y.XmlText(text)
const element = (name: string, ...inside: (Y.XmlElement | Y.XmlText)[]) => {
  const made = new Y.XmlElement(name)
  made.insert(0, inside)
  return made
}
const first = (body: Y.XmlFragment) => body.get(0) as Y.XmlElement
const firstWords = (body: Y.XmlFragment) => first(body).get(0) as Y.XmlText
const inserts = (name: string, trace: string, make: () => Y.XmlElement | Y.XmlText): Deed => ({
  name,
  trace,
  act: body => body.insert(1, [make()]),
  undo: body => body.delete(1, 1),
})

const DEEDS: readonly Deed[] = [
  inserts('an unknown element', '<script>重要的字</script>', () => element('script', words('重要的字'))),
  inserts('a paragraph in a paragraph', '<paragraph>重要的字</paragraph>', () =>
    element('paragraph', element('paragraph', words('重要的字'))),
  ),
  inserts('words without a paragraph', '重要的字', () => words('重要的字')),
  inserts('words in a row', '<table_row>重要的字</table_row>', () =>
    element('table', element('table_row', words('重要的字'))),
  ),
  {
    name: 'an unknown mark',
    trace: '<comment by="甲">开头',
    act: body => firstWords(body).format(0, 2, { comment: { by: '甲' } }),
    undo: body => firstWords(body).format(0, 2, { comment: null }),
  },
  {
    name: 'an unknown attribute',
    trace: 'lang="zh"',
    act: body => first(body).setAttribute('lang', 'zh'),
    undo: body => first(body).removeAttribute('lang'),
  },
]

describe.skipIf(executable === undefined)('structure that this page does not know', () => {
  let browser: Browser
  let vite: ViteDevServer
  let harness: Harness
  let papers: PaperPage[]
  let writers: Writer[]

  beforeAll(async () => {
    vite = await servePapers()
    browser = await launch(executable ?? '')
  })
  afterAll(async () => {
    await browser?.close()
    await vite?.close()
  })
  beforeEach(() => {
    papers = []
    writers = []
  })
  afterEach(async () => {
    for (const { page } of papers) await page.context().close()
    for (const { session } of writers) await session.destroy()
    await harness.stop()
  })

  async function start(...blocks: SeedBlock[]) {
    harness = await Harness.start({ logs: new MemoryLogs(), blocks })
  }
  async function open(person: string) {
    const paper = await PaperPage.open(browser, vite, { url: harness.url, section: SECTION, person })
    papers.push(paper)
    return paper
  }
  async function join(person: string, of = newBrowser()) {
    const writer = await Writer.join(harness.url, person, SECTION, { browser: of })
    writers.push(writer)
    return writer
  }
  async function onServer() {
    const doc = new Y.Doc()
    Y.applyUpdate(doc, (await readText(harness.logs, SECTION)).update)
    return doc.getXmlFragment(BODY).toString()
  }
  const untilUnknown = ({ page }: PaperPage) =>
    page.waitForFunction(() => window.paper.session.status().unknown !== null)
  const untilKnown = ({ page }: PaperPage) =>
    page.waitForFunction(() => window.paper.session.status().unknown === null && window.paper.isOpen)
  const PLAIN = { kind: 'paragraph', text: '开头' } as const

  it.each(DEEDS)(
    '[ED-30] $name, there at the opening: nothing is deleted, and gone again one writes',
    async deed => {
      await start(PLAIN, { kind: 'paragraph', text: '结尾' })
      const maker = await join('maker')
      maker.edit(deed.act)
      await maker.untilSaved()
      expect(await onServer()).toContain(deed.trace)

      const wang = await open('wang')
      await untilUnknown(wang)
      expect(await wang.with(({ isOpen }) => isOpen)).toBe(false)
      expect(await wang.with(({ session }) => session.status().unknown?.blocks.map(b => b.text))).toContain(
        '结尾',
      )
      expect(await wang.with(({ session }) => session.hasUnsaved)).toBe(false)
      expect(await onServer()).toContain(deed.trace)

      maker.edit(deed.undo)
      await untilKnown(wang)
      await wang.putCursor(0, 2)
      await wang.page.keyboard.type('王写的')
      await wang.untilSaved()
      expect(await onServer()).toBe('<paragraph>开头王写的</paragraph><paragraph>结尾</paragraph>')
    },
  )

  it.each(DEEDS)(
    '$name, arriving while one writes: nothing is deleted, and gone again one writes on',
    async deed => {
      await start(PLAIN, { kind: 'paragraph', text: '结尾' })
      const wang = await open('wang')
      const maker = await join('maker')
      await wang.putCursor(1, 2)
      await wang.page.keyboard.type('王')
      await wang.untilSaved()
      await maker.untilText(text => text === '开头|结尾王')
      maker.edit(deed.act)
      await untilUnknown(wang)
      expect(await onServer()).toContain(deed.trace)
      maker.type('又', 0)
      await wang.page.waitForFunction(() =>
        window.paper.session.status().unknown?.blocks.some(block => block.text.includes('又')),
      )
      expect(await onServer()).toContain(deed.trace)

      maker.edit(body => {
        deed.undo(body)
        const text = firstWords(body)
        text.delete(2, 1)
      })
      await untilKnown(wang)
      await wang.putCursor(1, 3)
      await wang.page.keyboard.type('写的')
      await wang.untilSaved()
      expect(await onServer()).toBe('<paragraph>开头</paragraph><paragraph>结尾王写的</paragraph>')
    },
  )

  it('[ED-30] a composition that is open when it arrives ends as it would, and is saved', async () => {
    await start(PLAIN)
    const wang = await open('wang')
    const maker = await join('maker')
    await wang.putCursor(0, 2)
    await wang.compose('n', 'ni')
    maker.edit(body => body.insert(1, [element('script', words('重要的字'))]))
    await maker.untilSaved()
    // The page has heard of it: its cursors stand on the wire's own document.
    await wang.page.waitForFunction(() =>
      window.paper.session
        .status()
        .text?.awareness.doc.getXmlFragment('body')
        .toString()
        .includes('重要的字'),
    )
    expect(await wang.with(({ isOpen }) => isOpen)).toBe(true)
    await wang.commit('你')
    await untilUnknown(wang)
    await wang.untilSaved()
    expect(await onServer()).toBe('<paragraph>开头你</paragraph><script>重要的字</script>')
  })

  it('[ED-05] words that an earlier tab had not sent become a draft when they are refused meanwhile', async () => {
    await start(PLAIN)
    const browser = newBrowser()
    const before = await Writer.join(harness.url, 'wang', SECTION, { browser })
    before.session.setOnline(false)
    before.type('没发出的')
    await before.session.destroy()
    const maker = await join('maker')
    maker.edit(body => body.insert(1, [element('script', words('重要的字'))]))
    await maker.untilSaved()
    await harness.change('wang', { visible: true, writable: false, reason: 'not_drafting' })
    const wang = await join('wang', browser)
    await wang.until(({ drafts, unknown }) => drafts.length === 1 && unknown !== null)
    expect(wang.status.drafts[0]?.places.map(({ mine }) => mine?.text)).toEqual(['开头没发出的'])
    expect(await onServer()).toBe('<paragraph>开头</paragraph><script>重要的字</script>')
  })

  it('[ED-30] a text of headings, tables and bold words is written on as ever', async () => {
    await start(
      { kind: 'paragraph', text: '标题', level: 3 },
      {
        kind: 'table',
        rows: [[{ text: '一', header: true, colSpan: 2 }], [{ text: '二' }, { text: '三\n四' }]],
      },
      PLAIN,
    )
    const maker = await join('maker')
    const wang = await open('wang')
    maker.edit(body => {
      body.insert(3, [toElement({ kind: 'paragraph', text: '粗体' })])
      const added = body.get(3) as Y.XmlElement
      ;(added.get(0) as Y.XmlText).format(0, 1, { bold: {} })
    })
    await wang.untilText('标题|一|二|三|四|开头|粗体')
    // Two who each delete the other half leave such a table: no words are in it, and no page is shut for it.
    maker.edit(body => body.insert(4, [element('table')]))
    await expect.poll(() => maker.status.text?.body.length).toBe(4)
    await wang.untilSaved()
    await wang.with(({ view }) => view.dispatch(view.state.tr.insertText('新', 1)))
    await wang.untilSaved()
    expect(await wang.with(({ session }) => session.status().unknown)).toBeNull()
    expect(await onServer()).toContain('<paragraph level="3">新标题</paragraph><table>')
    expect(await onServer()).toContain('<bold>粗</bold>体')
  })
})
