import { command } from './doors.ts'
import { BOARD, type Door, section, type Who } from './roles.ts'

/** A door that only `ok` may pass, as far as the section's state, which is not one for this: 409. */
const door = (
  rule: string,
  body: Readonly<Record<string, unknown>> & { readonly type: string },
  ok: readonly Who[],
): Door => ({
  rule,
  name: body.type,
  ask: command({ ...body, sectionId: section }),
  ok,
  okStatus: 409,
  refused: 404,
  forbidden: BOARD.filter(who => !ok.includes(who)).concat('auditor'),
})
const opinion = { opinionId: 'none' }
const words = { text: '意见' }
const reason = { reason: '原因' }

/** What becomes of opinions, of silence, of an assignment, and of one's last act. */
export const OPINION_DOORS: readonly Door[] = [
  door('WF-09', { type: 'opinion.dispose', ...opinion, disposition: 'declined', ...reason }, [
    'lead drafter',
    'lead reviewer',
    'lead head',
  ]),
  door('WF-10', { type: 'dispute.consult', ...opinion, ...words }, ['lead head', 'co head']),
  door('WF-10', { type: 'dispute.raise', ...opinion, ...reason }, ['lead head', 'co head']),
  door('WF-10', { type: 'dispute.rule', ...opinion, ruling: 'proceed', ...words }, [
    'deputy leader',
    'leader',
  ]),
  door('WF-21', { type: 'countersign.requestClose', unitId: 'hr', ...reason }, ['lead head']),
  door('WF-21', { type: 'countersign.close', unitId: 'hr', ...reason }, ['deputy leader']),
  door('WF-22', { type: 'assignment.insist', ...reason }, ['coordinator']),
  door('WF-22', { type: 'assignment.rule', ruling: 'upheld', ...words }, ['deputy leader']),
  door('WF-23', { type: 'act.takeBack', eventSeq: 1 }, [
    'lead reviewer',
    'lead head',
    'co head',
    'coordinator',
  ]),
]
