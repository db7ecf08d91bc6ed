/** 128 random bits in hex. `crypto.randomUUID` is missing where the page came over plain HTTP. */
export function randomKey(random: Pick<Crypto, 'getRandomValues'>): string {
  const bytes = random.getRandomValues(new Uint8Array(16))
  return Array.from(bytes, byte => byte.toString(16).padStart(2, '0')).join('')
}

/**
 * Idempotency keys of commands whose answer has not come. A command that is sent again after its answer was lost goes
 * under the same key, so that it is carried out once (WF-19); any answer ends the key.
 */
export class CommandKeys {
  readonly #open = new Map<string, string>()
  readonly #newKey: () => string

  constructor(newKey: () => string) {
    this.#newKey = newKey
  }

  /** The key for this body: that of the attempt without answer, or a new one. */
  keyFor(body: object): string {
    const text = JSON.stringify(body)
    const key = this.#open.get(text) ?? this.#newKey()
    this.#open.set(text, key)
    return key
  }

  answered(body: object): void {
    this.#open.delete(JSON.stringify(body))
  }
}
