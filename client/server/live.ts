import { io, type Socket } from 'socket.io-client'
import type {
  ClientToServer,
  Notice,
  OpenAnswer,
  OpenReport,
  Presence,
  ReportEvents,
  ServerToClient,
} from '../../shared/protocol/live.ts'
import { announceSessionLost } from './api.ts'
import { NetworkError } from './failures.ts'

/** How the page stands to the server: hearing events, trying again after a break, or without a network at all. */
export type Connection = 'live' | 'reconnecting' | 'offline'

/** What the server tells the page by itself. */
export interface LiveListener {
  /** First, and after every break: whatever is open may have missed events. */
  readonly connected: () => void
  readonly broken: () => void
  /** An attempt to connect failed. */
  readonly unreachable: () => void
  readonly events: (events: ReportEvents) => void
  readonly presence: (reportId: string, sections: Presence) => void
  readonly notice: (notice: Notice) => void
  readonly revoked: (reportId: string) => void
}

/** The page's one live connection. It is made anew by itself after a break. */
export interface LiveWire {
  readonly isConnected: () => boolean
  /** Throws `NetworkError` when no answer comes in time. */
  readonly openReport: (message: OpenReport) => Promise<OpenAnswer>
  /** Connects anew at once. */
  readonly reconnect: () => void
  readonly close: () => void
}

export type OpenLive = (listener: LiveListener) => LiveWire

/** Milliseconds until a connection that the server turned away, for want of its store, is tried again. */
const AGAIN_MS = 5000
/** Milliseconds that the server has to answer a message. */
const ANSWER_MS = 10_000

/** Connects over socket.io with the session's cookie. Being refused for want of a session is told to the page like a 401. */
export const openLive: OpenLive = listener => {
  const socket: Socket<ServerToClient, ClientToServer> = io({ path: '/live', reconnectionDelayMax: AGAIN_MS })
  let again: ReturnType<typeof setTimeout> | undefined

  socket.on('connect', listener.connected)
  socket.on('disconnect', reason => {
    listener.broken()
    // The server ended it, as it does when rights change: who still has a session is let in again.
    if (reason === 'io server disconnect') socket.connect()
  })
  socket.on('connect_error', error => {
    if (error.message === 'not_signed_in') return announceSessionLost()
    listener.unreachable()
    // socket.io tries again by itself only where the network failed, not where the server refused.
    if (!socket.active) again = setTimeout(() => socket.connect(), AGAIN_MS)
  })
  socket.on('report:events', listener.events)
  socket.on('presence', ({ reportId, sections }) => listener.presence(reportId, sections))
  socket.on('notice', listener.notice)
  socket.on('revoked', ({ reportId }) => listener.revoked(reportId))

  return {
    isConnected: () => socket.connected,
    openReport: async message => {
      try {
        return await socket.timeout(ANSWER_MS).emitWithAck('report:open', message)
      } catch (cause) {
        throw new NetworkError(cause)
      }
    },
    reconnect: () => void socket.disconnect().connect(),
    close: () => {
      clearTimeout(again)
      socket.disconnect()
    },
  }
}
