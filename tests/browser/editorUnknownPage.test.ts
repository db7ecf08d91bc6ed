import { describe, expect, it } from 'vitest'
import { WebSocket } from 'ws'
import { WebsocketProvider } from 'y-websocket'
import * as Y from 'yjs'
import { BODY, SCHEMA_VERSION } from '../../shared/document/schema.ts'
import { chromiumPath } from './editor/chromium.ts'
import { editorWindows } from './editor/windows.ts'
import { axe } from './harness.ts'

const chromium = chromiumPath()
const SECTION = 'demo-teacher-pay'

describe.runIf(chromium !== undefined)('the page of a section that holds something unknown', () => {
  const { open, site } = editorWindows(chromium)

  /** A client of somebody's own making, who may write here. */
  async function maker(login: string) {
    const { cookie } = await site().district.as(login)
    const provider = new WebsocketProvider(
      `${site().address.replace('http', 'ws')}/collab`,
      SECTION,
      new Y.Doc(),
      {
        params: { schema: String(SCHEMA_VERSION) },
        disableBc: true,
        WebSocketPolyfill: class extends WebSocket {
          constructor(address: string) {
            super(address, { headers: { Cookie: cookie ?? '' } })
          }
        } as unknown as typeof globalThis.WebSocket,
      },
    )
    await new Promise<void>(resolve => provider.once('sync', () => resolve()))
    return { body: provider.doc.getXmlFragment(BODY), stop: () => provider.destroy() }
  }

  it('[ED-30] it says what is unknown, what is safe and what to do, shows all words, and is written on when that is gone', async () => {
    const { page } = await open('finance.drafter', `/r/demo/s/${SECTION}`)
    const editor = page.locator('.ProseMirror[contenteditable=true]')
    await editor.waitFor()
    const written = (await editor.locator('p').first().textContent()) ?? ''
    const { body, stop } = await maker('hr.drafter')
    const script = new Y.XmlElement('script')
    script.insert(0, [new Y.XmlText('只有这里有的字')])
    body.insert(0, [script])

    const banner = page.getByRole('alert').filter({ hasText: '本页不认识的内容，正文只读' })
    await banner.getByText('没有删除任何内容').waitFor()
    await banner.getByText('第1段，不认识的元素“script”：只有这里有的字').waitFor()
    await banner.getByRole('button', { name: '刷新本页' }).waitFor()
    const paper = page.getByRole('article')
    await paper.getByText('只有这里有的字').waitFor()
    await paper.getByText(written).first().waitFor()
    expect(await page.locator('.ProseMirror').count()).toBe(0)
    await page.keyboard.press('Control+Enter')
    expect(await page.getByRole('dialog').count()).toBe(0)
    expect(await axe(page)).toEqual([])
    await page.reload()
    await banner.waitFor()
    expect(body.toString()).toContain('<script>只有这里有的字</script>')

    body.delete(0, 1)
    await editor.waitFor()
    await banner.waitFor({ state: 'detached' })
    await editor.locator('p').first().click()
    await page.keyboard.press('Home')
    await page.keyboard.type('接着写。')
    await page.getByText(/已保存 \d\d:\d\d:\d\d/).waitFor()
    expect(body.toString()).toContain('接着写。')
    stop()
  })

  it('[ED-33] a writer takes it out, its words stay in his name, and the other writes on too', async () => {
    const { page } = await open('finance.drafter', `/r/demo/s/${SECTION}`)
    const editor = page.locator('.ProseMirror[contenteditable=true]')
    await editor.waitFor()
    const { body, stop } = await maker('hr.drafter')
    const script = new Y.XmlElement('script')
    script.insert(0, [new Y.XmlText('别处来的字')])
    body.insert(0, [script])
    const banner = page.getByRole('alert').filter({ hasText: '本页不认识的内容，正文只读' })
    await banner.getByText('文字和数据引用都保留').waitFor()
    await banner.getByRole('button', { name: '去掉结构，保留文字' }).click()
    const dialog = page.getByRole('dialog', { name: '去掉本页不认识的结构？' })
    expect(await axe(page)).toEqual([])
    await dialog.getByRole('button', { name: '先不动' }).click()
    expect(body.toString()).toContain('<script>')
    await banner.getByRole('button', { name: '去掉结构，保留文字' }).click()
    await dialog.getByRole('button', { name: '去掉结构' }).click()
    await editor.getByText('别处来的字').waitFor()
    expect(await banner.count()).toBe(0)
    await editor.getByText('别处来的字').click()
    await page.keyboard.press('End')
    await page.keyboard.type('，照写。')
    await page.getByText(/已保存 \d\d:\d\d:\d\d/).waitFor()
    await expect.poll(() => body.toString()).toContain('<paragraph>别处来的字，照写。</paragraph>')
    expect(body.toString()).not.toContain('script')
    stop()
  })
})
