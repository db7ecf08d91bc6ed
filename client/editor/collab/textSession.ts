import * as Y from 'yjs'
import { CLOSE } from '../../../shared/protocol/collab.ts'
import { BoundText } from './boundText.ts'
import type { Clock } from './clock.ts'
import { placesOf } from './draft.ts'
import { DraftBox } from './draftBox.ts'
import type { Deliver } from './gate.ts'
import type { HeldNames } from './heldNames.ts'
import type { LocalStore } from './localStore.ts'
import { Refusal } from './refusal.ts'
import { oldestEpoch, Saver } from './saver.ts'
import { savingAt } from './saving.ts'
import { ServerLine } from './serverLine.ts'
import { describe, REFUSALS, type TextStatus } from './status.ts'
import { StatusFeed } from './statusFeed.ts'
import type { WireEvents, WireOptions } from './wire.ts'

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
  readonly #line: ServerLine
  readonly #refusal: Refusal
  readonly #feed: StatusFeed
  #text: BoundText | null = null
  /** The text on screen holds repairs of a reader's editor; they stay here, so it cannot be written on. */
  #hasStrayed = false
  #isDestroyed = false

  constructor(options: TextSessionOptions) {
    this.#options = options
    const { newId, personId, sectionId, store, names, clock } = options
    this.#saver = new Saver(
      { id: newId(), personId, sectionId },
      { copies: store.copies, names, clock },
      () => ({ doc: this.#line.wire.doc, client: this.#text?.client ?? 0, epoch: this.#line.epoch }),
    )
    this.#drafts = new DraftBox(store.drafts, { personId, sectionId }, clock, newId)
    this.#line = new ServerLine(options, this.#events())
    this.#refusal = new Refusal({
      line: this.#line,
      saver: this.#saver,
      drafts: this.#drafts,
      text: () => this.#text,
      show: () => this.#show(),
      advance: () => this.#advance(),
      isDestroyed: () => this.#isDestroyed,
    })
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
      this.#line.replaceWire(oldestEpoch(copies))
      this.#line.wire.write(this.#saver.restored, this)
    }
    if (this.#line.closedBy === null) this.#line.wire.connect()
    this.#advance()
  }

  /** Nobody is signed in: nothing leaves until `reconnect`, lest it be stored in the name of who signs in next. */
  signOut(): void {
    if (this.#line.closedBy !== null) return
    this.#line.stayClosed(CLOSE.notSignedIn)
    this.#line.wire.disconnect()
    this.#advance()
  }

  /** Joins again after the server closed: after signing in, or when asked to. */
  reconnect(): void {
    this.#line.reconnect()
    this.#advance()
  }

  /** The browser noticed that the network went or came. */
  setOnline(online: boolean): void {
    this.#line.setOnline(online)
  }

  /** A composition begins or has ended: while it is open, nothing crosses the wire. */
  setComposing(composing: boolean): void {
    const gate = this.#text?.gate
    if (gate === undefined || gate.isClosed === composing) return
    if (composing) gate.close()
    else gate.open()
    this.#line.wire.quiet = composing
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
    this.#line.wire.destroy()
    await kept
  }

  // ─── joining and writing ──────────────────────────────────────────────────────────────────────────────────────

  #events(): WireEvents {
    const then =
      <Args extends unknown[]>(act: (...args: Args) => void) =>
      (...args: Args) => {
        act(...args)
        this.#advance()
      }
    return {
      onSynced: then(() => {
        if (!this.#refusal.onSynced() && this.#text === null) this.#show()
      }),
      onLost: then(() => this.#saver.lose()),
      onClosed: then(code => this.#onClosed(code)),
      onStanding: () => this.#advance(),
      onAnswered: then(frame => this.#saver.carry(frame)),
      onSettled: then(count => this.#saver.settle(count)),
    }
  }

  /** Puts the wire's text on screen. */
  #show(): void {
    this.#text?.unlink()
    this.#hasStrayed = false
    const write: Deliver = (updates, wereHeld) => {
      if (this.#line.takesText) {
        const frame = this.#line.wire.write(updates, text)
        this.#saver.wrote(frame, text.clock)
      } else {
        // A reader's editor mends what the schema does not allow; only a person's composition is ever held.
        if (wereHeld) this.#refusal.endTooLate()
        this.#hasStrayed = true
      }
      this.#advance()
    }
    const text: BoundText = new BoundText(this.#line.wire, write, () => this.#advance())
    this.#text = text
  }

  // ─── closing ──────────────────────────────────────────────────────────────────────────────────────────────────

  #onClosed(code: number): void {
    const isRefusal = REFUSALS.includes(code) && !this.#saver.isAllSaved
    if (isRefusal) this.#refusal.refuse()
    else this.#line.stayClosed(code)
    if (code === CLOSE.notFound) void this.#hide()
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
    const { isAllSaved } = this.#saver
    const { standing, takesText } = this.#line
    const hasActed = this.#refusal.advance()
    const isInStep = isAllSaved && !this.#refusal.isSettingAside
    if (!hasActed && isInStep && this.#hasStrayed && takesText) this.#show()
    if (isInStep && standing !== null) this.#line.nameEpoch(standing.epoch)
    this.#feed.tell()
  }

  get #savingFacts() {
    return {
      ...this.#saver.facts,
      connected: this.#line.connected,
      storeFails: this.#line.standing?.reason === 'storage',
    }
  }

  #describe(): TextStatus {
    return describe({
      text: this.#text,
      isSettingAside: this.#refusal.isSettingAside,
      standing: this.#line.standing,
      closedBy: this.#line.closedBy,
      saving: savingAt(this.#savingFacts, this.#options.clock.now(), () => this.#saver.countUnsaved()),
      connected: this.#line.connected,
      countUnsaved: () => this.#saver.countUnsaved(),
      drafts: this.#drafts.drafts,
    })
  }
}
