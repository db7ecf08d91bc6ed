import type { Post } from '../../../shared/people/directory.ts'
import { stageNow } from '../../../shared/report/approval/stages.ts'
import { type ReportReturn, STAGES, type Stage } from '../../../shared/report/approval/version.ts'
import type { ReportCommand } from '../../../shared/report/commands.ts'
import type { Rejection } from '../../../shared/report/rejection.ts'
import { isSubmitted, type WholeState } from '../../../shared/report/state.ts'

type May = (command: ReportCommand, options: { readonly postId: string }) => true | Rejection

/** What a person may do with the report as a whole now, each with the post in which he may. */
export interface Standing {
  readonly signs?: { readonly stage: Stage; readonly post: Post }
  /** He could sign for somebody, but has signed another stage himself (PO-02). */
  readonly barred: boolean
  /** Asking for the meeting instead of signing (RP-03). */
  readonly refers?: Post
  readonly returns?: { readonly stage: Stage; readonly post: Post }
  /** Recording what the meeting resolved (RP-04). */
  readonly meets?: Post
  readonly abandons?: Post
}

/** Words that stand for those that will be written: what is asked is the right, not the words. */
const PROBE = '-'
const LONG_AGO = '2000-01-01'

export function standingOf(report: WholeState, capacities: readonly Post[], may: May): Standing {
  const first = (command: ReportCommand) =>
    capacities.find(post => may(command, { postId: post.id }) === true)
  const stage = isSubmitted(report) ? stageNow(report) : null
  const abandons = first({ type: 'report.abandon', reason: PROBE })
  const ending = abandons === undefined ? {} : { abandons }
  if (!isSubmitted(report) || stage === null) {
    const meets = first({ type: 'report.meeting', decision: 'approved', date: LONG_AGO })
    return { barred: false, ...ending, ...(meets === undefined ? {} : { meets }) }
  }
  const sign: ReportCommand = { type: 'report.sign', stage, hash: report.hash }
  const signer = first(sign)
  const refers = first({ ...sign, toMeeting: true })
  const returner = first({ type: 'report.return', reason: PROBE, to: 'compiling' })
  return {
    barred: signer === undefined && capacities.some(post => isBarred(may(sign, { postId: post.id }))),
    ...(signer === undefined ? {} : { signs: { stage, post: signer } }),
    ...(refers === undefined ? {} : { refers }),
    ...(returner === undefined ? {} : { returns: { stage, post: returner } }),
    ...ending,
  }
}

const isBarred = (answer: true | Rejection): boolean => answer !== true && answer.code === 'PO-02'

/** Where a stage may return the report to, the nearest first. */
export const returnTargets = (stage: Stage): readonly ReportReturn['to'][] => [
  ...STAGES.slice(0, STAGES.indexOf(stage)).reverse(),
  'compiling',
]
