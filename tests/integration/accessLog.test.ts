import { describe, expect, it } from 'vitest'
import { sha256 } from '../../shared/document/canonical.ts'
import type { AccessRow } from '../../shared/people/access.ts'
import { type Client, PASSWORD } from './office.ts'
import { command, open } from './peopleOffice.ts'

describe('the access log', () => {
  const rows = async (client: Client, query = '') =>
    (await client.get(`/api/access-log${query}`)).body as readonly AccessRow[]

  it('[RD-09] is for the auditor alone; others learn not even that it is there', async () => {
    const office = await open()
    for (const login of ['admin', 'finance.head'])
      expect((await (await office.as(login)).get('/api/access-log')).status).toBe(404)
    expect((await office.client().get('/api/access-log')).status).toBe(401)
    expect((await (await office.as('auditor')).get('/api/access-log')).status).toBe(200)
  })

  it('[PE-22] holds sign-ins, failures and refusals in order, in a chain', async () => {
    const office = await open()
    await office.client().signIn('finance.head', 'wrong password')
    await office.client().signIn('my secret typed here', 'x')
    const head = await office.as('finance.head')
    await head.post('/api/session/confirm', { password: PASSWORD })
    await head.get('/api/access-log?secret=1')
    await command(head, 'unit.add')
    await head.send('DELETE', '/api/session')
    const log = await rows(await office.as('auditor'))
    const address = expect.stringContaining('127.0.0.1')
    expect(log.map(({ type, actor, data }) => ({ type, actor, data }))).toEqual([
      { type: 'session.refused', actor: '', data: { address, login: 'finance.head', reason: 'wrong' } },
      { type: 'session.refused', actor: '', data: { address, reason: 'wrong' } },
      { type: 'session.opened', actor: 'finance.head', data: { address } },
      { type: 'identity.confirmed', actor: 'finance.head', data: { address } },
      {
        type: 'access.refused',
        actor: 'finance.head',
        data: { method: 'GET', path: '/api/access-log', code: 'not_found' },
      },
      {
        type: 'access.refused',
        actor: 'finance.head',
        data: { method: 'POST', path: '/api/people/commands', code: 'admin_only' },
      },
      { type: 'session.closed', actor: 'finance.head', data: {} },
      { type: 'session.opened', actor: 'auditor', data: { address } },
    ])
    let prevHash = '0'.repeat(64)
    for (const [i, row] of log.entries()) {
      expect(row).toMatchObject({ seq: i + 1, prevHash, hash: sha256(row.canonical) })
      prevHash = row.hash
    }
  })

  it('[PE-22] goes on in the same chain after a restart, and is read in parts', async () => {
    const office = await open()
    await office.as('finance.head')
    await office.restart()
    const auditor = await office.as('auditor')
    const all = await rows(auditor)
    expect(all.map(row => row.seq)).toEqual([1, 2])
    expect(all[1]?.prevHash).toBe(all[0]?.hash)
    expect(await rows(auditor, '?from=1')).toEqual(all.slice(1))
    expect(await rows(auditor, '?from=0&most=1')).toEqual(all.slice(0, 1))
    expect(await rows(auditor, '?most=1')).toEqual(all.slice(1))
    expect((await auditor.get('/api/access-log?from=-1')).status).toBe(400)
  })
})
