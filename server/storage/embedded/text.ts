/**
 * Strings as bytes, without loss. UTF-8 cannot carry half of a surrogate pair (it would come back as U+FFFD, and two
 * different strings as one), so a string that holds one is kept as UTF-16.
 */

const UTF8 = 0
const UTF16 = 1
const LONE_SURROGATE = /\p{Surrogate}/u

export function encodeText(text: string): Buffer {
  const lone = LONE_SURROGATE.test(text)
  return Buffer.concat([Buffer.of(lone ? UTF16 : UTF8), Buffer.from(text, lone ? 'utf16le' : 'utf8')])
}

/** Reads what {@link encodeText} wrote. */
export function decodeText(bytes: Uint8Array): string {
  const body = Buffer.from(bytes.buffer, bytes.byteOffset + 1, bytes.length - 1)
  return body.toString(bytes[0] === UTF16 ? 'utf16le' : 'utf8')
}
