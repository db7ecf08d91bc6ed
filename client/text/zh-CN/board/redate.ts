/** Moving the due times of several sections. */
export const redate = {
  title_other: '改期：{{count}}个章节',
  how: '怎样改',
  date: '统一改到一个时间',
  move: '顺延若干个工作日',
  moveNote: '各章节从自己的截止日期起算，跳过休息日和节假日，钟点不变',
  days: '工作日天数',
  daysHint: '提前填负数，如-2',
  daysWrong: '请填-60到60之间的整数，0除外。',
  row: '{{before}}改到{{after}}',
  back: '先不改期',
  act_other: '改期{{count}}个章节',
  refused_other: '{{count}}个章节不能这样改期，其余不受影响',
  done_other: '已改期{{count}}个章节。',
} as const
