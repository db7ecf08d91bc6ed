import type { CloseCode } from '../../shared/protocol/collab.ts'

/** Counters since the start, for /metrics. */
export class Meter {
  /** Document frames with content. */
  frames = 0
  /** Frames that were stored. */
  stored = 0
  /** Appends to the store; each holds what arrived while the one before was under way. */
  appends = 0
  /** Times that the store began to fail. */
  storeTroubles = 0
  /** Frames that went out to a whole room. */
  broadcasts = 0
  compactions = 0
  /** Sockets closed by the server, by close code. */
  readonly closed: Partial<Record<CloseCode, number>> = {}

  countClose(code: CloseCode): void {
    this.closed[code] = (this.closed[code] ?? 0) + 1
  }
}
