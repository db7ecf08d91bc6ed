import { type Outgoing, readOutgoing } from './frames.ts'

/** Sees what leaves through a socket. */
export interface SocketWatch {
  /** A new socket: the server's count of its frames starts at zero. */
  opened(): void
  /** Called before a frame leaves; `false` keeps it back. */
  maySend(frame: Outgoing): boolean
  sent(frame: Outgoing): void
}

/**
 * A WebSocket class whose sockets report what they send. Counting here, at the last point before the network, counts what
 * the server counts, whatever the provider above decides to send.
 */
export function watchedSocket(Base: typeof WebSocket, watch: SocketWatch): typeof WebSocket {
  return class extends Base {
    constructor(url: string | URL, protocols?: string | string[]) {
      super(url, protocols)
      watch.opened()
    }

    override send(data: Parameters<WebSocket['send']>[0]): void {
      // The provider sends nothing but bytes.
      const frame: Outgoing = data instanceof Uint8Array ? readOutgoing(data) : { kind: 'other' }
      if (!watch.maySend(frame)) return
      super.send(data)
      watch.sent(frame)
    }
  }
}
