import type { CloseCode } from '../../shared/protocol/collab.ts'
import type { RoomAwareness } from './awareness.ts'
import type { Clock } from './clock.ts'
import type { Connection, Person } from './connection.ts'
import { awarenessFrame, type Frame, updateFrame } from './frames.ts'
import { joinUpdates, type ScannedUpdate } from './join.ts'
import type { Ledger } from './ledger.ts'
import type { Meter } from './meter.ts'
import type { Accepted } from './writer.ts'

/** An update on its way out; `from` is null when it came from the log and not from a socket. */
export interface Outgoing extends ScannedUpdate {
  readonly from: Connection | null
}

/** The sockets of a room, and how durable text reaches each of them: at once, or merged when it lags behind. */
export class Audience implements Iterable<Connection> {
  private readonly connections = new Set<Connection>()

  constructor(
    private readonly ledger: Ledger,
    private readonly clock: Clock,
    private readonly meter: Meter,
  ) {}

  get size(): number {
    return this.connections.size
  }

  add(connection: Connection): void {
    this.connections.add(connection)
  }

  remove(connection: Connection): void {
    this.connections.delete(connection)
  }

  /** As they are now: closing one while going through them is safe. */
  [Symbol.iterator](): Iterator<Connection> {
    return [...this.connections].values()
  }

  closeAll(code: CloseCode | 1001, which: (person: Person) => boolean = () => true): void {
    for (const connection of this) if (which(connection.person)) connection.close(code)
  }

  /** Everyone here, each once. */
  people(): Person[] {
    return [...new Map([...this.connections].map(({ person }) => [person.personId, person])).values()]
  }

  /** Counts what became durable; one message to each socket whose count moved, however many of its frames there were. */
  settle(chunk: readonly Accepted[]): void {
    const moved = new Set<Connection>()
    for (const { from, ticket } of chunk)
      if (ticket !== null && from.settling?.settle(ticket)) moved.add(from)
    for (const connection of this.connections)
      if (connection.settling?.settleCovered(this.ledger.durable)) moved.add(connection)
    for (const connection of moved) connection.tellSettled()
  }

  /** Adds updates to the text and sends them as one frame, encoded once for all. */
  publish(items: readonly Outgoing[]): void {
    const update = joinUpdates(items)
    this.ledger.text.add(update)
    const frame = updateFrame(update)
    // One who is the only author of a frame has all of it already.
    const author = items.every(item => item.from === items[0]?.from) ? items[0]?.from : null
    this.meter.broadcasts++
    for (const connection of this.connections) {
      if (connection === author || connection.lag !== null) continue
      connection.send(frame)
      this.watch(connection)
    }
  }

  /** Sends what is worthless later: a socket that lags behind goes without it. */
  sendToAll(frame: Frame): void {
    for (const connection of this.connections) if (connection.lag === null) connection.send(frame)
  }

  /** Answers a step 1; one that lags behind is answered when it has drained. */
  answer(connection: Connection, stateVector: Uint8Array): void {
    if (connection.lag !== null) {
      connection.lag.asked = stateVector
      return
    }
    connection.send(this.ledger.text.step2For(stateVector))
    this.watch(connection)
  }

  /** Shows one socket everyone's cursors. */
  introduce(connection: Connection, awareness: RoomAwareness): void {
    const states = awareness.everyone()
    if (states !== null && connection.lag === null) connection.send(awarenessFrame(states))
  }

  /** Sends one merged frame with all that a socket missed while it did not drain. */
  catchUp(connection: Connection): void {
    const { lag } = connection
    if (lag === null) return
    connection.lag = null
    const { text } = this.ledger
    if (lag.asked === null) connection.send(updateFrame(text.after(lag.stateVector)))
    else connection.send(text.step2For(lag.asked))
    this.watch(connection)
  }

  /** Notes what a socket has when its buffer has grown too far; it gets nothing more until it has drained. */
  private watch(connection: Connection): void {
    if (!connection.isBehind || connection.isClosed) return
    const { stateVector } = this.ledger.durable
    connection.lag = { since: this.clock.now(), stateVector, asked: null }
  }
}
