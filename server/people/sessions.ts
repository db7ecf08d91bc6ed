import { z } from 'zod'
import type { Records, StoredRecord } from '../storage/port.ts'
import { newToken, type Random, tokenId } from './sessionToken.ts'

const MINUTE = 60_000
const HOUR = 60 * MINUTE
/** A session that nobody uses ends after this. */
const IDLE = 12 * HOUR
/** No session lives longer, however much it is used. */
export const LONGEST = 7 * 24 * HOUR
/** Use moves a session's end at most this often: not every read is a write. */
const RENEW_EVERY = 5 * MINUTE

const stored = z.object({
  personId: z.string(),
  login: z.string(),
  /** Milliseconds since the epoch. */
  createdAt: z.number(),
  renewedAt: z.number(),
  /** When the person last proved who he is (SG-01). */
  confirmedAt: z.number(),
  /** Version of the directory before the password was checked. */
  directoryVersion: z.number(),
  /** Signed in with a password that somebody else has seen: it must be changed before anything else. */
  mustChangePassword: z.boolean(),
  /** Of an account of the demo. */
  demo: z.boolean(),
  /** Begun at the identity provider, where it has to be ended too. */
  provider: z.boolean().default(false),
})
type Stored = z.infer<typeof stored>

/** Who is signed in, as kept by the server. The browser has nothing but a token. */
export interface Session {
  /** SHA-256 of the token. */
  readonly id: string
  readonly personId: string
  readonly login: string
  /** ISO 8601: when the person last proved who he is. Signing in counts (SG-01). */
  readonly confirmedAt: string
  readonly mustChangePassword: boolean
  /** Version of the directory before the person proved who he is. */
  readonly directoryVersion: number
  /** Begun at the identity provider. */
  readonly provider: boolean
}

/** Which sessions have ended; without `sessionId` all of that person. */
export interface EndedSession {
  readonly personId: string
  readonly sessionId?: string
}

export interface NewSession {
  readonly personId: string
  readonly login: string
  readonly mustChangePassword: boolean
  readonly demo: boolean
  /**
   * Version of the directory from before the password was checked: a cut that came while it was being checked ends this
   * session too.
   */
  readonly directoryVersion: number
  /** When the person proved who he is, in milliseconds since the epoch; now, unless somebody else vouches for it. */
  readonly confirmedAt?: number
  readonly provider?: boolean
}

export interface Sessions {
  /** Begins a session; `token` goes to the browser and is known to nobody else. */
  begin(session: NewSession): Promise<{ readonly token: string; readonly session: Session }>
  /** The session of a token, if it still lives. Finding it is using it: its idle time starts again. */
  find(token: string): Promise<Session | null>
  /** As `find`, by id, without using it. */
  get(sessionId: string): Promise<Session | null>
  /** The person proved again who he is. Null when the session has ended meanwhile. */
  confirm(sessionId: string): Promise<Session | null>
  /** The person changed his password in this session; all his others end. */
  passwordChanged(sessionId: string): Promise<void>
  end(sessionId: string): Promise<void>
  endAll(personId: string): Promise<void>
  /** Told of sessions that were ended, at once; open sockets must follow. Not told of those that ran out of time. */
  onEnded(listener: (ended: EndedSession) => void): void
}

export interface SessionsDeps {
  readonly records: Records
  /** Milliseconds since the epoch. */
  readonly now: () => number
  readonly random: Random
  /**
   * The directory's version at which a person's sessions were last cut; 0 for never. Sessions are judged by it at every
   * use, so that a crash between the event and the removal of sessions leaves nobody signed in.
   */
  readonly cutAt: (personId: string) => number
  /** Whether accounts of the demo work on this server. */
  readonly demoAllowed: boolean
}

const KIND = 'session'

export function createSessions(deps: SessionsDeps): Sessions {
  const { records, now, random, cutAt, demoAllowed } = deps
  const listeners: ((ended: EndedSession) => void)[] = []
  const announce = (ended: EndedSession) => {
    for (const listener of listeners) listener(ended)
  }

  const expiry = (session: Stored) => Math.min(session.renewedAt + IDLE, session.createdAt + LONGEST)
  const lives = (session: Stored) =>
    session.directoryVersion >= cutAt(session.personId) && (demoAllowed || !session.demo)

  async function load(id: string): Promise<{ session: Stored; revision: number } | null> {
    const record = await records.get(KIND, id)
    if (record === null) return null
    const session = parse(record)
    return lives(session) ? { session, revision: record.revision } : null
  }

  /** Changes a session that still lives. It is never written anew after its end: the revision must still be there. */
  async function change(id: string, edit: (session: Stored) => Stored): Promise<Stored | null> {
    for (;;) {
      const found = await load(id)
      if (found === null) return null
      const session = edit(found.session)
      if ((await put(id, session, found.revision)) !== null) return session
    }
  }

  const put = (id: string, session: Stored, ifRevision: number) =>
    records.put(KIND, id, JSON.stringify(session), { expiresAt: expiry(session), ifRevision })

  async function sessionsOf(personId: string): Promise<string[]> {
    const all = await records.list(KIND)
    return all.filter(record => parse(record).personId === personId).map(record => record.id)
  }

  return {
    async begin({
      personId,
      login,
      mustChangePassword,
      demo,
      directoryVersion,
      confirmedAt,
      provider = false,
    }) {
      const token = newToken(random)
      const id = tokenId(token)
      const at = now()
      const session: Stored = {
        personId,
        login,
        createdAt: at,
        renewedAt: at,
        confirmedAt: confirmedAt ?? at,
        directoryVersion,
        mustChangePassword,
        demo,
        provider,
      }
      await put(id, session, 0)
      return { token, session: shown(id, session) }
    },
    async find(token) {
      const id = tokenId(token)
      const found = await load(id)
      if (found === null) return null
      // Losing this write to another request is fine: that one moved the end, or ended the session.
      if (now() - found.session.renewedAt >= RENEW_EVERY)
        await put(id, { ...found.session, renewedAt: now() }, found.revision)
      return shown(id, found.session)
    },
    async get(sessionId) {
      const found = await load(sessionId)
      return found && shown(sessionId, found.session)
    },
    async confirm(sessionId) {
      const session = await change(sessionId, before => ({ ...before, confirmedAt: now() }))
      return session && shown(sessionId, session)
    },
    async passwordChanged(sessionId) {
      const session = await change(sessionId, before => ({
        ...before,
        mustChangePassword: false,
        confirmedAt: now(),
      }))
      if (session === null) return
      for (const id of await sessionsOf(session.personId))
        if (id !== sessionId) await end(id, session.personId)
    },
    async end(sessionId) {
      const found = await load(sessionId)
      if (found !== null) await end(sessionId, found.session.personId)
    },
    async endAll(personId) {
      announce({ personId })
      for (const id of await sessionsOf(personId)) await records.remove(KIND, id)
    },
    onEnded(listener) {
      listeners.push(listener)
    },
  }

  async function end(sessionId: string, personId: string): Promise<void> {
    await records.remove(KIND, sessionId)
    announce({ personId, sessionId })
  }
}

const parse = (record: StoredRecord): Stored => stored.parse(JSON.parse(record.value))

const shown = (id: string, session: Stored): Session => ({
  id,
  personId: session.personId,
  login: session.login,
  confirmedAt: new Date(session.confirmedAt).toISOString(),
  mustChangePassword: session.mustChangePassword,
  directoryVersion: session.directoryVersion,
  provider: session.provider,
})
