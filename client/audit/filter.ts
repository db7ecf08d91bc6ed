import type { ChainRecord } from './record.ts'

/** What the list is narrowed to. Empty texts narrow nothing. */
export interface Filter {
  readonly group: string
  readonly section: string
  readonly person: string
  /** A day as `dayOf` names it. */
  readonly day: string
  readonly search: string
}

export const NO_FILTER: Filter = { group: '', section: '', person: '', day: '', search: '' }

export const isFiltered = (filter: Filter): boolean => Object.values(filter).some(value => value !== '')

/** Names the day of a moment (ISO 8601), as the district's calendar has it. */
export type DayOf = (at: string) => string

/** The records that a filter lets through, newest first. */
export function filtered(records: readonly ChainRecord[], filter: Filter, dayOf: DayOf): ChainRecord[] {
  const { group, section, person, day } = filter
  const words = wordsOf(filter.search)
  return records
    .filter(
      record =>
        (group === '' || record.group === group) &&
        (section === '' || record.sectionIds.includes(section)) &&
        (person === '' || record.personId === person) &&
        (day === '' || dayOf(record.at) === day) &&
        (words.length === 0 || contains(record, words)),
    )
    .reverse()
}

/** A search by several words finds records that hold them all; a hash is found with and without its gaps. */
function contains({ row, told }: ChainRecord, words: readonly string[]): boolean {
  const { name, as, verb, sentence } = told()
  const text = wordsOf(`${name} ${as} ${verb} ${sentence}`).join('')
  return words.every(word => text.includes(word) || row.hash.includes(word))
}

const wordsOf = (text: string): string[] => text.toLowerCase().split(/\s+/).filter(Boolean)

/** Records of one day. */
export interface Day {
  readonly day: string
  readonly records: readonly ChainRecord[]
}

/** Puts records that follow each other on one day together, in their order. */
export function byDay(records: readonly ChainRecord[], dayOf: DayOf): Day[] {
  const days: { readonly day: string; readonly records: ChainRecord[] }[] = []
  for (const record of records) {
    const day = dayOf(record.at)
    const last = days.at(-1)
    if (last?.day === day) last.records.push(record)
    else days.push({ day, records: [record] })
  }
  return days
}

export interface Option {
  readonly value: string
  readonly count: number
  /** The first record that has it. */
  readonly first: ChainRecord
}

/** Every value that records have, with how many have it, in the order in which they come first. */
export function optionsOf(
  records: readonly ChainRecord[],
  valuesOf: (record: ChainRecord) => readonly string[],
): Option[] {
  const options = new Map<string, Option>()
  for (const record of records)
    for (const value of valuesOf(record)) {
      const { count = 0, first = record } = options.get(value) ?? {}
      options.set(value, { value, count: count + 1, first })
    }
  return [...options.values()]
}
