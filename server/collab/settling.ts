import type { Brings, Known } from './known.ts'

/** One document frame of a socket, from its arrival until its content is durable. */
export interface Ticket {
  settled: boolean
  /** What must be durable for it to settle, when that is not this frame's own append. */
  awaits: Brings | null
}

/**
 * Counts how many of a socket's document frames are settled: in order, cumulative, so a frame counts only when all
 * before it do. A refused frame never settles, and so nothing after it.
 */
export class Settling {
  private readonly open: Ticket[] = []
  private settledCount = 0

  get count(): number {
    return this.settledCount
  }

  get outstanding(): number {
    return this.open.length
  }

  receive(): Ticket {
    const ticket: Ticket = { settled: false, awaits: null }
    this.open.push(ticket)
    return ticket
  }

  /** Settles one frame; answers whether the count moved. */
  settle(ticket: Ticket): boolean {
    ticket.settled = true
    return this.advance()
  }

  /** Settles the frames whose content has meanwhile become durable by other means. */
  settleCovered(durable: Known): boolean {
    for (const ticket of this.open)
      if (ticket.awaits !== null && durable.covers(ticket.awaits)) ticket.settled = true
    return this.advance()
  }

  get isWaiting(): boolean {
    return this.open.some(ticket => ticket.awaits !== null)
  }

  private advance(): boolean {
    const before = this.settledCount
    while (this.open[0]?.settled === true) {
      this.open.shift()
      this.settledCount++
    }
    return this.settledCount > before
  }
}
