import * as Y from 'yjs'
import { type ClockRange, charactersIn } from './ownWords.ts'

interface Entry {
  /** When it was written, in milliseconds. */
  readonly at: number
  /** The writing client's clock after it. */
  readonly until: number
  /** Which content frame of the present socket carries it; null while none does. */
  frame: number | null
}

/**
 * What was written here and is not yet known to be on the server's disk. It leaves by the server's count of settled frames
 * (message type 4), or when the server asked what it lacks and lacks nothing. A new socket counts from zero: what the last
 * one had not settled must be carried again.
 */
export class Outbox {
  #entries: Entry[] = []
  #savedClock = 0
  #restored: readonly ClockRange[] = []

  get isEmpty(): boolean {
    return this.#entries.length === 0
  }

  /** When the oldest of it was written; null when all is saved. */
  get since(): number | null {
    return this.#entries[0]?.at ?? null
  }

  /** @param frame the content frame that carried it, null when no socket took it */
  add(at: number, until: number, frame: number | null): void {
    this.#entries.push({ at, until, frame })
  }

  /** Takes over what an earlier tab had not sent, under that tab's client ids. */
  restore(at: number, ranges: readonly ClockRange[]): void {
    this.#restored = ranges
    this.add(at, 0, null)
  }

  /** The server was told what it lacked: frame number `frame` carries all that none did; null when it lacked nothing. */
  carry(frame: number | null): void {
    if (frame === null) this.#remove(entry => entry.frame === null)
    else for (const entry of this.#entries) entry.frame ??= frame
  }

  /** The socket is gone, and its count with it. */
  lose(): void {
    for (const entry of this.#entries) entry.frame = null
  }

  /** The server has settled the first `count` content frames of this socket. */
  settle(count: number): void {
    this.#remove(entry => entry.frame !== null && entry.frame <= count)
  }

  /** Whose words, from which clocks on, the server may lack. */
  rangesOf(client: number): ClockRange[] {
    return [{ client, from: this.#savedClock }, ...this.#restored]
  }

  /** How many characters of a text the server may lack. */
  charactersIn(doc: Y.Doc, client: number): number {
    return this.isEmpty ? 0 : charactersIn(doc, this.rangesOf(client))
  }

  /** All that the server may lack of a document, as one update. */
  updateOf(doc: Y.Doc, client: number): Uint8Array {
    const clocks = Y.decodeStateVector(Y.encodeStateVector(doc))
    for (const range of this.rangesOf(client))
      if (clocks.has(range.client)) clocks.set(range.client, range.from)
    return Y.encodeStateAsUpdate(doc, Y.encodeStateVector(clocks))
  }

  #remove(gone: (entry: Entry) => boolean): void {
    for (const entry of this.#entries.filter(gone)) this.#savedClock = Math.max(this.#savedClock, entry.until)
    this.#entries = this.#entries.filter(entry => !gone(entry))
    if (this.isEmpty) this.#restored = []
  }
}
