import { z } from 'zod'
import { CHANNELS } from '../../../shared/notices/choices.ts'
import { choices, personalNotice } from '../../../shared/notices/schema.ts'
import type { Operation } from '../openapi.ts'

const unread = z.object({ unread: z.int() })
const inboxNotice = personalNotice.extend({ read: z.boolean(), done: z.boolean() })

/** Notices: one's own, one's choices, and how sending goes. */
export const NOTICE_OPERATIONS: Readonly<Record<string, Operation>> = {
  'GET /me/notices': {
    summary: 'My notices, newest first',
    query: ['before', 'most'],
    answer: z.array(inboxNotice),
  },
  'GET /me/notices/unread': { summary: 'How many of my notices wait to be read', answer: unread },
  'POST /me/notices/read': {
    summary: 'Mark some of my notices as read, or all up to one',
    body: z.union([z.object({ ids: z.array(z.string()) }), z.object({ upTo: z.string() })]),
    answer: unread,
  },
  'GET /me/notices/choices': { summary: 'What reaches me how, and how soon' },
  'POST /me/notices/choices': { summary: 'Choose what reaches me how, and how soon', body: choices },
  'POST /me/notices/test': {
    summary: 'Send a test message to me',
    body: z.object({ channel: z.enum(CHANNELS) }),
  },
  'GET /notices/health': { summary: 'How sending notices goes (admin)' },
  'POST /notices/retry': {
    summary: 'Try again what could not be sent (admin)',
    answer: z.object({ retried: z.int() }),
  },
}
