import type { ClockOf, Need, Scan } from './scan.ts'

/**
 * Whether Yjs could integrate all of a scanned update now, leaving nothing pending: no section, reference or deletion
 * reaches beyond what is held and what the update brings itself, and no two structs wait for each other.
 */
export function isComplete(scan: Scan, held: ClockOf): boolean {
  for (const section of scan.sections) if (section.clock > held(section.client)) return false
  return deletesAreHeld(scan, held) && referencesResolve(scan)
}

/** A delete set that names clocks not yet written would wipe what a colleague types next. */
function deletesAreHeld(scan: Scan, held: ClockOf): boolean {
  let brought: Map<number, number> | undefined
  for (const { client, end } of scan.deletes) {
    if (end <= held(client)) continue
    brought ??= new Map(scan.sections.map(section => [section.client, section.end]))
    if (end > (brought.get(client) ?? 0)) return false
  }
  return true
}

/** One client's structs of the update: those before `needs[next]` can be integrated. */
interface Lane {
  readonly end: number
  readonly needs: Need[]
  next: number
  waiting: boolean
}

const reached = (lane: Lane): number => lane.needs[lane.next]?.clock ?? lane.end

/**
 * Follows references between the update's own sections as Yjs does: a struct waits until the section it refers to has
 * got that far. Each reference is followed once, so that time is linear in the update's size whatever its shape.
 */
function referencesResolve(scan: Scan): boolean {
  if (scan.needs.length === 0) return true
  const lanes = new Map<number, Lane>()
  for (const { client, end } of scan.sections) lanes.set(client, { end, needs: [], next: 0, waiting: false })
  for (const need of scan.needs) lanes.get(need.client)?.needs.push(need)
  for (const lane of lanes.values()) if (!advance(lane, lanes)) return false
  return true
}

function advance(start: Lane, lanes: ReadonlyMap<number, Lane>): boolean {
  const stack = [{ lane: start, upTo: start.end }]
  start.waiting = true
  for (let top = stack.at(-1); top !== undefined; top = stack.at(-1)) {
    const { lane, upTo } = top
    const need = lane.needs[lane.next]
    if (need === undefined || need.clock >= upTo) {
      lane.waiting = false
      stack.pop()
      continue
    }
    const other = lanes.get(need.onClient)
    if (other === undefined || need.onClock >= other.end) return false
    if (reached(other) > need.onClock) {
      lane.next++
      continue
    }
    if (other.waiting) return false
    other.waiting = true
    stack.push({ lane: other, upTo: need.onClock + 1 })
  }
  return true
}
