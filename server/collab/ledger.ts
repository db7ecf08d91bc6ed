import type { LogContent } from '../storage/port.ts'
import { Authorship } from '../text/authorship.ts'
import { isComplete } from '../text/causality.ts'
import { headOf, updatesOf } from '../text/readText.ts'
import { type ClockOf, scan } from '../text/scan.ts'
import type { ScannedUpdate } from './join.ts'
import { judge } from './judge.ts'
import { Known } from './known.ts'
import { RoomText } from './text.ts'
import type { Accepted } from './writer.ts'

/** For what is stored: it was judged before, so nothing it refers to needs looking up. */
const everythingHeld: ClockOf = () => Number.MAX_SAFE_INTEGER

/** What a room knows of its log: the durable text, and on top of it what is accepted and on its way there. */
export class Ledger {
  readonly durable = new Known()
  /** Durable and accepted together; new content is judged against this. */
  accepted = new Known(this.durable)
  text: RoomText
  /** Sequence number of the last entry that is in here. */
  head: number
  entriesSinceSnapshot: number

  /** @throws MalformedUpdate when the store holds what never passed the scanner */
  constructor(content: LogContent) {
    if (content.snapshot !== null) this.readSnapshot(content.snapshot.bytes, content.snapshot.authors)
    for (const { update, personId } of content.entries)
      this.durable.add(scan(update, everythingHeld), personId)
    this.text = new RoomText(updatesOf(content))
    this.head = headOf(content)
    this.entriesSinceSnapshot = content.entries.length
  }

  private readSnapshot(bytes: Uint8Array, authors: Uint8Array): void {
    for (const [client, personId] of Authorship.decode(authors).clients()) this.durable.own(client, personId)
    this.durable.add(scan(bytes, everythingHeld), '')
  }

  accept(entry: Accepted): void {
    this.accepted.add(entry.scan, entry.from.person.personId)
  }

  /**
   * Takes in what became durable as entries `from` to `to`; `waiting` is what is accepted beyond it.
   * Answers whether it is news: false when the log was read in between and showed it first.
   */
  commit(chunk: readonly Accepted[], from: number, to: number, waiting: readonly Accepted[]): boolean {
    if (to <= this.head) return false
    for (const entry of chunk) this.durable.add(entry.scan, entry.from.person.personId)
    // With entries of others in between, the head stays before them until they are read.
    if (from === this.head + 1) this.head = to
    this.entriesSinceSnapshot += chunk.length
    this.rebase(waiting)
    return true
  }

  /** Counts accepted content anew on top of what is durable. */
  rebase(waiting: readonly Accepted[]): void {
    this.accepted = new Known(this.durable)
    for (const entry of waiting) this.accept(entry)
  }

  /** Whether an accepted update still builds on nothing but what is there, after others were taken out. */
  fits(entry: Accepted): boolean {
    return isComplete(scan(entry.update, this.accepted.clockOf), this.accepted.clockOf)
  }

  /**
   * Takes in what the log holds and this room has not: written by another node, or by the server itself.
   * Answers the updates that are new, in order.
   */
  absorb(content: LogContent, waiting: readonly Accepted[]): ScannedUpdate[] {
    const news: ScannedUpdate[] = []
    const { snapshot } = content
    if (headOf(content) <= this.head) return news
    if (snapshot !== null && snapshot.at > this.head) {
      for (const [client, personId] of Authorship.decode(snapshot.authors).clients())
        this.durable.own(client, personId)
      this.absorbOne(snapshot.bytes, '', news)
    }
    for (const [i, { update, personId }] of content.entries.entries())
      if (content.from + i > this.head) this.absorbOne(update, personId, news)
    this.head = headOf(content)
    this.entriesSinceSnapshot = content.entries.length
    this.rebase(waiting)
    return news
  }

  private absorbOne(update: Uint8Array, personId: string, news: ScannedUpdate[]): void {
    const judgement = judge(update, this.durable)
    if (judgement.kind === 'known') return
    if (judgement.kind !== 'new') throw new Error(`the log holds an update with a ${judgement.kind} content`)
    this.durable.add(judgement.scan, personId)
    news.push(judgement)
  }

  /** Swaps the text's bytes for what the log holds after a compaction, if that is the same state. */
  shrinkTo(content: LogContent): void {
    if (headOf(content) !== this.head) return
    this.text = new RoomText(updatesOf(content))
    this.entriesSinceSnapshot = content.entries.length
  }
}
