import { io, type Socket } from 'socket.io-client'
import type { ClientToServer, ServerToClient } from '../../shared/protocol/live.ts'
import { announceSessionLost } from './api.ts'

export type LiveSocket = Socket<ServerToClient, ClientToServer>

/** How the page stands to the server: hearing events, trying again after a break, or without a network at all. */
export type Connection = 'live' | 'reconnecting' | 'offline'

/**
 * Opens the one live socket of this page, with the session's cookie. It reconnects by itself; being refused for want of
 * a session is told to the page like a 401.
 */
export function openLive(): LiveSocket {
  const socket: LiveSocket = io({ path: '/live', reconnectionDelayMax: 5000 })
  socket.on('connect_error', error => {
    if (isUnauthenticated(error)) announceSessionLost()
  })
  return socket
}

function isUnauthenticated(error: Error & { data?: unknown }): boolean {
  const { data } = error
  return typeof data === 'object' && data !== null && 'status' in data && data.status === 401
}
