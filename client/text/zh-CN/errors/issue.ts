/** What refuses the acts from the last proof to the archive. */
export const issue = {
  number_taken: { title: '这个文号已经用过。', text: '这次没有编号。文号作废后也不再使用，请换下一个序号。' },
  outdated_proof: { title: '复核改动刚刚更新过。', text: '这次没有确认。请看更新后的改动再确认。' },
  confirmed_already: { title: '改动已有人确认。', text: '无需再次确认。请看最新状态。' },
  clerk_only: { title: '只有政府办文书能办这件事。', text: '什么都没有改变。' },
  proofreader_only: { title: '只有政府办文书或主任能复核。', text: '什么都没有改变。' },
  'RP-06': { title: '复核还没有完成。', text: '什么都没有改变。' },
  'RP-06_otherClerk': {
    title: '您已核稿，不能再复核。',
    text: '什么都没有改变。请另一位文书或政府办主任复核。',
  },
  'RP-06_proof': { title: '还没有复核，不能编号。', text: '什么都没有改变。请先复核；没有改动也要确认。' },
  'RP-06_confirmation': { title: '复核改动还没有确认，不能编号。', text: '什么都没有改变。请另一人先确认。' },
  'RP-06_secondPerson': { title: '改动由您提出，不能自己确认。', text: '什么都没有改变。请另一人确认。' },
  'RP-06_place': { title: '有一处改动找不到所在的段落。', text: '什么都没有改变。请去掉这一处后重新选择。' },
  'RP-06_onePlace': {
    title: '有一处改动的原文在段落里不是恰好出现一次。',
    text: '什么都没有改变。请多写前后几个字。',
  },
  'RP-06_typo': {
    title: '有一处改动不属错别字或标点。',
    text: '什么都没有改变。确需修改的，请提出更正，或者收回后重新签署。',
  },
  'RP-09': { title: '登记的内容还不完整。', text: '什么都没有改变。' },
  'RP-09_copies': { title: '分发的份数超过印制的份数。', text: '什么都没有改变。请核对份数。' },
  'RP-09_keeper': { title: '监印人不能是登记人本人。', text: '什么都没有改变。请选择保管印章的人。' },
  'RP-09_pastTime': { title: '用印时间不能晚于现在。', text: '什么都没有改变。请核对时间。' },
  'RP-09_disclosure': { title: '本报告不是主动公开，不登记公示。', text: '什么都没有改变。' },
  'RP-10': { title: '不能收回到这一步。', text: '什么都没有改变。请选签发人或统稿。' },
  'RP-10_to': { title: '不能收回到这一步。', text: '什么都没有改变。请选签发人或统稿。' },
} as const
