import type { Words } from '../../words.ts'
import type { receipt as zh } from '../../zh-CN/signing/receipt.ts'

export const receipt = {
  title: {
    approve: 'Reviewed',
    agree: 'Countersigned',
    sign: 'Signed',
    return: 'Returned',
    change: 'Changes asked for',
    disagree: 'Disagreement recorded',
  },
  sentence: {
    approve: '{{unit}} approved version {{n}}. ',
    agree: '{{unit}} agreed to version {{n}}. ',
    sign: '{{unit}} signed version {{n}}. ',
    return: 'Version {{n}} was returned. ',
    change: '{{unit}} asks for changes of version {{n}}. ',
    disagree: '{{unit}} disagrees with version {{n}}. ',
  },
  next: 'Next: {{turn}}.',
  toLead: '{{unit}} has received it.',
  nextNone: 'This section is done.',
  who: 'By',
  at: 'Time',
  hash: 'Check code',
  desk: 'To my desk',
  read: 'See the text',
  following: 'Next: {{act}} {{section}}',
} satisfies Words<typeof zh>
