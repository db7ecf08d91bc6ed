import { chineseNumeral } from '../../../shared/document/numbering.ts'

const HEAVENLY_STEMS = [...'甲乙丙丁戊己庚辛壬癸']
const EARTHLY_BRANCHES = [...'子丑寅卯辰巳午未申酉戌亥']
const FINANCIAL = new Map(
  Object.entries({
    零: '零',
    一: '壹',
    二: '贰',
    三: '叁',
    四: '肆',
    五: '伍',
    六: '陆',
    七: '柒',
    八: '捌',
    九: '玖',
    十: '拾',
    百: '佰',
  }),
)

/**
 * A number in one of WordprocessingML's formats (ECMA-376, ST_NumberFormat) as Word prints it.
 * Formats of scripts that Chinese reports do not use print Arabic digits.
 */
export function formatNumber(n: number, format: string): string {
  return FORMATS[format]?.(n) ?? String(n)
}

type Format = (n: number) => string

const FORMATS: Readonly<Record<string, Format>> = {
  none: () => '',
  decimalZero: n => String(n).padStart(2, '0'),
  decimalFullWidth: fullWidth,
  decimalFullWidth2: fullWidth,
  upperLetter: letters,
  lowerLetter: n => letters(n).toLowerCase(),
  upperRoman: roman,
  lowerRoman: n => roman(n).toLowerCase(),
  chineseCounting: chineseNumeral,
  chineseCountingThousand: chineseNumeral,
  taiwaneseCounting: chineseNumeral,
  taiwaneseCountingThousand: chineseNumeral,
  japaneseCounting: chineseNumeral,
  ideographDigital: digitByDigit,
  taiwaneseDigital: digitByDigit,
  japaneseDigitalTenThousand: digitByDigit,
  chineseLegalSimplified: n => [...chineseNumeral(n)].map(c => FINANCIAL.get(c) ?? c).join(''),
  ideographTraditional: n => HEAVENLY_STEMS[n - 1] ?? String(n),
  ideographZodiac: n => EARTHLY_BRANCHES[n - 1] ?? String(n),
  decimalEnclosedCircle: n => sign(n, '①', 20),
  decimalEnclosedCircleChinese: n => sign(n, '①', 20),
  decimalEnclosedParen: n => sign(n, '⑴', 20),
  decimalEnclosedFullstop: n => sign(n, '⒈', 20),
  ideographEnclosedCircle: n => sign(n, '㊀', 10),
}

/** The n-th of a row of signs that Unicode has `count` of. */
const sign = (n: number, first: string, count: number): string =>
  n >= 1 && n <= count ? String.fromCodePoint((first.codePointAt(0) ?? 0) + n - 1) : String(n)

function fullWidth(n: number): string {
  return [...String(n)].map(d => String.fromCodePoint((d.codePointAt(0) ?? 0) + 0xfee0)).join('')
}

function digitByDigit(n: number): string {
  return [...String(n)].map(d => '〇一二三四五六七八九'.charAt(Number(d))).join('')
}

/** a … z, aa … zz, as Word counts. */
function letters(n: number): string {
  if (n < 1) return String(n)
  return String.fromCodePoint(65 + ((n - 1) % 26)).repeat(Math.ceil(n / 26))
}

const ROMAN = [
  [1000, 'M'],
  [900, 'CM'],
  [500, 'D'],
  [400, 'CD'],
  [100, 'C'],
  [90, 'XC'],
  [50, 'L'],
  [40, 'XL'],
  [10, 'X'],
  [9, 'IX'],
  [5, 'V'],
  [4, 'IV'],
  [1, 'I'],
] as const

function roman(n: number): string {
  let rest = n
  return ROMAN.map(([value, letter]) => {
    const times = Math.floor(rest / value)
    rest -= times * value
    return letter.repeat(times)
  }).join('')
}
