import { isEmptyText } from '../../shared/document/blocks.ts'
import type { ReadBody } from '../../shared/document/fromYjs.ts'
import { placeKey } from '../../shared/report/approval/decideProof.ts'
import type { ProofPlace } from '../../shared/report/approval/version.ts'
import type { ReportCommand } from '../../shared/report/commands.ts'
import { decide } from '../../shared/report/decide.ts'
import type { Decision } from '../../shared/report/decision.ts'
import type { Actor, World } from '../../shared/report/policy.ts'
import type { ReportState } from '../../shared/report/state.ts'

/** What is in the store, and not in a report's state. */
export interface StoredTexts {
  readonly liveText: (sectionId: string) => Promise<ReadBody>
  /** Freezes the report as version `n`, and gives its hash. */
  readonly freezeReport: (state: ReportState, n: number) => Promise<string>
  readonly wordsAt: (state: ReportState, places: readonly ProofPlace[]) => Promise<readonly (string | null)[]>
}

/**
 * The rules ask about texts, which are read before they can answer. So they are asked twice: once to learn whether they want
 * to know at all (who may not act learns nothing, and costs nothing), and again with the answers.
 */
export async function decideOnTexts(
  stored: StoredTexts,
  state: ReportState,
  command: ReportCommand,
  actor: Actor,
  world: Omit<World, 'isEmptyText' | 'assembled' | 'wordsAt'>,
): Promise<Decision> {
  const sections = new Set<string>()
  const numbers = new Set<number>()
  decide(state, command, actor, {
    ...world,
    newId: () => 'asked',
    isEmptyText: id => sections.add(id) !== undefined,
    assembled: n => {
      numbers.add(n)
      return ''
    },
    wordsAt: () => null,
  })
  const empty = new Set<string>()
  for (const id of sections) if (isEmptyText((await stored.liveText(id)).blocks)) empty.add(id)
  const hashes = new Map<number, string>()
  for (const n of numbers) hashes.set(n, await stored.freezeReport(state, n))
  const words = await wordsOf(stored, state, command)
  return decide(state, command, actor, {
    ...world,
    isEmptyText: id => empty.has(id),
    assembled: n => {
      const hash = hashes.get(n)
      if (hash === undefined) throw new Error(`report version ${n} was not asked for before`)
      return hash
    },
    wordsAt: place => words.get(placeKey(place)) ?? null,
  })
}

/** The places that a proof or a correction names are known from the command alone. */
function placesOf({ report, sections }: ReportState, command: ReportCommand): readonly ProofPlace[] {
  if (command.type === 'report.proof')
    return report.state === 'proof' ? command.changes.map(change => change.place) : []
  if (command.type !== 'edit.propose') return []
  const { sectionId } = command
  const isThere = sections.some(s => s.id === sectionId && s.state === 'accepted')
  return isThere ? command.changes.map(({ paragraphId }) => ({ in: 'body', sectionId, paragraphId })) : []
}

async function wordsOf(
  stored: StoredTexts,
  state: ReportState,
  command: ReportCommand,
): Promise<ReadonlyMap<string, string | null>> {
  const places = placesOf(state, command)
  if (places.length === 0) return new Map()
  const words = await stored.wordsAt(state, places)
  return new Map(places.map((place, i) => [placeKey(place), words[i] ?? null]))
}
