/** What refuses commands on acting posts and units, and rosters. */
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
  unit_succeeded: { title: '这个单位已由其他单位承接。', text: '什么都没有改变。请选择承接单位。' },
  'UN-01_otherUnit': { title: '承接单位须是另一个单位。', text: '什么都没有改变。' },
  roster_empty: { title: '名册是空的。', text: '什么都没有改变。请检查是否选错了文件。' },
  roster_no_heading: {
    title: '没有找到名册的表头。',
    text: '什么都没有改变。第一行须有单位名称、姓名、登录名、角色、起始日期，可下载模板对照。',
  },
  roster_not_xlsx: {
    title: '不能读取这种文件。',
    text: '什么都没有改变。请用WPS或Excel另存为.xlsx或.csv，并取消打开密码，再导入。',
  },
  roster_bad_csv: { title: '.csv文件的引号或分隔不对。', text: '什么都没有改变。请另存为.xlsx再导入。' },
  roster_too_large: { title: '名册超过2 MB。', text: '什么都没有改变。请分成几份导入。' },
  roster_too_many_rows: { title: '名册超过5000行。', text: '什么都没有改变。请分成几份导入。' },
  roster_too_slow: { title: '读取时间过长，已停止。', text: '什么都没有改变。请另存为.csv再导入。' },
  roster_too_complex: { title: '名册过于复杂，无法读取。', text: '什么都没有改变。请另存为.csv再导入。' },
} as const
