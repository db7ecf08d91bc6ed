import * as Y from 'yjs'
import { CLOSE, type Standing } from '../../../shared/protocol/collab.ts'
import { BoundText } from './boundText.ts'
import type { Clock } from './clock.ts'
import { placesOf, serverTextOf, withUpdates } from './draft.ts'
import { DraftBox } from './draftBox.ts'
import type { Deliver } from './gate.ts'
import type { HeldNames } from './heldNames.ts'
import type { LocalStore } from './localStore.ts'
import { oldestEpoch, Saver } from './saver.ts'
import { savingAt } from './saving.ts'
import { describe, REFUSALS, type TextStatus, takesText } from './status.ts'
import { StatusFeed } from './statusFeed.ts'
import { Wire, type WireOptions } from './wire.ts'

export interface TextSessionOptions extends Omit<WireOptions, 'epoch'> {
  readonly personId: string
  readonly clock: Clock
  readonly store: LocalStore
  readonly names: HeldNames
  readonly newId: () => string
}

/**
 * One person's work on one section's text: joins it, sends what is typed, knows what is saved, and sets aside as a private
 * draft what the server refuses. It knows nothing of the screen.
 */
export class TextSession {
  readonly #options: TextSessionOptions
  readonly #saver: Saver
  readonly #drafts: DraftBox
  readonly #feed: StatusFeed
  #wire: Wire
  #text: BoundText | null = null
  /** Gives, with the server's text, the one that was refused. Set until that text is here again. */
  #refused: ((server: Y.Doc) => Y.Doc) | null = null
  /** The server refused while a composition was open; it ends first. */
  #isRefusalDue = false
  /** A composition that was open when the section was closed has ended since. */
  #endedTooLate = false
  /** The text on screen holds repairs of a reader's editor; they stay here, so it cannot be written on. */
  #hasStrayed = false
  #standing: Standing | null = null
  /** The epoch that all of the wire's document belongs to. */
  #epoch: number | null = null
  #connected = false
  #closedBy: number | null = null
  #isDestroyed = false

  constructor(options: TextSessionOptions) {
    this.#options = options
    const { newId, personId, sectionId, store, names, clock } = options
    this.#saver = new Saver(
      { id: newId(), personId, sectionId },
      { copies: store.copies, names, clock },
      () => ({ doc: this.#wire.doc, client: this.#text?.client ?? 0, epoch: this.#epoch }),
    )
    this.#drafts = new DraftBox(store.drafts, { personId, sectionId }, clock, newId)
    this.#wire = this.#newWire()
    this.#feed = new StatusFeed(
      clock,
      () => this.#describe(),
      () => this.#savingFacts,
    )
  }

  readonly status = (): TextStatus => this.#feed.status()

  readonly subscribe = (listener: () => void): (() => void) => this.#feed.subscribe(listener)

  /** Whether leaving the page now would leave text behind that only this browser has. */
  get hasUnsaved(): boolean {
    return !this.#saver.isAllSaved || this.#text?.gate.isClosed === true
  }

  /** Joins the section, with what an earlier tab had not sent. */
  async start(): Promise<void> {
    const [copies] = await Promise.all([this.#saver.adopt(), this.#drafts.load()])
    if (this.#isDestroyed) return
    if (copies.length > 0) {
      this.#epoch = oldestEpoch(copies)
      this.#replaceWire()
      this.#wire.write(this.#saver.restored, this)
    }
    if (this.#closedBy === null) this.#wire.connect()
    this.#advance()
  }

  /** Nobody is signed in: nothing leaves until `reconnect`, lest it be stored in the name of who signs in next. */
  signOut(): void {
    if (this.#closedBy !== null) return
    this.#closedBy = CLOSE.notSignedIn
    this.#wire.disconnect()
    this.#advance()
  }

  /** Joins again after the server closed: after signing in, or when asked to. */
  reconnect(): void {
    this.#closedBy = null
    this.#wire.connect()
    this.#advance()
  }

  /** The browser noticed that the network went or came. */
  setOnline(online: boolean): void {
    if (this.#closedBy !== null) return
    if (online) this.#wire.connect()
    else this.#wire.disconnect()
  }

  /** A composition begins or has ended: while it is open, nothing crosses the wire. */
  setComposing(composing: boolean): void {
    const gate = this.#text?.gate
    if (gate === undefined || gate.isClosed === composing) return
    if (composing) gate.close()
    else gate.open()
    this.#wire.quiet = composing
    this.#advance()
  }

  async discardDraft(id: string): Promise<void> {
    const discarded = this.#drafts.discard(id)
    this.#advance()
    await discarded
  }

  /** A place of a draft was written into the text. */
  async markWritten(id: string, blockId: string): Promise<void> {
    const marked = this.#drafts.markWritten(id, blockId)
    this.#advance()
    await marked
  }

  /** Leaves the section. Resolves when what is unsaved is kept in the browser. */
  async destroy(): Promise<void> {
    this.#text?.gate.open()
    this.#isDestroyed = true
    this.#feed.stop()
    this.#text?.unlink()
    // It reads the document, so it comes before the document's end.
    const kept = this.#saver.close()
    this.#wire.destroy()
    await kept
  }

  // ─── joining and writing ──────────────────────────────────────────────────────────────────────────────────────

  #newWire(): Wire {
    const then =
      <Args extends unknown[]>(act: (...args: Args) => void) =>
      (...args: Args) => {
        act(...args)
        this.#advance()
      }
    return new Wire(
      { ...this.#options, epoch: this.#epoch },
      {
        onSynced: then(() => {
          this.#connected = true
          if (this.#refused !== null) void this.#setAside(this.#refused)
          else if (this.#text === null) this.#show()
        }),
        onLost: then(() => {
          this.#connected = false
          this.#saver.lose()
        }),
        onClosed: then(code => this.#onClosed(code)),
        onStanding: then(standing => {
          this.#standing = standing
        }),
        onAnswered: then(frame => this.#saver.carry(frame)),
        onSettled: then(count => this.#saver.settle(count)),
      },
    )
  }

  #replaceWire(): void {
    this.#wire.destroy()
    this.#connected = false
    this.#wire = this.#newWire()
  }

  /** Puts the wire's text on screen. */
  #show(): void {
    this.#text?.unlink()
    this.#hasStrayed = false
    const write: Deliver = (updates, wereHeld) => {
      if (this.#takesText) {
        const frame = this.#wire.write(updates, text)
        this.#saver.wrote(frame, text.clock)
      } else {
        // A reader's editor mends what the schema does not allow; only a person's composition is ever held.
        this.#endedTooLate ||= wereHeld
        this.#hasStrayed = true
      }
      this.#advance()
    }
    const text: BoundText = new BoundText(this.#wire, write, () => this.#advance())
    this.#text = text
  }

  get #takesText(): boolean {
    return this.#standing === null || takesText(this.#standing)
  }

  // ─── refusals ─────────────────────────────────────────────────────────────────────────────────────────────────

  #onClosed(code: number): void {
    const isRefusal = REFUSALS.includes(code) && !this.#saver.isAllSaved
    if (isRefusal) this.#isRefusalDue = true
    else this.#closedBy = code
    if (code === CLOSE.notFound) void this.#hide()
  }

  /**
   * Goes on with a new document under a new client id. With the old one the next key would make a gap, and the refused
   * text would be sent along to fill it.
   */
  #startOver(): void {
    const { restored } = this.#saver
    const refused = this.#text?.hasBegun ? this.#text.doc : undefined
    this.#isRefusalDue = false
    this.#refused = server => refused ?? withUpdates(server, restored)
    this.#saver.hold()
    this.#text?.unlink()
    this.#epoch = null
    this.#replaceWire()
    this.#wire.connect()
  }

  /** Keeps as a draft what the server's text lacks, then shows that text. */
  async #setAside(refused: (server: Y.Doc) => Y.Doc): Promise<void> {
    const wire = this.#wire
    await this.#drafts.add(placesOf(refused(wire.doc), serverTextOf(wire.doc)))
    if (this.#isDestroyed || wire !== this.#wire) return
    this.#refused = null
    this.#saver.reset()
    this.#show()
    this.#advance()
  }

  /** The section may not be seen any more; what was written here stays its writer's. */
  async #hide(): Promise<void> {
    const text = this.#text
    if (text === null) return
    const firstUnsaved = new Map(this.#saver.unsavedRanges.map(({ client, from }) => [client, from]))
    this.#text = null
    text.unlink()
    if (!text.hasBegun) return
    const clockOf = (client: number) => firstUnsaved.get(client) ?? Y.getState(text.doc.store, client)
    await this.#drafts.add(placesOf(text.doc, { clockOf, doc: null }))
    this.#saver.reset()
    this.#advance()
  }

  // ─── what follows, and what is said ───────────────────────────────────────────────────────────────────────────

  /** Does what has become possible, and tells the page what has changed. */
  #advance(): void {
    if (this.#isDestroyed) return
    const isComposing = this.#text?.gate.isClosed === true
    const { isAllSaved } = this.#saver
    if (this.#isRefusalDue && !isComposing && this.#closedBy === null) this.#startOver()
    else if (this.#endedTooLate && this.#connected && isAllSaved) {
      this.#endedTooLate = false
      const { doc } = this.#text ?? this.#wire
      this.#refused = () => doc
      void this.#setAside(this.#refused)
    } else if (this.#hasStrayed && this.#takesText && isAllSaved && this.#refused === null) this.#show()
    if (isAllSaved && this.#standing !== null && this.#refused === null) {
      this.#epoch = this.#standing.epoch
      this.#wire.nameEpoch(this.#epoch)
    }
    this.#feed.tell()
  }

  get #savingFacts() {
    return {
      ...this.#saver.facts,
      connected: this.#connected,
      storeFails: this.#standing?.reason === 'storage',
    }
  }

  #describe(): TextStatus {
    return describe({
      text: this.#text,
      isSettingAside: this.#refused !== null,
      standing: this.#standing,
      closedBy: this.#closedBy,
      saving: savingAt(this.#savingFacts, this.#options.clock.now(), () => this.#saver.countUnsaved()),
      connected: this.#connected,
      countUnsaved: () => this.#saver.countUnsaved(),
      drafts: this.#drafts.drafts,
    })
  }
}
