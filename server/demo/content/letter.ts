import type { NewReport } from '../../reports/create.ts'

const carrying = {
  // The line break is chosen by a person, as the official format asks.
  title: '望川区人民政府\n关于报送2026年度履行教育职责\n自评报告的函',
  addressee: '市政府教育督导室',
  preamble: [
    '根据市政府教育督导委员会《关于开展2026年度区县人民政府履行教育职责评价工作的通知》（市教督委〔2026〕4号）要求，望川区对照评价标准，组织12个成员单位对2026年度履行教育职责情况逐项自查自评。现将有关情况报告如下。',
    '文中数据除注明外，学校和学生数为2026年秋季学期统计数，教师、编制数截至2026年10月31日，其余工作数据为2026年1至10月累计数。',
  ],
  signatory: '望川区人民政府',
  contact: { name: '罗知行', phone: '0000-88880026' },
  disclosure: 'onRequest',
} satisfies NewReport['letter']

/** The demo report's own title and year, the letter that carries it. */
export const letter = {
  reportTitle: '2026年度履行教育职责自评报告',
  period: '2026',
  letter: carrying,
}
