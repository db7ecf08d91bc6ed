import { WebSocket } from 'ws'
import { CLOSE } from '../../shared/protocol/collab.ts'

/** What `ws` itself closes with when a message is larger than `maxPayload`. */
const MESSAGE_TOO_BIG = 1009

/** A socket that says so in the protocol's own code when a frame is too large, since providers retry after 1009. */
export class CollabSocket extends WebSocket {
  override close(code?: number, reason?: string | Buffer): void {
    super.close(code === MESSAGE_TOO_BIG ? CLOSE.tooLarge : code, reason)
  }
}
