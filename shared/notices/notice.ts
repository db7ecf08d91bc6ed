import type { z } from 'zod'
import type { personalNotice } from './schema.ts'

/** What a notice tells. Words: words.ts; who gets it and why: news.ts, turns.ts. */
export const NOTICE_KINDS = [
  /** It is the person's turn; `task` says for what. */
  'turn',
  'reminder',
  'escalated',
  'due_changed',
  'close_requested',
  'delegated',
  'posted',
  'returned',
  'recalled',
  'voided',
  /** A return was taken back: whoever set to work on it need not. */
  'undone',
  /** The section is no longer the unit's. */
  'taken',
  'answered',
  'ruled',
  'assignment_answered',
  'closed',
  'co_unit',
  'signed',
  'accepted',
  'compiled',
  'undelegated',
  'report_returned',
  'report_issued',
  'report_dispatched',
  'report_abandoned',
  'edit_refused',
  'edit_entered',
] as const
export type NoticeKind = (typeof NOTICE_KINDS)[number]

/** By these a person chooses what reaches him, and how soon (NT-05). */
export const NOTICE_GROUPS = ['act', 'back', 'result', 'progress'] as const
export type NoticeGroup = (typeof NOTICE_GROUPS)[number]

export const GROUP_OF: Readonly<Record<NoticeKind, NoticeGroup>> = {
  turn: 'act',
  reminder: 'act',
  escalated: 'act',
  due_changed: 'act',
  close_requested: 'act',
  delegated: 'act',
  posted: 'act',
  returned: 'back',
  recalled: 'back',
  voided: 'back',
  undone: 'back',
  taken: 'back',
  answered: 'result',
  ruled: 'result',
  assignment_answered: 'result',
  closed: 'result',
  co_unit: 'progress',
  signed: 'progress',
  accepted: 'progress',
  compiled: 'progress',
  undelegated: 'progress',
  report_returned: 'back',
  report_issued: 'progress',
  report_dispatched: 'progress',
  report_abandoned: 'back',
  edit_refused: 'result',
  edit_entered: 'progress',
}

/** One notice to one person; what stands in it is in schema.ts. */
export type PersonalNotice = z.infer<typeof personalNotice>

/** A notice as its person gets it. */
export interface InboxNotice extends PersonalNotice {
  readonly read: boolean
  /** What it asks for is done, by him or somebody else: it counts as read. */
  readonly done: boolean
}

/** Says nothing of what only some may know, so that it may stand where several people read it. */
export const isConfidential = ({ kind, task: asked }: PersonalNotice): boolean =>
  kind === 'answered' ||
  kind === 'ruled' ||
  kind === 'voided' ||
  asked === 'dispose' ||
  asked === 'revise' ||
  asked === 'consult' ||
  asked === 'rule'
