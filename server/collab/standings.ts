import type { ReadOnlyReason } from '../../shared/protocol/collab.ts'
import type { UpdateLogs } from '../storage/port.ts'
import { BOUNDS } from './bounds.ts'
import type { Clock } from './clock.ts'
import { Rerun } from './rerun.ts'

/** What a person may do in a section now. */
export type PersonStanding =
  | { readonly visible: false }
  | {
      readonly visible: true
      readonly writable: boolean
      /**
       * `not_drafting` only for those who could write if the section were open: their unsent text is kept as a draft
       * (4410). Whoever could not write even then gets `not_yours` (4403).
       */
      readonly reason?: ReadOnlyReason
      /** When the right ends without an event, in milliseconds since the epoch. */
      readonly until?: number
    }

export interface Rights {
  standing(personId: string, sectionId: string): Promise<PersonStanding>
}

export interface StandingsEvents {
  /** Called in the same turn in which new standings take effect. */
  onChange(epoch: number): void
  onFailed(error: unknown): void
}

const UNKNOWN: PersonStanding = { visible: false }
/** The longest that a timer of Node can wait. */
const MAX_TIMER_MS = 2 ** 31 - 1

/**
 * The epoch of a room's log and what each person in the room may do under it. Always read in this order: the epoch,
 * then the rights; the other way round, text written after a right ended could pass under the epoch that followed.
 */
export class Standings {
  private byPerson = new Map<string, PersonStanding>()
  private readings = 0
  private readonly rereading = new Rerun(() => this.reread())
  private cancelExpiry = () => {}

  constructor(
    private readonly sectionId: string,
    private readonly logs: Pick<UpdateLogs, 'epoch'>,
    private readonly rights: Rights,
    private readonly clock: Clock,
    /** Everyone who is in the room or whose text waits to be written. */
    private readonly people: () => Iterable<string>,
    private readonly events: StandingsEvents,
  ) {}

  of(personId: string): PersonStanding {
    return this.byPerson.get(personId) ?? UNKNOWN
  }

  mayWrite(personId: string): boolean {
    const standing = this.of(personId)
    return standing.visible && standing.writable && !this.hasEnded(standing)
  }

  /** Whether some right ended by date since it was read. */
  get anyEnded(): boolean {
    for (const standing of this.byPerson.values()) if (this.hasEnded(standing)) return true
    return false
  }

  private hasEnded(standing: PersonStanding): boolean {
    return standing.visible && standing.until !== undefined && this.clock.now() >= standing.until
  }

  /** Reads the standing of somebody who comes in; never one from before a change that the room has taken in. */
  async admit(personId: string): Promise<PersonStanding> {
    for (;;) {
      const { readings } = this
      const standing = await this.rights.standing(personId, this.sectionId)
      if (!this.rereading.isRunning && readings === this.readings) {
        this.byPerson.set(personId, standing)
        this.watchExpiry()
        return standing
      }
      await this.refresh()
    }
  }

  /**
   * Reads everything again. Resolves when what was true at the call, or later, is in effect.
   * @throws when epoch or rights cannot be read
   */
  async refresh(): Promise<void> {
    try {
      await this.rereading.request()
    } catch (error) {
      this.events.onFailed(error)
      throw error
    }
  }

  /** Reads everything again, and does not give up: text waits for it. */
  async refreshAtLast(): Promise<void> {
    for (;;) {
      try {
        return await this.refresh()
      } catch {
        await new Promise<void>(resolve => this.clock.after(BOUNDS.retryMs.last, resolve))
      }
    }
  }

  private async reread(): Promise<void> {
    const epoch = await this.logs.epoch(this.sectionId)
    const read = new Map<string, PersonStanding>()
    for (;;) {
      // Who came in meanwhile is read too; their own reading may be older than the epoch.
      const missing = [...new Set(this.people())].filter(personId => !read.has(personId))
      if (missing.length === 0) break
      await Promise.all(
        missing.map(async personId => {
          read.set(personId, await this.rights.standing(personId, this.sectionId))
        }),
      )
    }
    this.byPerson = read
    this.readings++
    this.watchExpiry()
    this.events.onChange(epoch)
  }

  /** A right that ends by date makes no event; the page is told when it happens all the same. */
  private watchExpiry(): void {
    this.cancelExpiry()
    let next = Number.POSITIVE_INFINITY
    for (const standing of this.byPerson.values())
      if (standing.visible && standing.until !== undefined && !this.hasEnded(standing))
        next = Math.min(next, standing.until)
    if (next === Number.POSITIVE_INFINITY) return
    const wait = Math.min(next - this.clock.now(), MAX_TIMER_MS)
    // A failure shows at the next append, which asks again.
    this.cancelExpiry = this.clock.after(wait, () => this.refresh().catch(() => {}))
  }

  close(): void {
    this.cancelExpiry()
  }
}
