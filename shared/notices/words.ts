import type { Task } from '../report/tasks.ts'
import type { NoticeKind } from './notice.ts'

/** What a turn asks for. */
const turn = {
  assign: '请指定牵头单位',
  write: '请起草',
  review: '请审核',
  countersign: '请会签',
  dispose: '请答复会签意见',
  revise: '请退回修改',
  consult: '请会商',
  rule: '请裁定分歧',
  close: '请决定是否结束会签',
  reassign: '请改派',
  rule_assignment: '请裁定分工',
  sign: '请审签',
  accept: '请纳入',
  compile: '请统稿',
} as const satisfies Readonly<Record<Task['kind'], string>>

/** What happened, in a few words: the head of a notice. */
const title = {
  reminder: '催办',
  due_changed: '时限有调整',
  close_requested: '请尽快会签',
  delegated: '授权您代办',
  posted: '您有新的任职',
  returned: '已退回修改',
  recalled: '已重新打开起草',
  voided: '您的签署已失效',
  undone: '退回已收回',
  taken: '不再由贵单位承担',
  answered: '您的会签意见已有答复',
  ruled: '意见分歧已裁定',
  assignment_answered: '分工意见已有答复',
  closed: '已按逾期未反馈处理',
  co_unit: '贵单位参加会签',
  signed: '已审签',
  accepted: '已纳入',
  compiled: '已开始统稿',
  undelegated: '授权已收回',
} as const satisfies Readonly<Record<Exclude<NoticeKind, 'turn'>, string>>

/** Why, in one line. What somebody wrote stays in the system: it is read there (NT-03). */
const text = {
  turn: '{{who}}办理后转来',
  reminder: '{{who}}催办',
  due_changed: '{{who}}重新确定',
  close_requested: '{{who}}提请不再等待贵单位会签',
  delegated: '{{who}}授权，截至{{until}}',
  posted: '{{unit}}，待办已转来',
  returned: '{{who}}退回第{{n}}版，理由请打开查看',
  recalled: '{{who}}将第{{n}}版转回起草，原因请打开查看',
  voided: '{{who}}办理后，您在第{{n}}版上的签署失效',
  undone: '{{who}}收回退回，第{{n}}版继续流转，无需修改',
  taken: '{{who}}调整分工',
  answered: '{{who}}已答复，内容请打开查看',
  ruled: '{{who}}已作出裁定，内容请打开查看',
  assignment_answered: '{{who}}已答复，内容请打开查看',
  closed: '{{who}}决定不再等待贵单位会签',
  co_unit: '{{who}}分工，送审后请会签',
  signed: '{{who}}签署第{{n}}版',
  accepted: '{{who}}纳入第{{n}}版',
  compiled: '{{who}}启动统稿',
  undelegated: '{{who}}收回授权',
} as const satisfies Readonly<Record<NoticeKind, string>>

/** Chinese words of notices: for mail and webhook, and the source of the page's catalogue. */
export const NOTICE_WORDS = {
  turn,
  title,
  text,
  titled: '{{title}}：{{subject}}',
  more: '{{section}}等{{count}}节',
  behalf: '{{name}}（受{{holder}}授权）',
  asBehalf: '代{{holder}}办理。{{text}}',
  due: '{{text}}，时限{{due}}',
  server: '系统',
} as const
