import { setImmediate } from 'node:timers/promises'
import { versionHash } from '../../shared/document/canonical.ts'
import { type ChainCheck, verifyChain } from '../../shared/report/chain.ts'
import { isAssigned, isFrozen, type ReportState, type Version } from '../../shared/report/state.ts'
import type { Reports } from './reports.ts'
import { reportVersionsOf } from './reportVersions.ts'

export interface Verification {
  readonly chain: ChainCheck
  readonly versions: {
    readonly checked: number
    /** Versions whose stored text is missing or does not give the hash that was signed. Without a section: of the whole report. */
    readonly broken: readonly { readonly sectionId?: string; readonly n: number }[]
  }
}

/** Recomputes a report's chain and the hash of every version that it names, from what the store holds now. */
export async function verifyReport(reports: Reports, state: ReportState): Promise<Verification> {
  const chain = await verifyInPieces(await reports.journal.entries(state.id))
  const broken: { sectionId?: string; n: number }[] = []
  let checked = 0
  for (const { sectionId, version } of versionsOf(state)) {
    checked++
    const text = async () => (await reports.versions.get(version.hash))?.canonical ?? null
    if (!(await gives(version.hash, text))) broken.push({ sectionId, n: version.n })
  }
  for (const { n, hash } of reportVersionsOf(state)) {
    checked++
    if (!(await gives(hash, () => reports.reportVersions.get(hash)))) broken.push({ n })
  }
  return { chain, versions: { checked, broken } }
}

/** Links hashed at once: some 10 ms, so that a long chain holds nobody up. */
const PIECE = 200

async function verifyInPieces(entries: readonly string[]): Promise<ChainCheck> {
  let check = verifyChain(entries.slice(0, PIECE))
  for (let at = PIECE; at < entries.length && check.kind === 'intact'; at += PIECE) {
    await setImmediate()
    check = verifyChain(entries.slice(at, at + PIECE), check)
  }
  return check
}

/** Whether a stored text is there and is what was signed under a hash. */
async function gives(hash: string, text: () => Promise<string | null>): Promise<boolean> {
  try {
    const canonical = await text()
    return canonical !== null && versionHash(canonical) === hash
  } catch (error) {
    // Bytes that are no UTF-8 or no JSON are not what was signed; a store that does not answer is another matter.
    if (error instanceof TypeError || error instanceof SyntaxError) return false
    throw error
  }
}

const versionsOf = (state: ReportState): { sectionId: string; version: Version }[] =>
  state.sections.flatMap(section => {
    if (!isAssigned(section)) return []
    const versions = isFrozen(section) ? [...section.past, section.current] : section.past
    return versions.map(version => ({ sectionId: section.id, version }))
  })
