/** A rate with bursts: refills by `perSecond`, holds at most `capacity`. */
export class TokenBucket {
  private tokens: number

  constructor(
    private readonly perSecond: number,
    private readonly capacity: number,
    private at: number,
  ) {
    this.tokens = capacity
  }

  /** Takes `count` at time `now` (ms); false, and nothing taken, when that is too fast. */
  take(count: number, now: number): boolean {
    this.tokens = Math.min(this.capacity, this.tokens + ((now - this.at) / 1000) * this.perSecond)
    this.at = now
    if (this.tokens < count) return false
    this.tokens -= count
    return true
  }
}
