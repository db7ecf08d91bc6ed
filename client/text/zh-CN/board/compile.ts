/** Compiling the report. */
export const compile = {
  open: '统稿',
  title: '开始统稿',
  means_other: '{{count}}个章节都已签署并纳入。统稿只用已签署的版本，不会带入尚未送审的文字。',
  back: '先不统稿',
  act: '开始统稿',
  done: '已进入统稿，可以预览全文。',
  notYet_other: '还有{{count}}个章节没有纳入，不能统稿',
  missing: '全部章节签署并纳入以后才能统稿。下面是还没有纳入的章节和当前办理人。',
  backToBoard: '返回总览',
} as const
