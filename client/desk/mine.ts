import { leavesOf } from '../../shared/report/outline.ts'
import type { ReportState, Section } from '../../shared/report/state.ts'
import { isAssigned, isFrozen } from '../../shared/report/state.ts'
import { type Turn, turnOf } from '../../shared/report/turn.ts'

/** A section of the person's own units that somebody else has to move on. */
export interface Waiting {
  readonly reportId: string
  readonly section: Section
  readonly turn: Turn
}

/** Sections led by one of `unitIds` that wait for somebody who is not this person. */
export function waitingForOthers(
  states: readonly ReportState[],
  unitIds: ReadonlySet<string>,
  mine: ReadonlySet<string>,
): Waiting[] {
  return states.flatMap(state =>
    leavesOf(state.sections).flatMap(section => {
      if (!isAssigned(section) || !unitIds.has(section.leadUnitId) || mine.has(section.id)) return []
      return turnOf(section).map(turn => ({ reportId: state.id, section, turn }))
    }),
  )
}

export type DoneKind = 'submitted' | 'approve' | 'countersign' | 'sign'

export interface Done {
  readonly id: string
  readonly kind: DoneKind
  readonly reportId: string
  readonly sectionId: string
  readonly at: string
}

/** What a person did: submitted, reviewed, countersigned, signed; the last first. */
export function doneBy(states: readonly ReportState[], personId: string): Done[] {
  const done = states.flatMap(({ id: reportId, sections }) =>
    sections.filter(isAssigned).flatMap(section => {
      const versions = isFrozen(section) ? [...section.past, section.current] : section.past
      return versions.flatMap(({ n, submittedBy, signatures }): Done[] => {
        const place = { reportId, sectionId: section.id }
        const signed = signatures
          .filter(s => s.personId === personId && s.void === null)
          .map(s => ({ ...place, id: s.id, kind: s.kind, at: s.at }))
        if (submittedBy.personId !== personId) return signed
        return [{ ...place, id: `${section.id}/${n}`, kind: 'submitted', at: submittedBy.at }, ...signed]
      })
    }),
  )
  return done.sort((a, b) => Date.parse(b.at) - Date.parse(a.at))
}
