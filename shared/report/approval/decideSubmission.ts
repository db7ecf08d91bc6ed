import { accept, type Decision } from '../decision.ts'
import { openEvidence } from '../evidence.ts'
import { type Actor, isCoordinator, type World } from '../policy.ts'
import { conflict, forbidden, refused } from '../rejection.ts'
import type { ReportState } from '../state.ts'

/** What a letter cannot be sent without. */
const NEEDED = ['title', 'addressee', 'signatory'] as const

/** RP-02: the coordinator freezes letter and sections as a report version, whose hash `world.assembled` gives. */
export function decideSubmission(state: ReportState, actor: Actor, world: World): Decision {
  if (!isCoordinator(actor)) return forbidden('coordinator_only')
  const { report } = state
  if (report.state !== 'compiling') return conflict('wrong_state', report.state)
  const missing = NEEDED.find(field => report.letter[field].trim() === '')
  if (missing !== undefined) return refused('RP-02', { missing })
  if (report.letter.disclosure === undefined) return refused('SC-01', { missing: 'disclosure' })
  const sectionIds = state.sections.filter(s => openEvidence(s).length > 0).map(s => s.id)
  if (sectionIds.length > 0) return refused('WF-24', { missing: 'confirmation', sectionIds })
  const n = report.past.length + 1
  return accept({
    body: { type: 'report.submitted', data: { n, hash: world.assembled(n), unitId: actor.post.unitId } },
  })
}
