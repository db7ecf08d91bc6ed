import * as decoding from 'lib0/decoding'
import * as encoding from 'lib0/encoding'
import { RangeSet } from './rangeSet.ts'
import type { Scan } from './scan.ts'

/** Format of the encoded form; an unknown one is refused, not guessed at. */
const FORMAT = 1

/**
 * Who wrote and who deleted what in a section. It comes from the log (who sent which update), never from what a client
 * claims, and outlives the trimming of the log: `encode` is what a snapshot keeps as `authors`.
 * The server itself (seeding) is the person `''`.
 */
export class Authorship {
  private readonly owners = new Map<number, string>()
  private readonly deletions = new Map<string, RangeSet>()
  private readonly deleted = new RangeSet()

  /** Counts one log entry in. Must be called in the log's order: the first user of a client id owns it. */
  record(scan: Pick<Scan, 'sections' | 'deletes'>, personId: string): void {
    for (const { client } of scan.sections) if (!this.owners.has(client)) this.owners.set(client, personId)
    for (const range of scan.deletes)
      for (const part of this.deleted.missing(range)) {
        this.deleted.add(part)
        this.deletionsOf(personId).add(part)
      }
  }

  /** Who owns a Yjs client id, or undefined when nobody has used it. */
  ownerOf(client: number): string | undefined {
    return this.owners.get(client)
  }

  /** Who deleted a character, or undefined when it stands (or went with its paragraph by Yjs's own rules). */
  deleterOf(client: number, clock: number): string | undefined {
    for (const [personId, ranges] of this.deletions)
      if (ranges.has({ client, clock, end: clock + 1 })) return personId
    return undefined
  }

  /** Everyone who wrote or deleted anything, without the server itself; sorted. */
  get personIds(): string[] {
    const people = new Set([...this.owners.values(), ...this.deletions.keys()])
    people.delete('')
    return [...people].sort()
  }

  clients(): IterableIterator<[client: number, personId: string]> {
    return this.owners.entries()
  }

  encode(): Uint8Array {
    const people = [...new Set([...this.owners.values(), ...this.deletions.keys()])]
    const encoder = encoding.createEncoder()
    encoding.writeVarUint(encoder, FORMAT)
    encoding.writeVarUint(encoder, people.length)
    for (const person of people) encoding.writeVarString(encoder, person)
    encoding.writeVarUint(encoder, this.owners.size)
    for (const [client, person] of this.owners) {
      encoding.writeVarUint(encoder, client)
      encoding.writeVarUint(encoder, people.indexOf(person))
    }
    for (const person of people) writeRanges(encoder, this.deletions.get(person) ?? new RangeSet())
    return encoding.toUint8Array(encoder)
  }

  /** @throws Error when the bytes are not what `encode` makes */
  static decode(bytes: Uint8Array): Authorship {
    const decoder = decoding.createDecoder(bytes)
    const format = decoding.readVarUint(decoder)
    if (format !== FORMAT) throw new Error(`authors of unknown format ${format}`)
    const people = Array.from({ length: decoding.readVarUint(decoder) }, () =>
      decoding.readVarString(decoder),
    )
    const authorship = new Authorship()
    for (let left = decoding.readVarUint(decoder); left > 0; left--) {
      const client = decoding.readVarUint(decoder)
      authorship.owners.set(client, people[decoding.readVarUint(decoder)] ?? '')
    }
    for (const person of people)
      for (const range of readRanges(decoder)) {
        authorship.deleted.add(range)
        authorship.deletionsOf(person).add(range)
      }
    return authorship
  }

  private deletionsOf(personId: string): RangeSet {
    let ranges = this.deletions.get(personId)
    if (ranges === undefined) {
      ranges = new RangeSet()
      this.deletions.set(personId, ranges)
    }
    return ranges
  }
}

/** Starts are written as distances from the end before, which keeps a long list at two bytes a range. */
function writeRanges(encoder: encoding.Encoder, ranges: RangeSet): void {
  const clients = ranges.clients()
  encoding.writeVarUint(encoder, clients.length)
  for (const client of clients) {
    const list = ranges.rangesOf(client)
    encoding.writeVarUint(encoder, client)
    encoding.writeVarUint(encoder, list.length)
    let previous = 0
    for (const { clock, end } of list) {
      encoding.writeVarUint(encoder, clock - previous)
      encoding.writeVarUint(encoder, end - clock)
      previous = end
    }
  }
}

function readRanges(decoder: decoding.Decoder): RangeSet {
  const ranges = new RangeSet()
  for (let clients = decoding.readVarUint(decoder); clients > 0; clients--) {
    const client = decoding.readVarUint(decoder)
    let previous = 0
    for (let left = decoding.readVarUint(decoder); left > 0; left--) {
      const clock = previous + decoding.readVarUint(decoder)
      previous = clock + decoding.readVarUint(decoder)
      ranges.add({ client, clock, end: previous })
    }
  }
  return ranges
}
