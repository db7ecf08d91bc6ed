/** What refuses commands on acting posts. */
export const posts = {
  confirmer_only: { title: '只有管理员、政府办主任、分管副区长或区长能确认。', text: '什么都没有改变。' },
  acting_confirmed: { title: '这项主持工作已经确认。', text: '无需再次确认。' },
  'PO-01_secondPerson': {
    title: '须由登记人和主持工作人以外的另一人确认。',
    text: '什么都没有改变。请另一位管理员、政府办主任、分管副区长或区长确认。',
  },
  'PO-01_actedPost': {
    title: '这项任职不能由他人主持或代行。',
    text: '什么都没有改变。起草人员请直接登记任职。',
  },
  'PO-01_vacancy': { title: '这项职务已有新任。', text: '什么都没有改变。请选择新任的任职。' },
  'PO-01_ownPost': {
    title: '主持工作不能移交。',
    text: '什么都没有改变。请先提前结束，再依据文件另行登记。',
  },
  'PO-01_period': { title: '截止日期须在开始日期之后、今天或以后。', text: '什么都没有改变。' },
} as const
