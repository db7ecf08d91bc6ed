import type { Words } from '../../words.ts'
import type { edits as zh } from '../../zh-CN/errors/edits.ts'

export const edits = {
  'WF-20': { title: 'It cannot be corrected so.', text: 'Nothing has changed.' },
  'WF-20_settled': {
    title: 'A correction of a section is not confirmed yet.',
    text: 'Nothing has changed. Wait for it, or withdraw it.',
  },
  'WF-20_place': {
    title: 'The paragraph of a change was not found in the text.',
    text: 'The text has not changed. Remove that change and choose the place again.',
  },
  'WF-20_onePlace': {
    title: 'The words of a change do not stand exactly once in their paragraph.',
    text: 'Nothing has changed. Write a few more words around them.',
  },
  'WF-20_oneChange': {
    title: 'A paragraph is changed in one place at a time.',
    text: 'Nothing has changed. Make one change of those in this paragraph.',
  },
  'WF-20_change': {
    title: 'A change has the same words before and after.',
    text: 'Nothing has changed. Rewrite it or remove it.',
  },
  edit_open: {
    title: 'A correction of this section waits already.',
    text: 'Nothing has changed. Wait until it is confirmed or withdrawn.',
  },
  edit_closed: {
    title: 'This correction is settled.',
    text: 'Nothing has changed. Look at how it stands now.',
  },
  proposer_only: {
    title: 'Only the coordinator or the clerk proposes and withdraws corrections.',
    text: 'Nothing has changed.',
  },
  asked_heads_only: {
    title: 'You are not asked to confirm this correction.',
    text: 'Nothing has changed. Look at which units are asked.',
  },
} satisfies Words<typeof zh>
