import { performance } from 'node:perf_hooks'
import { BOUNDS } from './bounds.ts'

const { idle, busy, from, to } = BOUNDS.pace
/** Weight of the newest reading: load is judged over some twenty turns. */
const NEWEST = 0.05

/**
 * When rooms append. The first after quiet goes at once; then all rooms of the process go together, since a store flushes
 * once for all that is asked of it at the same time, and a flush costs as much CPU as dozens of updates. The busier the
 * process, the longer it gathers: then more of what a room's people type shares one append and one frame to each
 * colleague, and the process carries twice the load before it falls behind.
 */
export class Pace {
  private lastAt = Number.NEGATIVE_INFINITY
  private next: Promise<void> | null = null
  private reading = performance.eventLoopUtilization()
  private load = 0

  /** Resolves when it is time to append. */
  turn(): Promise<void> {
    this.next ??= this.wait()
    return this.next
  }

  private async wait(): Promise<void> {
    const pause = this.lastAt + this.interval() - performance.now()
    await new Promise(resolve => {
      // At least to the end of this turn of the event loop, which may bring more for the same append.
      if (pause > 0) setTimeout(resolve, pause)
      else setImmediate(resolve)
    })
    this.lastAt = performance.now()
    this.next = null
  }

  private interval(): number {
    const reading = performance.eventLoopUtilization()
    const { utilization } = performance.eventLoopUtilization(reading, this.reading)
    this.reading = reading
    this.load += NEWEST * (utilization - this.load)
    const share = Math.min(1, Math.max(0, (this.load - from) / (to - from)))
    return idle + share * (busy - idle)
  }
}
