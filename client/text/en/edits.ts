import type { Words } from '../words.ts'
import type { edits as zh } from '../zh-CN/edits.ts'

export const edits: Words<typeof zh> = {
  comma: ', ',
  panel: {
    title: 'Correction to confirm',
    by_other: 'Proposed by {{who}}, {{at}}: {{count}} changes',
    by_one: 'Proposed by {{who}}, {{at}}: {{count}} change',
    list: 'What is corrected',
    place: 'Paragraph {{n}}',
    version: 'Version {{n}}',
    unread: 'The text of version {{n}} was not read: it cannot be confirmed yet',
    reading: 'Reading the text',
    units: 'To be confirmed by the heads of these units',
    waits: 'Waits for {{who}}',
    nobody: 'Waits; nobody holds the post',
    confirmed: '{{who}}, confirmed {{at}}',
    entering: 'All have confirmed: the text is being changed.',
    confirm: 'Confirm the correction',
    refuse: 'Do not agree',
    refuseReason: 'Why not',
    refuseMeans:
      'The correction ends and the text stays. Who proposed it and all who are asked read the reason.',
    refuseMissing: 'Say why not.',
    refuseConfirm: 'Refuse the correction',
    withdraw: 'Withdraw the correction',
    accepted: 'Read version {{n}}, as accepted',
    back: 'Back to the desk',
  },
  means: {
    section:
      'Confirmed by all, it becomes version {{next}}; what was signed counts on. Refused by one, the text stays.',
    office_check: 'The report becomes version {{m}}: the clerk checks it again, all else counts on.',
    proof: 'The report becomes version {{m}}: {{who}} issues it again, all else counts on.',
    issuer: { leader_sign: 'the leader', deputy_sign: 'the deputy leader' },
  },
  past: {
    title: 'Corrections',
    entered: 'Version {{n}} is a correction: proposed by {{by}}, confirmed by {{who}}',
    refused: 'Correction of version {{n}}: proposed by {{by}}, refused by {{who}}',
    withdrawn: 'Correction of version {{n}}: proposed by {{by}}, withdrawn by {{who}}',
    lapsed: 'Correction of version {{n}}: proposed by {{by}}, ended before all confirmed; the text stayed',
    open: 'Correction of version {{n}}: proposed by {{by}}, waits for {{units}}',
    reason: 'Reason: {{reason}}',
  },
}
