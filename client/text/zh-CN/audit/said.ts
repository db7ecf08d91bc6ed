/** What each event of a report did. */
export const said = {
  unknown: '本页不识别的记录（{{type}}），可能由新版系统写入，请刷新本页',
  outline: {
    added: '增设 {{section}}',
    wrapped: '{{section}} 下设小节，原有正文归入其中',
    renamed: '标题改为 {{section}}',
    moved: '{{section}} 移到 {{parent}} 下第{{n}}位',
    movedTop: '{{section}} 移到第{{n}}章',
    closed: '{{section}} 拟删除，正文停止编辑',
    removed: '删除 {{section}}',
    kept: '{{section}} 已有正文，未予删除',
  },
  section: {
    assigned: '{{section}} 由{{unit}}牵头，{{due}}前完成',
    assignedCo: '{{section}} 由{{unit}}牵头，{{units}}会签，{{due}}前完成',
    submitted: '送审 {{section}} 第{{n}}版',
    frozen: '固定 {{section}} 第{{n}}版，{{characters}}字，撰稿{{authors}}，正文校验码 {{hash}}',
    thawed: '{{section}} 第{{n}}版未通过送审检查（{{rule}}），回到起草',
    withdrawn: '撤回送审 {{section}} 第{{n}}版，回到起草',
    approved: '审核通过 {{section}} 第{{n}}版',
    countersigned: {
      agree: '同意 {{section}} 第{{n}}版',
      change: '对 {{section}} 第{{n}}版提出修改意见',
      disagree: '不同意 {{section}} 第{{n}}版',
    },
    signed: '签署 {{section}} 第{{n}}版，正文校验码 {{hash}}',
    advanced: '{{section}} 第{{n}}版转为{{state}}',
    returned: '{{section}} 第{{n}}版退回{{state}}',
    accepted: '纳入 {{section}} 第{{n}}版',
    reopened: '重新打开 {{section}}，第{{n}}版签署失效，回到起草',
    recalled: '收回 {{section}}，第{{n}}版失效，回到起草',
  },
  assignment: {
    answered: '{{unit}}继续办理 {{section}}',
    declined: '{{unit}}认为 {{section}} 不属本单位职责',
    insisted: '{{section}} 仍由{{unit}}承担，提请裁定',
    ruled: {
      upheld: '裁定 {{section}} 仍由{{unit}}承担',
      released: '裁定 {{section}} 不由{{unit}}承担',
    },
  },
  evidence: {
    added: '为 {{section}} 添加佐证材料，校验码{{hash}}',
    addedTo: '{{section}} 第{{n}}版送审后新增佐证材料，校验码{{hash}}',
    bound: '调整 {{section}} 佐证材料所附的位置',
    unbound: '解除 {{section}} 的一件佐证材料',
    frozen: '{{section}} 第{{n}}版附佐证材料{{count}}件',
    confirmed: '确认 {{section}} 第{{n}}版签署后新增的佐证材料',
  },
  opinion: {
    carried: '{{section}} 第{{n}}版沿用{{units}}的会签，所涉段落没有改动',
    disposed: {
      adopted: '采纳 {{section}} 第{{n}}版的会签意见',
      partly: '部分采纳 {{section}} 第{{n}}版的会签意见',
      declined: '未采纳 {{section}} 第{{n}}版的会签意见',
    },
  },
  dispute: {
    consulted: '{{unit}}记录 {{section}} 第{{n}}版的会商情况',
    raised: '{{section}} 第{{n}}版的分歧提请区领导裁定',
    ruled: {
      proceed: '裁定 {{section}} 第{{n}}版照此办理，保留不同意见',
      revise: '裁定 {{section}} 第{{n}}版退回修改',
    },
  },
  countersign: {
    closeRequested: '{{section}} 第{{n}}版，提请不再等待{{unit}}会签',
    closed: '{{section}} 第{{n}}版，{{unit}}逾期未反馈，不再等待',
  },
  act: {
    held: '{{section}} 的退回拟收回，正文停止编辑',
    kept: '{{section}} 的正文已有改动，退回未予收回',
    takenBack: {
      approve: '收回 {{section}} 第{{n}}版的审核（第{{seq}}条）',
      countersign: '收回 {{section}} 第{{n}}版的会签（第{{seq}}条）',
      sign: '收回 {{section}} 第{{n}}版的签署（第{{seq}}条）',
      return: '收回 {{section}} 第{{n}}版的退回（第{{seq}}条）',
    },
  },
  report: { created: '新建报告《{{title}}》', compiled: '各章节均已纳入，开始统稿' },
  letter: { set: '填写函件《{{title}}》' },
  reminder: { sent: '催办 {{sections}}，通知{{people}}' },
} as const
