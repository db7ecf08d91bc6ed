import type { Directory } from '../../shared/people/directory.ts'
import { conflict } from '../../shared/report/rejection.ts'
import { sectionsOf, successionEvents } from '../../shared/report/succession.ts'
import type { Journal } from './journal.ts'

/**
 * Lets a report follow the directory (UN-01): what units that are gone still hold in it goes over to their successors. The
 * directory's event comes first; whoever comes here after a crash between the two finishes it. Nothing is appended where
 * nothing is left to do, so it is safe to run twice and by anyone.
 */
export async function followUnits(journal: Journal, reportId: string, directory: Directory): Promise<void> {
  for (const { id: unitId, succeeded } of directory.units) {
    if (succeeded === undefined) continue
    await journal.append(reportId, state => {
      const succession = { unitId, successorId: succeeded.unitId }
      const drafts = state === null ? [] : successionEvents(state, succession, succeeded.by)
      return drafts.length === 0
        ? conflict('nothing_to_follow', null)
        : { kind: 'proposal', drafts, act: succeeded.by }
    })
  }
}

/** How many sections of all reports a unit leads and co-signs: what an administrator, who reads none, may know of them. */
export async function countSections(journal: Journal, unitId: string) {
  const sums = { reports: 0, lead: 0, co: 0 }
  for (const id of await journal.ids()) {
    const state = await journal.state(id)
    if (state === null) continue
    const { lead, co } = sectionsOf(state, unitId)
    if (lead + co > 0) sums.reports++
    sums.lead += lead
    sums.co += co
  }
  return sums
}
