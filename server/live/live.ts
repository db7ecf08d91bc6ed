import type { Server as HttpServer, IncomingMessage } from 'node:http'
import { Server, type Socket } from 'socket.io'
import { z } from 'zod'
import type { ClientToServer, Notice, ServerToClient } from '../../shared/protocol/live.ts'
import { type Reader, readsBoard, readsFinal, readsText } from '../../shared/report/reading.ts'
import type { ReportState } from '../../shared/report/state.ts'
import { TokenBucket } from '../rate/tokenBucket.ts'
import type { Committed } from '../reports/journal.ts'
import type { Reading } from '../reports/reading.ts'

export interface LiveDeps {
  readonly reading: Reading
  readonly identify: (request: IncomingMessage) => Promise<{ readonly personId: string } | null>
  readonly allowedOrigin: (request: IncomingMessage) => boolean
  /** Ids of those who have a section's text open. */
  readonly presence: (sectionId: string) => readonly string[]
  readonly onError: (error: unknown) => void
  /** Milliseconds since the epoch. */
  readonly now: () => number
}

interface SocketData {
  personId: string
  readonly reports: Set<string>
}
type LiveSocket = Socket<ClientToServer, ServerToClient, Record<string, never>, SocketData>

/** socket.io at `/live`: events of the reports that a page has open, presence, notices. */
export interface Live {
  committed(committed: Committed): void
  /** Units, persons or posts changed: everybody's sight is looked at again. */
  directoryChanged(version: number): void
  presenceChanged(reportId: string): void
  /** Sends something to all pages of a person. */
  notify(personId: string, notice: Notice): void
  /** Whether any page of a person is open. */
  hears(personId: string): boolean
  disconnectPerson(personId: string): void
  close(): Promise<void>
}

const openMessage = z.object({ reportId: z.string().max(120), since: z.int().nonnegative().exactOptional() })
const closeMessage = z.object({ reportId: z.string().max(120) })

/** Messages of one socket. A page opens a few reports when it loads and after each break; opening reads a whole report. */
const RATE = { burst: 60, perSecond: 5 }

/** Presence is sent at most this often, in milliseconds. */
const PRESENCE_PAUSE = 200

export function createLive(http: HttpServer, deps: LiveDeps): Live {
  const io = new Server<ClientToServer, ServerToClient, Record<string, never>, SocketData>(http, {
    path: '/live',
    serveClient: false,
    // Upgrades to other paths are not its to cut.
    destroyUpgrade: false,
    // Nothing that a page sends here is large.
    maxHttpBufferSize: 64 * 1024,
    allowRequest: (request, answer) => answer(null, deps.allowedOrigin(request)),
  })
  const sockets = new Set<LiveSocket>()

  io.use((socket, next) => {
    deps.identify(socket.request).then(
      who => {
        if (who === null) return next(new Error('not_signed_in'))
        socket.data = { personId: who.personId, reports: new Set() }
        next()
      },
      error => {
        deps.onError(error)
        next(new Error('storage'))
      },
    )
  })

  io.on('connection', socket => {
    sockets.add(socket)
    limitRate(socket)
    socket.on('disconnect', () => sockets.delete(socket))
    socket.on('report:open', (message, answer) => {
      if (typeof answer !== 'function') return
      open(socket, message).then(answer, error => {
        deps.onError(error)
        answer({ code: 'storage' })
      })
    })
    socket.on('report:close', message => {
      const parsed = closeMessage.safeParse(message)
      if (parsed.success) socket.data.reports.delete(parsed.data.reportId)
    })
  })

  /** HT-06: whoever waits for an answer hears that it is too much; of what waits for none, too much is no page's doing. */
  function limitRate(socket: LiveSocket): void {
    const bucket = new TokenBucket(RATE.perSecond, RATE.burst, deps.now())
    socket.use((packet, next) => {
      if (bucket.take(1, deps.now())) return next()
      const answer: unknown = packet.at(-1)
      if (typeof answer === 'function') answer({ code: 'too_fast' })
      else socket.disconnect(true)
    })
  }

  async function open(socket: LiveSocket, message: unknown) {
    const parsed = openMessage.safeParse(message)
    if (!parsed.success) return { code: 'malformed' }
    const { reportId, since } = parsed.data
    const { personId } = socket.data
    const state = await deps.reading.visible(personId, reportId)
    if (state === null || !opens(deps.reading.reader(personId), state)) return { code: 'not_found' }
    // Joined before the answer is read: an event in between arrives twice rather than never, and the page counts.
    socket.data.reports.add(reportId)
    const answer =
      since === undefined
        ? await deps.reading.snapshot(personId, reportId)
        : await deps.reading.catchUp(personId, reportId, since)
    if (answer === null) return { code: 'not_found' }
    await sendPresence(socket, reportId)
    return answer
  }

  async function lookAgain(socket: LiveSocket, reportId: string): Promise<void> {
    const { personId } = socket.data
    const state = await deps.reading.visible(personId, reportId)
    if (state !== null && opens(deps.reading.reader(personId), state)) return
    socket.data.reports.delete(reportId)
    socket.emit('revoked', { reportId })
  }

  async function sendPresence(socket: LiveSocket, reportId: string): Promise<void> {
    const { personId } = socket.data
    const state = await deps.reading.visible(personId, reportId)
    if (state === null) return
    const reader = deps.reading.reader(personId)
    const sections: Record<string, readonly string[]> = {}
    for (const section of state.sections) {
      // RD-02: who is in a text is known to those who may read it.
      const people = readsText(reader, section) ? deps.presence(section.id) : []
      if (people.length > 0) sections[section.id] = people
    }
    socket.emit('presence', { reportId, sections })
  }

  /** Reports whose presence will be sent in a moment. */
  const stale = new Set<string>()

  const watching = (reportId: string) => [...sockets].filter(s => s.data.reports.has(reportId))

  /** One person's pages get the same message, worked out once. Order is kept by a chain per report. */
  const queues = new Map<string, Promise<void>>()
  function inOrder(reportId: string, work: () => Promise<void>): void {
    const next = (queues.get(reportId) ?? Promise.resolve()).then(work).catch(deps.onError)
    queues.set(reportId, next)
    void next.then(() => {
      if (queues.get(reportId) === next) queues.delete(reportId)
    })
  }

  async function spread({ reportId, after, events }: Committed): Promise<void> {
    const byPerson = new Map<string, LiveSocket[]>()
    for (const socket of watching(reportId))
      byPerson.set(socket.data.personId, [...(byPerson.get(socket.data.personId) ?? []), socket])
    for (const [personId, pages] of byPerson)
      try {
        const message = { reportId, ...(await deps.reading.seen(personId, after, events)) }
        for (const page of pages) page.emit('report:events', message)
      } catch (error) {
        deps.onError(error)
        // A page that missed an event would not know: it comes back and catches up.
        for (const page of pages) page.conn.close()
      }
  }

  return {
    committed: committed => inOrder(committed.reportId, () => spread(committed)),
    directoryChanged(version) {
      for (const socket of sockets) {
        socket.emit('notice', { kind: 'directory', version })
        const reader = deps.reading.reader(socket.data.personId)
        if (readsBoard(reader)) continue
        // Which letters were sent, each report has to say.
        if (reader.roles.has('observer'))
          for (const reportId of socket.data.reports) inOrder(reportId, () => lookAgain(socket, reportId))
        else {
          for (const reportId of socket.data.reports) socket.emit('revoked', { reportId })
          socket.data.reports.clear()
        }
      }
    },
    presenceChanged(reportId) {
      if (stale.has(reportId)) return
      stale.add(reportId)
      // Many come and go at once when a connection flaps or a server starts: one look for all of them.
      setTimeout(() => {
        stale.delete(reportId)
        for (const socket of watching(reportId)) inOrder(reportId, () => sendPresence(socket, reportId))
      }, PRESENCE_PAUSE)
    },
    notify(personId, notice) {
      for (const socket of sockets) if (socket.data.personId === personId) socket.emit('notice', notice)
    },
    hears: personId => [...sockets].some(socket => socket.data.personId === personId),
    disconnectPerson(personId) {
      for (const socket of sockets) if (socket.data.personId === personId) socket.disconnect(true)
    },
    close: async () => {
      await io.close()
    },
  }
}

/** RD-01, RD-08: who reads the board, and of a letter that was sent also the observer. */
const opens = (reader: Reader, state: ReportState): boolean => readsBoard(reader) || readsFinal(reader, state)
