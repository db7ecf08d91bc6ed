import { CLOSE, type CloseCode } from '../../shared/protocol/collab.ts'
import type { Scan } from '../text/scan.ts'
import type { RoomAwareness } from './awareness.ts'
import { BOUNDS } from './bounds.ts'
import type { Clock } from './clock.ts'
import type { Connection } from './connection.ts'
import { step1Frame } from './frames.ts'
import { effectOf } from './invisible.ts'
import type { ScannedUpdate } from './join.ts'
import { judge } from './judge.ts'
import type { Ledger } from './ledger.ts'
import type { RefusedIds } from './refusedIds.ts'
import type { Ticket } from './settling.ts'
import type { Standings } from './standings.ts'
import type { Accepted, Writer } from './writer.ts'

/** A document frame with content: a step 2 or an update. */
export interface Content {
  readonly update: Uint8Array
  readonly isStep2: boolean
  readonly ticket: Ticket | null
}

interface Parts {
  readonly clock: Clock
  readonly ledger: Ledger
  readonly standings: Standings
  readonly writer: Writer
  readonly awareness: RoomAwareness
  readonly refusedIds: RefusedIds
  /** The durable text as one update, all of it sent out. */
  readonly currentText: () => Uint8Array
  /** Reads the log again, and the rights if need be: another node may have written what this one does not know. */
  readonly readAgain: () => Promise<void>
  readonly close: (connection: Connection, code: CloseCode) => void
  /** Something that must not happen did while a frame was taken. */
  readonly onFault: (connection: Connection, error: unknown) => void
  readonly onRecordFailed: (error: unknown) => void
}

type Decision =
  /** New, allowed, complete. */
  | { readonly is: 'stored'; readonly update: Uint8Array; readonly scan: Scan }
  /** Brings nothing: what it says is in the log, on its way there, or follows from it by Yjs's own rules. */
  | { readonly is: 'idle'; readonly awaits: Scan | null }
  /** Builds on what is not here; the client is asked for all that it has. */
  | { readonly is: 'incomplete'; readonly scan: Scan }
  | { readonly is: 'refused'; readonly code: CloseCode; readonly scan: Scan | null }
  /** Looks wrong, but perhaps only because another node wrote what this one does not know yet. */
  | { readonly is: 'unsure' }

/** Decides what becomes of content that a socket sends, and sees to it. */
export class Intake {
  constructor(private readonly parts: Parts) {}

  /** @param isSure the log was just read again, so what looks wrong is wrong */
  take(connection: Connection, content: Content, isSure = false): void {
    const decision = this.decide(connection, content, isSure)
    switch (decision.is) {
      case 'stored':
        this.store(connection, content, decision)
        break
      case 'idle':
        this.leaveBe(connection, content, decision.awaits)
        break
      case 'incomplete':
        this.askForAll(connection, content, decision.scan)
        break
      case 'refused':
        if (decision.scan === null) this.parts.close(connection, decision.code)
        else this.refuse(connection, decision.scan, decision.code)
        break
      case 'unsure':
        this.takeAgain(connection, content)
        break
    }
  }

  private decide(connection: Connection, content: Content, isSure: boolean): Decision {
    const judgement = judge(content.update, this.parts.ledger.accepted)
    if (judgement.kind === 'malformed') return { is: 'refused', code: CLOSE.malformed, scan: null }
    const { scan } = judgement
    if (judgement.kind === 'known')
      return { is: 'idle', awaits: this.parts.ledger.durable.covers(scan) ? null : scan }
    if (judgement.kind === 'gap') {
      // While a step 2 is on its way, further frames have the same gap; the log need not be read for each.
      if (!isSure && !connection.resyncing) return { is: 'unsure' }
      const code = this.refusalOf(connection, scan)
      return code === null ? { is: 'incomplete', scan } : { is: 'refused', code, scan }
    }
    const code = this.refusalOf(connection, scan)
    if (code !== null && !isSure) return { is: 'unsure' }
    if (scan.sections.length === 0 && (content.isStep2 || code !== null)) {
      if (!connection.charge(BOUNDS.effectCost)) return { is: 'refused', code: CLOSE.tryAgain, scan: null }
      if (this.changesNothing(scan, code === null)) return { is: 'idle', awaits: null }
    }
    if (code !== null) return { is: 'refused', code, scan }
    if (!this.parts.writer.hasRoomFor(judgement.update.length))
      return { is: 'refused', code: CLOSE.tryAgain, scan: null }
    return { is: 'stored', update: judgement.update, scan }
  }

  /** Whether deletions need not be stored, since everyone's client comes to the same by itself. */
  private changesNothing({ deletes }: Scan, mayWrite: boolean): boolean {
    const { isImplied, isInvisible } = effectOf(deletes, this.parts.currentText())
    return mayWrite ? isImplied : isInvisible
  }

  private store(connection: Connection, { isStep2, ticket }: Content, { update, scan }: ScannedUpdate): void {
    const { clock, ledger, writer } = this.parts
    if (isStep2) connection.inStep()
    const entry: Accepted = { update, scan, from: connection, ticket, at: clock.now() }
    ledger.accept(entry)
    writer.push(entry)
  }

  private leaveBe(connection: Connection, { isStep2, ticket }: Content, awaits: Scan | null): void {
    if (isStep2) connection.inStep()
    if (ticket === null) return
    if (awaits !== null) connection.settling?.defer(ticket, awaits)
    else if (connection.settling?.settle(ticket)) connection.tellSettled()
  }

  private askForAll(connection: Connection, { isStep2, ticket }: Content, scan: Scan): void {
    if (!connection.charge(BOUNDS.gapCost)) return
    if (ticket !== null) connection.settling?.defer(ticket, scan)
    if (connection.resyncing && !isStep2) return
    connection.resyncing = true
    connection.send(step1Frame(this.parts.ledger.durable.stateVector))
  }

  private takeAgain(connection: Connection, content: Content): void {
    connection.hold()
    this.parts
      .readAgain()
      .then(() => {
        if (!connection.isClosed) this.take(connection, content, true)
        connection.proceed()
      })
      .catch(error => this.parts.onFault(connection, error))
  }

  // ─── refusals ─────────────────────────────────────────────────────────────────────────────────────────────────

  /** Why this socket's content may not be stored, or null when it may. */
  private refusalOf(connection: Connection, scan: Scan): CloseCode | null {
    const { personId } = connection.person
    const { refusedIds } = this.parts
    const news = this.newClients(scan)
    if (news.some(client => this.isAnothers(client, personId))) return CLOSE.forbidden
    if (this.isFromBefore(connection)) return CLOSE.closedSection
    if (!refusedIds.isEmpty && news.some(client => refusedIds.has(personId, client)))
      return CLOSE.closedSection
    return this.parts.standings.mayWrite(personId) ? null : this.codeFor(personId)
  }

  /** Whether content may have been typed under another epoch: rights may have ended and come back since. */
  private isFromBefore({ copyEpoch }: Connection): boolean {
    return copyEpoch !== null && copyEpoch !== this.parts.writer.epoch
  }

  /** The code for content from one who may not write now. */
  private codeFor(personId: string): CloseCode {
    const standing = this.parts.standings.of(personId)
    if (!standing.visible) return CLOSE.notFound
    return standing.reason === 'not_drafting' ? CLOSE.closedSection : CLOSE.forbidden
  }

  /**
   * Rights changed: refuses what waits and may not be written any more. Nobody but its author has seen it, so nobody
   * builds upon it; whoever did so all the same comes in again.
   */
  reconsider(): void {
    const { ledger, standings, writer } = this.parts
    const lost = writer.remove(({ from }) => standings.mayWrite(from.person.personId))
    if (lost.length === 0) return
    for (const { from, scan } of lost) this.refuse(from, scan, this.codeFor(from.person.personId))
    ledger.rebase([])
    const orphaned = writer.remove(entry => {
      const fits = ledger.fits(entry)
      if (fits) ledger.accept(entry)
      return fits
    })
    for (const { from } of orphaned) this.parts.close(from, CLOSE.tryAgain)
    ledger.rebase(writer.entries)
  }

  private newClients(scan: Scan): number[] {
    const { accepted } = this.parts.ledger
    return scan.sections
      .filter(({ client, end }) => end > accepted.clockOf(client))
      .map(({ client }) => client)
  }

  /** A client id belongs to who wrote under it first; before that, to who shows a cursor under it. */
  private isAnothers(client: number, personId: string): boolean {
    const owner = this.parts.ledger.accepted.ownerOf(client) ?? this.parts.awareness.personOf(client)
    return owner !== undefined && owner !== personId
  }

  /** Closes the socket and spends the client ids whose text was refused, so that it cannot come back by itself. */
  private refuse(connection: Connection, scan: Pick<Scan, 'sections'>, code: CloseCode): void {
    const { personId } = connection.person
    const spent = scan.sections
      .filter(({ client, end }) => end > this.parts.ledger.durable.clockOf(client))
      .map(({ client }) => client)
      .filter(client => !this.isAnothers(client, personId))
    this.parts.refusedIds.add(personId, spent).catch(this.parts.onRecordFailed)
    this.parts.close(connection, code)
  }
}
