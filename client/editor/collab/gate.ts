/** Takes updates to be applied as one: a single one as it comes, or all that were held. */
export type Deliver = (updates: readonly Uint8Array[], wereHeld: boolean) => void

/**
 * Stands between the text on screen and the text on the wire. While an input method is composing it holds both ways: a
 * remote edit that reached the paragraph would abort the composition and leave raw pinyin behind, and a local one would
 * show that pinyin to colleagues. It holds before the document that the editor is bound to; held any later, the next key
 * would revert what colleagues wrote.
 */
export class Gate {
  #closed = false
  #inward: Uint8Array[] = []
  #outward: Uint8Array[] = []
  readonly #toText: Deliver
  readonly #toWire: Deliver

  constructor(toText: Deliver, toWire: Deliver) {
    this.#toText = toText
    this.#toWire = toWire
  }

  get isClosed(): boolean {
    return this.#closed
  }

  /** An update from the wire. */
  receive(update: Uint8Array): void {
    if (this.#closed) this.#inward.push(update)
    else this.#toText([update], false)
  }

  /** An update of what was typed here. */
  emit(update: Uint8Array): void {
    if (this.#closed) this.#outward.push(update)
    else this.#toWire([update], false)
  }

  /** A composition begins. */
  close(): void {
    this.#closed = true
  }

  /** It has ended: its outcome goes out first, then what came meanwhile goes in. */
  open(): void {
    if (!this.#closed) return
    this.#closed = false
    const outward = this.#outward.splice(0)
    const inward = this.#inward.splice(0)
    if (outward.length > 0) this.#toWire(outward, true)
    if (inward.length > 0) this.#toText(inward, true)
  }
}
