import type { Brings, Known } from './known.ts'

/** One document frame of a socket, from its arrival until its content is durable. */
export interface Ticket {
  settled: boolean
  /** What must be durable for it to settle, when that is not done by an append of its own. */
  awaits: Brings | null
}

/**
 * Counts how many of a socket's document frames are settled: in order, cumulative, so a frame counts only when all
 * before it do. A refused frame never settles, and so nothing after it.
 */
export class Settling {
  private readonly open: Ticket[] = []
  private settledCount = 0
  private deferred = 0

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

  /** Leaves one frame open until what it brings has become durable by other means. */
  defer(ticket: Ticket, awaits: Brings): void {
    ticket.awaits = awaits
    this.deferred++
  }

  /** Settles the deferred frames whose content is durable by now; answers whether the count moved. */
  settleCovered(durable: Known): boolean {
    if (this.deferred === 0) return false
    for (const ticket of this.open)
      if (ticket.awaits !== null && durable.covers(ticket.awaits)) {
        ticket.awaits = null
        ticket.settled = true
        this.deferred--
      }
    return this.advance()
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
