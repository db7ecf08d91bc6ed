import { fileURLToPath } from 'node:url'
import type { Browser, BrowserContext, CDPSession, Page } from 'playwright-core'
import { createServer, type ViteDevServer } from 'vite'
import type { Paper } from './paper.ts'

const root = fileURLToPath(new URL('../../../', import.meta.url))

/** Serves the editor without the page around it. */
export async function servePapers(): Promise<ViteDevServer> {
  const vite = await createServer({
    configFile: false,
    cacheDir: 'node_modules/.vite-papers',
    root,
    logLevel: 'error',
    resolve: { dedupe: ['yjs'] },
    server: { host: '127.0.0.1', port: 0, hmr: false, watch: null },
    optimizeDeps: { entries: ['tests/browser/editor/paper.html'] },
  })
  return vite.listen()
}

/** Somebody with a section open in a browser. */
export class PaperPage {
  readonly page: Page
  readonly cdp: CDPSession

  private constructor(page: Page, cdp: CDPSession) {
    this.page = page
    this.cdp = cdp
  }

  /** @param context a browser that was used before, with what it stores */
  static async open(
    browser: Browser,
    vite: ViteDevServer,
    asked: { url: string; section: string; person: string },
    context?: BrowserContext,
  ): Promise<PaperPage> {
    context ??= await browser.newContext({ permissions: ['clipboard-read', 'clipboard-write'] })
    const page = await context.newPage()
    const address = new URL('/tests/browser/editor/paper.html', vite.resolvedUrls?.local[0])
    for (const [name, value] of Object.entries(asked)) address.searchParams.set(name, value)
    page.on('pageerror', error => {
      throw error
    })
    await page.goto(address.href)
    await page.waitForFunction(() => window.paper?.session.status().text ?? false)
    return new PaperPage(page, await context.newCDPSession(page))
  }

  /** Runs in the page, with what tests reach there. */
  with<Arg, Answer>(run: (paper: Paper, arg: Arg) => Answer, arg?: Arg): Promise<Answer> {
    return this.page.evaluate(`(${run})(window.paper, ${JSON.stringify(arg)})`) as Promise<Answer>
  }

  get text(): Promise<string> {
    return this.with(paper => paper.text)
  }

  /** Puts the cursor behind that many characters of a paragraph. */
  async putCursor(paragraph: number, offset: number): Promise<void> {
    await this.page.locator('#place p').nth(paragraph).click()
    await this.page.keyboard.press('Home')
    await this.untilCursor(paragraph, 0)
    for (let i = 0; i < offset; i++) await this.page.keyboard.press('ArrowRight')
    await this.untilCursor(paragraph, offset)
  }

  /** The editor hears a moment later where the browser has put the cursor. */
  private async untilCursor(paragraph: number, offset: number): Promise<void> {
    await this.page.waitForFunction(
      ([block, at]) => {
        const { $head } = window.paper.view.state.selection
        return $head.index(0) === block && $head.parentOffset === at
      },
      [paragraph, offset] as const,
    )
  }

  /** As an input method does it: each step replaces the marked text. Nothing is committed. */
  async compose(...steps: readonly string[]): Promise<void> {
    for (const text of steps)
      await this.cdp.send('Input.imeSetComposition', {
        text,
        selectionStart: text.length,
        selectionEnd: text.length,
      })
  }

  /** Ends the composition with these characters. */
  async commit(text: string): Promise<void> {
    await this.cdp.send('Input.insertText', { text })
    await this.page.waitForFunction(() => window.paper.session.status().text?.gate.isClosed === false)
  }

  async untilText(text: string): Promise<void> {
    await this.page.waitForFunction(wanted => window.paper.text === wanted, text)
  }

  async untilSaved(): Promise<void> {
    await this.page.waitForFunction(() => !window.paper.session.hasUnsaved)
  }
}
