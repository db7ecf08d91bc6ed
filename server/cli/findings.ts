import type { Examination, ExaminedChain, ExaminedContents } from './examine.ts'

/** An examination in words: a line for each chain, and for each thing that does not hold. */
export const findings = ({ chains, versions, texts, files }: Examination): string =>
  [
    ...chains.map(chainLine),
    ...contentLines('版本 versions', versions),
    ...contentLines('意见等文字 texts', texts),
    ...contentLines('佐证材料 evidence', files),
  ].join('\n')

const chainLine = ({ name, check }: ExaminedChain): string =>
  check.kind === 'intact'
    ? `完好 intact  ${name}  ${check.length} 条 links  ${check.head}`
    : `断裂 broken  ${name}  第 ${check.seq} 条起不符 from link ${check.seq} on`

const contentLines = (title: string, { checked, broken }: ExaminedContents): string[] => [
  `${broken.length === 0 ? '完好 intact' : '不符 broken'}  ${title}  ${checked} 份 checked`,
  ...broken.map(({ chain, seq, hash }) => `  ${chain} 第 ${seq} 条 link ${seq}: ${hash}`),
]
