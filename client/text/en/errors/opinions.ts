import type { Words } from '../../words.ts'
import type { opinions as zh } from '../../zh-CN/errors/opinions.ts'
import { unchanged } from './unchanged.ts'

export const opinions = {
  text_changed: {
    title: 'The text has been changed; the return can no longer be taken back.',
    text: `${unchanged} The return stands, and all changes are saved.`,
  },
  giver_only: { title: 'Only who gave it may take it back.', text: unchanged },
  two_heads_only: {
    title: 'Consultations and disputes are for the heads of the lead unit and of that co-unit.',
    text: unchanged,
  },
  leaders_only: { title: 'The deputy leader or the leader rules on disputes.', text: unchanged },
  deputy_leader_only: { title: 'That is for the deputy leader to decide.', text: unchanged },
  lead_only: { title: 'The lead unit answers opinions.', text: unchanged },
  not_open: { title: 'This opinion is settled already.', text: `${unchanged} Please look at what is.` },
  not_disputed: {
    title: 'This opinion was not put to the leaders, or has been ruled upon.',
    text: `${unchanged} Please look at what is.`,
  },
  not_the_last_opinion: {
    title: 'The unit has just given another opinion.',
    text: `${unchanged} Please read it first.`,
  },
  already_requested: {
    title: 'It has been asked for already.',
    text: `${unchanged} The deputy leader decides.`,
  },
  already_declined: { title: 'Your unit has said so already, or it was ruled upon.', text: unchanged },
  not_declined: { title: 'There is nothing to answer.', text: unchanged },
  already_insisted: { title: 'A ruling has been asked for.', text: `${unchanged} The deputy leader rules.` },
  already_ruled: { title: 'It has been ruled upon.', text: `${unchanged} Please look at the ruling.` },
  'WF-09_revision': {
    title: 'Your unit’s opinion was adopted; this version goes back for changes.',
    text: `${unchanged} Countersign the next version.`,
  },
  'WF-10_disposition': {
    title: 'The lead unit has not answered this opinion yet.',
    text: `${unchanged} After its answer it can be put to the leaders.`,
  },
  'WF-10_consultation': {
    title: 'No consultation is recorded.',
    text: `${unchanged} Record it first, then put it to the leaders.`,
  },
  'WF-10_otherPerson': {
    title: 'Nobody rules on his own opinion.',
    text: `${unchanged} Another leader has to rule.`,
  },
  'WF-21_overdue': {
    title: 'It is not due yet.',
    text: `${unchanged} Only an answer that is overdue need not be waited for.`,
  },
  'WF-21_silence': { title: 'The unit has given its opinion.', text: `${unchanged} Please look at what is.` },
  'WF-21_request': { title: 'The lead unit has not asked for it.', text: unchanged },
} satisfies Words<typeof zh>
