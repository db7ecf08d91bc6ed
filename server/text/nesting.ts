import type { Link, LinkId } from './scan.ts'

/** One client's structs: from `starts[i]` on they stand `depths[i]` deep. */
interface Lane {
  readonly starts: number[]
  readonly depths: number[]
}

/**
 * How deep each struct of a text stands: 1 in the body, one more in each element. Yjs deletes and editors draw by
 * recursion, so that a text which nests without bound cannot be opened any more by anybody.
 * 0 is what stands nowhere: collected, or in what is collected.
 */
export class Nesting {
  private readonly lanes = new Map<number, Lane>()

  constructor(private readonly under: Nesting | null = null) {}

  depthOf({ client, clock }: LinkId): number {
    const lane = this.lanes.get(client)
    const at = lane === undefined ? -1 : lastUpTo(lane.starts, clock)
    if (at < 0) return this.under?.depthOf({ client, clock }) ?? 0
    return lane?.depths[at] ?? 0
  }

  /** Takes in the structs of an update, in causal order; those that are here already stay as they are. */
  add(links: readonly Link[]): void {
    const depths = resolve(links, this)
    for (const [i, { client, clock }] of links.entries()) {
      const lane = this.laneOf(client)
      if (clock <= (lane.starts.at(-1) ?? -1)) continue
      const depth = depths[i] ?? 0
      if (lane.depths.at(-1) === depth) continue
      lane.starts.push(clock)
      lane.depths.push(depth)
    }
  }

  /** How deep the deepest struct of an update would stand. */
  deepest(links: readonly Link[]): number {
    let deepest = 0
    for (const depth of resolve(links, this)) if (depth > deepest) deepest = depth
    return deepest
  }

  private laneOf(client: number): Lane {
    let lane = this.lanes.get(client)
    if (lane === undefined) {
      lane = { starts: [], depths: [] }
      this.lanes.set(client, lane)
    }
    return lane
  }
}

const UNKNOWN = -1

/** The depth of each link. Structs may hang on others further on in the update, in a chain as long as the update itself. */
function resolve(links: readonly Link[], known: Nesting): number[] {
  const own = new Map<number, { readonly from: number; readonly clocks: number[] }>()
  for (const [i, { client, clock }] of links.entries()) {
    const section = own.get(client)
    if (section === undefined) own.set(client, { from: i, clocks: [clock] })
    else section.clocks.push(clock)
  }
  const indexOf = ({ client, clock }: LinkId): number => {
    const section = own.get(client)
    const at = section === undefined ? -1 : lastUpTo(section.clocks, clock)
    return section === undefined || at < 0 ? UNKNOWN : section.from + at
  }
  const depths = links.map(() => UNKNOWN)
  for (const start of links.keys()) {
    const stack = [start]
    for (let top = stack.at(-1); top !== undefined; top = stack.at(-1)) {
      const link = links[top]
      if (link === undefined || (depths[top] ?? UNKNOWN) !== UNKNOWN) {
        stack.pop()
        continue
      }
      const awaited = link.on.map(indexOf).find(i => i !== UNKNOWN && depths[i] === UNKNOWN)
      if (awaited !== undefined && stack.length <= links.length) {
        stack.push(awaited)
        continue
      }
      depths[top] = depthOn(link, id => {
        const i = indexOf(id)
        return i === UNKNOWN ? known.depthOf(id) : (depths[i] ?? 0)
      })
      stack.pop()
    }
  }
  return depths
}

/** Beside others a struct stands as deep as they; of two that differ, as no editor makes them, the deeper one counts. */
function depthOn({ place, on }: Link, depthOf: (id: LinkId) => number): number {
  if (place === 'body') return 1
  const depth = Math.max(0, ...on.map(depthOf))
  return place === 'inside' && depth > 0 ? depth + 1 : depth
}

/** Index of the last entry that is not above `value`, in an ascending list; -1 when there is none. */
function lastUpTo(ascending: readonly number[], value: number): number {
  let [low, high] = [0, ascending.length]
  while (low < high) {
    const middle = (low + high) >> 1
    if ((ascending[middle] ?? 0) <= value) low = middle + 1
    else high = middle
  }
  return low - 1
}
