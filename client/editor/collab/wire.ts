import * as decoding from 'lib0/decoding'
import { WebsocketProvider } from 'y-websocket'
import * as Y from 'yjs'
import { CLOSE, MESSAGE, type Standing } from '../../../shared/protocol/collab.ts'
import { applyTogether } from './applyTogether.ts'
import { BUSY_FAILURES, waitAfter } from './backoff.ts'
import { type Outgoing, readStanding } from './frames.ts'
import { watchedSocket } from './socket.ts'

export interface WireEvents {
  /** The text is here whole, on this socket. */
  onSynced(): void
  /** The socket is gone; another is tried. */
  onLost(): void
  /** The server closed for good: `code` is one of 4400 to 4499. */
  onClosed(code: number): void
  onStanding(standing: Standing): void
  /** The first `count` content frames of this socket are on disk. */
  onSettled(count: number): void
  /** The server asked what it lacks and was answered: with frame number `frame`, or with nothing (null). */
  onAnswered(frame: number | null): void
}

export interface WireOptions {
  /** `ws(s)://host/collab` */
  readonly url: string
  readonly sectionId: string
  readonly schema: number
  /** The epoch under which the local copy was made that this wire begins with; null when it begins empty. */
  readonly epoch: number | null
  /** Who has the page: the server refuses a session that is somebody else's by now. */
  readonly personId: string
  /** Where there is no session cookie. */
  readonly ticket?: string
  readonly WebSocket: typeof WebSocket
  /** A number in [0, 1). */
  readonly random: () => number
}

/**
 * A section's text as the server and this browser share it: a document kept in sync over a y-websocket connection. Nothing
 * is typed into it directly; see `BoundText`.
 */
export class Wire {
  readonly doc = new Y.Doc()
  readonly #provider: WebsocketProvider
  readonly #events: WireEvents
  #frames = 0
  #quiet = false

  constructor(options: WireOptions, events: WireEvents) {
    this.#events = events
    const { url, sectionId, WebSocket: Base, random } = options
    const provider = new WebsocketProvider(url, sectionId, this.doc, {
      connect: false,
      // Text that the server refused must not reach other tabs behind its back.
      disableBc: true,
      params: paramsOf(options),
      WebSocketPolyfill: watchedSocket(Base, {
        opened: () => {
          this.#frames = 0
        },
        maySend: frame => frame.kind !== 'awareness' || !this.#quiet,
        sent: frame => this.#onSent(frame),
      }),
    })
    this.#provider = provider
    provider.messageHandlers[MESSAGE.settled] = (_reply, message) =>
      events.onSettled(decoding.readVarUint(message))
    provider.messageHandlers[MESSAGE.standing] = (_reply, message) => {
      const standing = readStanding(decoding.readVarString(message))
      if (standing !== null) events.onStanding(standing)
    }
    provider.on('sync', this.#onSync)
    provider.on('connection-close', event => this.#spread(event?.code, random))
    provider.on('status', this.#onStatus)
    provider.on('closed', this.#onClosed)
  }

  get awareness() {
    return this.#provider.awareness
  }

  connect(): void {
    this.#provider.connect()
  }

  disconnect(): void {
    this.#provider.disconnect()
  }

  /** The epoch that the next connection names: that of everything in this document. */
  nameEpoch(epoch: number): void {
    this.#provider.params = { ...this.#provider.params, epoch: String(epoch) }
  }

  /** Applies what was typed. Answers the content frame that carried it; null when no socket took it. */
  write(updates: readonly Uint8Array[], origin: object): number | null {
    const before = this.#frames
    applyTogether(this.doc, updates, origin)
    return this.#frames > before ? this.#frames : null
  }

  /** While quiet no cursor goes out: it would stand on characters that colleagues do not have. */
  set quiet(quiet: boolean) {
    this.#quiet = quiet
    const { awareness } = this.#provider
    if (!quiet) awareness.setLocalState(awareness.getLocalState())
  }

  /** Ends it without a further event. */
  destroy(): void {
    const provider = this.#provider
    provider.off('sync', this.#onSync)
    provider.off('status', this.#onStatus)
    provider.off('closed', this.#onClosed)
    provider.destroy()
    provider.awareness.destroy()
    this.doc.destroy()
  }

  readonly #onSync = (synced: boolean) => {
    if (synced) this.#events.onSynced()
  }

  readonly #onStatus = ({ status }: { status: string }) => {
    if (status === 'disconnected') this.#events.onLost()
  }

  readonly #onClosed = ({ code }: { code: number }) => this.#events.onClosed(code)

  #onSent(frame: Outgoing): void {
    if (frame.kind !== 'step2' && frame.kind !== 'update') return
    if (frame.hasContent) this.#frames++
    if (frame.kind === 'step2') this.#events.onAnswered(frame.hasContent ? this.#frames : null)
  }

  /** The provider doubles its pauses by itself, up to `maxBackoffTime`: that bound is drawn anew for each. */
  #spread(code: number | undefined, random: () => number): void {
    const provider = this.#provider
    if (code === CLOSE.tryAgain)
      provider.wsUnsuccessfulReconnects = Math.max(provider.wsUnsuccessfulReconnects, BUSY_FAILURES)
    provider.maxBackoffTime = waitAfter(provider.wsUnsuccessfulReconnects + 1, random())
  }
}

function paramsOf({ schema, epoch, personId, ticket }: WireOptions): Record<string, string> {
  return {
    ack: '1',
    schema: String(schema),
    person: personId,
    ...(epoch === null ? {} : { epoch: String(epoch) }),
    ...(ticket === undefined ? {} : { ticket }),
  }
}
