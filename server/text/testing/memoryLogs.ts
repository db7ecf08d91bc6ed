import {
  type LogAdvance,
  type LogAppend,
  type LogContent,
  type LogEntry,
  type LogSnapshot,
  StorageUnavailable,
  type UpdateLogs,
} from '../../storage/port.ts'

interface Log {
  epoch: number
  cuts: Map<number, number>
  snapshot: LogSnapshot | null
  /** Sequence number of `entries[0]`. */
  from: number
  entries: LogEntry[]
}

/**
 * An UpdateLogs in memory whose faults and pauses a test decides. Appends are durable when `hold` is not set; held ones
 * wait for `release`.
 */
export class MemoryLogs implements UpdateLogs {
  private readonly logs = new Map<string, Log>()
  private held: (() => void)[] | null = null
  /** While set, every append rejects. */
  failing = false
  appends = 0

  /** From now on appends wait. */
  hold(): void {
    this.held ??= []
  }

  /** Lets all waiting appends through, and later ones at once. */
  release(): void {
    const waiting = this.held ?? []
    this.held = null
    for (const go of waiting) go()
  }

  get waiting(): number {
    return this.held?.length ?? 0
  }

  async epoch(log: string): Promise<number> {
    return this.open(log).epoch
  }

  async append(log: string, epoch: number, entries: readonly LogEntry[]): Promise<LogAppend> {
    const { held } = this
    if (held !== null) await new Promise<void>(resolve => held.push(resolve))
    if (this.failing) throw new StorageUnavailable('the disk is full')
    const it = this.open(log)
    if (epoch !== it.epoch) return { kind: 'fenced', epoch: it.epoch }
    this.appends++
    const from = it.from + it.entries.length
    // Copied, as a real store does: a caller that reuses its buffer must not change what was stored.
    it.entries.push(...entries.map(entry => ({ ...entry, update: entry.update.slice() })))
    return { kind: 'appended', from, to: it.from + it.entries.length - 1 }
  }

  async advance(log: string, epoch: number): Promise<LogAdvance> {
    const it = this.open(log)
    const cut = it.cuts.get(epoch)
    if (cut !== undefined) return { kind: 'advanced', epoch: epoch + 1, cutAt: cut }
    if (epoch !== it.epoch) return { kind: 'fenced', epoch: it.epoch }
    const cutAt = it.from + it.entries.length - 1
    it.cuts.set(epoch, cutAt)
    it.epoch++
    return { kind: 'advanced', epoch: it.epoch, cutAt }
  }

  async read(log: string, to?: number): Promise<LogContent> {
    const { epoch, snapshot, from, entries } = this.open(log)
    if (to !== undefined && snapshot !== null && snapshot.at > to) throw new Error('a snapshot covers more')
    const start = Math.max(from, (snapshot?.at ?? 0) + 1)
    const wanted = entries.slice(start - from, to === undefined ? undefined : to - from + 1)
    return { epoch, snapshot, from: start, entries: wanted }
  }

  async putSnapshot(log: string, snapshot: LogSnapshot): Promise<void> {
    const it = this.open(log)
    if (snapshot.at > (it.snapshot?.at ?? 0)) it.snapshot = snapshot
  }

  async trim(log: string, at: number): Promise<void> {
    const it = this.open(log)
    if ((it.snapshot?.at ?? 0) < at) throw new Error('no snapshot covers that')
    it.entries.splice(0, Math.max(0, at - it.from + 1))
    it.from = Math.max(it.from, at + 1)
  }

  private open(log: string): Log {
    let it = this.logs.get(log)
    if (it === undefined) {
      it = { epoch: 1, cuts: new Map(), snapshot: null, from: 1, entries: [] }
      this.logs.set(log, it)
    }
    return it
  }
}
