import { command } from './doors.ts'
import { BOARD, type Door, type Who } from './roles.ts'

/** An act on the report as a whole: only `ok` may, as far as its state, which is not one for this. */
const door = (
  rule: string,
  body: Readonly<Record<string, unknown>> & { readonly type: string },
  ok: readonly Who[],
  name = body.type,
): Door => ({
  rule,
  name,
  ask: command(body),
  ok,
  okStatus: 409,
  refused: 404,
  forbidden: BOARD.filter(who => !ok.includes(who)).concat('auditor'),
})

const hash = '0'.repeat(64)
const reason = { reason: '原因' }
const CLERK: readonly Who[] = ['clerk']
const HEADS: readonly Who[] = ['lead head', 'co head', 'other head']

const stage = (name: string, ok: readonly Who[]): Door =>
  door('RP-03', { type: 'report.sign', stage: name, hash }, ok, `report.sign ${name}`)

/** The report's own way, tried on one that is still being collected. */
export const APPROVAL_DOORS: readonly Door[] = [
  door('RP-02', { type: 'report.submit' }, ['coordinator']),
  // Until it is submitted nobody knows which unit's head will be the first.
  stage('unit_sign', HEADS),
  stage('office_check', CLERK),
  stage('office_head', ['office head']),
  stage('deputy_sign', ['deputy leader']),
  stage('leader_sign', ['leader']),
  door('RP-05', { type: 'report.return', to: 'compiling', ...reason }, [
    ...HEADS,
    'clerk',
    'office head',
    'deputy leader',
    'leader',
  ]),
  door('RP-04', { type: 'report.meeting', decision: 'approved', date: '2026-11-01' }, CLERK),
  door('RP-06', { type: 'report.proof', changes: [] }, ['clerk', 'office head']),
  door('RP-06', { type: 'proof.confirm' }, ['clerk', 'office head']),
  door('RP-07', { type: 'report.number', code: '望川府函', year: 2026, serial: 1 }, CLERK),
  door('RP-07', { type: 'report.voidNumber', ...reason }, CLERK),
  door('RP-09', { type: 'report.print', copies: 1, distribution: [], checker: 'gov.clerk' }, CLERK),
  door('RP-09', { type: 'report.seal', keeper: 'gov.proofreader', at: '2026-11-01T00:00:00Z' }, CLERK),
  door('RP-09', { type: 'report.dispatch', channel: '机要交换' }, CLERK),
  door('RP-09', { type: 'report.publish' }, CLERK),
  door('RP-09', { type: 'report.archive', retention: 'permanent' }, CLERK),
  door('RP-10', { type: 'report.takeBack', to: 'compiling', ...reason }, CLERK),
  door('RP-11', { type: 'report.correct', kind: 'correction', title: '更正' }, ['coordinator']),
]
