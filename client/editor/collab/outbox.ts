interface Entry {
  /** When it was written, in milliseconds. */
  readonly at: number
  /** The own client's clock after it. */
  readonly until: number
  /** Which content frame of the present socket carries it; null while none does. */
  frame: number | null
}

/**
 * What was written here and is not yet known to be on the server's disk. An entry leaves by the server's count of settled
 * frames alone (message type 4). A new socket counts from zero: what the last one had not settled must be carried again.
 */
export class Outbox {
  #entries: Entry[] = []
  #savedClock: number

  /** @param savedClock the own client's clock up to which everything is on the server */
  constructor(savedClock = 0) {
    this.#savedClock = savedClock
  }

  get isEmpty(): boolean {
    return this.#entries.length === 0
  }

  /** When the oldest of it was written; null when all is saved. */
  get since(): number | null {
    return this.#entries[0]?.at ?? null
  }

  /** The own client's clock up to which everything is settled. */
  get savedClock(): number {
    return this.#savedClock
  }

  /** @param frame the content frame that carried it, null when no socket took it */
  add(at: number, until: number, frame: number | null): void {
    this.#entries.push({ at, until, frame })
  }

  /** A sync step 2 went out: it carries all that no frame has carried. */
  carry(frame: number): void {
    for (const entry of this.#entries) entry.frame ??= frame
  }

  /** The server asked what it lacks, and it lacks nothing. */
  nothingLacks(): void {
    this.#remove(entry => entry.frame === null)
  }

  /** The socket is gone, and its count with it. */
  lose(): void {
    for (const entry of this.#entries) entry.frame = null
  }

  /** The server has settled the first `count` content frames of this socket. */
  settle(count: number): void {
    this.#remove(entry => entry.frame !== null && entry.frame <= count)
  }

  #remove(gone: (entry: Entry) => boolean): void {
    for (const entry of this.#entries.filter(gone)) this.#savedClock = Math.max(this.#savedClock, entry.until)
    this.#entries = this.#entries.filter(entry => !gone(entry))
  }
}
