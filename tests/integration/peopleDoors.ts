import type { Client } from './office.ts'
import { type Door, LEADERS, SIGNED_IN } from './roles.ts'

/** A command on something that is not there: who may give it gets 404. All others are told who may. */
const command = (body: object) => (client: Client) => client.post('/api/people/commands', body)
const door = (rule: string, ok: Door['ok'], type: string, fields: object): Door => ({
  rule,
  name: type,
  ask: command({ type, ...fields }),
  ok,
  okStatus: 404,
  refused: 403,
  forbidden: SIGNED_IN.filter(who => !ok.includes(who)),
})
const none = { postId: 'none', personId: 'finance.drafter', docNumber: '望委〔2030〕1号' }

/** The doors of the directory. */
export const PEOPLE_DOORS: readonly Door[] = [
  door('PO-01', ['admin'], 'post.act', { ...none, from: '2030-01-01', to: '2030-02-01' }),
  door('PO-01', ['admin', ...LEADERS], 'post.confirm', { postId: 'none' }),
  door('UN-01', ['admin'], 'unit.succeed', { unitId: 'none', successorId: 'finance' }),
  {
    ...door('UN-01', ['admin'], 'sections', {}),
    name: 'GET people/units/finance/sections',
    ask: client => client.get('/api/people/units/finance/sections'),
    okStatus: 200,
  },
  ...(['template.xlsx', 'template.csv'] as const).map(
    (path): Door => ({
      ...door('PE-40', ['admin'], path, {}),
      name: `GET ${path}`,
      ask: async client => ({
        status: (
          await fetch(`${client.address}/api/people/${path}`, {
            headers: client.cookie === null ? {} : { Cookie: client.cookie },
          })
        ).status,
      }),
      okStatus: 200,
    }),
  ),
  {
    ...door('PE-40', ['admin'], 'roster', {}),
    name: 'POST people/imports',
    ask: client => client.post('/api/people/imports', {}),
    okStatus: 400,
  },
  {
    ...door('PE-42', ['admin'], 'apply', {}),
    name: 'POST people/imports/none/apply',
    ask: client => client.post('/api/people/imports/none/apply', {}),
  },
]
