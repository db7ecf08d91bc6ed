import { CLOSE, type CloseCode, type Standing } from '../../shared/protocol/collab.ts'
import type { LogContent, Records, UpdateLogs } from '../storage/port.ts'
import { isEmptyUpdate } from '../text/merge.ts'
import { Audience, type Outgoing } from './audience.ts'
import { RoomAwareness } from './awareness.ts'
import { BOUNDS } from './bounds.ts'
import type { Clock } from './clock.ts'
import type { Connection, Person } from './connection.ts'
import { awarenessFrame, step1Frame } from './frames.ts'
import type { Incoming } from './incoming.ts'
import { Intake } from './intake.ts'
import { Ledger } from './ledger.ts'
import type { Meter } from './meter.ts'
import { Outlet } from './outlet.ts'
import type { Pace } from './pace.ts'
import { RefusedIds } from './refusedIds.ts'
import { Rerun } from './rerun.ts'
import { type Rights, Standings } from './standings.ts'
import { isStateVector } from './stateVector.ts'
import { type Accepted, type Waiting, Writer } from './writer.ts'

/** The part of pino that is used here. */
export interface Log {
  info(details: object, message: string): void
  warn(details: object, message: string): void
  error(details: object, message: string): void
}

export interface RoomDeps {
  readonly logs: UpdateLogs
  readonly records: Pick<Records, 'get' | 'put'>
  readonly rights: Rights
  readonly clock: Clock
  readonly log: Log
  readonly meter: Meter
  readonly pace: Pace
  readonly waiting: Waiting
  /** Text became durable; called once for all of it between two sweeps. */
  readonly onText: (sectionId: string) => void
  /** Somebody came or went. */
  readonly onPresence: (sectionId: string) => void
  /** The log has grown by enough to be compacted, though people are typing. */
  readonly onGrown: (sectionId: string) => void
  /** Somebody left, or nothing is under way any more: perhaps the room can go. */
  readonly onIdle: () => void
}

/**
 * One section while somebody has it open. It relays bytes and never edits: an update is checked, stored, and only then
 * shown to others and counted as settled, so that what is on a colleague's screen is on disk.
 */
export class Room {
  private readonly audience: Audience
  /** Those whose right to be here is being read; a change of rights meanwhile concerns them too. */
  private readonly joining = new Set<Connection>()
  private readonly ledger: Ledger
  private readonly standings: Standings
  private readonly writer: Writer
  private readonly awareness: RoomAwareness
  private readonly outlet: Outlet<Outgoing>
  private readonly intake: Intake
  private readonly rereading = new Rerun(() => this.readLog())
  private noticeDue = false
  private isBroken = false
  private compactedAt: number

  static async open(sectionId: string, deps: RoomDeps): Promise<Room> {
    const refusedIds = await RefusedIds.load(deps.records, sectionId)
    return new Room(sectionId, await deps.logs.read(sectionId), refusedIds, deps)
  }

  private constructor(
    readonly sectionId: string,
    content: LogContent,
    refusedIds: RefusedIds,
    private readonly deps: RoomDeps,
  ) {
    const { logs, rights, clock, pace, waiting } = deps
    this.ledger = new Ledger(content)
    this.audience = new Audience(this.ledger, clock, deps.meter)
    this.compactedAt = clock.now()
    this.standings = new Standings(sectionId, logs, rights, clock, () => this.people(), {
      onChange: epoch => this.onStandings(epoch),
      onFailed: error => deps.log.error({ sectionId, error }, 'rights could not be read'),
    })
    this.writer = new Writer(logs, sectionId, content.epoch, clock, pace, waiting, {
      beforeAppend: () => (this.standings.anyEnded ? this.standings.refreshAtLast() : null),
      onDurable: (chunk, from, to) => this.onDurable(chunk, from, to),
      onFenced: () => this.standings.refreshAtLast(),
      onTrouble: (failing, error) => this.onTrouble(failing, error),
      onIdle: () => deps.onIdle(),
      onBroken: error => this.onBroken(error),
    })
    this.awareness = new RoomAwareness(clock, states => this.audience.sendToAll(awarenessFrame(states)))
    this.outlet = new Outlet(clock, items => this.audience.publish(items))
    this.intake = new Intake({
      clock,
      ledger: this.ledger,
      standings: this.standings,
      writer: this.writer,
      awareness: this.awareness,
      refusedIds,
      currentText: () => {
        this.outlet.flush()
        return this.ledger.text.merged()
      },
      readAgain: () => this.readAgain(),
      close: (connection, code) => this.turnOut(connection, code),
      onFault: (connection, error) => this.onFault(connection, error),
      onRecordFailed: error => deps.log.error({ sectionId, error }, 'refused client ids could not be stored'),
    })
  }

  get epoch(): number {
    return this.writer.epoch
  }

  get size(): number {
    return this.audience.size
  }

  get isIdle(): boolean {
    return this.audience.size === 0 && this.writer.isIdle
  }

  get entriesSinceSnapshot(): number {
    return this.ledger.entriesSinceSnapshot
  }

  /** Everyone who has the section open, each once. */
  get present(): Person[] {
    const people = new Map([...this.audience].map(({ person }) => [person.personId, person]))
    return [...people.values()]
  }

  // ─── coming and going ─────────────────────────────────────────────────────────────────────────────────────────

  /** Lets a socket in, or closes it with 4404. */
  async join(connection: Connection): Promise<void> {
    this.joining.add(connection)
    const standing = await this.standings
      .admit(connection.person.personId)
      .finally(() => this.joining.delete(connection))
    if (connection.isClosed) return
    if (this.isBroken || !standing.visible) {
      this.turnOut(connection, this.isBroken ? CLOSE.tryAgain : CLOSE.notFound)
      return
    }
    connection.onIncoming = incoming => this.receive(connection, incoming)
    connection.onDrain = () => this.onDrain(connection)
    connection.onLeave = () => this.leave(connection)
    this.audience.add(connection)
    connection.tell(this.standingOf(connection))
    connection.send(step1Frame(this.ledger.durable.stateVector))
    this.audience.introduce(connection, this.awareness)
    this.deps.onPresence(this.sectionId)
  }

  private leave(connection: Connection): void {
    this.audience.remove(connection)
    this.awareness.leave(connection)
    this.deps.onPresence(this.sectionId)
    this.deps.onIdle()
  }

  private turnOut(connection: Connection, code: CloseCode): void {
    if (connection.isClosed) return
    this.deps.meter.countClose(code)
    connection.close(code)
  }

  closeAll(code: CloseCode | 1001, which?: (person: Person) => boolean): void {
    this.audience.closeAll(code, which)
  }

  sweep(now: number): void {
    for (const connection of this.audience) connection.sweep(now)
    this.notify()
  }

  private notify(): void {
    if (!this.noticeDue) return
    this.noticeDue = false
    this.deps.onText(this.sectionId)
  }

  /** Stores what still waits, as far as the store takes it within `graceMs`, and takes nothing more. */
  async stop(graceMs: number): Promise<void> {
    for (const connection of this.audience) connection.hold()
    await this.writer.stop(graceMs)
    this.close()
  }

  /** Leaves no timer and no news behind. */
  close(): void {
    this.notify()
    this.standings.close()
    this.awareness.close()
  }

  // ─── frames ───────────────────────────────────────────────────────────────────────────────────────────────────

  /** A frame that trips over a fault of ours must not end the process: there are other rooms. */
  private receive(connection: Connection, incoming: Incoming): void {
    try {
      this.take(connection, incoming)
    } catch (error) {
      this.onFault(connection, error)
    }
  }

  private onFault(connection: Connection, error: unknown): void {
    this.deps.log.error({ sectionId: this.sectionId, error }, 'a frame could not be taken')
    this.turnOut(connection, CLOSE.tryAgain)
  }

  private take(connection: Connection, incoming: Incoming): void {
    switch (incoming.kind) {
      case 'content':
        this.receiveContent(connection, incoming)
        break
      case 'step1':
        this.answerStep1(connection, incoming.stateVector)
        break
      case 'awareness':
        if (!this.awareness.receive(connection, incoming.states)) this.turnOut(connection, CLOSE.malformed)
        break
      case 'queryAwareness':
        this.audience.introduce(connection, this.awareness)
        break
    }
  }

  private onDrain(connection: Connection): void {
    if (connection.lag === null) return
    this.outlet.flush()
    this.audience.catchUp(connection)
    this.audience.introduce(connection, this.awareness)
  }

  private receiveContent(connection: Connection, { update, isStep2 }: Incoming & { kind: 'content' }): void {
    if (isEmptyUpdate(update)) {
      if (isStep2) connection.inStep()
      return
    }
    this.deps.meter.frames++
    const ticket = connection.settling?.receive() ?? null
    if ((connection.settling?.outstanding ?? 0) > BOUNDS.unsettledFrames)
      this.turnOut(connection, CLOSE.tryAgain)
    else this.intake.take(connection, { update, isStep2, ticket })
  }

  private answerStep1(connection: Connection, stateVector: Uint8Array): void {
    if (!isStateVector(stateVector)) this.turnOut(connection, CLOSE.malformed)
    else if (!connection.charge(BOUNDS.step1Cost)) return
    else {
      this.outlet.flush()
      this.audience.answer(connection, stateVector)
    }
  }

  // ─── what became durable ──────────────────────────────────────────────────────────────────────────────────────

  private onDurable(chunk: readonly Accepted[], from: number, to: number): void {
    const { meter } = this.deps
    meter.appends++
    meter.stored += chunk.length
    const skips = from > this.ledger.head + 1
    if (this.ledger.commit(chunk, from, to, this.writer.entries)) this.outlet.add(chunk)
    if (skips) this.readAgain().catch(error => this.onBroken(error))
    this.settle(chunk)
    this.noticeDue = true
    this.considerCompaction()
  }

  /** One message to each socket whose count moved, however many of its frames were in the chunk. */
  private settle(chunk: readonly Accepted[]): void {
    const moved = new Set<Connection>()
    for (const { from, ticket } of chunk)
      if (ticket !== null && from.settling?.settle(ticket)) moved.add(from)
    this.audience.forEach(connection => {
      if (connection.settling?.settleCovered(this.ledger.durable)) moved.add(connection)
    })
    for (const connection of moved) connection.tellSettled()
  }

  private considerCompaction(): void {
    if (this.ledger.entriesSinceSnapshot < BOUNDS.compactEntries.busy) return
    const now = this.deps.clock.now()
    if (now - this.compactedAt < BOUNDS.compactEveryMs) return
    this.compactedAt = now
    this.deps.onGrown(this.sectionId)
  }

  /** Takes over the smaller bytes that a compaction left in the log. */
  async afterCompaction(): Promise<void> {
    const content = await this.deps.logs.read(this.sectionId)
    this.outlet.flush()
    this.ledger.shrinkTo(content)
  }

  // ─── rights, and trouble ──────────────────────────────────────────────────────────────────────────────────────

  private *people(): Generator<string> {
    for (const { person } of [...this.audience, ...this.joining]) yield person.personId
    for (const { from } of this.writer.entries) yield from.person.personId
  }

  /** Reads epoch and rights again; if that fails, everyone has to come in again: nobody writes on an old right. */
  async refresh(): Promise<void> {
    try {
      await this.standings.refresh()
    } catch {
      this.closeAll(CLOSE.tryAgain)
    }
  }

  private onStandings(epoch: number): void {
    this.writer.epoch = epoch
    this.intake.reconsider()
    for (const connection of this.audience) {
      if (this.standings.of(connection.person.personId).visible) connection.tell(this.standingOf(connection))
      else this.turnOut(connection, CLOSE.notFound)
    }
  }

  private standingOf(connection: Connection): Standing {
    const standing = this.standings.of(connection.person.personId)
    const { epoch } = this
    if (!standing.visible || !standing.writable)
      return { epoch, writable: false, reason: (standing.visible && standing.reason) || 'not_yours' }
    return this.writer.failing ? { epoch, writable: false, reason: 'storage' } : { epoch, writable: true }
  }

  /** Takes in what the log has got from elsewhere: from another node, or from the server itself. */
  readAgain(): Promise<void> {
    return this.rereading.request()
  }

  private async readLog(): Promise<void> {
    const content = await this.deps.logs.read(this.sectionId)
    const news = this.ledger.absorb(content, this.writer.entries)
    this.outlet.add(news.map(update => ({ ...update, from: null })))
    if (content.epoch !== this.epoch || this.standings.anyEnded) await this.standings.refresh()
  }

  private onTrouble(failing: boolean, error: unknown): void {
    const { log, meter } = this.deps
    if (failing) {
      meter.storeTroubles++
      log.error({ sectionId: this.sectionId, error }, 'text cannot be stored, trying again')
    } else log.info({ sectionId: this.sectionId }, 'text is stored again')
    for (const connection of this.audience) connection.tell(this.standingOf(connection))
  }

  /** A fault of ours: nothing here can be relied on. Clients have their text and bring it to a new room. */
  private onBroken(error: unknown): void {
    this.isBroken = true
    this.deps.log.error({ sectionId: this.sectionId, error }, 'a room broke; everyone has to come in again')
    this.closeAll(CLOSE.tryAgain)
  }
}
