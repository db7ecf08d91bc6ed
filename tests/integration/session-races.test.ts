import { randomBytes } from 'node:crypto'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { createAccounts } from '../../server/people/accounts.ts'
import { createPasswordHashing } from '../../server/people/passwordHash.ts'
import { createSessions, type NewSession } from '../../server/people/sessions.ts'
import { openEmbedded } from '../../server/storage/embedded/open.ts'
import type { Records, Storage } from '../../server/storage/port.ts'

const MINUTE = 60_000
const OLD_COST = { log2N: 3, r: 8, p: 1 }
const COST = { log2N: 4, r: 8, p: 1 }

let dir: string
let storage: Storage
const clock = { now: 1_000_000 }
const now = () => clock.now

beforeEach(async () => {
  dir = await mkdtemp(join(tmpdir(), 'lianshu-sessions-'))
  storage = await openEmbedded({ dir, now })
})
afterEach(async () => {
  await storage.close()
  await rm(dir, { recursive: true })
})

/** The store's records, with something that happens just before a write. */
function interrupted(before: () => Promise<void>): Records & { writes: number } {
  const { records } = storage
  const counting = {
    writes: 0,
    get: records.get,
    list: records.list,
    remove: records.remove,
    put: async (...args: Parameters<Records['put']>) => {
      counting.writes++
      await before()
      return records.put(...args)
    },
  }
  return counting
}

const SESSION: NewSession = {
  personId: 'li',
  login: 'li',
  mustChangePassword: false,
  demo: false,
  directoryVersion: 1,
}

const sessionsOn = (records: Records) =>
  createSessions({ records, now, random: randomBytes, cutAt: () => 0, demoAllowed: true })

const accountsOn = (records: Records, cost = COST) =>
  createAccounts({ records, now, random: randomBytes, hashing: createPasswordHashing(randomBytes, cost) })

describe('a session in use', () => {
  it('[PE-17] is not written anew by a request that overlaps its end', async () => {
    const { token, session } = await sessionsOn(storage.records).begin(SESSION)
    clock.now += 10 * MINUTE
    const renewing = sessionsOn(interrupted(() => storage.records.remove('session', session.id)))
    await renewing.find(token)
    expect(await sessionsOn(storage.records).find(token)).toBeNull()
  })

  it('[SG-01] is not confirmed after its end', async () => {
    const { token, session } = await sessionsOn(storage.records).begin(SESSION)
    const confirming = sessionsOn(interrupted(() => storage.records.remove('session', session.id)))
    expect(await confirming.confirm(session.id)).toBeNull()
    expect(await sessionsOn(storage.records).find(token)).toBeNull()
  })

  it('[SG-01] is confirmed although another request renews it at the same time', async () => {
    const { token, session } = await sessionsOn(storage.records).begin(SESSION)
    clock.now += 10 * MINUTE
    let renewed = false
    const confirming = sessionsOn(
      interrupted(async () => {
        if (!renewed) await sessionsOn(storage.records).find(token)
        renewed = true
      }),
    )
    const confirmed = await confirming.confirm(session.id)
    expect(confirmed?.confirmedAt).toBe(new Date(clock.now).toISOString())
    expect(await sessionsOn(storage.records).find(token)).toEqual(confirmed)
  })

  it('[PE-17] is written at most once in five minutes', async () => {
    const records = interrupted(async () => undefined)
    const sessions = sessionsOn(records)
    const { token } = await sessions.begin(SESSION)
    for (let second = 0; second < 600; second += 30) {
      expect(await sessions.find(token)).not.toBeNull()
      clock.now += 30_000
    }
    expect(records.writes).toBe(2)
  })
})

describe('an account in use', () => {
  const owner = [{ login: 'li', personId: 'li' }]

  it('[PE-11] gets a hash of today’s cost when its owner signs in', async () => {
    await accountsOn(storage.records, OLD_COST).createAll(owner, 'wangchuan-2026', { demo: false })
    const hash = async () =>
      JSON.parse((await storage.records.get('account', 'li'))?.value ?? '{}').hash as string
    expect(await hash()).toContain('ln=3,')
    expect(await accountsOn(storage.records).verify('li', 'wrong password')).toBeNull()
    expect(await hash()).toContain('ln=3,')
    expect(await accountsOn(storage.records).verify('li', 'wangchuan-2026')).toMatchObject({ personId: 'li' })
    expect(await hash()).toContain('ln=4,')
    expect(await accountsOn(storage.records).verify('li', 'wangchuan-2026')).not.toBeNull()
  })

  it('[PE-18] takes no password that was replaced while it was being checked', async () => {
    const accounts = accountsOn(storage.records)
    await accounts.createAll(owner, 'wangchuan-2026', { demo: false })
    const { hash, hashDrawn, matches, decoy, isOutdated } = createPasswordHashing(randomBytes, COST)
    const checking = createAccounts({
      records: storage.records,
      now,
      random: randomBytes,
      hashing: {
        hash,
        hashDrawn,
        decoy,
        isOutdated,
        matches: async (password, hashed) => {
          const right = await matches(password, hashed)
          await accounts.setPassword('li', 'another good one')
          return right
        },
      },
    })
    expect(await checking.verify('li', 'wangchuan-2026')).toBeNull()
    expect(await accounts.verify('li', 'another good one')).not.toBeNull()
  })
})
