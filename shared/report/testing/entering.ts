import { sha256 } from '../../document/canonical.ts'
import { stateRevised } from '../approval/stages.ts'
import { isEntering } from '../edits/edit.ts'
import type { EventDraft } from '../events.ts'
import { isFrozen, isSubmitted, type ReportState } from '../state.ts'

/** What the server makes of a correction that all have confirmed (server/reports/edit.ts), with hashes of the test's own. */
export function enteringOf(state: ReportState, sectionId: string): EventDraft[] {
  const section = state.sections.find(s => s.id === sectionId)
  if (section === undefined || !isFrozen(section)) return []
  const edit = section.edits.find(isEntering)
  if (edit === undefined) return []
  const n = section.version + 1
  const hash = sha256(`${sectionId}/${n}/${edit.id}`)
  const { characters, provenance } = section.current
  const entered: EventDraft = {
    body: { type: 'edit.entered', data: { sectionId, editId: edit.id, n, hash, characters, provenance } },
  }
  const { report, template } = state
  if (!isSubmitted(report)) return [entered]
  const m = report.past.length + 2
  const to = stateRevised(report, template)
  return [entered, { body: { type: 'report.revised', data: { n: m, hash: sha256(`${m} ${hash}`), to } } }]
}
