import { WebSocket } from 'ws'
import * as Y from 'yjs'
import { browserClock, type Clock } from '../../../client/editor/collab/clock.ts'
import type { HeldNames } from '../../../client/editor/collab/heldNames.ts'
import { type LocalStore, memoryStore } from '../../../client/editor/collab/localStore.ts'
import type { TextStatus } from '../../../client/editor/collab/status.ts'
import { TextSession } from '../../../client/editor/collab/textSession.ts'
import { readBody } from '../../../shared/document/fromYjs.ts'
import { BODY, SCHEMA_VERSION } from '../../../shared/document/schema.ts'

/** Names held by the tabs of one pretended browser. */
export class Tabs implements HeldNames {
  readonly #names = new Set<string>()

  hold(name: string): () => void {
    this.#names.add(name)
    return () => this.#names.delete(name)
  }

  async held(): Promise<ReadonlySet<string>> {
    return new Set(this.#names)
  }

  /** As when the browser dies: everything is let go at once. */
  crash(): void {
    this.#names.clear()
  }
}

/** A browser: what it stores outlives its tabs. */
export interface Browser {
  readonly store: LocalStore
  readonly tabs: Tabs
}
export const newBrowser = (): Browser => ({ store: memoryStore(), tabs: new Tabs() })

let ids = 0

/** Somebody who writes a section's text without a screen. */
export class Writer {
  readonly session: TextSession

  private constructor(url: string, person: string, section: string, { store, tabs }: Browser, clock: Clock) {
    this.session = new TextSession({
      url,
      ticket: person,
      sectionId: section,
      schema: SCHEMA_VERSION,
      personId: person,
      // Of `ws`, which has the browser's interface.
      WebSocket: WebSocket as unknown as typeof globalThis.WebSocket,
      random: () => 0,
      clock,
      store,
      names: tabs,
      newId: () => `${person}-${++ids}`,
    })
  }

  /** Opens a section and waits for its text. */
  static async join(
    url: string,
    person: string,
    section: string,
    { browser = newBrowser(), clock = browserClock } = {},
  ): Promise<Writer> {
    const writer = Writer.open(url, person, section, { browser, clock })
    await writer.until(status => status.text !== null)
    return writer
  }

  /** Opens a section, whatever comes of it. */
  static open(
    url: string,
    person: string,
    section: string,
    { browser = newBrowser(), clock = browserClock } = {},
  ): Writer {
    const writer = new Writer(url, person, section, browser, clock)
    void writer.session.start()
    return writer
  }

  get status(): TextStatus {
    return this.session.status()
  }

  get text(): string {
    const { text } = this.status
    return text === null ? '' : textIn(text.doc)
  }

  /** Types at the end of a paragraph. */
  type(words: string, paragraph = 0): void {
    this.edit(body => {
      const element = body.get(paragraph)
      if (!(element instanceof Y.XmlElement)) throw new Error(`no paragraph ${paragraph}`)
      const last = element.get(element.length - 1)
      if (last instanceof Y.XmlText) last.insert(last.length, words)
      else element.push([new Y.XmlText(words)])
    })
  }

  edit(change: (body: Y.XmlFragment) => void): void {
    const { text } = this.status
    if (text === null) throw new Error('no text yet')
    text.doc.transact(() => change(text.doc.getXmlFragment(BODY)))
  }

  /** Resolves when a status is so. */
  until(isSo: (status: TextStatus) => boolean): Promise<void> {
    return new Promise(resolve => {
      const look = () => {
        if (!isSo(this.status)) return
        stop()
        resolve()
      }
      const stop = this.session.subscribe(look)
      look()
    })
  }

  /** Resolves when the text on screen is so. */
  untilText(isSo: (text: string) => boolean): Promise<void> {
    return new Promise(resolve => {
      const look = () => {
        if (!isSo(this.text)) return
        this.status.text?.doc.off('update', look)
        stop()
        resolve()
      }
      const follow = () => {
        this.status.text?.doc.off('update', look)
        this.status.text?.doc.on('update', look)
        look()
      }
      const stop = this.session.subscribe(follow)
      follow()
    })
  }

  untilSaved(): Promise<void> {
    return this.until(({ saving }) => saving?.kind === 'saved' && !this.session.hasUnsaved)
  }
}

/** Paragraphs joined by `|`. */
export const textIn = (doc: Y.Doc): string =>
  readBody(doc)
    .blocks.map(block => block.text)
    .join('|')
