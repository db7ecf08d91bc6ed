import * as decoding from 'lib0/decoding'
import * as encoding from 'lib0/encoding'
import { WebSocket } from 'ws'
import * as Y from 'yjs'
import { BODY } from '../../shared/document/schema.ts'
import { MESSAGE, SYNC } from '../../shared/protocol/collab.ts'

/** How many frames a typist lets wait for their acknowledgement. */
const IN_FLIGHT = 8
/** First pause before another try to connect, in milliseconds. */
const AGAIN = 20

/**
 * Somebody who types as fast as the server acknowledges, reconnects by himself, and remembers what was acknowledged.
 * Everything he does is driven by what arrives: no timers but the one for reconnecting.
 */
export class Typist {
  readonly doc = new Y.Doc()
  /** Own clock up to which the server has said that text is durable. */
  acknowledged = 0
  /** Clock of every client id that this typist has seen of others. */
  readonly seen = new Map<number, number>()
  private socket: WebSocket | null = null
  /** Own clock after each content frame sent on this socket. */
  private sent: number[] = []
  private settled = 0
  private typed = 0
  private typing = false
  private synced = false
  private stopped = false
  private readonly waiting: (() => void)[] = []
  private readonly asking: (() => void)[] = []

  constructor(
    private readonly name: string,
    private readonly url: () => string,
    private readonly onAcknowledged: () => void,
  ) {
    this.doc.on('update', (update: Uint8Array, origin: unknown) => {
      if (origin !== this) this.send(SYNC.update, update)
    })
  }

  connect(): void {
    if (this.stopped) return
    const socket = new WebSocket(this.url())
    this.socket = socket
    this.sent = []
    this.settled = 0
    this.synced = false
    socket.binaryType = 'nodebuffer'
    socket.on('open', () => this.send(SYNC.step1, Y.encodeStateVector(this.doc)))
    socket.on('message', (data: Buffer) => this.receive(data))
    socket.on('error', () => undefined)
    socket.on('close', () => {
      if (this.socket !== socket) return
      this.socket = null
      setTimeout(() => this.connect(), AGAIN)
    })
  }

  /** Types on and on, from now. */
  type(): void {
    this.typing = true
    this.typeOn()
  }

  pause(): void {
    this.typing = false
  }

  /** Resolves once everything typed so far is acknowledged on the present connection. */
  quiet(): Promise<void> {
    this.pause()
    if (this.isQuiet) return Promise.resolve()
    return new Promise(resolve => this.waiting.push(resolve))
  }

  /** Resolves once everything that the server has now is here. */
  catchUp(): Promise<void> {
    const answered = new Promise<void>(resolve => this.asking.push(resolve))
    this.send(SYNC.step1, Y.encodeStateVector(this.doc))
    return answered
  }

  stop(): void {
    this.stopped = true
    this.socket?.close()
  }

  get text(): string {
    return this.doc.getXmlFragment(BODY).toString()
  }

  private get ownClock(): number {
    return Y.getState(this.doc.store, this.doc.clientID)
  }

  private get isQuiet(): boolean {
    return this.synced && this.acknowledged >= this.ownClock
  }

  private typeOn(): void {
    while (this.typing && this.synced && this.sent.length - this.settled < IN_FLIGHT) {
      const paragraph = this.doc.getXmlFragment(BODY).get(0)
      if (!(paragraph instanceof Y.XmlElement)) return
      const inner = paragraph.get(0)
      const word = `${this.name}${this.typed++}，`
      if (inner instanceof Y.XmlText) inner.insert((this.typed * 7919) % (inner.length + 1), word)
      else paragraph.insert(0, [new Y.XmlText(word)])
    }
  }

  private send(type: number, bytes: Uint8Array): void {
    if (this.socket?.readyState !== WebSocket.OPEN) return
    // Until the server's state is here, what is typed goes with the answer to its first question.
    if (type === SYNC.update && !this.synced) return
    const encoder = encoding.createEncoder()
    encoding.writeVarUint(encoder, MESSAGE.sync)
    encoding.writeVarUint(encoder, type)
    encoding.writeVarUint8Array(encoder, bytes)
    this.socket.send(encoding.toUint8Array(encoder))
    const isContent = type !== SYNC.step1 && !(bytes.length === 2 && bytes[0] === 0 && bytes[1] === 0)
    if (isContent) this.sent.push(this.ownClock)
  }

  private receive(data: Buffer): void {
    const decoder = decoding.createDecoder(data)
    const type = decoding.readVarUint(decoder)
    if (type === MESSAGE.settled) this.settle(decoding.readVarUint(decoder))
    if (type !== MESSAGE.sync) return
    const step = decoding.readVarUint(decoder)
    const bytes = decoding.readVarUint8Array(decoder)
    if (step !== SYNC.step1) {
      this.take(step, bytes)
      return
    }
    // What the server says it has on disk is acknowledged, though the frame that said so was lost with the old socket.
    this.acknowledge(Y.decodeStateVector(bytes).get(this.doc.clientID) ?? 0)
    this.send(SYNC.step2, Y.encodeStateAsUpdate(this.doc, bytes))
  }

  private take(step: number, update: Uint8Array): void {
    Y.applyUpdate(this.doc, update, this)
    for (const client of this.doc.store.clients.keys())
      this.seen.set(client, Y.getState(this.doc.store, client))
    if (step === SYNC.step2) {
      this.synced = true
      this.settle(this.settled)
      for (const resolve of this.asking.splice(0)) resolve()
    }
    this.typeOn()
  }

  private settle(count: number): void {
    this.settled = count
    if (count > 0) this.acknowledge(this.sent[count - 1] ?? 0)
    this.typeOn()
    if (this.isQuiet) for (const resolve of this.waiting.splice(0)) resolve()
  }

  private acknowledge(clock: number): void {
    if (clock <= this.acknowledged) return
    this.acknowledged = clock
    this.onAcknowledged()
  }
}
