/** What is new since the reader last looked. */
export const since = {
  list: '自您上次查看以来',
  answers_other: '答复意见{{count}}条',
  both: '{{text}}，{{answers}}',
  asked: {
    agree: '{{unit}}对第{{n}}版的意见',
    change: '{{unit}}对第{{n}}版的修改意见',
    disagree: '{{unit}}不同意第{{n}}版',
  },
  changed: '{{place}}，改动',
  deleted: '删去：',
  inserted: '增加：',
} as const
