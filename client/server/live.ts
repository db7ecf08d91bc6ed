import { io, type Socket } from 'socket.io-client'
import type { ClientToServer, ServerToClient } from '../../shared/protocol/live.ts'
import { announceSessionLost } from './api.ts'

export type LiveSocket = Socket<ServerToClient, ClientToServer>

/** How the page stands to the server: hearing events, trying again after a break, or without a network at all. */
export type Connection = 'live' | 'reconnecting' | 'offline'

/** Milliseconds until a socket that the server turned away, for want of its store, tries again. */
const AGAIN_MS = 5000

/**
 * Opens the one live socket of this page, with the session's cookie. It reconnects by itself; being refused for want of
 * a session is told to the page like a 401.
 */
export function openLive(): LiveSocket {
  const socket: LiveSocket = io({ path: '/live', reconnectionDelayMax: AGAIN_MS })
  socket.on('connect_error', error => {
    if (error.message === 'not_signed_in') announceSessionLost()
    // socket.io tries again by itself only where the network failed, not where the server refused.
    else if (!socket.active) setTimeout(() => socket.connect(), AGAIN_MS)
  })
  socket.on('disconnect', reason => {
    // The server ended it, as it does when rights change: who still has a session is let in again.
    if (reason === 'io server disconnect') socket.connect()
  })
  return socket
}
