import type * as Y from 'yjs'
import type { BoundText } from './boundText.ts'
import { placesOf, serverTextOf, withUpdates } from './draft.ts'
import type { DraftBox } from './draftBox.ts'
import type { Saver } from './saver.ts'
import type { ServerLine } from './serverLine.ts'

interface Parts {
  readonly line: ServerLine
  readonly saver: Saver
  readonly drafts: DraftBox
  /** The text on screen. */
  readonly text: () => BoundText | null
  /** Puts the server's text on screen. */
  readonly show: () => void
  readonly advance: () => void
  readonly isDestroyed: () => boolean
}

/** What happens to a text that the server refuses: it is set aside as a private draft, and the server's comes instead. */
export class Refusal {
  readonly #parts: Parts
  /** Gives, with the server's text, the one that was refused. Set until that text is here again. */
  #refused: ((server: Y.Doc) => Y.Doc) | null = null
  /** The server refused while a composition was open; it ends first. */
  #isDue = false
  /** A composition that was open when the section was closed has ended since. */
  #endedTooLate = false

  constructor(parts: Parts) {
    this.#parts = parts
  }

  get isSettingAside(): boolean {
    return this.#refused !== null
  }

  /** The server refused what was written here. */
  refuse(): void {
    this.#isDue = true
  }

  /** A composition has ended, and the section takes no text any more. */
  endTooLate(): void {
    this.#endedTooLate = true
  }

  /** The server's text is here. Answers whether what was refused is being set aside now. */
  onSynced(): boolean {
    if (this.#refused === null) return false
    void this.#setAside(this.#refused)
    return true
  }

  /** Does what has become possible; answers whether that was anything. */
  advance(): boolean {
    const { line, saver, text } = this.#parts
    const isComposing = text()?.gate.isClosed === true
    if (this.#isDue && !isComposing && line.closedBy === null) this.#startOver()
    else if (this.#endedTooLate && line.connected && saver.isAllSaved) {
      this.#endedTooLate = false
      const { doc } = text() ?? line.wire
      this.#refused = () => doc
      void this.#setAside(this.#refused)
    } else return false
    return true
  }

  /**
   * Goes on with a new document under a new client id. With the old one the next key would make a gap, and the refused
   * text would be sent along to fill it.
   */
  #startOver(): void {
    const { line, saver } = this.#parts
    const text = this.#parts.text()
    const { restored } = saver
    const refused = text?.hasBegun ? text.doc : undefined
    this.#isDue = false
    this.#refused = server => refused ?? withUpdates(server, restored)
    saver.hold()
    text?.unlink()
    line.replaceWire(null)
    line.wire.connect()
  }

  /** Keeps as a draft what the server's text lacks, then shows that text. */
  async #setAside(refused: (server: Y.Doc) => Y.Doc): Promise<void> {
    const { line, saver, drafts, show, advance, isDestroyed } = this.#parts
    const { wire } = line
    await drafts.add(placesOf(refused(wire.doc), serverTextOf(wire.doc)))
    if (isDestroyed() || wire !== line.wire) return
    this.#refused = null
    saver.reset()
    show()
    advance()
  }
}
