import type { Clock } from '../clock.ts'

/** Time that stands still until a test moves it. */
export class FakeClock implements Clock {
  private time = 1_000_000
  private timers: { readonly at: number; readonly task: () => void }[] = []

  now(): number {
    return this.time
  }

  after(ms: number, task: () => void): () => void {
    const timer = { at: this.time + ms, task }
    this.timers.push(timer)
    return () => {
      this.timers = this.timers.filter(other => other !== timer)
    }
  }

  /** Moves on by `ms` and runs what falls due on the way, in order. */
  advance(ms: number): void {
    const until = this.time + ms
    for (;;) {
      const next = this.timers.filter(({ at }) => at <= until).sort((a, b) => a.at - b.at)[0]
      if (next === undefined) break
      this.timers = this.timers.filter(timer => timer !== next)
      this.time = next.at
      next.task()
    }
    this.time = until
  }
}

/** Lets everything that was promised happen. */
export async function settle(): Promise<void> {
  for (let i = 0; i < 5; i++) await new Promise(resolve => setImmediate(resolve))
}
