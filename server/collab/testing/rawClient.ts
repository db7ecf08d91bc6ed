import * as decoding from 'lib0/decoding'
import * as encoding from 'lib0/encoding'
import WebSocket from 'ws'
import * as Y from 'yjs'
import { MESSAGE, type Standing, SYNC } from '../../../shared/protocol/collab.ts'
import { params, SECTION } from './harness.ts'

interface Options {
  readonly url: string
  readonly person: string
  readonly section?: string
  readonly query?: Record<string, string>
  /** Asks for types 4 and 5. Default true. */
  readonly ack?: boolean
  readonly headers?: Record<string, string>
}

/** A client made by hand: it sends exactly what a test says and remembers all that it hears. */
export class RawClient {
  /** What the server has sent it as document content, applied. */
  readonly doc = new Y.Doc()
  readonly standings: Standing[] = []
  readonly awareness: { client: number; clock: number; state: unknown }[] = []
  settled = 0
  step1s: Uint8Array[] = []
  updates = 0
  step2s = 0
  keepAlives = 0
  closeCode: number | null = null
  private readonly socket: WebSocket
  private readonly waiters = new Set<() => void>()

  private constructor({ url, person, section = SECTION, query = {}, ack = true, headers = {} }: Options) {
    const all = new URLSearchParams({ ...params(person), ...(ack ? { ack: '1' } : {}), ...query })
    for (const [key, value] of Object.entries(query)) if (value === '') all.delete(key)
    this.socket = new WebSocket(`${url}/${section}?${all}`, { headers })
    this.socket.on('message', (data: Buffer) => {
      this.hear(data)
      this.changed()
    })
    this.socket.on('close', code => {
      this.closeCode = code
      this.changed()
    })
    this.socket.on('error', () => {})
  }

  /** Connects; resolves when the server has spoken or closed. */
  static async connect(options: Options): Promise<RawClient> {
    const client = new RawClient(options)
    await client.until(() => client.step1s.length > 0 || client.closeCode !== null)
    return client
  }

  /** Connects and asks for the text. */
  static async open(options: Options): Promise<RawClient> {
    const client = await RawClient.connect(options)
    await client.sync()
    return client
  }

  async sync(): Promise<void> {
    const before = this.step2s
    this.sendStep1(new Uint8Array([0]))
    await this.until(() => this.step2s > before || this.closeCode !== null)
  }

  /** Resolves as soon as `condition` holds; it is looked at whenever something was heard. */
  until(condition: () => boolean): Promise<void> {
    return new Promise((resolve, reject) => {
      const late = setTimeout(() => {
        this.waiters.delete(look)
        reject(new Error(`it did not come to that: ${condition}; closed with ${this.closeCode}`))
      }, 10_000)
      const look = () => {
        if (!condition()) return
        clearTimeout(late)
        this.waiters.delete(look)
        resolve()
      }
      this.waiters.add(look)
      look()
    })
  }

  private changed(): void {
    for (const look of [...this.waiters]) look()
  }

  untilClosed(): Promise<void> {
    return this.until(() => this.closeCode !== null)
  }

  get standing(): Standing | undefined {
    return this.standings.at(-1)
  }

  get text(): string {
    return this.doc.getXmlFragment('body').toString()
  }

  /** The update that `edit` makes when client `id` does it on the text as this client has it; not applied here. */
  edit(id: number, edit: (body: Y.XmlFragment, doc: Y.Doc) => void): Uint8Array {
    const doc = new Y.Doc()
    Y.applyUpdate(doc, Y.encodeStateAsUpdate(this.doc))
    doc.clientID = id
    const before = Y.encodeStateVector(doc)
    const known = Y.snapshot(doc)
    edit(doc.getXmlFragment('body'), doc)
    const update = Y.encodeStateAsUpdate(doc, before)
    // Without deletions that were there before, as a provider sends it.
    return Y.equalSnapshots(known, Y.snapshot(doc)) ? new Uint8Array([0, 0]) : update
  }

  sendUpdate(update: Uint8Array): void {
    this.sendSync(SYNC.update, update)
  }

  sendStep2(update: Uint8Array): void {
    this.sendSync(SYNC.step2, update)
  }

  sendStep1(stateVector: Uint8Array): void {
    this.sendSync(SYNC.step1, stateVector)
  }

  sendAwareness(client: number, clock: number, state: unknown): void {
    const inner = encoding.createEncoder()
    encoding.writeVarUint(inner, 1)
    encoding.writeVarUint(inner, client)
    encoding.writeVarUint(inner, clock)
    encoding.writeVarString(inner, JSON.stringify(state))
    const encoder = encoding.createEncoder()
    encoding.writeVarUint(encoder, MESSAGE.awareness)
    encoding.writeVarUint8Array(encoder, encoding.toUint8Array(inner))
    this.sendBytes(encoding.toUint8Array(encoder))
  }

  sendBytes(bytes: Uint8Array | string): void {
    this.socket.send(bytes)
  }

  /** Stops reading, as a peer that hangs. */
  pause(): void {
    this.socket.pause()
  }

  resume(): void {
    this.socket.resume()
  }

  close(): Promise<void> {
    this.socket.close()
    return this.untilClosed()
  }

  private sendSync(type: number, bytes: Uint8Array): void {
    const encoder = encoding.createEncoder()
    encoding.writeVarUint(encoder, MESSAGE.sync)
    encoding.writeVarUint(encoder, type)
    encoding.writeVarUint8Array(encoder, bytes)
    this.sendBytes(encoding.toUint8Array(encoder))
  }

  private hear(data: Buffer): void {
    const decoder = decoding.createDecoder(data)
    switch (decoding.readVarUint(decoder)) {
      case MESSAGE.sync:
        this.hearSync(decoder)
        break
      case MESSAGE.awareness:
        this.hearAwareness(decoding.createDecoder(decoding.readVarUint8Array(decoder)))
        break
      case MESSAGE.settled:
        this.settled = decoding.readVarUint(decoder)
        break
      case MESSAGE.standing:
        this.standings.push(JSON.parse(decoding.readVarString(decoder)) as Standing)
        break
    }
  }

  private hearSync(decoder: decoding.Decoder): void {
    const type = decoding.readVarUint(decoder)
    const bytes = decoding.readVarUint8Array(decoder)
    if (type === SYNC.step1) this.step1s.push(bytes.slice())
    else Y.applyUpdate(this.doc, bytes, 'server')
    if (type === SYNC.step2) this.step2s++
    if (type === SYNC.update) this.updates++
  }

  private hearAwareness(decoder: decoding.Decoder): void {
    let left = decoding.readVarUint(decoder)
    if (left === 0) this.keepAlives++
    for (; left > 0; left--)
      this.awareness.push({
        client: decoding.readVarUint(decoder),
        clock: decoding.readVarUint(decoder),
        state: JSON.parse(decoding.readVarString(decoder)),
      })
  }
}

/** The text node of the n-th paragraph. */
export function textOf(body: Y.XmlFragment, index = 0): Y.XmlText {
  const paragraph = body.get(index)
  const text = paragraph instanceof Y.XmlElement ? paragraph.get(0) : undefined
  if (!(text instanceof Y.XmlText)) throw new Error(`paragraph ${index} has no text`)
  return text
}
