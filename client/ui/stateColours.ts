import type { SectionState } from '../../shared/report/state.ts'

/** Text colour of a section's state. */
export const stateInk = (state: SectionState): string => `var(--st-${state})`

/** Tint behind a section's state. */
export const stateTint = (state: SectionState): string => `var(--st-${state}-bg)`

/** Colour of a state in a bar: signed work is solid, work in progress soft, what nobody has yet a plain line. */
export function stateBar(state: SectionState): string {
  if (state === 'signed' || state === 'accepted') return stateInk(state)
  return state === 'unassigned' ? 'var(--line-2)' : `var(--st-${state}-soft)`
}
