import { BOUNDS } from './bounds.ts'
import type { RoomDeps } from './roomDeps.ts'

/** What follows, later and seldom, from text that became durable: others hear of it, and the log is made short again. */
export class Growth {
  private isNews = false
  private compactedAt: number

  constructor(
    private readonly sectionId: string,
    private readonly deps: Pick<RoomDeps, 'clock' | 'onText' | 'onGrown'>,
  ) {
    this.compactedAt = deps.clock.now()
  }

  /** Text became durable; the log now holds so many entries beside its snapshot. */
  note(entriesSinceSnapshot: number): void {
    this.isNews = true
    if (entriesSinceSnapshot < BOUNDS.compactEntries.busy) return
    const now = this.deps.clock.now()
    if (now - this.compactedAt < BOUNDS.compactEveryMs) return
    this.compactedAt = now
    this.deps.onGrown(this.sectionId)
  }

  /** Tells whoever counts words and checks figures, if there is anything to tell. */
  announce(): void {
    if (!this.isNews) return
    this.isNews = false
    this.deps.onText(this.sectionId)
  }
}
