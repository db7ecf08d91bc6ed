/** Taking back the last act of a section. */
export const takeBack = {
  act: { approve: '收回审核', countersign: '收回会签', sign: '收回签署', return: '收回退回' },
  title: {
    approve: '收回您的审核？',
    countersign: '收回您的会签意见？',
    sign: '收回您的签署？',
    return: '收回您的退回？',
  },
  means: '收回后，这一节回到您办理之前；办理和收回都留在办理记录里。别人接着办理后就不能再收回。',
  meansReturn:
    '收回后，这一版恢复，退回时失效的审核、会签、签署重新有效；退回和收回都留在办理记录里。正文改动后就不能再收回。',
  keep: '先不收回',
} as const
