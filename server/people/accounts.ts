import { z } from 'zod'
import type { Records } from '../storage/port.ts'
import type { PasswordHashing } from './passwordHash.ts'
import { initialPassword } from './passwordRules.ts'
import type { Random } from './sessionToken.ts'

/** A first password that nobody used ends after this. */
const INITIAL_LASTS = 7 * 24 * 3_600_000

const stored = z.object({
  personId: z.string(),
  /** See passwordHash.ts. */
  hash: z.string(),
  /** Set while the password is one that an administrator has seen; milliseconds since the epoch at which it ends. */
  initialUntil: z.number().nullable(),
  /** Made with the demo, whose password is known to everybody. */
  demo: z.boolean(),
})
type Stored = z.infer<typeof stored>

/** How a person signs in. Who he is and what he may do stands in the directory. */
export interface Account {
  readonly login: string
  readonly personId: string
  /** The password must be changed before anything else (PE-13). */
  readonly mustChangePassword: boolean
  readonly demo: boolean
}

export interface Accounts {
  has(login: string): Promise<boolean>
  all(): Promise<Account[]>
  /** The account by which a person signs in. */
  of(personId: string): Promise<Account | null>
  /**
   * Makes an account with a first password, which is returned once and kept nowhere. Null when somebody has the name,
   * unless `isLeftOver` says that his person never came to be.
   */
  create(login: string, personId: string, isLeftOver: (personId: string) => boolean): Promise<string | null>
  /**
   * As `create` for many at once: the first passwords by person, or the sign-in name that somebody has. Then none was
   * made.
   */
  createMany(
    people: readonly { readonly login: string; readonly personId: string }[],
    isLeftOver: (personId: string) => boolean,
  ): Promise<ReadonlyMap<string, string> | { readonly taken: string }>
  /** Makes accounts of the demo, or of the first administrator, that share a password of their owner's choice. */
  createAll(
    people: readonly { readonly login: string; readonly personId: string }[],
    password: string,
    options: { readonly demo: boolean },
  ): Promise<void>
  /** Another first password in place of the present one; returned once. Null when the person has no account. */
  reset(personId: string): Promise<string | null>
  /** A password that its owner chose. */
  setPassword(login: string, password: string): Promise<void>
  /** The account when the password is right; null otherwise. A name that does not exist takes as long (PE-14). */
  verify(login: string, password: string): Promise<Account | null>
}

const KIND = 'account'

export function createAccounts(deps: {
  readonly records: Records
  readonly hashing: PasswordHashing
  /** Milliseconds since the epoch. */
  readonly now: () => number
  readonly random: Random
}): Accounts {
  const { records, hashing, now: clock, random } = deps
  /** What a password is checked against when there is no account. */
  const decoy = hashing.decoy()

  async function load(login: string): Promise<{ account: Stored; revision: number } | null> {
    const record = await records.get(KIND, login)
    return record === null
      ? null
      : { account: stored.parse(JSON.parse(record.value)), revision: record.revision }
  }

  const write = (login: string, account: Stored, ifRevision?: number) =>
    records.put(KIND, login, JSON.stringify(account), ifRevision === undefined ? {} : { ifRevision })

  async function change(login: string, edit: (account: Stored) => Stored): Promise<void> {
    for (;;) {
      const found = await load(login)
      if (found === null) return
      if ((await write(login, edit(found.account), found.revision)) !== null) return
    }
  }

  /** A first password ends, so that a slip of paper in a drawer opens nothing later. */
  const isOver = ({ initialUntil }: Stored) => initialUntil !== null && initialUntil <= clock()

  async function all(): Promise<Account[]> {
    const found = await records.list(KIND)
    return found.map(record => shown(record.id, stored.parse(JSON.parse(record.value))))
  }

  const of = async (personId: string): Promise<Account | null> =>
    (await all()).find(account => account.personId === personId) ?? null

  return {
    all,
    of,
    has: async login => (await load(login)) !== null,
    async create(login, personId, isLeftOver) {
      const present = await load(login)
      if (present !== null && !isLeftOver(present.account.personId)) return null
      const password = initialPassword(random)
      const hash = await hashing.hash(password)
      const account = { personId, hash, initialUntil: clock() + INITIAL_LASTS, demo: false }
      return (await write(login, account, present?.revision ?? 0)) === null ? null : password
    },
    async createMany(people, isLeftOver) {
      const present = new Map((await all()).map(account => [account.login, account.personId]))
      const taken = people.find(({ login }) => {
        const owner = present.get(login)
        return owner !== undefined && !isLeftOver(owner)
      })
      if (taken !== undefined) return { taken: taken.login }
      const passwords = new Map<string, string>()
      const initialUntil = clock() + INITIAL_LASTS
      const writes: Promise<unknown>[] = []
      for (const { login, personId } of people) {
        const password = initialPassword(random)
        const hash = await hashing.hashDrawn(password)
        writes.push(write(login, { personId, hash, initialUntil, demo: false }))
        passwords.set(personId, password)
      }
      await Promise.all(writes)
      return passwords
    },
    async createAll(people, password, { demo }) {
      const hash = await hashing.hash(password)
      await Promise.all(
        people.map(({ login, personId }) => write(login, { personId, hash, initialUntil: null, demo })),
      )
    },
    async reset(personId) {
      const login = (await of(personId))?.login
      if (login === undefined) return null
      const password = initialPassword(random)
      const hash = await hashing.hash(password)
      const initialUntil = clock() + INITIAL_LASTS
      await change(login, before => ({ ...before, hash, initialUntil, demo: false }))
      return password
    },
    async setPassword(login, password) {
      const hash = await hashing.hash(password)
      // A password of one's own makes an account of the demo a private one.
      await change(login, before => ({ ...before, hash, initialUntil: null, demo: false }))
    },
    async verify(login, password) {
      const before = await load(login)
      const right = await hashing.matches(password, before?.account.hash ?? decoy)
      // Read again: a password that was replaced while it was being checked is wrong.
      const now = right ? await load(login) : null
      if (now === null || now.account.hash !== before?.account.hash || isOver(now.account)) return null
      if (hashing.isOutdated(now.account.hash))
        await write(login, { ...now.account, hash: await hashing.hash(password) }, now.revision)
      return shown(login, now.account)
    },
  }
}

const shown = (login: string, { personId, initialUntil, demo }: Stored): Account => ({
  login,
  personId,
  mustChangePassword: initialUntil !== null,
  demo,
})
