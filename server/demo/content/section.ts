import type { SectionState } from '../../../shared/report/state.ts'

/** A paragraph, or a table whose first row names its columns. */
export type DemoBlock = string | { readonly table: readonly (readonly string[])[] }

interface Placed {
  /** Stable: the section's id is `demo-<slug>`. */
  readonly slug: string
  readonly parentSlug: string | null
  /** Without its number. */
  readonly title: string
}

/** A heading that only holds other sections. */
export interface DemoHeading extends Placed {
  readonly target?: never
}

/** A leaf that no unit answers for yet. It may carry last year's text. */
export interface UnassignedLeaf extends Placed {
  readonly target: 'unassigned'
  readonly blocks?: readonly DemoBlock[]
}

/** A leaf on its way: how far it has come, and what happened to it before. */
export interface AssignedLeaf extends Placed {
  readonly target: Exclude<SectionState, 'unassigned'>
  readonly lead: string
  readonly coUnits?: readonly string[]
  /** Counted from the day the demo is made; negative is overdue. */
  readonly dueInDays: number
  /** Characters asked for. */
  readonly wordBudget: number
  /** Whether the co-units write too. */
  readonly coEdit?: boolean
  /** The text as first written; with `returned` or `reopened` it is version 1. */
  readonly blocks: readonly DemoBlock[]
  /** Version 1 came back to its drafters: from the reviewer, the head, or (`signed`) the coordinator. */
  readonly returned?: { readonly from: 'review' | 'head_sign' | 'signed'; readonly reason: string }
  /** Version 1 had been accepted. */
  readonly reopened?: { readonly reason: string }
  /** The text after it came back: frozen as version 2 unless the section is still `drafting`. */
  readonly revised?: readonly DemoBlock[]
  /** In `countersign`: which co-units have agreed. Later states mean all of them have. */
  readonly agreed?: readonly string[]
  /** In `countersign`: a co-unit that does not agree, and how far that has come. */
  readonly objection?: DemoObjection
  /** In `drafting`: a co-unit whose head says that this is not its own. */
  readonly declined?: { readonly unit: string; readonly reason: string }
}

/** An opinion that is no agreement. With `raised` the two heads have talked, and the leaders are to rule. */
export interface DemoObjection {
  readonly unit: string
  readonly opinion: 'change' | 'disagree'
  readonly text: string
  /** The paragraph it is about, from 0. */
  readonly paragraph: number
  readonly raised?: { readonly consulted: string; readonly reason: string }
}

export type DemoLeaf = UnassignedLeaf | AssignedLeaf
export type DemoSection = DemoHeading | DemoLeaf

/** Whether a section has a text of its own. */
export const isDemoLeaf = (section: DemoSection): section is DemoLeaf => section.target !== undefined

/** The text as it stands now: the revised one where there is one. */
export const currentBlocks = (leaf: DemoLeaf): readonly DemoBlock[] =>
  (leaf.target === 'unassigned' ? undefined : leaf.revised) ?? leaf.blocks ?? []
