import { DEFAULT_CHOICES } from '../../shared/notices/choices.ts'
import { type Door, SIGNED_IN } from './roles.ts'

/** The doors of notices: a person's own to everybody, how sending goes to the administrator. */
export const NOTICE_DOORS: readonly Door[] = [
  {
    rule: 'NT-05',
    name: 'GET my notices',
    ask: client => client.get('/api/me/notices'),
    ok: SIGNED_IN,
    refused: 401,
  },
  {
    rule: 'NT-09',
    name: 'GET how many are unread',
    ask: client => client.get('/api/me/notices/unread'),
    ok: SIGNED_IN,
    refused: 401,
  },
  {
    rule: 'NT-05',
    name: 'POST read',
    ask: client => client.post('/api/me/notices/read', { ids: [] }),
    ok: SIGNED_IN,
    refused: 401,
  },
  {
    rule: 'NT-05',
    name: 'GET my choices',
    ask: client => client.get('/api/me/notices/choices'),
    ok: SIGNED_IN,
    refused: 401,
  },
  {
    rule: 'NT-05',
    name: 'POST my choices',
    ask: client => client.post('/api/me/notices/choices', DEFAULT_CHOICES),
    ok: SIGNED_IN,
    refused: 401,
  },
  {
    rule: 'NT-10',
    name: 'POST test of a way that is not there',
    ask: client => client.post('/api/me/notices/test', { channel: 'mail' }),
    ok: SIGNED_IN,
    okStatus: 422,
    refused: 401,
  },
  {
    rule: 'NT-06',
    name: 'GET health of sending',
    ask: client => client.get('/api/notices/health'),
    ok: ['admin'],
    refused: 403,
  },
  {
    rule: 'NT-06',
    name: 'POST retry of sending',
    ask: client => client.post('/api/notices/retry', {}),
    ok: ['admin'],
    refused: 403,
  },
]
