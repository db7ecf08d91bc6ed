/** Clocks `[clock, end)` of one client. */
export interface ClockRange {
  readonly client: number
  readonly clock: number
  readonly end: number
}

/**
 * Ranges of clocks by client: what was deleted. Kept flat (`[from, to, from, to, …]`, sorted, disjoint, never touching)
 * because a long text has tens of thousands of them and an object each would cost more than the text.
 */
export class RangeSet {
  private readonly byClient = new Map<number, number[]>()

  get isEmpty(): boolean {
    return this.byClient.size === 0
  }

  add({ client, clock, end }: ClockRange): void {
    const flat = this.byClient.get(client)
    if (flat === undefined) {
      this.byClient.set(client, [clock, end])
      return
    }
    // Every range that overlaps or touches [clock, end) is folded into it.
    const first = firstEndingAt(flat, clock)
    let from = clock
    let to = end
    let next = first
    for (; next < flat.length && at(flat, next) <= end; next += 2) {
      from = Math.min(from, at(flat, next))
      to = Math.max(to, at(flat, next + 1))
    }
    flat.splice(first, next - first, from, to)
  }

  addAll(ranges: Iterable<ClockRange>): void {
    for (const range of ranges) this.add(range)
  }

  /** The parts of `range` that are not in this set, in order; none when all of it is. */
  missing({ client, clock, end }: ClockRange): ClockRange[] {
    const flat = this.byClient.get(client)
    if (flat === undefined) return [{ client, clock, end }]
    const parts: ClockRange[] = []
    let from = clock
    for (let i = firstEndingAt(flat, clock); i < flat.length && at(flat, i) < end; i += 2) {
      if (at(flat, i) > from) parts.push({ client, clock: from, end: at(flat, i) })
      from = Math.max(from, at(flat, i + 1))
    }
    if (from < end) parts.push({ client, clock: from, end })
    return parts
  }

  has(range: ClockRange): boolean {
    return this.missing(range).length === 0
  }

  /** All ranges, clients in no particular order, clocks ascending within one. */
  *[Symbol.iterator](): Generator<ClockRange> {
    for (const [client, flat] of this.byClient)
      for (let i = 0; i < flat.length; i += 2) yield { client, clock: at(flat, i), end: at(flat, i + 1) }
  }

  clients(): number[] {
    return [...this.byClient.keys()]
  }

  rangesOf(client: number): ClockRange[] {
    const flat = this.byClient.get(client) ?? []
    const ranges: ClockRange[] = []
    for (let i = 0; i < flat.length; i += 2) ranges.push({ client, clock: at(flat, i), end: at(flat, i + 1) })
    return ranges
  }
}

/** Flat arrays are indexed within their length by construction; `?? 0` only satisfies the type checker. */
const at = (flat: readonly number[], index: number): number => flat[index] ?? 0

/** Index of the first range whose end is at or after `clock` (so that it may touch it). */
function firstEndingAt(flat: readonly number[], clock: number): number {
  let low = 0
  let high = flat.length / 2
  while (low < high) {
    const middle = (low + high) >> 1
    if (at(flat, 2 * middle + 1) < clock) low = middle + 1
    else high = middle
  }
  return 2 * low
}
