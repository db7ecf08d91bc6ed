import type { ReportStateName, SectionState } from '../../shared/report/state.ts'
import type { SectionView } from '../../shared/report/view.ts'

export type StateCounts = Readonly<Partial<Record<SectionState, number>>>

/** How many leaves are in each state. */
export function countStates(sections: readonly SectionView[]): StateCounts {
  const counts: Partial<Record<SectionState, number>> = {}
  for (const { isLeaf, state } of sections) if (isLeaf) counts[state] = (counts[state] ?? 0) + 1
  return counts
}

/** What is true of the report now, as the page's first sentence: a key of `board.headline` and its numbers. */
export interface Headline {
  readonly key:
    | 'unassigned'
    | 'open'
    | 'openSome'
    | 'underway'
    | 'underwaySome'
    | 'signedSome'
    | 'toAccept'
    | 'accepted'
    | 'compiling'
  /** Sections that the sentence is about. */
  readonly count: number
  /** Signed, whether accepted or not. */
  readonly signed: number
  /** Signed and not accepted yet. */
  readonly waiting: number
  /** Without a unit: these are not under way. */
  readonly unassigned: number
}

/** States in which the report is sent on: the sentence is about its way then, not about its sections. */
export type SentState = Exclude<ReportStateName, 'collecting' | 'compiling'>

export const isSent = (state: ReportStateName): state is SentState =>
  state !== 'collecting' && state !== 'compiling'

export function headlineOf(counts: StateCounts, report: ReportStateName): Headline {
  const { unassigned = 0, signed: waiting = 0, accepted = 0 } = counts
  const all = Object.values(counts).reduce((sum, n) => sum + n, 0)
  const signed = waiting + accepted
  const underway = all - signed - unassigned
  return { ...sentence(), signed, waiting, unassigned }

  function sentence(): Pick<Headline, 'key' | 'count'> {
    if (accepted === all) return { key: report === 'collecting' ? 'accepted' : 'compiling', count: all }
    if (signed === all) return { key: 'toAccept', count: all }
    if (unassigned === all) return { key: 'unassigned', count: all }
    if (underway === 0) return { key: 'signedSome', count: signed }
    const some = unassigned > 0
    if (signed === 0) return { key: some ? 'openSome' : 'open', count: underway }
    return { key: some ? 'underwaySome' : 'underway', count: underway }
  }
}

/** What the coordinator does next with the report as a whole: the one blue button of the board. */
export function nextStep(
  { key }: Headline,
  { unassigned = 0 }: StateCounts,
  lateUnits: number,
): 'compile' | 'remind' | 'assign' | undefined {
  if (key === 'accepted') return 'compile'
  if (lateUnits > 0) return 'remind'
  return unassigned > 0 ? 'assign' : undefined
}
