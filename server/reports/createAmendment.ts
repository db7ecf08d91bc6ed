import { actOf, type ReportEvent } from '../../shared/report/events.ts'
import { letterSet } from '../../shared/report/letter.ts'
import { conflict } from '../../shared/report/rejection.ts'
import type { Journal } from './journal.ts'

/**
 * Makes the report by which another one is corrected or completed (RP-11): under the id that its event names, so that
 * whoever finishes this after a crash makes the same one, and only once. The letter goes to the same addressee.
 */
export async function createAmendment(
  journal: Journal,
  from: string,
  event: Extract<ReportEvent, { type: 'report.amended' }>,
): Promise<void> {
  const { kind, reportId, title } = event.data
  const former = await journal.state(from)
  if (former === null) throw new Error(`${from} is not in the store`)
  const { period, template, report } = former
  const { preamble: _preamble, contact: _contact, attachments: _attachments, ...letter } = report.letter
  const amends = { kind, reportId: from }
  await journal.append(reportId, state =>
    state === null
      ? {
          kind: 'proposal',
          drafts: [
            { body: { type: 'report.created', data: { reportId, title, period, template, amends } } },
            letterSet({ ...letter, preamble: [], attachments: [] }, { title }),
          ],
          act: actOf(event),
        }
      : conflict('report_exists', reportId),
  )
}
