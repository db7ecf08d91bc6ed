import type { Block } from '../document/blocks.ts'
import { type AssignedSection, isFrozen } from './state.ts'

/**
 * Why a paragraph concerns a co-unit: the unit named it when it spoke about an earlier version or this one, its text
 * mentions the unit, or people of the unit wrote in it.
 */
export type Concern = 'named' | 'mentioned' | 'written'

export interface ConcernedUnit {
  /** 区公安局 */
  readonly name: string
  /** Blocks that it named in its opinions. */
  readonly named: ReadonlySet<string>
  /** Its people, those of former posts too. */
  readonly people: ReadonlySet<string>
}

/** The blocks that concern a unit, in reading order, each with the first reason there is. */
export function concernsOf(
  blocks: readonly Block[],
  unit: ConcernedUnit,
  /** Who wrote in each block, from the server's log. */
  authors: ReadonlyMap<string, readonly string[]>,
): Map<string, Concern> {
  const words = wordsFor(unit.name)
  const reasonOf = ({ id, text }: Block): Concern | undefined => {
    if (unit.named.has(id)) return 'named'
    if (words.some(word => text.includes(word))) return 'mentioned'
    return authors.get(id)?.some(person => unit.people.has(person)) ? 'written' : undefined
  }
  const concerns = new Map<string, Concern>()
  for (const block of blocks) {
    const reason = reasonOf(block)
    if (reason !== undefined) concerns.set(block.id, reason)
  }
  return concerns
}

const LEVEL = /^[省市区县]/u
const KIND = /(?:局|委|办|委员会|办公室)$/u

/**
 * How a text may call a unit: 区公安局, 公安局, 公安部门, 公安机关. The stem alone (公安) is no name of it: 财政 and 教育 stand
 * in every other sentence.
 */
export function wordsFor(name: string): string[] {
  const bare = name.replace(LEVEL, '')
  const stem = bare.replace(KIND, '')
  const isName = (word: string) => [...word].length > 1
  return [
    name,
    ...(isName(bare) ? [bare] : []),
    ...(isName(stem) ? [`${stem}部门`, `${stem}机关`] : []),
  ].filter((word, i, all) => all.indexOf(word) === i)
}

/** All blocks that a unit has named in its opinions about a section, taken back ones left out. */
export const namedBy = (section: AssignedSection, unitId: string): ReadonlySet<string> =>
  new Set(
    [...section.past, ...(isFrozen(section) ? [section.current] : [])]
      .flatMap(version => version.opinions)
      .filter(opinion => opinion.unitId === unitId && opinion.takenBack === undefined)
      .flatMap(opinion => opinion.paragraphs ?? []),
  )
