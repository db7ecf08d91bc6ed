import type { IncomingMessage } from 'node:http'
import type { Duplex } from 'node:stream'
import { type WebSocket, WebSocketServer } from 'ws'
import type { Problem } from '../../shared/document/fromYjs.ts'
import { CLOSE, type CloseCode, LIMITS } from '../../shared/protocol/collab.ts'
import type { Records, UpdateLogs } from '../storage/port.ts'
import { type Admission, admit } from './admission.ts'
import { BOUNDS } from './bounds.ts'
import { type Clock, systemClock } from './clock.ts'
import { CollabSocket } from './collabSocket.ts'
import { Compaction, type Compactor } from './compaction.ts'
import { CompactorThread } from './compactorThread.ts'
import { Connection, type Person, type Rates } from './connection.ts'
import { Meter } from './meter.ts'
import { Pace } from './pace.ts'
import type { Log } from './roomDeps.ts'
import { isWorthCompacting, Rooms } from './rooms.ts'
import type { Rights } from './standings.ts'

export interface CollabDeps extends Admission {
  readonly logs: UpdateLogs
  /** Keeps the client ids whose text was refused. */
  readonly records: Pick<Records, 'get' | 'put'>
  readonly rights: Rights
  readonly log: Log
  readonly clock?: Clock
  readonly rates?: Rates
  readonly compactor?: Compactor & { close(): Promise<void> }
  /** A section's text changed and is durable; called at most every few seconds a section. */
  onText?(sectionId: string): void
  /** Somebody came to a section or left it: `presence` has changed. */
  onPresence?(sectionId: string): void
  /** A compaction found (or no longer found: none) structure that the schema does not know. */
  onProblems?(sectionId: string, problems: readonly Problem[]): void
}

/** The server's end of `/collab/<sectionId>`. */
export interface Collab {
  /** Takes over an HTTP upgrade. It is always accepted, then closed with a code if refused, so that a page sees why. */
  handleUpgrade(request: IncomingMessage, socket: Duplex, head: Buffer): void
  /**
   * Rights, states or epochs changed: reads them again and puts them into effect on open sockets. Resolves when no text
   * that was allowed before, and is not now, can become durable any more.
   */
  refresh(sectionIds: readonly string[] | 'all'): Promise<void>
  /** The server itself wrote to a section's log: shows it to whoever has the section open. */
  reload(sectionId: string): Promise<void>
  /** Ends all sockets of a person (4401): signed out, disabled. */
  disconnectPerson(personId: string): void
  /** Who has a section open here now. */
  presence(sectionId: string): readonly Person[]
  stats(): CollabStats
  /** Stores what waits, as far as the store takes it within `graceMs`, and closes everything. */
  close(graceMs?: number): Promise<void>
}

export interface CollabStats extends Readonly<Omit<Meter, 'countClose'>> {
  readonly rooms: number
  readonly sockets: number
  /** Bytes of text that are accepted and not durable. */
  readonly waitingBytes: number
}

const STOP_GRACE_MS = 5_000
const GOING_AWAY = 1001

export function createCollab(deps: CollabDeps): Collab {
  return new Server(deps)
}

class Server implements Collab {
  private readonly clock: Clock
  private readonly meter = new Meter()
  private readonly waiting = { bytes: 0 }
  private readonly rooms: Rooms
  private readonly compactor: Compactor & { close(): Promise<void> }
  private readonly compaction: Compaction
  private readonly sockets = new WebSocketServer({
    noServer: true,
    clientTracking: false,
    // Text frames are tiny and merged already; compression would cost more than the line.
    perMessageDeflate: false,
    maxPayload: LIMITS.frameBytes,
    WebSocket: CollabSocket,
  })
  private cancelSweep = () => {}
  private closing = false

  constructor(private readonly deps: CollabDeps) {
    const { logs, records, rights, log } = deps
    this.clock = deps.clock ?? systemClock
    this.compactor = deps.compactor ?? new CompactorThread()
    this.compaction = new Compaction(logs, this.compactor, {
      onProblems: (sectionId, problems) => deps.onProblems?.(sectionId, problems),
      onCompacted: async sectionId => {
        this.meter.compactions++
        await this.rooms.get(sectionId)?.afterCompaction()
      },
      onFailed: (sectionId, error) => log.error({ sectionId, err: error }, 'a log could not be compacted'),
    })
    this.rooms = new Rooms(
      {
        logs,
        records,
        rights,
        clock: this.clock,
        log,
        meter: this.meter,
        pace: new Pace(),
        waiting: this.waiting,
        onPresence: sectionId => deps.onPresence?.(sectionId),
        onText: sectionId => deps.onText?.(sectionId),
        onGrown: sectionId => this.compaction.request(sectionId),
      },
      (sectionId, entries) => {
        if (isWorthCompacting(entries)) this.compaction.request(sectionId)
      },
    )
    this.sweepLater()
  }

  handleUpgrade(request: IncomingMessage, socket: Duplex, head: Buffer): void {
    this.sockets.handleUpgrade(request, socket, head, ws => {
      ws.on('error', error => this.onSocketError(error))
      // Nothing is read until it is clear who speaks, and where.
      ws.pause()
      this.letIn(ws, socket, request).catch(error => {
        this.deps.log.error({ err: error }, 'an upgrade could not be decided')
        this.turnAway(ws, CLOSE.tryAgain)
      })
    })
  }

  private onSocketError(error: Error & { code?: string }): void {
    if (error.code === 'WS_ERR_UNSUPPORTED_MESSAGE_LENGTH') this.meter.countClose(CLOSE.tooLarge)
    else this.deps.log.warn({ error: error.message }, 'a collab socket failed')
  }

  private async letIn(ws: WebSocket, socket: Duplex, request: IncomingMessage): Promise<void> {
    const admitted = await admit(request, this.deps)
    if (typeof admitted === 'number') return this.turnAway(ws, admitted)
    if (this.closing) return this.turnAway(ws, CLOSE.tryAgain)
    const { sectionId, ack, copyEpoch } = admitted.request
    await this.rooms.enter(sectionId, async room => {
      const connection = new Connection(ws, socket, {
        person: admitted.person,
        ack,
        copyEpoch,
        clock: this.clock,
        rates: this.deps.rates ?? LIMITS,
      })
      await room.join(connection)
      connection.proceed()
    })
  }

  private turnAway(ws: WebSocket, code: CloseCode): void {
    this.meter.countClose(code)
    ws.resume()
    ws.close(code)
  }

  private sweepLater(): void {
    this.cancelSweep = this.clock.after(BOUNDS.sweepMs, () => {
      this.rooms.sweep(this.clock.now())
      this.sweepLater()
    })
  }

  async refresh(sectionIds: readonly string[] | 'all'): Promise<void> {
    const rooms = sectionIds === 'all' ? this.rooms.all() : sectionIds.map(id => this.rooms.get(id))
    await Promise.all(rooms.map(room => room?.refresh()))
  }

  async reload(sectionId: string): Promise<void> {
    await this.rooms.get(sectionId)?.readAgain()
  }

  disconnectPerson(personId: string): void {
    for (const room of this.rooms.all())
      room.closeAll(CLOSE.notSignedIn, person => person.personId === personId)
  }

  presence(sectionId: string): readonly Person[] {
    return this.rooms.get(sectionId)?.present ?? []
  }

  stats(): CollabStats {
    const { frames, stored, appends, storeTroubles, broadcasts, compactions, closed } = this.meter
    const sockets = this.rooms.all().reduce((sum, room) => sum + room.size, 0)
    return {
      rooms: this.rooms.size,
      sockets,
      waitingBytes: this.waiting.bytes,
      ...{ frames, stored, appends, storeTroubles, broadcasts, compactions, closed },
    }
  }

  async close(graceMs = STOP_GRACE_MS): Promise<void> {
    this.closing = true
    this.cancelSweep()
    const rooms = this.rooms.all()
    await Promise.all(rooms.map(room => room.stop(graceMs)))
    for (const room of rooms) room.closeAll(GOING_AWAY)
    await this.compaction.close()
    await this.compactor.close()
    this.sockets.close()
  }
}
