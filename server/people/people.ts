import type { Storage } from '../storage/port.ts'
import { type AccessLog, createAccessLog } from './accessLog.ts'
import { type Accounts, createAccounts } from './accounts.ts'
import { type DirectoryStore, openDirectory } from './directory.ts'
import { createFounding, type Founding } from './founding.ts'
import { createLockout } from './lockout.ts'
import { createLooks, type Looks } from './looks.ts'
import { openAccounts } from './openAccount.ts'
import { createChallenges } from './passkeys/challenges.ts'
import { createCredentials } from './passkeys/credentials.ts'
import { createPasskeys, type Passkeys, type PasskeysDeps } from './passkeys/passkeys.ts'
import { createPasskeyProving, type PasskeyProving } from './passkeys/proving.ts'
import { passkeySite } from './passkeys/site.ts'
import { createPasswordHashing, type ScryptCost } from './passwordHash.ts'
import { createPeopleCommands, type PeopleCommands } from './peopleCommands.ts'
import { createAttempts } from './provider/attempts.ts'
import { createIdentities } from './provider/identities.ts'
import { createOidcClient, type OidcSettings } from './provider/oidcClient.ts'
import { createProvider, type Provider } from './provider/provider.ts'
import { createRosters, type Rosters } from './rosters.ts'
import { createSessions, type Sessions } from './sessions.ts'
import type { Random } from './sessionToken.ts'
import { createSignIn, type SignIn } from './signIn.ts'
import { startOfDay } from './startOfDay.ts'
import { createTickets, type Tickets } from './tickets.ts'

export interface PeopleDeps {
  readonly storage: Storage
  /** Milliseconds since the epoch. */
  readonly now: () => number
  readonly newId: () => string
  readonly random: Random
  /** IANA name; a date without time begins there at midnight. */
  readonly timeZone: string
  /** Whether accounts of the demo work: only on a loopback address, or when the operator says so (PE-21). */
  readonly demoAllowed: boolean
  /** Told of what failed beside a request: the access log, ending sessions. */
  readonly onError: (error: unknown) => void
  /** The address that people use; asked at each use, since a port may be known late. Null: not yet, or none. */
  readonly address?: () => string | null
  /** The identity provider through which people may sign in. */
  readonly oidc?: OidcSettings | undefined
  /** Cost of a password; OWASP's by default. */
  readonly passwordCost?: ScryptCost
}

/** Who is who, and who is here: the parts, on one store. */
export interface People {
  readonly directory: DirectoryStore
  readonly accounts: Accounts
  readonly sessions: Sessions
  readonly tickets: Tickets
  readonly signIn: SignIn
  readonly passkeys: Passkeys
  readonly passkeyProving: PasskeyProving
  /** Null where none is configured. */
  readonly provider: Provider | null
  readonly commands: PeopleCommands
  readonly founding: Founding
  readonly rosters: Rosters
  readonly accessLog: AccessLog
  readonly looks: Looks
  /** ISO 8601. */
  readonly now: () => string
}

export async function openPeople(deps: PeopleDeps): Promise<People> {
  const { storage, now, newId, random, timeZone, demoAllowed, onError } = deps
  const { records, streams } = storage
  const iso = () => new Date(now()).toISOString()
  const world = () => ({ now: iso(), newId, startOfDay: (date: string) => startOfDay(date, timeZone) })
  const directory = await openDirectory({
    streams,
    world,
  })
  const accessLog = createAccessLog({ streams, now, onError })
  const hashing = createPasswordHashing(random, deps.passwordCost)
  const accounts = createAccounts({ records, hashing, now, random })
  const sessions = createSessions({
    records,
    now,
    random,
    cutAt: personId => directory.cutAt(personId),
    demoAllowed,
  })
  const commands = createPeopleCommands({ directory, accounts })
  directory.onChange(({ cut }) => {
    if (cut !== null) sessions.endAll(cut).catch(onError)
  })
  const lockout = createLockout(now)
  const challenges = createChallenges({ records, now, random })
  const credentials = createCredentials(records)
  const site = () => {
    const address = deps.address?.() ?? null
    return address === null ? null : passkeySite(address)
  }
  const isOpen = openAccounts({ directory: () => directory.current(), demoAllowed })
  const directoryVersion = () => directory.current().version
  const provider = (settings: OidcSettings) =>
    createProvider({
      settings,
      client: createOidcClient(settings, onError),
      attempts: createAttempts({ records, now, random }),
      identities: createIdentities(records),
      accounts,
      sessions,
      accessLog,
      isOpen,
      isPerson: id => directory.current().persons.some(person => person.id === id),
      directoryVersion,
      origin: () => new URL(deps.address?.() ?? 'http://localhost').origin,
      now,
      onError,
    })
  const passkeyParts = {
    credentials,
    challenges,
    accessLog,
    directory: () => directory.current(),
    site,
    isOver: credential => credential.directoryVersion < directory.resetAt(credential.personId),
    now,
  } satisfies PasskeysDeps
  return {
    directory,
    accounts,
    sessions,
    passkeys: createPasskeys(passkeyParts),
    passkeyProving: createPasskeyProving({
      ...passkeyParts,
      accounts,
      sessions,
      lockout,
      directoryVersion,
      isOpen,
    }),
    provider: deps.oidc === undefined ? null : provider(deps.oidc),
    tickets: createTickets({ records, sessions, now, random }),
    signIn: createSignIn({
      accounts,
      sessions,
      accessLog,
      lockout,
      directory: () => directory.current(),
      demoAllowed,
    }),
    commands,
    founding: createFounding({ directory, accounts, random, now: iso, demoAllowed }),
    rosters: createRosters({ records, directory, accounts, commands, now, world }),
    accessLog,
    looks: createLooks({ records, now: iso }),
    now: iso,
  }
}
