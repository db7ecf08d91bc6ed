import type { Words } from '../../words.ts'
import type { sent as zh } from '../../zh-CN/board/sent.ts'

/** How far the report is once it was sent for signature. */
export const sent = {
  unit_sign: 'Sent for signature; the education commission signs first',
  office_check: 'Signed by the education commission; the office checks it',
  deputy_sign: 'Checked by the office; with the deputy leader',
  meeting: 'Before the executive meeting',
  leader_sign: 'With the leader to be issued',
  proof: 'Issued; to be read once more and numbered',
  numbered: 'Numbered; to be printed',
  printed: 'Printed; to be sealed',
  sealed: 'Sealed; to be dispatched',
  dispatched: 'Dispatched; to be archived',
  published: 'Dispatched and published; to be archived',
  archived: 'Archived',
  abandoned: 'The report was ended',
} satisfies Words<typeof zh>
