/** Title and year proposed for the report that is made from an older one. */
export interface Proposal {
  readonly title: string
  readonly period: string
}

const YEAR = /(?<!\d)(20\d\d)(?!\d)/

/**
 * The next report after one with this title: the year after the one that the title names, else `thisYear`; its title with
 * that year in it.
 */
export function proposeNext(title: string, thisYear: string): Proposal {
  const named = YEAR.exec(title)?.[1]
  if (named === undefined) return { title, period: thisYear }
  const period = String(Number(named) + 1)
  return { title: withYear(title, period), period }
}

/** A title with another year in the place of the one it names; one that names none stays as it is. */
export const withYear = (title: string, period: string): string =>
  isYear(period) ? title.replace(YEAR, period) : title

export const isYear = (text: string): boolean => /^20\d\d$/.test(text)
