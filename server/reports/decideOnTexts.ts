import { isEmptyText } from '../../shared/document/blocks.ts'
import { canonicalJson } from '../../shared/document/canonical.ts'
import type { ReadBody } from '../../shared/document/fromYjs.ts'
import type { ReportCommand } from '../../shared/report/commands.ts'
import { decide } from '../../shared/report/decide.ts'
import type { Decision } from '../../shared/report/decision.ts'
import type { Actor, World } from '../../shared/report/policy.ts'
import { isAssigned, isFrozen, type ReportState } from '../../shared/report/state.ts'
import type { Versions } from './versions.ts'

interface TextsDeps {
  readonly liveText: (sectionId: string) => Promise<ReadBody>
  readonly versions: Versions
}

type PlainWorld = Omit<World, 'isEmptyText' | 'isUnchanged'>

/**
 * The rules ask about live texts, which are read before they can answer. So they are asked twice: once to learn whether
 * they want to know at all (who may not act learns nothing, and costs nothing), and again with the answers.
 */
export async function decideOnTexts(
  { liveText, versions }: TextsDeps,
  state: ReportState,
  command: ReportCommand,
  actor: Actor,
  world: PlainWorld,
): Promise<Decision> {
  const weighed = new Set<string>()
  const compared = new Set<string>()
  decide(state, command, actor, {
    ...world,
    newId: () => 'asked',
    isEmptyText: id => weighed.add(id) !== undefined,
    isUnchanged: id => compared.add(id) !== undefined,
  })
  const empty = new Set<string>()
  for (const id of weighed) if (isEmptyText((await liveText(id)).blocks)) empty.add(id)
  const same = new Set<string>()
  for (const id of compared) if (await isUnchanged(id)) same.add(id)
  return decide(state, command, actor, {
    ...world,
    isEmptyText: id => empty.has(id),
    isUnchanged: id => same.has(id),
  })

  async function isUnchanged(sectionId: string): Promise<boolean> {
    const section = state.sections.find(s => s.id === sectionId)
    if (section === undefined || !isAssigned(section)) return false
    const last = isFrozen(section) ? section.current : section.past.at(-1)
    const stored = last === undefined ? null : await versions.get(last.hash)
    if (stored === null) return false
    const { blocks, problems } = await liveText(sectionId)
    return problems.length === 0 && canonicalJson(blocks) === canonicalJson(stored.content.blocks)
  }
}
