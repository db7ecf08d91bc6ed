/** What refuses the acts from compiling to the leader's signature. */
export const approval = {
  not_the_stage_signer: { title: '这一环节不由您签署。', text: '什么都没有改变。请看当前办理人。' },
  leader_only: { title: '只有区长能终止报告。', text: '什么都没有改变。' },
  clerk_only: { title: '只有政府办文书能办这件事。', text: '什么都没有改变。' },
  'RP-02': { title: '函件还不完整，不能送审。', text: '什么都没有改变。请补齐函件。' },
  'RP-02_title': { title: '函件没有标题，不能送审。', text: '什么都没有改变。请在“函件”里填写标题。' },
  'RP-02_addressee': {
    title: '函件没有主送机关，不能送审。',
    text: '什么都没有改变。请在“函件”里填写主送机关。',
  },
  'RP-02_signatory': {
    title: '函件没有发函机关，不能送审。',
    text: '什么都没有改变。请在“函件”里填写发函机关。',
  },
  'SC-01_disclosure': {
    title: '函件没有选定公开属性，不能送审。',
    text: '什么都没有改变。请在“函件”里选定公开属性。',
  },
  'RP-03': { title: '这一步不能这样办。', text: '什么都没有改变。请看最新状态。' },
  'RP-03_leader': { title: '只有分管副区长和区长能提请常务会议审议。', text: '什么都没有改变。' },
  'RP-03_newVersion': {
    title: '这一稿已经上过会，不再提请。',
    text: '什么都没有改变。修改后的新一稿可以再提请。',
  },
  'RP-04': { title: '会议日期不对。', text: '什么都没有改变。请检查日期。' },
  'RP-04_pastDate': { title: '会议日期不能晚于今天。', text: '什么都没有改变。请检查日期。' },
  'RP-05': { title: '不能退回到这一环节。', text: '什么都没有改变。请另选环节。' },
  'RP-05_earlierStage': { title: '只能退回到此前的环节。', text: '什么都没有改变。请另选环节。' },
  'RP-05_compiling': { title: '退回到统稿，才能重新打开章节。', text: '什么都没有改变。请选“统稿”。' },
} as const
