import * as Y from 'yjs'
import { CLOSE, type Standing } from '../../../shared/protocol/collab.ts'
import { BoundText } from './boundText.ts'
import type { Clock } from './clock.ts'
import { placesOf, serverTextOf } from './draft.ts'
import { DraftBox } from './draftBox.ts'
import type { HeldNames } from './heldNames.ts'
import type { LocalCopy, LocalStore } from './localStore.ts'
import { Saver } from './saver.ts'
import { nextSayingAt, savingAt } from './saving.ts'
import { isSameStatus, type TextStatus } from './status.ts'
import { Wire, type WireOptions } from './wire.ts'

export interface TextSessionOptions extends Omit<WireOptions, 'epoch'> {
  readonly personId: string
  readonly clock: Clock
  readonly store: LocalStore
  readonly names: HeldNames
  readonly newId: () => string
}

/** Codes after which what was written here is refused, and the page goes on without it. */
const REFUSALS: readonly number[] = [CLOSE.malformed, CLOSE.forbidden, CLOSE.closedSection, CLOSE.tooLarge]

/**
 * One person's work on one section's text: joins it, sends what is typed, knows what is saved, and sets aside as a private
 * draft what the server refuses. It knows nothing of the screen.
 */
export class TextSession {
  readonly #options: TextSessionOptions
  readonly #saver: Saver
  readonly #drafts: DraftBox
  readonly #listeners = new Set<() => void>()
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
  #cancelSaying = () => {}
  #isDestroyed = false
  #status: TextStatus

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
    this.#status = this.#describe()
  }

  readonly status = (): TextStatus => this.#status

  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener)
    return () => this.#listeners.delete(listener)
  }

  /** Whether leaving the page now would leave text behind that only this browser has. */
  get hasUnsaved(): boolean {
    return !this.#saver.isAllSaved || this.#text?.gate.isClosed === true
  }

  /** Joins the section, with what an earlier tab had not sent. */
  async start(): Promise<void> {
    const [copies] = await Promise.all([this.#saver.adopt(), this.#drafts.load()])
    if (this.#isDestroyed) return
    if (copies.length > 0) {
      this.#epoch = copies.reduce(olderEpoch, null as number | null)
      this.#replaceWire()
      this.#wire.write(this.#saver.restored, this)
    }
    this.#wire.connect()
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
    this.#cancelSaying()
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
    const text: BoundText = new BoundText(this.#wire, (updates, wereHeld) => {
      if (this.#takesText) {
        const frame = this.#wire.write(updates, text)
        this.#saver.wrote(frame, text.clock)
      } else {
        // A reader's editor mends what the schema does not allow; only a person's composition is ever held.
        this.#endedTooLate ||= wereHeld
        this.#hasStrayed = true
      }
      this.#advance()
    })
    this.#text = text
  }

  get #storeFails(): boolean {
    return this.#standing?.reason === 'storage'
  }

  get #takesText(): boolean {
    return this.#standing === null || this.#standing.writable || this.#storeFails
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
    const refused = this.#text?.doc
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
    if (this.#isRefusalDue && !isComposing) this.#startOver()
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
    this.#tell()
  }

  #tell(): void {
    const { clock } = this.#options
    this.#cancelSaying()
    const at = nextSayingAt(this.#savingFacts, clock.now())
    if (at !== null) this.#cancelSaying = clock.after(at - clock.now(), () => this.#tell())
    const status = this.#describe()
    if (isSameStatus(status, this.#status)) return
    this.#status = status
    for (const listener of this.#listeners) listener()
  }

  get #savingFacts() {
    return { ...this.#saver.facts, connected: this.#connected, storeFails: this.#storeFails }
  }

  #describe(): TextStatus {
    const saving = savingAt(this.#savingFacts, this.#options.clock.now(), () => this.#saver.countUnsaved())
    const isPending = saving?.kind === 'saving' || saving?.kind === 'unsaved'
    const isOpen = this.#text !== null && this.#refused === null && this.#standing !== null
    return {
      text: this.#text,
      connected: this.#connected,
      writable: isOpen && this.#takesText && !LOCKING.includes(this.#closedBy ?? 0),
      reason: this.#standing?.reason ?? null,
      closedBy: this.#closedBy,
      saving,
      unsavedCharacters: isPending ? this.#saver.countUnsaved() : 0,
      drafts: this.#drafts.drafts,
    }
  }
}

/** Codes after which nothing more may be typed. Without a session or on a bad line one writes on. */
const LOCKING: readonly number[] = [...REFUSALS, CLOSE.notFound, CLOSE.schema]

const olderEpoch = (oldest: number | null, { epoch }: LocalCopy): number | null =>
  epoch === null ? oldest : Math.min(oldest ?? epoch, epoch)

function withUpdates(server: Y.Doc, updates: readonly Uint8Array[]): Y.Doc {
  const doc = new Y.Doc()
  for (const update of [Y.encodeStateAsUpdate(server), ...updates]) Y.applyUpdate(doc, update)
  return doc
}
