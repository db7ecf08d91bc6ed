import { chineseNumeral } from '../document/numbering.ts'

/**
 * The kinds of number that open a heading, from the top of the ladder down:
 * 第一部分 · 第一章 · 第一节 · 一、 · （一） · 1. · （1）. A report uses any of them, in this order.
 */
export const LADDER = ['part', 'chapter', 'division', 'hanzi', 'hanziParen', 'digit', 'digitParen'] as const
export type MarkerKind = (typeof LADDER)[number]

/** A literal number at the start of a text. */
export interface Marker {
  readonly kind: MarkerKind
  /** Its value, from 1. */
  readonly n: number
  /** As printed, without the blanks behind it. */
  readonly printed: string
  /** What follows it. */
  readonly rest: string
}

/** Position on the ladder; 0 is the highest. */
export const rankOf = (kind: MarkerKind): number => LADDER.indexOf(kind)

const HANZI = '〇零一二三四五六七八九十百'
const DIGITS = '0-9０-９'

/** 二〇 means 二 and 三 of something in 一、二年级 and 三、四季度: no number of a heading. */
const ENUMERATION = new RegExp(
  `^[${HANZI}]+、[${HANZI}]+(?:年级|产业|季度|线|类|档|等|级|批|期|月|中(?!全会|心)|次)`,
  'u',
)

interface Form {
  readonly kind: MarkerKind
  /** Group 1 is the number. */
  readonly pattern: RegExp
}

const FORMS: readonly Form[] = [
  { kind: 'part', pattern: division('部分|篇') },
  { kind: 'chapter', pattern: division('章') },
  { kind: 'division', pattern: division('节') },
  { kind: 'hanzi', pattern: new RegExp(`^([${HANZI}]{1,5})\\s*[、.．]`, 'u') },
  { kind: 'hanziParen', pattern: new RegExp(`^[（(﹙]\\s*([${HANZI}]{1,5})\\s*[）)﹚]\\s*[、.．]?`, 'u') },
  { kind: 'hanziParen', pattern: /^([㈠-㈩])\s*[、.．]?/u },
  // 1.5亿元 and 3、4号楼 are no headings; 1.2022年预算 is one.
  { kind: 'digit', pattern: new RegExp(`^([${DIGITS}]{1,2})\\s*[.．、](?![${DIGITS}](?!\\d{3}年))`, 'u') },
  { kind: 'digit', pattern: /^([⒈-⒛])/u },
  { kind: 'digitParen', pattern: new RegExp(`^[（(﹙]\\s*([${DIGITS}]{1,2})\\s*[）)﹚]\\s*[、.．]?`, 'u') },
  { kind: 'digitParen', pattern: new RegExp(`^([${DIGITS}]{1,2})\\s*[）)]`, 'u') },
  { kind: 'digitParen', pattern: /^([⑴-⒇])/u },
]

function division(words: string): RegExp {
  return new RegExp(
    `^第\\s*([${HANZI}]{1,5}|[${DIGITS}]{1,2})\\s*(?:${words})(?![是为的由与和至、，])[：:.．]?`,
    'u',
  )
}

/** The number that opens a text, in any of its printed forms, half or full width; `undefined` when there is none. */
export function readMarker(text: string): Marker | undefined {
  if (ENUMERATION.test(text)) return undefined
  for (const { kind, pattern } of FORMS) {
    const match = pattern.exec(text)
    const n = match?.[1] === undefined ? undefined : numeral(match[1])
    if (match !== null && n !== undefined && n > 0)
      return { kind, n, printed: match[0].trim(), rest: text.slice(match[0].length).trim() }
  }
  return undefined
}

/** The n-th number in the form of another, to name one that is missing: after `(三)` comes `(四)`. */
export function numberLike(marker: Marker, n: number): string {
  const inHanzi = /[〇零一二三四五六七八九十百㈠-㈩]/u.test(marker.printed)
  const words = inHanzi ? chineseNumeral(n) : String(n)
  return marker.printed.replace(new RegExp(`[${HANZI}]+|[${DIGITS}]+|[㈠-㈩⒈-⒛⑴-⒇]`, 'u'), words)
}

const SINGLE_SIGNS = [
  { first: '㈠', last: '㈩' },
  { first: '⒈', last: '⒛' },
  { first: '⑴', last: '⒇' },
]

/** The value of 十二, 一百零三, 二〇, 12 or １２; `undefined` for what is no number. */
export function numeral(text: string): number | undefined {
  const code = text.codePointAt(0) ?? 0
  for (const { first, last } of SINGLE_SIGNS)
    if (text >= first && text <= last) return code - (first.codePointAt(0) ?? 0) + 1
  if (/^[0-9０-９]+$/u.test(text)) return Number(text.normalize('NFKC'))
  return hanziNumeral(text)
}

function hanziNumeral(text: string): number | undefined {
  const digits = '〇一二三四五六七八九'
  const value = (c: string) => (c === '零' ? 0 : digits.indexOf(c))
  if (!/[十百]/u.test(text)) {
    const places = [...text].map(value)
    return places.includes(-1) ? undefined : places.reduce((sum, d) => sum * 10 + d, 0)
  }
  const match =
    /^(?:([一二三四五六七八九])百)?零?(?:([一二三四五六七八九])?(十))?([一二三四五六七八九])?$/u.exec(text)
  if (match === null) return undefined
  const [, hundreds, tens, ten, ones] = match
  const tensValue = ten === undefined ? 0 : tens === undefined ? 1 : value(tens)
  return (
    (hundreds === undefined ? 0 : value(hundreds)) * 100 +
    tensValue * 10 +
    (ones === undefined ? 0 : value(ones))
  )
}
