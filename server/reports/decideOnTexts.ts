import { isEmptyText } from '../../shared/document/blocks.ts'
import type { ReadBody } from '../../shared/document/fromYjs.ts'
import type { ReportCommand } from '../../shared/report/commands.ts'
import { decide } from '../../shared/report/decide.ts'
import type { Decision } from '../../shared/report/decision.ts'
import type { Actor, World } from '../../shared/report/policy.ts'
import type { ReportState } from '../../shared/report/state.ts'

/**
 * The rules ask about live texts, which are read before they can answer. So they are asked twice: once to learn whether
 * they want to know at all (who may not act learns nothing, and costs nothing), and again with the answers.
 */
export async function decideOnTexts(
  liveText: (sectionId: string) => Promise<ReadBody>,
  state: ReportState,
  command: ReportCommand,
  actor: Actor,
  world: Omit<World, 'isEmptyText'>,
): Promise<Decision> {
  const asked = new Set<string>()
  const isAsked = (id: string) => asked.add(id) !== undefined
  decide(state, command, actor, { ...world, newId: () => 'asked', isEmptyText: isAsked })
  const empty = new Set<string>()
  for (const id of asked) if (isEmptyText((await liveText(id)).blocks)) empty.add(id)
  return decide(state, command, actor, { ...world, isEmptyText: id => empty.has(id) })
}
