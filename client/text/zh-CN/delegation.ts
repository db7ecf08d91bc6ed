/** Acting for somebody by delegation. */
export const delegation = {
  title: '授权代办',
  received: '您可代{{who}}办理',
  given: '{{who}}可代您办理',
  scope: { all: '全部报告', one: '一份报告', sections_other: '{{count}}个章节' },
  until: '至{{until}}',
  period: '{{from}}至{{until}}',
  grant: {
    open: '授权他人代办',
    title: '授权他人代您办理',
    act: '授权',
    post: '以哪个任职授权',
    to: '被授权人（须为本单位人员）',
    choose: '请选择被授权人',
    scope: '范围',
    allReports: '全部报告',
    from: '开始日期',
    until: '截止日期',
    untilHint: '当日仍可代办',
    needDay: '请填写日期',
    means: '代办的审核、会签、签署印为“某某，受您授权”，并记入办理记录。被授权人不得再转授权。您可随时收回。',
  },
  revoke: {
    act: '收回授权',
    title: '收回对{{name}}的授权？',
    means: '收回后，{{name}}立即不能再代您办理；此前代办的仍然有效。',
  },
} as const
