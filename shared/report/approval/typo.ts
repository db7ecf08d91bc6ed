/**
 * What a proof-reader may put right without the leader signing anew (RP-06): typography, punctuation outside numbers, and
 * single wrong characters that bear no weight. Whatever is not surely harmless is substantive.
 */

/** Words of one character that turn the sense of a sentence, and those like them. */
const WEIGHTY = new Set('不未已拟应可将或非无没勿莫否均仅须必禁免增减升降多少前后上下内外')
/** Chinese numerals, in both writings. */
const NUMERALS = new Set('〇零一二三四五六七八九十百千万亿两半壹贰叁肆伍陆柒捌玖拾佰仟')

const isDigit = (char: string | undefined): boolean =>
  char !== undefined && (/\p{N}/u.test(char) || NUMERALS.has(char))
const isHan = (char: string): boolean => /^\p{Script=Han}$/u.test(char)
const MARK = /[\p{P}\p{S}\p{Z}]/gu
const DIGITS = `\\p{N}${[...NUMERALS].join('')}`
/** A run of digits with all signs that stand between them and right at both ends, but for what ends a sentence there. */
const NUMBERS = new RegExp(
  `[^\\p{L}\\p{N}\\s]*[${DIGITS}](?:[^\\p{L}\\s]*[${DIGITS}])*[^\\p{L}\\p{N}\\s]*`,
  'gu',
)
/** Punctuation beside a number that is no part of it. */
const AROUND = /^[，。；：、！？“”‘’（）《》,;:()"]+|[，。；：、！？“”‘’（）《》,;:()"]+$/gu

const withoutMarks = (text: string): string => text.replace(MARK, '')
/** Spaces are not looked at: within a number they would make two of one, which then differ. */
const numbersIn = (text: string): string =>
  (text.match(NUMBERS) ?? []).map(number => number.replace(AROUND, '')).join(' ')

/** Why a change is no typo; null when it is one. */
export type NoTypo = 'same' | 'number' | 'weighty' | 'name' | 'longer'

/** The part in which two texts differ: what stands before it is common, and what stands behind. */
function difference(before: readonly string[], after: readonly string[]) {
  let start = 0
  while (start < before.length && start < after.length && before[start] === after[start]) start++
  let end = 0
  while (
    end < before.length - start &&
    end < after.length - start &&
    before[before.length - 1 - end] === after[after.length - 1 - end]
  )
    end++
  return {
    removed: before.slice(start, before.length - end),
    added: after.slice(start, after.length - end),
    left: before[start - 1],
  }
}

/**
 * Judges one change of a whole paragraph. `names` are names of units and persons: none of them may appear, go or change.
 */
export function whyNoTypo(before: string, after: string, names: readonly string[]): NoTypo | null {
  if (before === after) return 'same'
  if (namesIn(before, names) !== namesIn(after, names)) return 'name'
  if (numbersIn(before) !== numbersIn(after)) return 'number'
  if (withoutMarks(before) === withoutMarks(after)) return null
  const { removed, added, left } = difference([...before], [...after])
  const changed = [...removed, ...added]
  if (removed.length !== 1 || added.length !== 1 || !changed.every(isHan)) return 'longer'
  if (changed.some(char => WEIGHTY.has(char))) return 'weighty'
  // What follows a number is its unit.
  return isDigit(left) ? 'number' : null
}

const namesIn = (text: string, names: readonly string[]): string =>
  names
    .filter(name => name !== '')
    .flatMap(name => Array<string>(text.split(name).length - 1).fill(name))
    .join('\n')
