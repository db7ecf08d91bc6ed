/**
 * Updates one after the other in one growing buffer. A busy process holds a hundred thousand of them; as arrays of their
 * own they would cost several times their bytes, and the garbage collector would carry each of them about.
 */
export class Journal {
  private bytes = new Uint8Array(0)
  private used = 0
  /** Where each update ends. */
  private ends: number[] = []

  /** Copies `update` in: it is usually a view of a socket's read buffer, and would keep all of it. */
  add(update: Uint8Array): void {
    const end = this.used + update.length
    if (end > this.bytes.length) this.grow(end)
    this.bytes.set(update, this.used)
    this.used = end
    this.ends.push(end)
  }

  private grow(needed: number): void {
    const bytes = new Uint8Array(Math.max(256, needed, 2 * this.bytes.length))
    bytes.set(this.bytes.subarray(0, this.used))
    this.bytes = bytes
  }

  /** Views of all updates, in order. */
  updates(): Uint8Array[] {
    let start = 0
    return this.ends.map(end => {
      const update = this.bytes.subarray(start, end)
      start = end
      return update
    })
  }

  clear(): void {
    this.bytes = new Uint8Array(0)
    this.used = 0
    this.ends = []
  }

  get isEmpty(): boolean {
    return this.ends.length === 0
  }
}
