import type { Words } from '../../words.ts'
import type { decline as zh } from '../../zh-CN/signing/decline.ts'

export const decline = {
  act: 'Not our unit’s: ask the coordinator to reassign it',
  means:
    'The coordinator reassigns it; where he insists, the deputy leader rules. Until then nothing changes.',
  whyNot: 'Reason (needed)',
  confirm: 'Ask to reassign it',
  missing: 'Please write the reason.',
  said: '{{unit}} says that this section is not its own',
  released: 'Ruled: not for {{unit}}; the coordinator has to reassign it',
  reason: 'Reason: {{reason}}',
  insisted: '{{who}} insists: {{reason}}',
  reassign: 'Reassign',
  insist: 'Insist, and ask for a ruling',
  insistReason: 'Why it should stay (needed)',
  insistMeans: 'The deputy leader rules.',
  rule: 'Rule on the assignment',
  ruling: { upheld: 'It stays with {{unit}}', released: 'It does not stay with {{unit}}' },
  ruleReason: 'Ruling (needed)',
  ruleMeans: 'The ruling goes into the record; all units see it at once.',
  ruleConfirm: 'Rule',
} satisfies Words<typeof zh>
