import type { Words } from '../../words.ts'
import type { ladder as zh } from '../../zh-CN/approval/ladder.ts'

export const ladder = {
  brief: 'Progress: {{step}} (step {{at}} of {{all}})',
  briefEnded: 'Progress: the report was ended',
  deputyIssues: 'Issued by the deputy leader',
  by: '{{who}}',
  compile: 'Compiled by {{who}}',
  submitted: 'Version {{n}} sent by {{who}}',
  refer: '{{who}} asked for the meeting',
  meeting: { approved: 'Approved, recorded by {{who}}', revise: 'Changes wanted, recorded by {{who}}' },
  notMet: 'No meeting this time',
  meetAhead: 'If asked for',
  issues: 'The letter bears the day of this signature',
  proof: 'Read by {{who}}, {{count}} changes',
  proofNone: 'Read by {{who}}, no changes',
  confirmed: 'Confirmed by {{who}}',
  number: '{{number}}, {{who}}',
  printing: '{{count}} copies, recorded by {{who}}',
  sealing: 'Seal kept by {{keeper}}, recorded by {{who}}',
  dispatch: '{{channel}}, recorded by {{who}}',
  notPublished: 'No publication recorded',
  publishAhead: 'If required',
  archived: {
    permanent: 'Kept for ever, archived by {{who}}',
    '30y': 'Kept for 30 years, archived by {{who}}',
    '10y': 'Kept for 10 years, archived by {{who}}',
  },
} satisfies Words<typeof zh>
