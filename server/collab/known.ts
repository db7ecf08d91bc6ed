import { Nesting } from '../text/nesting.ts'
import { type ClockRange, RangeSet } from '../text/rangeSet.ts'
import type { Scan } from '../text/scan.ts'
import { encodeStateVector } from './stateVector.ts'

/** The part of a scan that says what an update brings. */
export type Brings = Pick<Scan, 'sections' | 'deletes'>

/**
 * What a room knows to be in its log, without holding the document: next clocks, owners of client ids, deletions.
 * A room has two: what is durable, and on top of it what is accepted and still on its way to the store.
 */
export class Known {
  private readonly clocks = new Map<number, number>()
  private readonly owners = new Map<number, string>()
  private readonly deleted = new RangeSet()
  private encoded: Uint8Array | null = null
  /** How deep everything stands. */
  readonly nesting: Nesting

  constructor(private readonly under: Known | null = null) {
    this.nesting = new Nesting(under?.nesting ?? null)
  }

  /** A bound function, as scanning asks for it by the thousand. */
  readonly clockOf = (client: number): number =>
    this.clocks.get(client) ?? (this.under === null ? 0 : this.under.clockOf(client))

  ownerOf(client: number): string | undefined {
    return this.owners.get(client) ?? this.under?.ownerOf(client)
  }

  /** The parts of `range` that nobody has deleted yet. */
  undeleted(range: ClockRange): ClockRange[] {
    if (this.under === null) return this.deleted.missing(range)
    const parts = this.under.undeleted(range)
    return this.deleted.isEmpty ? parts : parts.flatMap(part => this.deleted.missing(part))
  }

  /** Takes in what was checked: in causal order, nothing skipped. */
  add({ sections, deletes, links }: Brings & Pick<Scan, 'links'>, personId: string): void {
    this.encoded = null
    this.nesting.add(links)
    for (const { client, end } of sections) {
      if (this.clockOf(client) < end) this.clocks.set(client, end)
      if (this.ownerOf(client) === undefined) this.owners.set(client, personId)
    }
    for (const range of deletes) this.deleted.add(range)
  }

  own(client: number, personId: string): void {
    if (!this.owners.has(client)) this.owners.set(client, personId)
  }

  /** Whether all that an update brings is in here. */
  covers({ sections, deletes }: Brings): boolean {
    return (
      sections.every(({ client, end }) => end <= this.clockOf(client)) &&
      deletes.every(range => this.undeleted(range).length === 0)
    )
  }

  /** Encoded once per change; only meaningful for the lower one, which holds all clocks itself. */
  get stateVector(): Uint8Array {
    this.encoded ??= encodeStateVector(this.clocks)
    return this.encoded
  }
}
