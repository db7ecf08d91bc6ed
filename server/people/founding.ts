import { timingSafeEqual } from 'node:crypto'
import type { PeopleActor } from '../../shared/people/decidePeople.ts'
import type { PeopleCommand } from '../../shared/people/events.ts'
import { conflict, forbidden, type Rejection } from '../../shared/report/rejection.ts'
import type { Accounts } from './accounts.ts'
import type { DirectoryStore, PeopleOutcome } from './directory.ts'
import { passwordFlaw } from './passwordRules.ts'
import { newToken, type Random, tokenId } from './sessionToken.ts'

/** An account of the demo, as offered at sign-in. */
export interface DemoAccount {
  readonly login: string
  readonly name: string
  readonly unit: string
  readonly role: string
}

export interface FirstAdministrator {
  readonly token: string
  readonly login: string
  readonly name: string
  readonly password: string
}

/** How an empty store gets its first people: from the demo, or from whoever holds the set-up link (PE-23). */
export interface Founding {
  /**
   * Makes units, persons and posts in one append, with one password for all. Only in an empty directory. Each
   * `person.add` must name its `personId`.
   */
  found(
    commands: readonly PeopleCommand[],
    account: { readonly password: string; readonly demo: boolean },
  ): Promise<PeopleOutcome>
  /** The secret of the set-up link, new at each start; null once anybody is in the directory. */
  setupToken(): string | null
  setUp(first: FirstAdministrator): Promise<PeopleOutcome>
  /** The demo's accounts where they work; empty elsewhere. */
  demoAccounts(): Promise<DemoAccount[]>
}

export function createFounding(deps: {
  readonly directory: DirectoryStore
  readonly accounts: Accounts
  readonly random: Random
  /** ISO 8601. */
  readonly now: () => string
  readonly demoAllowed: boolean
}): Founding {
  const { directory, accounts, random, now, demoAllowed } = deps
  const token = newToken(random)
  const isEmpty = () => directory.current().version === 0

  const found: Founding['found'] = async (commands, { password, demo }) => {
    if (!isEmpty()) return conflict('already_founded', directory.current().version)
    const people = commands.flatMap(command => {
      if (command.type !== 'person.add') return []
      const { login, personId } = command
      if (personId === undefined) throw new Error(`who is founded needs an id: ${login}`)
      return [{ login, personId }]
    })
    // Accounts first: a crash in between leaves the directory empty, and the next start founds again.
    await accounts.createAll(people, password, { demo })
    return directory.run(commands, founder(now()), { expectedVersion: 0 })
  }

  return {
    found,
    setupToken: () => (isEmpty() ? token : null),
    async setUp({ token: given, login, name, password }): Promise<PeopleOutcome | Rejection> {
      if (!isEmpty() || !isSame(given, token)) return forbidden('setup_closed')
      const flaw = passwordFlaw(password, login)
      return flaw ?? found(firstOffice(login, name, now()), { password, demo: false })
    },
    async demoAccounts() {
      if (!demoAllowed) return []
      const { persons, posts, units } = directory.current()
      const demo = (await accounts.all()).filter(account => account.demo)
      return demo.flatMap(({ login, personId }) => {
        const person = persons.find(p => p.id === personId && !p.disabled)
        const post = posts.find(p => p.personId === personId)
        const unit = units.find(u => u.id === post?.unitId)
        if (person === undefined || post === undefined || unit === undefined) return []
        return [{ login, name: person.name, unit: unit.name, role: post.role }]
      })
    },
  }
}

/** Nobody yet: acts of the founding have no person behind them. */
const founder = (now: string): PeopleActor => ({
  personId: '',
  posts: [{ id: '', personId: '', unitId: '', role: 'admin', from: now }],
})

/** The first administrator, in a unit that he renames or leaves as it is. */
const firstOffice = (login: string, name: string, now: string): PeopleCommand[] => [
  { type: 'unit.add', unitId: 'gov', name: '区政府办', mark: '政' },
  { type: 'person.add', personId: login, name, login },
  { type: 'post.assign', personId: login, unitId: 'gov', role: 'admin', from: now },
]

/** Compared by their hashes, in a time that tells nothing. */
const isSame = (a: string, b: string): boolean =>
  timingSafeEqual(Buffer.from(tokenId(a)), Buffer.from(tokenId(b)))
