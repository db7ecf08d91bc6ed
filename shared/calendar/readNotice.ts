import { daysFrom, isDay } from './day.ts'

/** A part of a pasted text that could not be read, as it stands there. */
export interface NoticeFault {
  /** From 1. */
  readonly line: number
  readonly text: string
  /** No date in it, a date that does not exist, or no word that says whether it is off or worked. */
  readonly why: 'no_date' | 'no_such_day' | 'no_kind'
}

export interface ReadNotice {
  readonly holidays: readonly string[]
  readonly workdays: readonly string[]
  readonly faults: readonly NoticeFault[]
}

/**
 * Reads the days of a year out of the State Council's notice as it is pasted (`二、春节：2月15日（周日）至23日（周一）放假
 * 调休，共9天。2月14日（周六）上班。`), or out of a list with a day or a stretch a line (`2026-10-01至2026-10-07 休`,
 * `2026-10-10,班`). What has a date and is not understood is a fault, never left out silently; lines of pure words are
 * the notice's own preamble.
 */
export function readNotice(text: string, year: number): ReadNotice {
  const holidays = new Set<string>()
  const workdays = new Set<string>()
  const faults: NoticeFault[] = []
  for (const [index, line] of text.split(/\r?\n/).entries())
    for (const sentence of sentencesOf(line)) {
      const fault = (why: NoticeFault['why']) => faults.push({ line: index + 1, text: sentence, why })
      const kind = kindOf(sentence)
      const stretches = stretchesOf(sentence, year)
      if (stretches.length === 0) {
        if (kind !== undefined && /\d/.test(sentence.replaceAll(/\d{4}年/g, ''))) fault('no_date')
        continue
      }
      const days = stretches.flatMap(daysOf)
      if (days.length === 0 || stretches.some(stretch => daysOf(stretch).length === 0)) fault('no_such_day')
      else if (kind === undefined) {
        // The notice bears its own date behind who gave it.
        if (!/^\D*\d{4}年\d{1,2}月\d{1,2}日$/.test(sentence)) fault('no_kind')
      } else for (const day of days) (kind === 'off' ? holidays : workdays).add(day)
    }
  return { holidays: [...holidays].sort(), workdays: [...workdays].sort(), faults }
}

/** Sentences without what stands in brackets (weekdays, the lunar date) and without the name of the holiday before a colon. */
const sentencesOf = (line: string): string[] =>
  line
    .replace(/（[^）]*）|\([^)]*\)/g, '')
    .split(/[。；;]/)
    .map(sentence => sentence.replace(/^.*[：:](?=.*\d)/, '').trim())
    .filter(sentence => sentence !== '')

function kindOf(sentence: string): 'off' | 'worked' | undefined {
  if (/上班|班/.test(sentence)) return 'worked'
  return /放假|休/.test(sentence) ? 'off' : undefined
}

interface Stretch {
  readonly first: string
  readonly last: string
}

const daysOf = ({ first, last }: Stretch): string[] =>
  isDay(first) && isDay(last) ? daysFrom(first, last) : []

const ONE = /(?:(\d{4})[-年/.])?(?:(\d{1,2})[-月/.])?(\d{1,2})日?/
const TO = /\s*(?:至|到|—+|–|~|～|-)\s*/
const STRETCH = new RegExp(`${ONE.source}(?:${TO.source}${ONE.source})?`, 'g')

/** `10月1日至7日`, `2026-10-01~2026-10-07`, `2月14日、2月28日`: a day without month or year has those of the one before it. */
function stretchesOf(sentence: string, year: number): Stretch[] {
  // `共9天` counts days and is none of them.
  const counted = sentence.replace(/共\s*\d+\s*天/g, '')
  let month = ''
  const found: Stretch[] = []
  for (const [whole, y, m, d, toYear, toMonth, toDay] of counted.matchAll(STRETCH)) {
    month = m ?? month
    // A bare number is no day.
    if (d === undefined || month === '' || (m === undefined && !whole.includes('日'))) continue
    const ofYear = y ?? String(year)
    const first = dayOf(ofYear, month, d)
    const last = toDay === undefined ? first : dayOf(toYear ?? ofYear, toMonth ?? month, toDay)
    found.push({ first, last })
    month = toMonth ?? month
  }
  return found
}

const dayOf = (year: string, month: string, day: string): string =>
  `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`
