import type { Post } from '../../../shared/people/directory.ts'
import type { Stage } from '../../../shared/report/approval/version.ts'
import type { ReportCommand } from '../../../shared/report/commands.ts'
import type { Rejection } from '../../../shared/report/rejection.ts'
import { isSubmitted, type WholeState } from '../../../shared/report/state.ts'
import { standingOf } from './standing.ts'

/** The version that an offer is about; where there is none yet, the next one. */
interface OnVersion {
  readonly n: number
  readonly hash: string
}

/** An act that a person may open, with the post in which he gives it. */
export type Offer =
  | { readonly act: 'submit' | 'met' | 'abandon'; readonly post: Post; readonly version?: OnVersion }
  | {
      readonly act: 'sign' | 'refer' | 'return'
      readonly post: Post
      readonly stage: Stage
      readonly version: OnVersion
    }

export interface Offers {
  /** The one blue button. */
  readonly main: Offer | undefined
  readonly others: readonly Offer[]
  readonly barred: boolean
}

type May = (command: ReportCommand, options: { readonly postId: string }) => true | Rejection

/** What a person is offered on the first half of the report's way. */
export function offersOf(report: WholeState, capacities: readonly Post[], may: May): Offers {
  const { signs, barred, refers, returns, meets, abandons } = standingOf(report, capacities, may)
  const version = isSubmitted(report) ? { n: report.n, hash: report.hash } : undefined
  const on = version === undefined ? {} : { version }
  const ending: Offer[] = abandons === undefined ? [] : [{ act: 'abandon', post: abandons, ...on }]
  if (version !== undefined && returns !== undefined) {
    const { stage } = returns
    const back: Offer = { act: 'return', post: returns.post, stage, version }
    const asks: Offer[] = refers === undefined ? [] : [{ act: 'refer', post: refers, stage, version }]
    const main: Offer | undefined = signs && { act: 'sign', post: signs.post, stage: signs.stage, version }
    return { main, others: [back, ...asks, ...ending], barred }
  }
  if (meets !== undefined) return { main: { act: 'met', post: meets, ...on }, others: ending, barred }
  const submits = capacities.find(post => maySubmit(may({ type: 'report.submit' }, { postId: post.id })))
  return { main: submits && { act: 'submit', post: submits }, others: ending, barred }
}

/** What the letter lacks is said in the dialog: it is no reason not to open it. */
const maySubmit = (answer: true | Rejection): boolean => answer === true || answer.kind === 'refused'

/** Whether an offer that was opened is not there any more: the report has moved on. */
export const isStale = (open: Offer, { main, others }: Offers): boolean =>
  ![main, ...others].some(
    offer =>
      offer?.act === open.act &&
      offer.post.id === open.post.id &&
      offer.version?.hash === open.version?.hash &&
      ('stage' in offer ? offer.stage : undefined) === ('stage' in open ? open.stage : undefined),
  )
