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

  /** Takes `count` at time `now` (ms); false when the rate was exceeded. */
  take(count: number, now: number): boolean {
    this.tokens = Math.min(this.capacity, this.tokens + ((now - this.at) / 1000) * this.perSecond)
    this.at = now
    this.tokens -= count
    return this.tokens >= 0
  }
}
