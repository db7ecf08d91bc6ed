/** Measure words that make one token with the number before them: 21所 → 23所 is one change, not 21 → 23. */
const UNITS = [
  ...['个百分点', '百分点', '平方公里', '平方米', '立方米', '公里', '公顷', '小时', '分钟', '学时', '课时'],
  ...[
    '人次',
    '户次',
    '件次',
    '个月',
    '周年',
    '学年',
    '年级',
    '元',
    '人',
    '名',
    '位',
    '所',
    '个',
    '项',
    '次',
    '件',
    '条',
  ],
  ...[
    '份',
    '篇',
    '册',
    '本',
    '台',
    '套',
    '辆',
    '间',
    '栋',
    '座',
    '处',
    '家',
    '户',
    '校',
    '园',
    '班',
    '组',
    '队',
    '门',
  ],
  ...[
    '节',
    '场',
    '期',
    '批',
    '轮',
    '级',
    '类',
    '种',
    '章',
    '号',
    '年',
    '月',
    '日',
    '天',
    '周',
    '时',
    '岁',
    '倍',
    '成',
  ],
  ...['亩', '米', '吨', '度', '分', '%', '％', '‰'],
]

const NUMBER = String.raw`\d+(?:,\d{3})*(?:\.\d+)?(?:[十百千万亿]+)?(?:余|多)?(?:${UNITS.join('|')})?`

/** A number with its unit, a Latin word, or one character with the marks on it. */
const TOKEN = new RegExp(String.raw`${NUMBER}|(?:[A-Za-z]\p{M}*)+|[^]\p{M}*`, 'gu')

/** A text in the pieces that a comparison keeps whole; together they are the text. */
export const tokensOf = (text: string): string[] => text.match(TOKEN) ?? []
