import type { Words } from '../../words.ts'
import type { issue as zh } from '../../zh-CN/errors/issue.ts'

export const issue = {
  number_taken: {
    title: 'This number was used before.',
    text: 'It was not given. A void number is never used again either: take the next one.',
  },
  outdated_proof: {
    title: 'The changes of the proof have just been replaced. ',
    text: 'Nothing was confirmed. Look at the new ones first.',
  },
  confirmed_already: {
    title: 'Somebody has confirmed the changes.',
    text: 'Nothing more has to be done. Look at how it stands now.',
  },
  clerk_only: { title: 'Only the clerk can do this.', text: 'Nothing has changed.' },
  proofreader_only: {
    title: 'Only a clerk or the head of the office reads the last proof.',
    text: 'Nothing has changed.',
  },
  'RP-06': { title: 'The last proof is not done.', text: 'Nothing has changed.' },
  'RP-06_otherClerk': {
    title: 'You checked the draft: somebody else reads the last proof.',
    text: 'Nothing has changed. Ask another clerk or the head of the office.',
  },
  'RP-06_proof': {
    title: 'The last proof has not been read.',
    text: 'Nothing has changed. Read it first, also where there is nothing to change.',
  },
  'RP-06_confirmation': {
    title: 'The changes of the proof are not confirmed.',
    text: 'Nothing has changed. A second person has to confirm them first.',
  },
  'RP-06_secondPerson': {
    title: 'The changes are yours: somebody else confirms them.',
    text: 'Nothing has changed.',
  },
  'RP-06_place': {
    title: 'The paragraph of a change was not found.',
    text: 'Nothing has changed. Remove that change and choose the place again.',
  },
  'RP-06_onePlace': {
    title: 'The words of a change do not stand exactly once in their paragraph.',
    text: 'Nothing has changed. Write a few more words around them.',
  },
  'RP-06_typo': {
    title: 'A change is no wrong character or sign.',
    text: 'Nothing has changed. If it has to be made, propose a correction, or take the report back.',
  },
  'RP-09': { title: 'Something is missing.', text: 'Nothing has changed.' },
  'RP-09_copies': {
    title: 'More copies are distributed than were printed.',
    text: 'Nothing has changed. Check the numbers.',
  },
  'RP-09_keeper': {
    title: 'The keeper of the seal is not who registers it.',
    text: 'Nothing has changed. Choose who keeps it.',
  },
  'RP-09_pastTime': {
    title: 'The seal cannot have been used later than now.',
    text: 'Nothing has changed. Check the time.',
  },
  'RP-09_disclosure': {
    title: 'This report is not to be made public.',
    text: 'Nothing has changed.',
  },
  'RP-10': { title: 'It cannot be taken back to this step.', text: 'Nothing has changed.' },
  'RP-10_to': { title: 'It cannot be taken back to this step.', text: 'Nothing has changed.' },
} satisfies Words<typeof zh>
