/** What refuses acts on opinions, assignments and taking back. */
export const opinions = {
  text_changed: { title: '正文已有改动，退回不能再收回。', text: '退回仍然有效，改动都已保存。' },
  giver_only: { title: '只有办理人本人可以收回。', text: '什么都没有改变。' },
  two_heads_only: { title: '会商和提请裁定由牵头单位和该会签单位主要负责人办理。', text: '什么都没有改变。' },
  leaders_only: { title: '分歧由分管副区长或区长裁定。', text: '什么都没有改变。' },
  deputy_leader_only: { title: '由分管副区长决定。', text: '什么都没有改变。' },
  lead_only: { title: '会签意见由牵头单位答复。', text: '什么都没有改变。' },
  not_open: { title: '这条意见已经办结。', text: '什么都没有改变。请看最新状态。' },
  not_disputed: { title: '这条意见没有提请裁定，或已经裁定。', text: '什么都没有改变。请看最新状态。' },
  not_the_last_opinion: {
    title: '该单位刚提出了新的意见。',
    text: '这次没有办成，什么都没有改变。请看过新意见再办。',
  },
  already_requested: { title: '已经提请过。', text: '无需再次提请，请等分管副区长决定。' },
  already_declined: { title: '贵单位已提出过，或分工已经裁定。', text: '什么都没有改变。' },
  not_declined: { title: '没有待答复的改派申请。', text: '什么都没有改变。' },
  already_insisted: { title: '已经提请裁定。', text: '请等分管副区长裁定。' },
  already_ruled: { title: '已经裁定。', text: '什么都没有改变。请看裁定。' },
  'WF-09_revision': { title: '贵单位的意见已被采纳，本版将退回修改。', text: '请等新版送审后再会签。' },
  'WF-10_disposition': {
    title: '牵头单位还没有答复这条意见。',
    text: '什么都没有改变。答复后仍不一致的，再提请裁定。',
  },
  'WF-10_consultation': { title: '还没有会商记录。', text: '什么都没有改变。请先记录会商情况，再提请裁定。' },
  'WF-21_overdue': { title: '还没有到期。', text: '什么都没有改变。逾期未反馈的，才能提请不再等待。' },
  'WF-21_silence': { title: '该单位已经提出意见。', text: '什么都没有改变。请看最新状态。' },
  'WF-21_request': { title: '牵头单位没有提请。', text: '什么都没有改变。' },
} as const
