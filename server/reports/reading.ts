import type { Directory } from '../../shared/people/directory.ts'
import type { ReportCatchUp, ReportSnapshot } from '../../shared/protocol/live.ts'
import { isApprovalEvent } from '../../shared/report/approval/evolve.ts'
import { textsOfReport } from '../../shared/report/approval/texts.ts'
import { isVisible, type ReportEvent, type SeenEvent } from '../../shared/report/events.ts'
import { textsOfLetter } from '../../shared/report/letter.ts'
import {
  type Reader,
  readerOf,
  readsApproval,
  readsBoard,
  readsEdit,
  readsReport,
  readsVersions,
} from '../../shared/report/reading.ts'
import { seenBy, stateSeenBy } from '../../shared/report/seenBy.ts'
import { isAssigned, type ReportState } from '../../shared/report/state.ts'
import { textsOf, textsOfEdit, textsOfSection } from '../../shared/report/textsOf.ts'
import { viewFor } from '../../shared/report/view.ts'
import type { Reports } from './reports.ts'

/** What each person gets to see of a report: every door (HTTP, live) reads through here (RD-12). */
export interface Reading {
  reader(personId: string): Reader
  /** The state when this person may know of the report; null otherwise, and when there is none. */
  visible(personId: string, reportId: string): Promise<ReportState | null>
  snapshot(personId: string, reportId: string): Promise<ReportSnapshot | null>
  catchUp(personId: string, reportId: string, since: number): Promise<ReportCatchUp | null>
  /** Some events as one person may see them, with the texts he may read. */
  seen(personId: string, state: ReportState, events: readonly ReportEvent[]): Promise<ReportCatchUp>
}

export function createReading(deps: {
  readonly reports: Reports
  readonly directory: () => Directory
  readonly now: () => string
}): Reading {
  const { reports } = deps
  const reader = (personId: string) => readerOf(deps.directory(), personId, deps.now())

  async function visible(personId: string, reportId: string): Promise<ReportState | null> {
    const state = await reports.get(reportId)
    return state !== null && readsReport(reader(personId), state) ? state : null
  }

  async function seen(
    personId: string,
    state: ReportState,
    committed: readonly ReportEvent[],
  ): Promise<ReportCatchUp> {
    const who = reader(personId)
    const events = committed.map(event => seenBy(who, state, event))
    const texts = await reports.texts.read(events.flatMap(event => readableTexts(who, state, event)))
    return { version: committed.at(-1)?.seq ?? state.version, events, texts }
  }

  return {
    reader,
    visible,
    seen,
    async snapshot(personId, reportId) {
      const state = await visible(personId, reportId)
      if (state === null) return null
      const who = reader(personId)
      const letter = readsBoard(who) ? textsOfLetter(state.report.letter) : []
      const whole = readsApproval(who, state) ? textsOfReport(state.report) : []
      const sections = stateSeenBy(who, state)
        .sections.filter(s => readsVersions(who, s))
        .flatMap(textsOfSection)
      const asked = state.sections.flatMap(s =>
        isAssigned(s) ? s.edits.filter(edit => readsEdit(who, s, edit)).flatMap(textsOfEdit) : [],
      )
      const texts = await reports.texts.read([...letter, ...whole, ...sections, ...asked])
      return { version: state.version, state: viewFor(who, state, deps.directory(), deps.now()), texts }
    },
    async catchUp(personId, reportId, since) {
      const state = await visible(personId, reportId)
      if (state === null) return null
      return seen(personId, state, await reports.journal.events(reportId, since))
    },
  }
}

/** RD-03: texts of a section's events go to who reads its versions, a correction's also to who is asked to confirm it; the letter's words to all of the board (RD-11). */
function readableTexts(who: Reader, state: ReportState, event: SeenEvent): string[] {
  if (isVisible(event) && event.type === 'letter.set') return readsBoard(who) ? textsOfLetter(event.data) : []
  if (isVisible(event) && isApprovalEvent(event)) return readsApproval(who, state) ? textsOf(event) : []
  if (!isVisible(event) || !('sectionId' in event.data)) return []
  const { sectionId } = event.data
  const section = state.sections.find(s => s.id === sectionId)
  if (section === undefined) return []
  if ('editId' in event.data && isAssigned(section)) {
    const { editId } = event.data
    return section.edits.some(edit => edit.id === editId && readsEdit(who, section, edit))
      ? textsOf(event)
      : []
  }
  return readsVersions(who, section) ? textsOf(event) : []
}
