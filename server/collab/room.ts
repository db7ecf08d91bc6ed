import { CLOSE, type CloseCode, type Standing } from '../../shared/protocol/collab.ts'
import type { LogContent } from '../storage/port.ts'
import { Audience } from './audience.ts'
import { RoomAwareness } from './awareness.ts'
import type { Connection, Person } from './connection.ts'
import { awarenessFrame, step1Frame } from './frames.ts'
import { Intake } from './intake.ts'
import { Ledger } from './ledger.ts'
import { LogFollower } from './logFollower.ts'
import { Reception } from './reception.ts'
import { RefusedIds } from './refusedIds.ts'
import type { RoomDeps } from './roomDeps.ts'
import { Standings } from './standings.ts'
import { Writer } from './writer.ts'

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
  private readonly follower: LogFollower
  private readonly intake: Intake
  private readonly reception: Reception
  private isBroken = false

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
    this.standings = new Standings(sectionId, logs, rights, clock, () => this.people(), {
      onChange: epoch => this.onStandings(epoch),
      onFailed: error => deps.log.error({ sectionId, err: error }, 'rights could not be read'),
    })
    this.writer = new Writer(logs, sectionId, content.epoch, clock, pace, waiting, {
      beforeAppend: () => (this.standings.anyEnded ? this.standings.refreshAtLast() : null),
      onDurable: (chunk, from, to) => this.follower.onDurable(chunk, from, to),
      onFenced: () => this.standings.refreshAtLast(),
      onTrouble: (failing, error) => this.onTrouble(failing, error),
      onIdle: () => deps.onIdle(),
      onBroken: error => this.onBroken(error),
    })
    this.awareness = new RoomAwareness(clock, states => this.audience.sendToAll(awarenessFrame(states)))
    this.follower = new LogFollower({
      sectionId,
      deps,
      audience: this.audience,
      ledger: this.ledger,
      standings: this.standings,
      writer: this.writer,
      onBroken: error => this.onBroken(error),
    })
    this.intake = new Intake({
      clock,
      ledger: this.ledger,
      standings: this.standings,
      writer: this.writer,
      awareness: this.awareness,
      refusedIds,
      currentText: () => {
        this.follower.flush()
        return this.ledger.text.merged()
      },
      readAgain: () => this.readAgain(),
      close: (connection, code) => this.turnOut(connection, code),
      onFault: (connection, error) => this.onFault(connection, error),
      onRecordFailed: error =>
        deps.log.error({ sectionId, err: error }, 'refused client ids could not be stored'),
    })
    this.reception = new Reception({
      audience: this.audience,
      awareness: this.awareness,
      intake: this.intake,
      meter: deps.meter,
      flush: () => this.follower.flush(),
      close: (connection, code) => this.turnOut(connection, code),
      onFault: (connection, error) => this.onFault(connection, error),
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
    return this.audience.people()
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
    connection.onIncoming = incoming => this.reception.receive(connection, incoming)
    connection.onDrain = () => this.reception.onDrain(connection)
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
    this.follower.announce()
  }

  /** Stores what still waits, as far as the store takes it within `graceMs`, and takes nothing more. */
  async stop(graceMs: number): Promise<void> {
    for (const connection of this.audience) connection.hold()
    await this.writer.stop(graceMs)
    this.close()
  }

  /** Leaves no timer and no news behind. */
  close(): void {
    this.follower.announce()
    this.standings.close()
    this.awareness.close()
  }

  // ─── what became durable ──────────────────────────────────────────────────────────────────────────────────────

  /** Takes in what the log has got from elsewhere: from another node, or from the server itself. */
  readAgain(): Promise<void> {
    return this.follower.readAgain()
  }

  /** Takes over the smaller bytes that a compaction left in the log. */
  afterCompaction(): Promise<void> {
    return this.follower.afterCompaction()
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

  private onTrouble(failing: boolean, error: unknown): void {
    const { log, meter } = this.deps
    if (failing) {
      meter.storeTroubles++
      log.error({ sectionId: this.sectionId, err: error }, 'text cannot be stored, trying again')
    } else log.info({ sectionId: this.sectionId }, 'text is stored again')
    for (const connection of this.audience) connection.tell(this.standingOf(connection))
  }

  private onFault(connection: Connection, error: unknown): void {
    this.deps.log.error({ sectionId: this.sectionId, err: error }, 'a frame could not be taken')
    this.turnOut(connection, CLOSE.tryAgain)
  }

  /** A fault of ours: nothing here can be relied on. Clients have their text and bring it to a new room. */
  private onBroken(error: unknown): void {
    this.isBroken = true
    this.deps.log.error(
      { sectionId: this.sectionId, err: error },
      'a room broke; everyone has to come in again',
    )
    this.closeAll(CLOSE.tryAgain)
  }
}
