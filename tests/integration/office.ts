import { randomBytes } from 'node:crypto'
import { mkdtemp, rm } from 'node:fs/promises'
import { createServer, type IncomingMessage } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import express from 'express'
import { recordRefusals } from '../../server/http/accessTrail.ts'
import { refuseForeignOrigin } from '../../server/http/guardOrigin.ts'
import { type Identity, identify } from '../../server/http/identify.ts'
import { identityRoutes } from '../../server/http/identities.ts'
import { passkeyRoutes } from '../../server/http/passkeys.ts'
import { peopleRoutes } from '../../server/http/people.ts'
import { noSuchPath, problemHandler } from '../../server/http/problem.ts'
import { providerRoutes } from '../../server/http/provider.ts'
import { sessionRoutes } from '../../server/http/session.ts'
import { openPeople, type People } from '../../server/people/people.ts'
import type { OidcSettings } from '../../server/people/provider/oidcClient.ts'
import { openEmbedded } from '../../server/storage/embedded/open.ts'
import { type Storage, StorageUnavailable } from '../../server/storage/port.ts'
import type { Role } from '../../shared/people/directory.ts'
import type { PeopleCommand } from '../../shared/people/events.ts'

/** Everybody of the test district signs in with it. */
export const PASSWORD = 'wangchuan-2026'
/** A password's cost that no test waits for. */
const CHEAP = { log2N: 4, r: 8, p: 1 }
/** Where browsers believe to be; the server listens elsewhere. */
export const SITE = 'http://localhost:3000'
const START = Date.parse('2026-11-02T01:00:00Z')

const PEOPLE: readonly [login: string, name: string, unitId: string, role: Role][] = [
  ['admin', '陆文', 'gov', 'admin'],
  ['auditor', '秦正', 'gov', 'auditor'],
  ['finance.head', '沈立言', 'finance', 'head'],
  ['finance.drafter', '林一', 'finance', 'drafter'],
]

/** The district's founding: two units and four people. */
export const FOUNDING: readonly PeopleCommand[] = [
  { type: 'unit.add', unitId: 'gov', name: '区政府办' },
  { type: 'unit.add', unitId: 'finance', name: '区财政局' },
  ...PEOPLE.flatMap(([login, name, unitId, role]): PeopleCommand[] => [
    { type: 'person.add', personId: login, name, login },
    { type: 'post.assign', personId: login, unitId, role, from: '2026-01-01' },
  ]),
]

export interface Answer {
  readonly status: number
  readonly headers: Headers
  readonly body: unknown
}

/** One text field of an answer; fails the test when there is none. */
export function field(answer: Answer, name: string): string {
  const value = (answer.body as Record<string, unknown> | undefined)?.[name]
  if (typeof value !== 'string') throw new Error(`no text "${name}" in ${JSON.stringify(answer.body)}`)
  return value
}

/** A browser or a script: it keeps the cookie that it was given. */
export class Client {
  cookie: string | null = null
  private readonly url: () => string

  constructor(url: () => string) {
    this.url = url
  }

  get address(): string {
    return this.url()
  }

  /** `body` is sent as JSON; a string as it is. */
  async send(
    method: string,
    path: string,
    body?: unknown,
    headers: Record<string, string> = { 'X-Requested-With': 'test' },
  ): Promise<Answer> {
    const response = await fetch(this.url() + path, {
      method,
      headers: {
        ...(body === undefined ? {} : { 'Content-Type': 'application/json' }),
        ...(this.cookie === null ? {} : { Cookie: this.cookie }),
        ...headers,
      },
      ...(body === undefined ? {} : { body: typeof body === 'string' ? body : JSON.stringify(body) }),
    })
    const [pair = ''] = (response.headers.getSetCookie().at(-1) ?? '').split(';')
    if (pair !== '') this.cookie = pair.endsWith('=') ? null : pair
    const text = await response.text()
    return {
      status: response.status,
      headers: response.headers,
      body: text === '' ? undefined : JSON.parse(text),
    }
  }

  get(path: string): Promise<Answer> {
    return this.send('GET', path)
  }
  post(path: string, body: unknown): Promise<Answer> {
    return this.send('POST', path, body)
  }
  signIn(login: string, password = PASSWORD): Promise<Answer> {
    return this.post('/api/session', { login, password })
  }
}

export interface OfficeOptions {
  /** None leaves the directory empty. */
  readonly founding?: readonly PeopleCommand[]
  readonly demo?: boolean
  readonly demoAllowed?: boolean
  readonly publicUrl?: string
  /** A proxy stands before the server and says how people came. */
  readonly trustProxy?: boolean
  readonly oidc?: OidcSettings
}

/** A server with people and sessions alone, on a store of its own. Its time stands still until a test moves it. */
export interface Office {
  /** Milliseconds since the epoch. */
  now: number
  /** What the server reported as its own fault. */
  readonly faults: string[]
  /** The running server's parts; others after a restart. */
  readonly people: () => People
  readonly storage: () => Storage
  readonly client: () => Client
  /** A client that is signed in. */
  readonly as: (login: string) => Promise<Client>
  readonly identify: (url: string, cookie?: string) => Promise<Identity | null>
  /** Stops the server and starts another one on the same store. */
  readonly restart: (options?: OfficeOptions) => Promise<void>
  readonly close: () => Promise<void>
}

export async function openOffice(options: OfficeOptions = {}): Promise<Office> {
  const dir = await mkdtemp(join(tmpdir(), 'lianshu-office-'))
  const state = { now: START, faults: [] as string[] }
  let running = await start(dir, options, state)
  const { founding = FOUNDING, demo = false } = options
  if (founding.length > 0) await running.people.founding.found(founding, { password: PASSWORD, demo })
  const client = () => new Client(() => running.url)
  return Object.assign(state, {
    people: () => running.people,
    storage: () => running.storage,
    client,
    as: async (login: string) => {
      const who = client()
      const answer = await who.signIn(login)
      if (answer.status !== 200) throw new Error(`${login} was not let in: ${JSON.stringify(answer.body)}`)
      return who
    },
    identify: (url: string, cookie?: string) =>
      identify(running.people)({
        url,
        headers: cookie === undefined ? {} : { cookie },
      } as IncomingMessage),
    restart: async (changed: OfficeOptions = options) => {
      await running.stop()
      running = await start(dir, changed, state)
    },
    close: async () => {
      await running.stop()
      await rm(dir, { recursive: true })
    },
  })
}

interface Running {
  readonly url: string
  readonly people: People
  readonly storage: Storage
  readonly stop: () => Promise<void>
}

async function start(
  dir: string,
  { demoAllowed = true, publicUrl, trustProxy = false, oidc }: OfficeOptions,
  state: { readonly now: number; readonly faults: string[] },
): Promise<Running> {
  const now = () => state.now
  const fault = (error: unknown) => void state.faults.push(String(error))
  const storage = await openEmbedded({ dir, now })
  const people = await openPeople({
    storage,
    now,
    newId: () => randomBytes(8).toString('hex'),
    random: randomBytes,
    timeZone: 'Asia/Shanghai',
    demoAllowed,
    address: () => publicUrl ?? SITE,
    oidc,
    onError: fault,
    passwordCost: CHEAP,
  })
  const app = express()
  if (trustProxy) app.set('trust proxy', 1)
  app.use('/api', refuseForeignOrigin(publicUrl))
  app.use('/api', sessionRoutes({ people, publicUrl, now }), passkeyRoutes({ people, now }))
  app.use('/api', providerRoutes({ people, publicUrl, now }))
  app.use('/api', peopleRoutes({ people }), identityRoutes(people))
  app.get('/api/broken', () => {
    throw new Error('secret detail')
  })
  app.get('/api/unstored', () => {
    throw new StorageUnavailable('disk full')
  })
  app.get('/api/named/:name', (_request, response) => void response.json({}))
  app.use(noSuchPath)
  app.use(
    problemHandler({
      report: fault,
      newReference: () => 'R-1',
      refused: recordRefusals(people.accessLog),
    }),
  )
  const server = createServer(app)
  await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve))
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    people,
    storage,
    stop: async () => {
      server.closeAllConnections()
      await new Promise(resolve => server.close(resolve))
      await people.accessLog.flush()
      await storage.close()
    },
  }
}
