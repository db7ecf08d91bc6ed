import type { Level } from './level.ts'

const DIGITS = ['零', '一', '二', '三', '四', '五', '六', '七', '八', '九']
const digit = (n: number): string => DIGITS[n] ?? ''

/** An ordinal in Chinese numerals, 1 … 999, as headings print it: 十一, 二十, 一百零三. Above that, Arabic digits. */
export function chineseNumeral(n: number): string {
  if (!Number.isInteger(n) || n < 0 || n > 999) return String(n)
  if (n < 10) return digit(n)
  if (n < 20) return `十${n === 10 ? '' : digit(n - 10)}`
  if (n < 100) return `${digit(Math.floor(n / 10))}十${n % 10 === 0 ? '' : digit(n % 10)}`
  const rest = n % 100
  const hundreds = `${digit(Math.floor(n / 100))}百`
  if (rest === 0) return hundreds
  if (rest < 10) return `${hundreds}零${digit(rest)}`
  return `${hundreds}${rest < 20 ? '一' : ''}${chineseNumeral(rest)}`
}

/**
 * The printed number of the n-th heading of a level (GB/T 9704-2012, 7.3.3): 一、 （一） 1. （1）.
 * Numbers are always computed and never stored, so moving a section renumbers everything by itself.
 */
export function headingNumber(level: Level, n: number): string {
  switch (level) {
    case 1:
      return `${chineseNumeral(n)}、`
    case 2:
      return `（${chineseNumeral(n)}）`
    case 3:
      return `${n}.`
    case 4:
      return `（${n}）`
  }
}

/** A section's place as lists print it, from the numbers on its path: `二（一）3.` becomes 二（一）3. */
export const placeOf = (numbers: readonly string[]): string => numbers.join('').replace('、', '')

/**
 * Numbers for the headings inside one body, in order; body text (no level) gets `''`.
 * A heading restarts the counters of the levels below it.
 */
export function numberHeadings(levels: readonly (Level | undefined)[]): string[] {
  const counters = [0, 0, 0, 0]
  return levels.map(level => {
    if (level === undefined) return ''
    const n = (counters[level - 1] ?? 0) + 1
    counters.fill(0, level)
    counters[level - 1] = n
    return headingNumber(level, n)
  })
}
