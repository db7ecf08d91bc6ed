import type { Words } from '../../words.ts'
import type { notices as zh } from '../../zh-CN/errors/notices.ts'

export const notices = {
  no_such_way: {
    title: 'This way cannot be used now.',
    text: 'Nothing was sent. Save a mail address first, or ask the administrator to set it up.',
  },
  not_sent_unreachable: {
    title: 'The test was not sent: the other server cannot be reached.',
    text: 'Please tell the administrator.',
  },
  not_sent_timeout: {
    title: 'The test was not sent: the other server did not answer in time.',
    text: 'Please try later; if it fails again, tell the administrator.',
  },
  not_sent_login: {
    title: "The test was not sent: the system's mail user or password is wrong.",
    text: 'Please tell the administrator.',
  },
  not_sent_refused: {
    title: 'The test was not sent: the other side refused it.',
    text: 'Please check the mail address.',
  },
  not_sent_redirected: {
    title: 'The test was not sent: the address of the chat has moved.',
    text: 'Please tell the administrator.',
  },
} satisfies Words<typeof zh>
