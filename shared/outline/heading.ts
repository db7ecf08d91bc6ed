/** A title longer than this is doubted. Official titles of items have 4 to 30 characters. */
export const LONG_TITLE = 40
/** A title that ends with a colon, as in （1）收入预算：…, is shorter. */
const LONG_COLON_TITLE = 20

/** A numbered line without its number, taken apart into the title and the text that runs on behind it. */
export interface HeadingParts {
  /** With its full stop or colon. */
  readonly title: string
  /** Empty when the title stands alone. */
  readonly body: string
}

/**
 * Takes a numbered line apart: `标题。正文…` at the first full stop outside quotes and brackets, `标题：正文…` at an
 * early colon, `标题　正文。` at a wide gap, `标题一是…` where the enumeration begins. A line without any of them is all title.
 */
export function splitHeading(text: string): HeadingParts {
  const end = colonEnd(text) ?? gapEnd(text) ?? enumerationStart(text) ?? sentenceEnd(text) ?? text.length
  return { title: text.slice(0, end).trim(), body: text.slice(end).trim() }
}

/** A title without the mark that ends it in print: what an outline lists. Headings get their mark back when printed. */
export const bareTitle = (title: string): string => title.replace(/[。．.：:；;，,、]$/u, '')

/** How many characters a title has, without the mark at its end. */
export const titleLength = (title: string): number => [...bareTitle(title)].length

const OPENING = '（(《〈「『【〔[“‘'
const CLOSING = '）)》〉」』】〕]”’'

/** Where each character lies: how many quotes and brackets are open before it. */
function* withDepth(text: string): Generator<{ at: number; sign: string; depth: number }> {
  let depth = 0
  for (let at = 0; at < text.length; at++) {
    const sign = text.charAt(at)
    if (CLOSING.includes(sign)) depth = Math.max(0, depth - 1)
    yield { at, sign, depth }
    if (OPENING.includes(sign)) depth++
  }
}

/** Position behind the first full stop outside quotes; when quotes do not close, behind the first full stop. */
function sentenceEnd(text: string): number | undefined {
  for (const { at, sign, depth } of withDepth(text))
    if (depth === 0 && ('。！？'.includes(sign) || isHalfWidthStop(text, at))) return at + 1
  const first = text.indexOf('。')
  return first === -1 ? undefined : first + 1
}

/** A `.` typed for 。 stands between hanzi; in 3.5 and V2.0 it does not. */
const isHalfWidthStop = (text: string, at: number): boolean =>
  '.．'.includes(text.charAt(at)) &&
  /\p{Script=Han}[.．](?:\p{Script=Han}|$)/u.test(text.slice(Math.max(0, at - 1), at + 2))

/** Behind a colon that ends a short title without a comma, when text follows. */
function colonEnd(text: string): number | undefined {
  for (const { at, sign, depth } of withDepth(text.slice(0, LONG_COLON_TITLE + 1))) {
    if (depth > 0) continue
    if ('：:'.includes(sign)) return at > 0 && text.slice(at + 1).trim() !== '' ? at + 1 : undefined
    if ('，,；;。！？'.includes(sign)) return undefined
  }
  return undefined
}

/** Behind a short title that only a gap parts from a sentence: 加强领导　区委、区政府…。 */
function gapEnd(text: string): number | undefined {
  const match = /^[^\s，。；：！？]{2,25}(?=\s+\p{Script=Han})/u.exec(text)
  if (match === null || !/\p{Script=Han}$/u.test(match[0])) return undefined
  return /[，。；]/u.test(text.slice(match[0].length)) ? match[0].length : undefined
}

/** Where 一是 begins right behind a title whose full stop was forgotten. */
function enumerationStart(text: string): number | undefined {
  return /^[^，。；：！？]{4,40}?(?=一是)/u.exec(text)?.[0].length
}
