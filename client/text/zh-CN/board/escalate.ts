/** Putting a late section to somebody above (DL-03). */
export const escalate = {
  title: '提请督办：{{section}}',
  means:
    '这一节已逾期（{{due}}截止）。提请后，对方的待办页会显示您的说明；不改变办理状态，也不视为同意。这一节有进展后自动撤下。',
  to: '提请谁督办',
  choose: '请选择提请谁督办。',
  text: '说明',
  textHint: '对方会看到，并记入办理记录。',
  textMissing: '请写明情况和请求。',
  raised: '{{by}}{{at}}已提请{{who}}',
  back: '先不提请',
  act: '提请督办',
  done: '已提请{{who}}督办“{{section}}”。',
} as const
