import type { CommandOf } from '../commands.ts'
import { accept, type Decision } from '../decision.ts'
import type { Actor, World } from '../policy.ts'
import { conflict, forbidden, type Rejection, refused } from '../rejection.ts'
import { isSubmitted, type ReportState } from '../state.ts'
import { signatureAt } from './stages.ts'
import { whyNoTypo } from './typo.ts'
import type { ProofPlace } from './version.ts'

/** RP-06: 复核, the last reading. By a clerk, or by the head of the office where it has no second one. */
export function decideProof(
  state: ReportState,
  command: CommandOf<'report.proof' | 'proof.confirm'>,
  actor: Actor,
  world: World,
): Decision {
  if (actor.post.role !== 'clerk' && actor.post.role !== 'office_head') return forbidden('proofreader_only')
  const { report } = state
  if (!isSubmitted(report) || report.state !== 'proof') return conflict('wrong_state', report.state)
  const { n, current } = report
  if (command.type === 'proof.confirm') {
    const { proof } = current.issue
    if (proof === undefined || proof.changes.length === 0) return refused('RP-06', { missing: 'proof' })
    if (command.proofId !== undefined && command.proofId !== proof.id)
      return conflict('outdated_proof', proof.id)
    if (proof.confirmed !== undefined) return conflict('confirmed_already', proof.confirmed.at)
    if (proof.by.personId === actor.personId) return refused('RP-06', { missing: 'secondPerson' })
    return accept({ body: { type: 'proof.confirmed', data: { n, proofId: proof.id } } })
  }
  // 核稿 and 复核 are different people (RP-03).
  if (signatureAt(current, 'office_check')?.personId === actor.personId)
    return refused('RP-06', { missing: 'otherClerk' })
  const { changes } = command
  const wrong = changesAreTypos(changes, world)
  if (wrong !== null) return wrong
  return accept({
    body: {
      type: 'report.proofed',
      data: { n, proofId: world.newId(), places: changes.map(c => c.place), befores: [], afters: [] },
    },
    texts: { befores: changes.map(c => c.before), afters: changes.map(c => c.after) },
  })
}

type Change = CommandOf<'report.proof'>['changes'][number]

/** Each change is judged in the paragraph as the changes before it leave it: two at one place make no third of it. */
function changesAreTypos(changes: readonly Change[], world: World): Rejection | null {
  const names = [...world.directory.units, ...world.directory.persons].map(({ name }) => name)
  const changed = new Map<string, string>()
  for (const [index, { place, before, after, kind }] of changes.entries()) {
    if (kind === 'substantive') return refused('RP-06', { missing: 'typo', index, why: 'substantive' })
    const key = placeKey(place)
    const words = changed.get(key) ?? world.wordsAt(place)
    if (words === null) return refused('RP-06', { missing: 'place', index })
    const parts = words.split(before)
    if (parts.length !== 2) return refused('RP-06', { missing: 'onePlace', index, found: parts.length - 1 })
    const result = parts.join(after)
    const why = whyNoTypo(words, result, names)
    if (why !== null) return refused('RP-06', { missing: 'typo', index, why })
    changed.set(key, result)
  }
  return null
}

/** One text for one place. */
export const placeKey = (place: ProofPlace): string => JSON.stringify(Object.values(place))
