import type { Server } from 'node:http'
import type { Socket } from 'node:net'
import type { Duplex } from 'node:stream'

/** Knows every open connection of a server, upgraded ones too, which `http.closeAllConnections` forgets. */
export interface Connections {
  /** Cuts what is still open after `graceMs`, so that nobody who stays silent holds up a stop. Resolves with `ended`. */
  cutAfter(graceMs: number, ended: Promise<unknown>): Promise<void>
}

export function watchConnections(http: Server): Connections {
  const open = new Set<Socket>()
  http.on('connection', socket => {
    open.add(socket)
    socket.once('close', () => open.delete(socket))
  })
  return {
    async cutAfter(graceMs, ended) {
      const cut = setTimeout(() => {
        for (const socket of open) socket.destroy()
      }, graceMs)
      await ended.finally(() => clearTimeout(cut))
    },
  }
}

/** Ends an upgrade that nobody serves. Node takes its own listeners off the socket: an error unheard would end the process. */
export function refuseUpgrade(socket: Duplex): void {
  socket.on('error', () => {})
  socket.destroy()
}
