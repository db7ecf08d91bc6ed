import { BODY } from '../../shared/document/schema.ts'
import { ByteReader, MAX_NUMBER, MalformedUpdate } from './byteReader.ts'
import type { ClockRange } from './rangeSet.ts'
import { skipAny, skipJson } from './values.ts'

/**
 * One strict pass over a Yjs update (version 1 encoding) that makes no Yjs objects: a room relays bytes and must know
 * what is in them. `Y.parseUpdateMeta` is no check: it stops before the delete set and accepts what later throws in a
 * join, a compaction or a freeze. Everything that this scanner lets through, Yjs applies without throwing.
 */
export interface Scan {
  /** Structs by client, clients strictly descending (Yjs writes them so, and merging relies on it). */
  readonly sections: readonly Section[]
  /** What is deleted, per client ascending and disjoint. */
  readonly deletes: readonly ClockRange[]
  /** References to other clients' structs that were not known when scanning, in order per section. */
  readonly needs: readonly Need[]
  /** On what each struct hangs, in order. */
  readonly links: readonly Link[]
  /** Where the delete set begins in the update. */
  readonly deletesAt: number
}

export interface LinkId {
  readonly client: number
  readonly clock: number
}

/** Where a struct stands: in the body, inside an element, or beside its neighbours; `nowhere` is what was collected. */
export interface Link extends LinkId {
  readonly place: 'body' | 'inside' | 'beside' | 'nowhere'
  readonly on: readonly LinkId[]
}

export interface Section extends ClockRange {
  readonly structs: number
  /** Byte range of the structs in the update. */
  readonly from: number
  readonly to: number
}

/** The struct of `client` that begins at `clock` refers to `onClock` of `onClient`. */
export interface Need {
  readonly client: number
  readonly clock: number
  readonly onClient: number
  readonly onClock: number
}

/** Next clock of a client that is already held; 0 for one never seen. */
export type ClockOf = (client: number) => number

/** Knows nothing: for an update that must stand by itself. */
export const nothingHeld: ClockOf = () => 0

/** Struct kinds, the low five bits of a struct's first byte. */
const KIND = { gc: 0, deleted: 1, binary: 3, string: 4, embed: 5, format: 6, type: 7, any: 8 } as const
const KIND_BITS = 0b1_1111
const HAS_ORIGIN = 0b1000_0000
const HAS_RIGHT_ORIGIN = 0b0100_0000
const HAS_KEY = 0b0010_0000
/** Shared types that a body is made of. Editors' bindings throw on all others (arrays, maps, hooks). */
const TYPE = { xmlElement: 3, xmlText: 6 } as const

const ROOT_NAME = new TextEncoder().encode(BODY)

/**
 * Reads `update` to its last byte.
 * @param held what the log has already; only references beyond it are listed as `needs`
 * @throws MalformedUpdate
 */
export function scan(update: Uint8Array, held: ClockOf): Scan {
  return new Scanner(update, held).scan()
}

class Scanner extends ByteReader {
  private readonly needs: Need[] = []
  private readonly links: Link[] = []

  constructor(
    update: Uint8Array,
    private readonly held: ClockOf,
  ) {
    super(update)
  }

  scan(): Scan {
    const sections: Section[] = []
    const count = this.number()
    let previous = MAX_NUMBER + 1
    for (let i = 0; i < count; i++) {
      const section = this.section()
      // A client named twice would silently lose its first structs, and an unsorted one those of others.
      if (section.client >= previous) throw new MalformedUpdate('clients out of order')
      previous = section.client
      sections.push(section)
    }
    const deletesAt = this.position
    const deletes = this.deleteSet()
    if (this.position !== this.bytes.length) throw new MalformedUpdate('bytes after the end')
    return { sections, deletes, needs: this.needs, links: this.links, deletesAt }
  }

  private section(): Section {
    const structs = this.number()
    if (structs === 0) throw new MalformedUpdate('client without structs')
    const client = this.number()
    const clock = this.number()
    const from = this.position
    let end = clock
    for (let i = 0; i < structs; i++) {
      const length = this.struct(client, end)
      if (length === 0) throw new MalformedUpdate('struct of length 0')
      end += length
      if (end > MAX_NUMBER) throw new MalformedUpdate('clock too large')
    }
    return { client, clock, end, structs, from, to: this.position }
  }

  /** Returns the struct's length in clocks. */
  private struct(client: number, clock: number): number {
    const info = this.byte()
    // Skip structs (kind 10) stand for a hole; they fall through to "unknown kind" below.
    if (info === KIND.gc) {
      this.links.push({ client, clock, place: 'nowhere', on: [] })
      return this.number()
    }
    const on: LinkId[] = []
    if ((info & HAS_ORIGIN) !== 0) on.push(this.reference(client, clock))
    if ((info & HAS_RIGHT_ORIGIN) !== 0) on.push(this.reference(client, clock))
    if (on.length > 0) this.links.push({ client, clock, place: 'beside', on })
    else {
      this.links.push(this.parent(client, clock))
      if ((info & HAS_KEY) !== 0) this.text()
    }
    return this.content(info & KIND_BITS)
  }

  private reference(client: number, clock: number): LinkId {
    const onClient = this.number()
    const onClock = this.number()
    if (onClient === client) {
      // Yjs never waits for a struct of the same client: it looks it up and throws.
      if (onClock >= clock) throw new MalformedUpdate('struct refers to its own future')
    } else if (onClock >= this.held(onClient)) this.needs.push({ client, clock, onClient, onClock })
    return { client: onClient, clock: onClock }
  }

  private parent(client: number, clock: number): Link {
    const isRoot = this.number()
    if (isRoot === 0) return { client, clock, place: 'inside', on: [this.reference(client, clock)] }
    if (isRoot !== 1) throw new MalformedUpdate('unknown kind of parent')
    this.rootName()
    return { client, clock, place: 'body', on: [] }
  }

  private rootName(): void {
    const length = this.number()
    const start = this.position
    this.skip(length)
    const isBody = length === ROOT_NAME.length && ROOT_NAME.every((byte, i) => this.bytes[start + i] === byte)
    if (!isBody) throw new MalformedUpdate('a root other than the body')
  }

  private content(kind: number): number {
    switch (kind) {
      case KIND.string:
        return this.text()
      case KIND.deleted:
        return this.number()
      case KIND.format:
        this.text()
        skipJson(this)
        return 1
      case KIND.type:
        return this.type()
      case KIND.any: {
        const length = this.number()
        for (let i = 0; i < length; i++) skipAny(this)
        return length
      }
      case KIND.embed:
        skipJson(this)
        return 1
      case KIND.binary:
        this.skip(this.number())
        return 1
      default:
        // Skips, subdocuments, and the JSON content of Yjs before 13.
        throw new MalformedUpdate(`struct of kind ${kind}`)
    }
  }

  private type(): number {
    const type = this.number()
    if (type === TYPE.xmlElement) this.text()
    else if (type !== TYPE.xmlText) throw new MalformedUpdate(`shared type ${type}`)
    return 1
  }

  private deleteSet(): ClockRange[] {
    const deletes: ClockRange[] = []
    const clients = this.number()
    const seen = clients > 1 ? new Set<number>() : undefined
    for (let i = 0; i < clients; i++) {
      const client = this.number()
      if (seen?.has(client)) throw new MalformedUpdate('client deleted from twice')
      seen?.add(client)
      const ranges = this.number()
      if (ranges === 0) throw new MalformedUpdate('client without deletions')
      let previous = 0
      for (let j = 0; j < ranges; j++) {
        const clock = this.number()
        const length = this.number()
        if (length === 0) throw new MalformedUpdate('deletion of length 0')
        if (clock < previous) throw new MalformedUpdate('deletions out of order')
        previous = clock + length
        if (previous > MAX_NUMBER) throw new MalformedUpdate('clock too large')
        deletes.push({ client, clock, end: previous })
      }
    }
    return deletes
  }
}
