import { createHash } from 'node:crypto'
import { type ChainCheck, readEntry, verifyChain } from '../../shared/report/chain.ts'
import type { ReportEvent } from '../../shared/report/events.ts'
import { textsOfLetter } from '../../shared/report/letter.ts'
import { textsOf } from '../../shared/report/textsOf.ts'
import { holdsFile } from '../evidence/files.ts'
import { REPORT_STREAM } from '../reports/journal.ts'
import type { Blobs, EventStreams, Storage } from '../storage/port.ts'

/** What the hashes of a store say. */
export interface Examination {
  readonly chains: readonly ExaminedChain[]
  /** Versions of sections and of whole reports, as signed. */
  readonly versions: ExaminedContents
  /** What else a link names by its hash: opinions, reasons, notes, who wrote which paragraph. */
  readonly texts: ExaminedContents
  /** Evidence: files, piece by piece. */
  readonly files: ExaminedContents
}

export interface ExaminedChain {
  /** `people`, `access`, `report/<id>`. */
  readonly name: string
  readonly check: ChainCheck
}

export interface ExaminedContents {
  readonly checked: number
  readonly broken: readonly BrokenContent[]
}

/** Something that link `seq` of a chain names, and that is missing or has another hash. */
export interface BrokenContent {
  readonly chain: string
  readonly seq: number
  readonly hash: string
}

/**
 * Recomputes every chain of a store, and the hash of everything that the reports' chains name. What links behind a broken
 * one name is not looked at: they prove nothing.
 */
export async function examine({ streams, blobs, records }: Storage): Promise<Examination> {
  const chains: ExaminedChain[] = []
  const isWhole = (hash: string) => holdsBlob(blobs, hash)
  const versions = contents(isWhole)
  const texts = contents(isWhole)
  const files = contents(hash => holdsFile({ blobs, records }, hash))
  for (const name of await streams.list('')) {
    const { check, sound } = await examineChain(streams, name)
    chains.push({ name, check })
    if (!name.startsWith(REPORT_STREAM)) continue
    for (const { event } of sound.map(readEntry)) {
      for (const hash of versionsNamed(event)) await versions.look({ chain: name, seq: event.seq, hash })
      for (const hash of textsNamed(event)) await texts.look({ chain: name, seq: event.seq, hash })
      if (event.type === 'evidence.added')
        await files.look({ chain: name, seq: event.seq, hash: event.data.sha256 })
    }
  }
  return { chains, versions: versions.examined, texts: texts.examined, files: files.examined }
}

export const isSound = ({ chains, versions, texts, files }: Examination): boolean =>
  chains.every(({ check }) => check.kind === 'intact') &&
  [versions, texts, files].every(({ broken }) => broken.length === 0)

/** A chain's verdict, and its entries before the first broken link. */
async function examineChain(
  streams: EventStreams,
  name: string,
): Promise<{ check: ChainCheck; sound: readonly string[] }> {
  // Asked for first: a server that goes on writing makes the chain longer than this, never shorter.
  const version = await streams.version(name)
  const entries = await streams.read(name, 0)
  const check = verifyChain(entries)
  if (check.kind === 'broken') return { check, sound: entries.slice(0, check.seq - 1) }
  // The last links can go without a trace in those before them; the store counts them apart.
  if (check.length < version) return { check: { kind: 'broken', seq: check.length + 1 }, sound: entries }
  return { check, sound: entries }
}

/** Frozen contents that an event makes: each is stored under its hash. */
function versionsNamed(event: ReportEvent): string[] {
  switch (event.type) {
    case 'section.frozen':
    case 'edit.entered':
    case 'report.submitted':
    case 'report.revised':
      return [event.data.hash]
    default:
      return []
  }
}

/** All else that lies beside an event: its words, a letter's, who wrote which paragraph. */
function textsNamed(event: ReportEvent): string[] {
  switch (event.type) {
    case 'section.frozen':
    case 'edit.entered':
      return [...textsOf(event), event.data.provenance]
    case 'letter.set':
      return textsOfLetter(event.data)
    default:
      return textsOf(event)
  }
}

async function holdsBlob(blobs: Blobs, hash: string): Promise<boolean> {
  const bytes = await blobs.get(hash)
  return bytes !== null && createHash('sha256').update(bytes).digest('hex') === hash
}

function contents(isWhole: (hash: string) => Promise<boolean>) {
  const broken: BrokenContent[] = []
  const examined = { checked: 0, broken }
  return {
    examined,
    async look(content: BrokenContent): Promise<void> {
      examined.checked++
      if (!(await isWhole(content.hash))) broken.push(content)
    },
  }
}
