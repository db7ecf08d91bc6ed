import { openDeclines } from './coUnits.ts'
import type { EventDraft } from './events.ts'
import type { AssignedSection } from './state.ts'

/** WF-22: a unit that had declined and goes on after all has answered itself. A ruling that upheld it stays on record. */
export const answering = (section: AssignedSection, unitId: string): EventDraft[] =>
  openDeclines(section).some(d => d.unitId === unitId)
    ? [{ body: { type: 'assignment.answered', data: { sectionId: section.id, unitId } } }]
    : []
