import { BOUNDS } from './bounds.ts'
import { Room } from './room.ts'
import type { RoomDeps } from './roomDeps.ts'

interface Slot {
  readonly opening: Promise<Room>
  /** Null until it is open. */
  room: Room | null
  /** Those on their way in; a room that they are about to enter must not go. */
  visitors: number
}

/** The sections that are open here. A room comes with the first to enter and goes when nobody and nothing is in it. */
export class Rooms {
  private readonly slots = new Map<string, Slot>()

  constructor(
    private readonly deps: Omit<RoomDeps, 'onIdle'>,
    /** A room has gone, with so many entries since its last snapshot. */
    private readonly onGone: (sectionId: string, entriesSinceSnapshot: number) => void,
  ) {}

  /**
   * Opens the section's room if need be and keeps it at least until `visit` has ended.
   * @throws when the log cannot be read
   */
  async enter(sectionId: string, visit: (room: Room) => Promise<void>): Promise<void> {
    const slot = this.slots.get(sectionId) ?? this.open(sectionId)
    slot.visitors++
    try {
      await visit(await slot.opening)
    } finally {
      slot.visitors--
      this.tidy(sectionId, slot)
    }
  }

  private open(sectionId: string): Slot {
    const onIdle = () => this.tidy(sectionId, slot)
    const slot: Slot = { opening: Room.open(sectionId, { ...this.deps, onIdle }), room: null, visitors: 0 }
    slot.opening.then(
      room => {
        slot.room = room
      },
      // Whoever entered is told; here it only must not count as unhandled.
      () => {},
    )
    this.slots.set(sectionId, slot)
    return slot
  }

  private tidy(sectionId: string, slot: Slot): void {
    if (slot.visitors > 0 || this.slots.get(sectionId) !== slot) return
    if (slot.room !== null && !slot.room.isIdle) return
    this.slots.delete(sectionId)
    if (slot.room === null) return
    slot.room.close()
    this.onGone(sectionId, slot.room.entriesSinceSnapshot)
  }

  get(sectionId: string): Room | null {
    return this.slots.get(sectionId)?.room ?? null
  }

  /** Rooms that are open now. */
  all(): Room[] {
    return [...this.slots.values()].flatMap(({ room }) => (room === null ? [] : [room]))
  }

  sweep(now: number): void {
    for (const room of this.all()) room.sweep(now)
  }

  get size(): number {
    return this.slots.size
  }
}

/** Whether a log that nobody has open is worth compacting. */
export const isWorthCompacting = (entries: number): boolean => entries >= BOUNDS.compactEntries.idle
