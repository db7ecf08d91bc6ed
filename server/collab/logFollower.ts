import type { Audience, Outgoing } from './audience.ts'
import { Growth } from './growth.ts'
import type { Ledger } from './ledger.ts'
import { Outlet } from './outlet.ts'
import { Rerun } from './rerun.ts'
import type { RoomDeps } from './roomDeps.ts'
import type { Standings } from './standings.ts'
import type { Accepted, Writer } from './writer.ts'

interface Parts {
  readonly sectionId: string
  readonly deps: RoomDeps
  readonly audience: Audience
  readonly ledger: Ledger
  readonly standings: Standings
  readonly writer: Writer
  readonly onBroken: (error: unknown) => void
}

/** Keeps a room in step with its section's log: what became durable goes out to everyone, whoever stored it. */
export class LogFollower {
  private readonly outlet: Outlet<Outgoing>
  private readonly growth: Growth
  private readonly rereading = new Rerun(() => this.readLog())

  constructor(private readonly parts: Parts) {
    const { sectionId, deps, audience } = parts
    this.outlet = new Outlet(deps.clock, items => audience.publish(items))
    this.growth = new Growth(sectionId, deps)
  }

  onDurable(chunk: readonly Accepted[], from: number, to: number): void {
    const { audience, deps, ledger, writer, onBroken } = this.parts
    const { meter } = deps
    meter.appends++
    meter.stored += chunk.length
    const skips = from > ledger.head + 1
    if (ledger.commit(chunk, from, to, writer.entries)) this.outlet.add(chunk)
    if (skips) this.readAgain().catch(onBroken)
    audience.settle(chunk)
    this.growth.note(ledger.entriesSinceSnapshot)
  }

  /** Takes in what the log has got from elsewhere: from another node, or from the server itself. */
  readAgain(): Promise<void> {
    return this.rereading.request()
  }

  private async readLog(): Promise<void> {
    const { deps, ledger, sectionId, standings, writer } = this.parts
    const content = await deps.logs.read(sectionId)
    const news = ledger.absorb(content, writer.entries)
    this.outlet.add(news.map(update => ({ ...update, from: null })))
    if (content.epoch !== writer.epoch || standings.anyEnded) await standings.refresh()
  }

  /** Takes over the smaller bytes that a compaction left in the log. */
  async afterCompaction(): Promise<void> {
    const { deps, ledger, sectionId } = this.parts
    const content = await deps.logs.read(sectionId)
    this.flush()
    ledger.shrinkTo(content)
  }

  /** Sends out what waits to go, so that the text is whole. */
  flush(): void {
    this.outlet.flush()
  }

  /** Tells whoever counts words and checks figures, if there is anything to tell. */
  announce(): void {
    this.growth.announce()
  }
}
