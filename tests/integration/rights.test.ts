import { io, type Socket } from 'socket.io-client'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { WebSocket } from 'ws'
import * as Y from 'yjs'
import { RawClient } from '../../server/collab/testing/rawClient.ts'
import { SCHEMA_VERSION } from '../../shared/document/schema.ts'
import { CLOSE } from '../../shared/protocol/collab.ts'
import { APPROVAL_DOORS } from './approvalDoors.ts'
import { DOORS } from './doors.ts'
import { evidenceDoors } from './evidenceDoors.ts'
import { NOTICE_DOORS } from './noticeDoors.ts'
import type { Client } from './office.ts'
import { OPINION_DOORS } from './opinionDoors.ts'
import { PEOPLE_DOORS } from './peopleDoors.ts'
import { accepted, BOARD, EVERYONE, expected, section, TEXT, WHO, type Who } from './roles.ts'
import { type District, openDistrict } from './running.ts'

// The rights of every role at every door: over HTTP from one table, then at the sockets.
let district: District
beforeAll(async () => {
  district = await openDistrict()
})
afterAll(() => district.close())

const clientOf = (who: Who): Promise<Client> => {
  const login = WHO[who]
  return login === null ? Promise.resolve(district.anonymous()) : district.as(login)
}

describe('rights at every HTTP door', () => {
  const doors = [
    ...DOORS,
    ...OPINION_DOORS,
    ...APPROVAL_DOORS,
    ...PEOPLE_DOORS,
    ...NOTICE_DOORS,
    ...evidenceDoors(() => district.as('edu.coordinator')),
  ]
  it.each(doors.map(door => [door.rule, door.name, door] as const))('[%s] %s', async (_rule, _name, door) => {
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

  it('[RD-08] live: a letter that was sent opens to the observer too, and to nobody without a right to it', async () => {
    const got = await table(client => opens(client, 'demo2025'))
    expect(Object.keys(got).filter(who => got[who] === 'open')).toEqual(
      EVERYONE.filter(who => BOARD.includes(who) || who === 'observer'),
    )
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
