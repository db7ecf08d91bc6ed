import type { Words } from '../words.ts'
import type { delegation as zh } from '../zh-CN/delegation.ts'

export const delegation = {
  title: 'Delegations',
  received: 'You may act for {{who}}',
  given: '{{who}} may act for you',
  scope: {
    all: 'All reports',
    one: 'One report',
    sections_one: '{{count}} section',
    sections_other: '{{count}} sections',
  },
  until: 'until {{until}}',
  period: '{{from}} to {{until}}',
  grant: {
    open: 'Let somebody act for you',
    title: 'Let somebody act for you',
    act: 'Delegate',
    post: 'For which post',
    to: 'To whom (of your unit)',
    choose: 'Choose a person',
    scope: 'For what',
    allReports: 'All reports',
    from: 'From',
    until: 'Until',
    untilHint: 'That day included',
    needDay: 'Give a day',
    means:
      'Reviews and signatures given for you are printed with both names and stand in the record. They cannot be passed on. You may take this back at any time.',
  },
  revoke: {
    act: 'Revoke',
    title: 'Revoke the delegation to {{name}}?',
    means: '{{name}} can no longer act for you from this moment; what was done before stands.',
  },
} satisfies Words<typeof zh>
