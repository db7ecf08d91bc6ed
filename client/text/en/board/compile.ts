import type { Words } from '../../words.ts'
import type { compile as zh } from '../../zh-CN/board/compile.ts'

export const compile = {
  open: 'Compile',
  title: 'Compile the report',
  means_one: '{{count}} section is signed and accepted. Only signed versions are compiled.',
  means_other: 'All {{count}} sections are signed and accepted. Only signed versions are compiled.',
  back: 'Not now',
  act: 'Compile',
  done: 'The report is being compiled; it can be previewed.',
  notYet_one: '{{count}} section is not accepted yet',
  notYet_other: '{{count}} sections are not accepted yet',
  missing: 'A report is compiled once every section is signed and accepted. These are not yet:',
  backToBoard: 'Back to the board',
} satisfies Words<typeof zh>
