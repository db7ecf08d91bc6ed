/** An update that no Yjs client makes, or that Yjs would choke on. */
export class MalformedUpdate extends Error {
  override readonly name = 'MalformedUpdate'
}

/** Client ids and clocks are 32-bit; a longer number is an attack. */
export const MAX_NUMBER = 2 ** 32 - 1

/** Steps over the primitives of Yjs's encoding. Everything throws MalformedUpdate instead of reading past the end. */
export class ByteReader {
  position = 0

  constructor(readonly bytes: Uint8Array) {}

  byte(): number {
    const byte = this.bytes[this.position]
    if (byte === undefined) throw new MalformedUpdate('ends too early')
    this.position++
    return byte
  }

  skip(count: number): void {
    this.position += count
    if (this.position > this.bytes.length) throw new MalformedUpdate('ends too early')
  }

  /** A variable-length unsigned number of at most 32 bits. */
  number(): number {
    let byte = this.byte()
    if (byte < 0x80) return byte
    let value = byte & 0x7f
    for (let scale = 128; scale <= 128 ** 4; scale *= 128) {
      byte = this.byte()
      value += (byte & 0x7f) * scale
      if (byte < 0x80) {
        if (value > MAX_NUMBER) break
        return value
      }
    }
    throw new MalformedUpdate('number too large')
  }

  /** Bytes with their length before them, as a view. */
  view(): Uint8Array {
    const length = this.number()
    const start = this.position
    this.skip(length)
    // Not `subarray`: on a Buffer that makes another, at three times the cost.
    return new Uint8Array(this.bytes.buffer, this.bytes.byteOffset + start, length)
  }

  /** A variable-length signed number; lib0 writes integers of up to 31 bits so. */
  signedNumber(): void {
    for (let i = 0; i < 5; i++) if (this.byte() < 0x80) return
    throw new MalformedUpdate('number too large')
  }

  /** A string with its length in bytes before it; returns its length in UTF-16 units, which is what clocks count. */
  text(): number {
    return this.utf8(this.number())
  }

  /** Checks `length` bytes as strictly as the fatal decoder that Yjs reads them with. */
  utf8(length: number): number {
    const { bytes } = this
    const end = this.position + length
    if (end > bytes.length) throw new MalformedUpdate('ends too early')
    let units = 0
    let i = this.position
    while (i < end) {
      const lead = bytes[i] ?? 0
      const size = sequenceLength(lead, bytes[i + 1] ?? 0)
      if (size === 0 || i + size > end) throw new MalformedUpdate('bad UTF-8')
      for (let j = i + 1; j < i + size; j++)
        if (((bytes[j] ?? 0) & 0xc0) !== 0x80) throw new MalformedUpdate('bad UTF-8')
      units += size === 4 ? 2 : 1
      i += size
    }
    this.position = end
    return units
  }
}

/** Bytes of the UTF-8 sequence that begins so, or 0 when none may: overlong forms, surrogates, beyond U+10FFFF. */
function sequenceLength(lead: number, second: number): number {
  if (lead < 0x80) return 1
  if (lead < 0xc2) return 0
  if (lead < 0xe0) return 2
  if (lead < 0xf0) {
    if (lead === 0xe0 && second < 0xa0) return 0
    if (lead === 0xed && second > 0x9f) return 0
    return 3
  }
  if (lead === 0xf0 && second < 0x90) return 0
  if (lead === 0xf4 && second > 0x8f) return 0
  return lead < 0xf5 ? 4 : 0
}
