/** How far the report is once it was sent for signature. */
export const sent = {
  unit_sign: '全文已送审，待教委审签',
  office_check: '教委已审签，待政府办核稿',
  deputy_sign: '政府办已核稿，待分管副区长审签',
  meeting: '已提请常务会议审议，待登记结果',
  leader_sign: '全文待区长签发',
  proof: '已签发，待复核、编号',
  numbered: '已编号，待印制',
  printed: '已印制，待用印',
  sealed: '已用印，待报送',
  dispatched: '已报送，待归档',
  published: '已报送并公示，待归档',
  archived: '已归档',
  abandoned: '报告已终止',
} as const
