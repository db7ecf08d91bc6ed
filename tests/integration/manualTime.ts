import type { StartOptions } from '../../server/start.ts'

/** A clock that a test moves, and timers that go off when it says so. */
export class ManualTime {
  private readonly runs = new Set<() => Promise<void>>()
  private at: number

  constructor(iso: string) {
    this.at = Date.parse(iso)
  }

  readonly now = (): number => this.at

  readonly every: NonNullable<StartOptions['every']> = (_milliseconds, run) => {
    this.runs.add(run)
    return () => this.runs.delete(run)
  }

  /** Sets the clock, and lets every timer go off once. */
  async go(iso: string): Promise<void> {
    this.at = Date.parse(iso)
    await Promise.all([...this.runs].map(run => run()))
  }
}
