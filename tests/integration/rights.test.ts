import { io, type Socket } from 'socket.io-client'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { WebSocket } from 'ws'
import * as Y from 'yjs'
import { RawClient } from '../../server/collab/testing/rawClient.ts'
import { SCHEMA_VERSION } from '../../shared/document/schema.ts'
import { CLOSE } from '../../shared/protocol/collab.ts'
import type { Client } from './office.ts'
import { type District, openDistrict } from './running.ts'

/**
 * The rights of every role at every door, from one table. A row names a door and what each kind of person gets there;
 * `lead`, `co` and `other` are seen from one section that finance leads with hr as co-unit (demo-teacher-pay).
 */
const WHO = {
  nobody: null,
  'lead drafter': 'finance.drafter',
  'lead liaison': 'finance.liaison',
  'lead reviewer': 'finance.reviewer',
  'lead head': 'finance.head',
  'co drafter': 'hr.drafter',
  'co head': 'hr.head',
  'other drafter': 'culture.drafter',
  'other head': 'culture.head',
  coordinator: 'edu.coordinator',
  clerk: 'gov.clerk',
  'office head': 'gov.office',
  'deputy leader': 'gov.deputy',
  leader: 'gov.leader',
  observer: 'observer',
  auditor: 'auditor',
  admin: 'admin',
} as const
type Who = keyof typeof WHO
const EVERYONE = Object.keys(WHO) as Who[]

const LEAD: Who[] = ['lead drafter', 'lead liaison', 'lead reviewer', 'lead head']
const CO: Who[] = ['co drafter', 'co head']
const MEMBERS: Who[] = [...LEAD, ...CO, 'other drafter', 'other head']
const LEADERS: Who[] = ['office head', 'deputy leader', 'leader']
const BOARD: Who[] = [...MEMBERS, 'coordinator', 'clerk', ...LEADERS]
const TEXT: Who[] = [...LEAD, ...CO, 'coordinator']
const VERSIONS: Who[] = [...TEXT, 'clerk', ...LEADERS]
const AUDIT: Who[] = ['coordinator', 'clerk', ...LEADERS, 'auditor']
const SIGNED_IN = EVERYONE.filter(who => who !== 'nobody')

/** A door: what is asked, who gets `ok`, and what all others get (401 for nobody always). */
interface Door {
  readonly rule: string
  readonly name: string
  readonly ask: (client: Client) => Promise<{ status: number }>
  readonly ok: readonly Who[]
  readonly okStatus?: number
  readonly refused: number
  /** Those who may know of it but not do it. */
  readonly forbidden?: readonly Who[]
}

const section = 'demo-teacher-pay'
const accepted = 'demo-region-population'
const get = (path: string) => (client: Client) => client.get(path)
let key = 0
const command = (body: object) => (client: Client) =>
  client.post('/api/reports/demo/commands', { idempotencyKey: `rights-${++key}`, ...body })
/** A command on something that is not there: who may give it gets 404 or 409 or 422, and changes nothing. */
const missing = 'demo-none'
const hash = '0'.repeat(64)

const DOORS: readonly Door[] = [
  { rule: 'RD-10', name: 'GET people', ask: get('/api/people'), ok: SIGNED_IN, refused: 401 },
  {
    rule: 'RD-01',
    name: 'GET report',
    ask: get('/api/reports/demo'),
    ok: [...BOARD, 'auditor'],
    refused: 404,
  },
  {
    rule: 'RD-01',
    name: 'GET events',
    ask: get('/api/reports/demo/events?from=0'),
    ok: [...BOARD, 'auditor'],
    refused: 404,
  },
  {
    rule: 'RD-02',
    name: 'GET live text',
    ask: get(`/api/reports/demo/sections/${section}/text`),
    ok: TEXT,
    refused: 404,
  },
  {
    rule: 'RD-03',
    name: 'GET versions',
    ask: get(`/api/reports/demo/sections/${section}/versions`),
    ok: VERSIONS,
    refused: 404,
  },
  {
    rule: 'RD-04',
    name: 'GET accepted version',
    ask: get(`/api/reports/demo/sections/${accepted}/versions/1`),
    ok: BOARD,
    refused: 404,
  },
  {
    rule: 'RD-04',
    name: 'GET accepted diff',
    ask: get(`/api/reports/demo/sections/${accepted}/versions/1/diff?against=0`),
    ok: BOARD,
    refused: 404,
  },
  {
    rule: 'RD-07',
    name: 'GET preview',
    ask: get('/api/reports/demo/preview'),
    ok: ['coordinator', 'clerk', ...LEADERS],
    refused: 404,
  },
  {
    rule: 'RD-07',
    name: 'GET export',
    ask: async client => ({
      status: (
        await fetch(`${client.address}/api/reports/demo/export.docx?draft=1`, {
          headers: client.cookie === null ? {} : { Cookie: client.cookie },
        })
      ).status,
    }),
    ok: ['coordinator', 'clerk', ...LEADERS],
    refused: 404,
  },
  { rule: 'RD-09', name: 'GET audit', ask: get('/api/reports/demo/audit'), ok: AUDIT, refused: 404 },
  {
    rule: 'RD-09',
    name: 'GET verification',
    ask: get('/api/reports/demo/verification'),
    ok: AUDIT,
    refused: 404,
  },
  { rule: 'RD-09', name: 'GET access log', ask: get('/api/access-log'), ok: ['auditor'], refused: 404 },
  { rule: 'RD-12', name: 'GET unknown report', ask: get('/api/reports/nosuch'), ok: [], refused: 404 },
  {
    rule: 'RD-12',
    name: 'GET section of another report',
    ask: get(`/api/reports/nosuch/sections/${section}/text`),
    ok: [],
    refused: 404,
  },
  {
    rule: 'WF-25',
    name: 'outline.remove',
    ask: command({ type: 'outline.remove', sectionId: missing }),
    ok: ['coordinator'],
    okStatus: 404,
    refused: 404,
    forbidden: [...MEMBERS, 'clerk', ...LEADERS, 'auditor'],
  },
  {
    rule: 'WF-25',
    name: 'outline.add',
    ask: command({ type: 'outline.add', parentId: missing, index: 0, title: '题' }),
    ok: ['coordinator'],
    okStatus: 404,
    refused: 404,
    forbidden: [...MEMBERS, 'clerk', ...LEADERS, 'auditor'],
  },
  {
    rule: 'WF-01',
    name: 'section.assign',
    ask: command({
      type: 'section.assign',
      sectionId: missing,
      leadUnitId: 'edu',
      coUnitIds: [],
      dueAt: '2030-01-01T00:00:00Z',
    }),
    ok: ['coordinator'],
    okStatus: 404,
    refused: 404,
    forbidden: [...MEMBERS, 'clerk', ...LEADERS, 'auditor'],
  },
  {
    rule: 'WF-05',
    name: 'section.withdraw',
    ask: command({ type: 'section.withdraw', sectionId: section }),
    ok: ['lead drafter', 'lead liaison'],
    okStatus: 409,
    refused: 404,
    forbidden: BOARD.filter(w => w !== 'lead drafter' && w !== 'lead liaison').concat('auditor'),
  },
  {
    rule: 'WF-06',
    name: 'section.approve',
    ask: command({ type: 'section.approve', sectionId: section, version: 1, hash }),
    ok: ['lead reviewer', 'lead head'],
    okStatus: 409,
    refused: 404,
    forbidden: BOARD.filter(w => w !== 'lead reviewer' && w !== 'lead head').concat('auditor'),
  },
  {
    rule: 'WF-07',
    name: 'section.countersign',
    ask: command({ type: 'section.countersign', sectionId: section, version: 1, hash, opinion: 'agree' }),
    ok: ['co head'],
    okStatus: 409,
    refused: 404,
    forbidden: BOARD.filter(w => w !== 'co head').concat('auditor'),
  },
  {
    rule: 'WF-11',
    name: 'section.sign',
    ask: command({ type: 'section.sign', sectionId: section, version: 1, hash }),
    ok: ['lead head'],
    okStatus: 409,
    refused: 404,
    forbidden: BOARD.filter(w => w !== 'lead head').concat('auditor'),
  },
  {
    rule: 'WF-12',
    name: 'section.return',
    ask: command({ type: 'section.return', sectionId: section, reason: '原因' }),
    ok: ['lead reviewer', 'lead head', 'coordinator'],
    okStatus: 409,
    refused: 404,
    forbidden: BOARD.filter(w => !['lead reviewer', 'lead head', 'coordinator'].includes(w)).concat(
      'auditor',
    ),
  },
  {
    rule: 'WF-13',
    name: 'section.accept',
    ask: command({ type: 'section.accept', sectionId: section }),
    ok: ['coordinator'],
    okStatus: 409,
    refused: 404,
    forbidden: BOARD.filter(w => w !== 'coordinator').concat('auditor'),
  },
  {
    rule: 'WF-14',
    name: 'section.reopen',
    ask: command({ type: 'section.reopen', sectionId: section, reason: '原因' }),
    ok: ['coordinator', 'lead head'],
    okStatus: 409,
    refused: 404,
    forbidden: BOARD.filter(w => w !== 'coordinator' && w !== 'lead head').concat('auditor'),
  },
  {
    rule: 'WF-14',
    name: 'section.recall',
    ask: command({ type: 'section.recall', sectionId: section, reason: '原因' }),
    ok: ['coordinator'],
    okStatus: 409,
    refused: 404,
    forbidden: BOARD.filter(w => w !== 'coordinator').concat('auditor'),
  },
  {
    rule: 'RP-01',
    name: 'report.compile',
    ask: command({ type: 'report.compile' }),
    ok: ['coordinator'],
    okStatus: 422,
    refused: 404,
    forbidden: BOARD.filter(w => w !== 'coordinator').concat('auditor'),
  },
  {
    rule: 'DL-02',
    name: 'reminder.send',
    ask: command({ type: 'reminder.send', sectionIds: [missing] }),
    ok: ['coordinator'],
    okStatus: 404,
    refused: 404,
    forbidden: BOARD.filter(w => w !== 'coordinator').concat('auditor'),
  },
  {
    rule: 'WF-03',
    name: 'section.submit on another’s draft',
    ask: command({ type: 'section.submit', sectionId: 'demo-problem-health' }),
    ok: [],
    refused: 404,
    forbidden: [...BOARD, 'auditor'],
  },
  {
    rule: 'RP-02',
    name: 'POST report without a title',
    ask: client => client.post('/api/reports', { title: '', period: '2026' }),
    ok: ['coordinator'],
    okStatus: 400,
    refused: 403,
  },
  {
    rule: 'RP-02',
    name: 'POST report from an import that is not there',
    ask: client => client.post('/api/reports', { title: '题', period: '2026', from: 'nosuch' }),
    ok: ['coordinator'],
    okStatus: 422,
    refused: 403,
  },
]

let district: District
beforeAll(async () => {
  district = await openDistrict()
})
afterAll(() => district.close())

const clientOf = (who: Who): Promise<Client> => {
  const login = WHO[who]
  return login === null ? Promise.resolve(district.anonymous()) : district.as(login)
}

function expected(door: Door, who: Who): number {
  if (who === 'nobody') return 401
  if (door.ok.includes(who)) return door.okStatus ?? 200
  return door.forbidden?.includes(who) ? 403 : door.refused
}

describe('rights at every HTTP door', () => {
  it.each(DOORS.map(door => [door.rule, door.name, door] as const))('[%s] %s', async (_rule, _name, door) => {
    const got: Record<string, number> = {}
    for (const who of EVERYONE) got[who] = (await door.ask(await clientOf(who))).status
    expect(got).toEqual(Object.fromEntries(EVERYONE.map(who => [who, expected(door, who)])))
  })
})

describe('rights at the sockets', () => {
  /** The code with which `/collab` closes, or 'open' once the server has sent its first frame. */
  const collab = (client: Client, sectionId: string) =>
    new Promise<number | 'open'>(resolve => {
      const url = `${district.running.address.replace('http', 'ws')}/collab/${sectionId}?schema=${SCHEMA_VERSION}`
      const ws = new WebSocket(url, { headers: client.cookie === null ? {} : { Cookie: client.cookie } })
      ws.on('message', () => {
        resolve('open')
        ws.close()
      })
      ws.on('close', code => resolve(code))
    })

  const opens = (client: Client, reportId: string) =>
    new Promise<string>(resolve => {
      const socket: Socket = io(district.running.address, {
        path: '/live',
        forceNew: true,
        extraHeaders: client.cookie === null ? {} : { Cookie: client.cookie },
      })
      const answer = (what: string) => {
        socket.close()
        resolve(what)
      }
      socket.on('connect_error', error => answer(error.message))
      socket.on('connect', () =>
        socket.emit('report:open', { reportId }, (got: { code?: string }) => answer(got.code ?? 'open')),
      )
    })

  const table = async <T>(ask: (client: Client) => Promise<T>) => {
    const got: Record<string, T> = {}
    for (const who of EVERYONE) got[who] = await ask(await clientOf(who))
    return got
  }

  it('[RD-02] collab: lead, co and coordinator come in; to others the section does not exist', async () => {
    expect(await table(client => collab(client, section))).toEqual(
      Object.fromEntries(
        EVERYONE.map(who => [
          who,
          who === 'nobody' ? CLOSE.notSignedIn : TEXT.includes(who) ? 'open' : CLOSE.notFound,
        ]),
      ),
    )
  })

  it('[SY-14] collab: content from one who could never write here is refused as such, not as too late', async () => {
    const url = `${district.running.address.replace('http', 'ws')}/collab`
    const codeFor = async (login: string, sectionId: string) => {
      const { cookie } = await district.as(login)
      const client = await RawClient.connect({
        url,
        person: login,
        section: sectionId,
        query: { ticket: '' },
        headers: { Cookie: cookie ?? '' },
      })
      client.sendUpdate(client.edit(77, body => body.push([new Y.XmlElement('paragraph')])))
      await client.untilClosed()
      return client.closeCode
    }
    const codes: Record<string, number | null> = {}
    for (const role of ['drafter', 'liaison', 'reviewer', 'head'])
      codes[`accepted, ${role}`] = await codeFor(`develop.${role}`, accepted)
    codes['accepted, coordinator'] = await codeFor('edu.coordinator', accepted)
    codes['unassigned, coordinator'] = await codeFor('edu.coordinator', 'demo-measure-teachers')
    codes['drafting, coordinator'] = await codeFor('edu.coordinator', section)
    codes['drafting, reviewer'] = await codeFor('finance.reviewer', section)
    expect(codes).toEqual({
      'accepted, drafter': CLOSE.closedSection,
      'accepted, liaison': CLOSE.closedSection,
      'accepted, reviewer': CLOSE.forbidden,
      'accepted, head': CLOSE.forbidden,
      'accepted, coordinator': CLOSE.forbidden,
      'unassigned, coordinator': CLOSE.forbidden,
      'drafting, coordinator': CLOSE.forbidden,
      'drafting, reviewer': CLOSE.forbidden,
    })
  })

  it('[RD-01] live: whoever reads the board opens the report; to others it does not exist', async () => {
    expect(await table(client => opens(client, 'demo'))).toEqual(
      Object.fromEntries(
        EVERYONE.map(who => [
          who,
          who === 'nobody' ? 'not_signed_in' : BOARD.includes(who) ? 'open' : 'not_found',
        ]),
      ),
    )
  })

  it('[RD-12] live: an unknown report and a malformed message get no more', async () => {
    const coordinator = await district.as('edu.coordinator')
    expect(await opens(coordinator, 'nosuch')).toBe('not_found')
    expect(await opens(coordinator, 7 as unknown as string)).toBe('malformed')
  })
})
