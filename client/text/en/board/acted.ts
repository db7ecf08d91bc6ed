import type { Words } from '../../words.ts'
import type { acted as zh } from '../../zh-CN/board/acted.ts'

export const acted = {
  assigned: '{{who}} assigned “{{section}}” to {{unit}}, {{at}}. ',
  submitted: '{{who}} submitted “{{section}}”, {{at}}. ',
  withdrawn: '{{who}} withdrew “{{section}}” from review, {{at}}. ',
  approved: '{{who}} approved “{{section}}”, {{at}}. ',
  countersigned: '{{who}} countersigned “{{section}}”, {{at}}. ',
  signed: '{{who}} signed “{{section}}”, {{at}}. ',
  returned: '{{who}} returned “{{section}}”, {{at}}. ',
  accepted: '{{who}} accepted “{{section}}”, {{at}}. ',
  reopened: '{{who}} reopened “{{section}}”, {{at}}. ',
  recalled: '{{who}} recalled “{{section}}” to drafting, {{at}}. ',
  tooLate: 'Your act came after it and was not carried out. Look at the present state before you decide.',
} satisfies Words<typeof zh>
