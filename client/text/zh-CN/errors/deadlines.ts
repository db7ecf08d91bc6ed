/** What refuses due times, reminders and the calendar. */
export const deadlines = {
  outdated_calendar: {
    title: '工作日历刚刚有变动。',
    text: '这次没有保存，什么都没有改变。请看过最新内容再办。',
  },
  'DL-01': { title: '这份日历还不能保存。', text: '什么都没有改变。请检查日期。' },
  'DL-01_other_year': { title: '有日期不在这一年。', text: '什么都没有改变。请逐年录入。' },
  'DL-01_both': { title: '同一天既放假又上班。', text: '什么都没有改变。请检查这些日期。' },
  'DL-01_no_weekend': { title: '调休上班的日期不是周末。', text: '平日本来就上班。请检查日期有没有写错。' },
  'DL-03': { title: '现在不能提请督办。', text: '什么都没有改变。' },
  'DL-03_overdue': { title: '还没有到期。', text: '什么都没有改变。逾期未办的，才能提请督办。' },
  'DL-03_waiting': { title: '现在由贵单位办理。', text: '等别的单位办理时，才能提请督办。' },
  'DL-03_receiver': { title: '不能提请这位督办。', text: '请选择当前办理单位的主要负责人，或者区领导。' },
  'DL-03_answer': { title: '已经提请过。', text: '无需再次提请，对方的待办页上还在。' },
  coordinator_or_heads_only: {
    title: '只有统稿人、牵头或会签单位主要负责人能提请督办。',
    text: '什么都没有改变。',
  },
} as const
