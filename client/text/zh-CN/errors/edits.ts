/** What refuses corrections, or what waits for one (WF-20). */
export const edits = {
  'WF-20': { title: '还不符合更正的条件。', text: '什么都没有改变。' },
  'WF-20_settled': {
    title: '有章节的更正还没有确认。',
    text: '什么都没有改变。请等更正确认，或者撤回更正后再办。',
  },
  'WF-20_place': {
    title: '有一处更正在正文里找不到所在的段落。',
    text: '原文没有变化。请去掉这一处后重新选择。',
  },
  'WF-20_onePlace': {
    title: '有一处更正的原文在段落里不是恰好出现一次。',
    text: '什么都没有改变。请多写前后几个字。',
  },
  'WF-20_oneChange': {
    title: '同一段只能更正一处。',
    text: '什么都没有改变。请把这一段的改动合成一处。',
  },
  'WF-20_change': { title: '有一处更正前后文字相同。', text: '什么都没有改变。请改写或去掉这一处。' },
  edit_open: {
    title: '这一节已有更正待确认。',
    text: '什么都没有改变。请等它确认或撤回，再提出新的更正。',
  },
  edit_closed: { title: '这次更正已经办结。', text: '什么都没有改变。请看最新状态。' },
  proposer_only: {
    title: '只有统稿人或政府办文书能提出、撤回更正。',
    text: '什么都没有改变。',
  },
  asked_heads_only: { title: '这次更正不由您确认。', text: '什么都没有改变。请看由哪些单位确认。' },
} as const
