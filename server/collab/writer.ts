import type { LogAppend, UpdateLogs } from '../storage/port.ts'
import { BOUNDS } from './bounds.ts'
import type { Clock } from './clock.ts'
import type { Connection } from './connection.ts'
import type { ScannedUpdate } from './join.ts'
import type { Pace } from './pace.ts'
import type { Ticket } from './settling.ts'

/** An update that was checked and waits to become durable. */
export interface Accepted extends ScannedUpdate {
  readonly from: Connection
  readonly ticket: Ticket | null
  readonly at: number
}

/** Bytes that wait for the store in all rooms together. */
export interface Waiting {
  bytes: number
}

export interface WriterEvents {
  /** Awaited before each append: rights that ended by date must be gone by then. */
  beforeAppend(): Promise<void> | null
  /** These are on disk, as entries `from` to `to` of the log. */
  onDurable(chunk: readonly Accepted[], from: number, to: number): void
  /** The epoch is over. Resolves when a new one is set and what may no longer be written was removed. */
  onFenced(): Promise<void>
  /** The store fails (or is slow beyond patience), or works again. */
  onTrouble(failing: boolean, error: unknown): void
  /** Nothing waits any more. */
  onIdle(): void
  /** Something that must not happen did; nothing of this room is written any more. */
  onBroken(error: unknown): void
}

/**
 * A room's way to its log: one append at a time. What arrives while one is under way goes with the next, so appends
 * grow with the load by themselves. A failed append is tried again for ever, and nothing newer is stored before it.
 */
export class Writer {
  /** The epoch under which the rights of all that waits were checked. */
  epoch: number
  private pending: Accepted[] = []
  private underway: readonly Accepted[] = []
  private running: Promise<void> | null = null
  private waitingBytes = 0
  private isFailing = false
  private stopped = false
  private wake: (() => void) | null = null

  constructor(
    private readonly logs: UpdateLogs,
    private readonly log: string,
    epoch: number,
    private readonly clock: Clock,
    private readonly pace: Pick<Pace, 'turn'>,
    private readonly waiting: Waiting,
    private readonly events: WriterEvents,
  ) {
    this.epoch = epoch
  }

  get failing(): boolean {
    return this.isFailing
  }

  get isIdle(): boolean {
    return this.running === null
  }

  /** Everything accepted that is not durable, in order. */
  get entries(): readonly Accepted[] {
    return [...this.underway, ...this.pending]
  }

  hasRoomFor(bytes: number): boolean {
    return (
      this.waitingBytes + bytes <= BOUNDS.waitingBytes &&
      this.waiting.bytes + bytes <= BOUNDS.waitingBytesInAll
    )
  }

  push(entry: Accepted): void {
    this.pending.push(entry)
    this.count(entry.update.length)
    this.running ??= this.run()
  }

  /** Takes out what may not be written any more; what is under way is decided by the fence. */
  remove(may: (entry: Accepted) => boolean): Accepted[] {
    const removed = this.pending.filter(entry => !may(entry))
    this.pending = this.pending.filter(may)
    for (const entry of removed) this.count(-entry.update.length)
    return removed
  }

  /** Resolves when nothing waits any more, or the store did not take it in time. */
  async stop(graceMs: number): Promise<void> {
    if (this.running === null) return
    let cancel = () => {}
    const late = new Promise<void>(resolve => {
      cancel = this.clock.after(graceMs, resolve)
    })
    await Promise.race([this.running, late])
    cancel()
    this.stopped = true
    this.wake?.()
  }

  private async run(): Promise<void> {
    try {
      while (this.pending.length > 0 && !this.stopped) {
        await this.pace.turn()
        await this.writeOnce()
      }
    } catch (error) {
      this.remove(() => false)
      this.events.onBroken(error)
    } finally {
      this.running = null
      this.events.onIdle()
    }
  }

  private async writeOnce(): Promise<void> {
    const before = this.events.beforeAppend()
    if (before !== null) await before
    const chunk = this.take()
    if (chunk.length === 0) return
    this.underway = chunk
    const outcome = await this.append(chunk)
    this.underway = []
    if (outcome === null) return
    if (outcome.kind === 'fenced') {
      this.pending.unshift(...chunk)
      await this.events.onFenced()
      return
    }
    for (const entry of chunk) this.count(-entry.update.length)
    this.events.onDurable(chunk, outcome.from, outcome.to)
  }

  private take(): Accepted[] {
    let bytes = 0
    let count = 0
    for (const entry of this.pending) {
      if (count > 0 && bytes + entry.update.length > BOUNDS.chunkBytes) break
      bytes += entry.update.length
      count++
    }
    return this.pending.splice(0, count)
  }

  /** Null when stopped before the store took it. */
  private async append(chunk: readonly Accepted[]): Promise<LogAppend | null> {
    // The epoch at the first try stays: rights are checked again only when the fence says so.
    const { epoch } = this
    const entries = chunk.map(({ update, from, at }) => ({ update, personId: from.person.personId, at }))
    const cancelSlow = this.clock.after(BOUNDS.storeSlowMs, () => this.setFailing(true, 'slow'))
    try {
      for (let pause: number = BOUNDS.retryMs.first; !this.stopped; pause = nextPause(pause)) {
        try {
          const outcome = await this.logs.append(this.log, epoch, entries)
          this.setFailing(false, null)
          return outcome
        } catch (error) {
          this.setFailing(true, error)
          await this.pause(pause)
        }
      }
      return null
    } finally {
      cancelSlow()
    }
  }

  private pause(ms: number): Promise<void> {
    return new Promise(resolve => {
      const cancel = this.clock.after(ms, resolve)
      this.wake = () => {
        cancel()
        resolve()
      }
    })
  }

  private setFailing(failing: boolean, error: unknown): void {
    if (failing === this.isFailing) return
    this.isFailing = failing
    this.events.onTrouble(failing, error)
  }

  private count(bytes: number): void {
    this.waitingBytes += bytes
    this.waiting.bytes += bytes
  }
}

const nextPause = (pause: number): number => Math.min(2 * pause, BOUNDS.retryMs.last)
