import type { Words } from '../../words.ts'
import type { approval as zh } from '../../zh-CN/errors/approval.ts'

export const approval = {
  not_the_stage_signer: {
    title: 'This stage is not yours to sign.',
    text: 'Nothing changed. The page says whose turn it is.',
  },
  leader_only: { title: 'Only the leader can end a report.', text: 'Nothing changed.' },
  clerk_only: { title: 'Only the clerk of the government office can do this.', text: 'Nothing changed.' },
  'RP-02': { title: 'The letter is not complete.', text: 'Nothing was sent. Please fill in the letter.' },
  'RP-02_title': { title: 'The letter has no title.', text: 'Nothing was sent. Fill it in under Letter.' },
  'RP-02_addressee': {
    title: 'The letter has no addressee.',
    text: 'Nothing was sent. Fill it in under Letter.',
  },
  'RP-02_signatory': {
    title: 'The letter does not say who issues it.',
    text: 'Nothing was sent. Fill it in under Letter.',
  },
  'SC-01_disclosure': {
    title: 'The letter does not say whether it may be disclosed.',
    text: 'Nothing was sent. Choose it under Letter.',
  },
  'RP-03': { title: 'This cannot be done so.', text: 'Nothing changed. Please look at how it stands now.' },
  'RP-03_leader': {
    title: 'Only the deputy leader and the leader can ask for the meeting.',
    text: 'Nothing changed.',
  },
  'RP-03_newVersion': {
    title: 'This version has been before the meeting.',
    text: 'Nothing changed. A changed version can go there again.',
  },
  'RP-04': { title: 'The day of the meeting is wrong.', text: 'Nothing changed. Please check the day.' },
  'RP-04_pastDate': {
    title: 'The meeting cannot be later than today.',
    text: 'Nothing changed. Please check the day.',
  },
  'RP-05': {
    title: 'It cannot be returned to there.',
    text: 'Nothing changed. Please choose another stage.',
  },
  'RP-05_earlierStage': {
    title: 'It can only be returned to an earlier stage.',
    text: 'Nothing changed. Please choose another stage.',
  },
  'RP-05_compiling': {
    title: 'Sections can be opened again only where it goes back to be compiled.',
    text: 'Nothing changed. Please choose compiling.',
  },
} satisfies Words<typeof zh>
