/** A text file's characters. Bytes that are in no encoding stand as U+FFFD, if there are few of them. */
export type DecodedText = { readonly text: string } | 'binary'

const BYTE_ORDER_MARKS = [
  { mark: [0xef, 0xbb, 0xbf], encoding: 'utf-8' },
  { mark: [0xff, 0xfe], encoding: 'utf-16le' },
  { mark: [0xfe, 0xff], encoding: 'utf-16be' },
] as const

/** One unreadable character in so many is damage that can be named; more is another kind of file. */
const READABLE_SHARE = 100

/**
 * Decodes a text file: by its byte order mark, else as UTF-8 when it is valid, else as GB18030 (which contains GBK and
 * GB2312). What is neither is decoded by whichever leaves fewer gaps, or is `binary`.
 */
export function decodeText(bytes: Uint8Array): DecodedText {
  const marked = BYTE_ORDER_MARKS.find(({ mark }) => mark.every((byte, i) => bytes[i] === byte))
  const encodings = marked === undefined ? ['utf-8', 'gb18030'] : [marked.encoding]
  const valid = encodings.map(encoding => strictly(bytes, encoding)).filter(text => text !== undefined)
  const text = valid.find(text => !looksMisread(text)) ?? valid[0]
  if (text !== undefined) return isText(text) ? { text } : 'binary'
  const damaged = encodings.map(encoding => new TextDecoder(encoding).decode(bytes))
  const [best = ''] = damaged.toSorted((a, b) => gaps(a) - gaps(b))
  return isText(best) && gaps(best) * READABLE_SHARE <= best.length ? { text: best } : 'binary'
}

function strictly(bytes: Uint8Array, encoding: string): string | undefined {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes)
  } catch {
    return undefined
  }
}

/** Bytes can be valid twice: 一 in GB18030 is a Cyrillic letter in UTF-8. A report has foreign letters beside hanzi only. */
const looksMisread = (text: string): boolean =>
  /(?=\p{L})\P{ASCII}/u.test(text) && !/\p{Script=Han}/u.test(text)

const gaps = (text: string): number => text.split('\ufffd').length - 1

/** Text has no control characters but tab, line ends, form feed and Word's soft break (VT). */
function isText(text: string): boolean {
  const controls = text.match(/[^\P{Cc}\t\n\v\f\r\u0085]/gu)?.length ?? 0
  return controls * 1000 <= text.length && !text.includes('\0')
}
