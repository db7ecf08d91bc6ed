import type { Words } from '../../words.ts'
import type { posts as zh } from '../../zh-CN/errors/posts.ts'
import { unchanged } from './unchanged.ts'

export const posts = {
  confirmer_only: {
    title: 'Only an administrator, the office head, the deputy leader or the leader may confirm. ',
    text: unchanged,
  },
  acting_confirmed: { title: 'This acting post has been confirmed already. ', text: unchanged },
  'PO-01_secondPerson': {
    title: 'Somebody else than who entered it and who will act has to confirm. ',
    text: `${unchanged} Ask another administrator or a leader.`,
  },
  'PO-01_actedPost': {
    title: 'Nobody can act in this post for another. ',
    text: `${unchanged} Who writes is simply given a post.`,
  },
  'PO-01_vacancy': { title: 'This post has a new holder. ', text: `${unchanged} Choose his post.` },
  'PO-01_ownPost': {
    title: 'An acting post is not handed over. ',
    text: `${unchanged} End it, and enter another by its document.`,
  },
  'PO-01_period': {
    title: 'The last day must come after the first, today at the earliest. ',
    text: unchanged,
  },
  unit_succeeded: {
    title: 'Another unit has taken the place of this one. ',
    text: `${unchanged} Choose that one.`,
  },
  'UN-01_otherUnit': { title: 'The successor has to be another unit. ', text: unchanged },
  roster_empty: { title: 'The table is empty. ', text: `${unchanged} Is it the right file?` },
  roster_no_heading: {
    title: 'The headings of a roster were not found. ',
    text: `${unchanged} The first row names unit, name, login, role and from; see the template.`,
  },
  roster_not_xlsx: {
    title: 'This kind of file cannot be read. ',
    text: `${unchanged} Save it as .xlsx or .csv, without a password.`,
  },
  roster_bad_csv: {
    title: 'Quotes or separators of the .csv are wrong. ',
    text: `${unchanged} Save it as .xlsx.`,
  },
  roster_too_large: { title: 'The table is larger than 2 MB. ', text: `${unchanged} Import it in parts.` },
  roster_too_many_rows: {
    title: 'The table has more than 5,000 rows. ',
    text: `${unchanged} Import it in parts.`,
  },
  roster_too_slow: {
    title: 'Reading took too long and was stopped. ',
    text: `${unchanged} Save it as .csv.`,
  },
  roster_too_complex: { title: 'The table is too complex to read. ', text: `${unchanged} Save it as .csv.` },
} satisfies Words<typeof zh>
