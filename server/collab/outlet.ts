import { BOUNDS } from './bounds.ts'
import type { Clock } from './clock.ts'

/**
 * Gathers what goes out: the first after quiet goes at once, what follows within `coalesceMs` goes together, so that a
 * room of a hundred typing people costs each of them a hundred frames a second at most, whatever they type.
 */
export class Outlet<T> {
  private waiting: T[] = []
  private lastAt = Number.NEGATIVE_INFINITY
  private cancel: (() => void) | null = null

  constructor(
    private readonly clock: Clock,
    private readonly deliver: (items: readonly T[]) => void,
  ) {}

  add(items: readonly T[]): void {
    this.waiting.push(...items)
    if (this.cancel !== null) return
    const wait = this.lastAt + BOUNDS.coalesceMs - this.clock.now()
    if (wait <= 0) this.flush()
    else this.cancel = this.clock.after(wait, () => this.flush())
  }

  /** Delivers what waits, now. */
  flush(): void {
    this.cancel?.()
    this.cancel = null
    if (this.waiting.length === 0) return
    const items = this.waiting
    this.waiting = []
    this.lastAt = this.clock.now()
    this.deliver(items)
  }
}
