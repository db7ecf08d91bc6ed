import type { Problem } from '../../shared/document/fromYjs.ts'
import type { LogContent, UpdateLogs } from '../storage/port.ts'
import type { Compacted } from './compact.ts'

export interface Compactor {
  compact(content: LogContent): Promise<Compacted>
}

export interface CompactionEvents {
  onProblems(sectionId: string, problems: readonly Problem[]): void
  onCompacted(sectionId: string): Promise<void>
  onFailed(sectionId: string, error: unknown): void
}

/**
 * Turns long logs into snapshots, one section at a time: read, integrate, store the snapshot, only then trim. Dying
 * between any two of these loses nothing; the next run does the rest.
 */
export class Compaction {
  private readonly queue = new Set<string>()
  private running: Promise<void> | null = null
  private closed = false

  constructor(
    private readonly logs: UpdateLogs,
    private readonly compactor: Compactor,
    private readonly events: CompactionEvents,
  ) {}

  request(sectionId: string): void {
    if (this.closed) return
    this.queue.add(sectionId)
    this.running ??= this.run()
  }

  /** Resolves when nothing is under way; what was still queued is left for another day. */
  async close(): Promise<void> {
    this.closed = true
    this.queue.clear()
    await this.running
  }

  private async run(): Promise<void> {
    await Promise.resolve()
    for (const sectionId of this.queue) {
      this.queue.delete(sectionId)
      await this.compact(sectionId).catch(error => this.events.onFailed(sectionId, error))
    }
    this.running = null
  }

  private async compact(sectionId: string): Promise<void> {
    const content = await this.logs.read(sectionId)
    if (content.entries.length === 0) return
    const { at, bytes, authors, problems } = await this.compactor.compact(content)
    await this.logs.putSnapshot(sectionId, { at, bytes, authors })
    await this.logs.trim(sectionId, at)
    this.events.onProblems(sectionId, problems)
    await this.events.onCompacted(sectionId)
  }
}
