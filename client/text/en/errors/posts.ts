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
} satisfies Words<typeof zh>
