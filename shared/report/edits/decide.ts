import type { CommandOf } from '../commands.ts'
import { accept, type Decision, texts } from '../decision.ts'
import { isLeaf } from '../outline.ts'
import { type Actor, isCoordinator, isHeadOf, type World } from '../policy.ts'
import { conflict, forbidden, notFound, type Rejection, refused } from '../rejection.ts'
import { hasProof } from '../seen.ts'
import { type FrozenSection, isFrozen, type ReportState, type Section } from '../state.ts'
import { type Edit, isEntering, openEdit, outstanding, unitsAsked } from './edit.ts'

export type EditCommand = CommandOf<'edit.propose' | 'edit.confirm' | 'edit.refuse' | 'edit.withdraw'>

/** Corrections without redrafting: WF-20. */
export function decideEdit(state: ReportState, command: EditCommand, actor: Actor, world: World): Decision {
  const section = state.sections.find(s => s.id === command.sectionId)
  if (section === undefined) return notFound
  if (command.type === 'edit.propose') return propose(state, section, command, actor, world)
  if (command.type === 'edit.withdraw' && !isProposer(actor)) return forbidden('proposer_only')
  if (command.type !== 'edit.withdraw' && actor.post.role !== 'head') return forbidden('asked_heads_only')
  const edit = isFrozen(section) ? section.edits.find(e => e.id === command.editId) : undefined
  if (edit === undefined) return notFound
  const { sectionId, editId } = command
  if (command.type === 'edit.withdraw') {
    const closed = whyClosed(edit)
    if (closed !== null) return closed
    return accept({
      body: { type: 'edit.withdrawn', data: { sectionId, editId } },
      ...texts({ reason: command.reason }),
    })
  }
  const unitId = edit.unitIds.find(id => isHeadOf(actor, id))
  if (unitId === undefined) return forbidden('asked_heads_only')
  if (command.type === 'edit.confirm' && !hasProof(actor, world)) return forbidden('confirm_required')
  const closed = whyClosed(edit)
  if (closed !== null) return closed
  if (!outstanding(edit).includes(unitId)) return conflict('confirmed_already', edit.id)
  if (!isFrozen(section) || section.state !== 'accepted' || section.version !== edit.n)
    return conflict('wrong_state', section.state)
  return command.type === 'edit.confirm'
    ? accept({ body: { type: 'edit.confirmed', data: { sectionId, editId, unitId } } })
    : accept({
        body: { type: 'edit.refused', data: { sectionId, editId, unitId } },
        ...texts({ reason: command.reason }),
      })
}

/** Who proposes in some state: the coordinator while he compiles, the clerk while he checks and proof-reads. */
const isProposer = (actor: Actor): boolean => isCoordinator(actor) || actor.post.role === 'clerk'

function whyClosed(edit: Edit): Rejection | null {
  if (edit.end !== undefined) return conflict('edit_closed', edit.end.kind)
  return isEntering(edit) ? conflict('text_held', 'accepted') : null
}

function propose(
  { report, sections }: ReportState,
  found: Section,
  { sectionId, baseHash, changes }: CommandOf<'edit.propose'>,
  actor: Actor,
  world: World,
): Decision {
  if (!isProposer(actor)) return forbidden('proposer_only')
  const isHisTurn = isCoordinator(actor)
    ? report.state === 'compiling'
    : report.state === 'office_check' || report.state === 'proof'
  if (!isHisTurn) return conflict('wrong_state', report.state)
  if (!isFrozen(found) || found.state !== 'accepted' || !isLeaf(sections, sectionId))
    return conflict('wrong_state', found.state)
  if (found.hash !== baseHash)
    return conflict('outdated_version', { version: found.version, hash: found.hash })
  const open = openEdit(found)
  if (open !== undefined) return conflict('edit_open', open.id)
  const wrong = changesStand(found, changes, world)
  if (wrong !== null) return wrong
  const paragraphIds = changes.map(c => c.paragraphId)
  return accept({
    body: {
      type: 'edit.proposed',
      data: {
        sectionId,
        editId: world.newId(),
        n: found.version,
        unitIds: unitsAsked(found, paragraphIds, report),
        paragraphIds,
        befores: [],
        afters: [],
      },
    },
    texts: { befores: changes.map(c => c.before), afters: changes.map(c => c.after) },
  })
}

/** Each change finds its words once, and changes them; a paragraph is changed in one place at a time. */
function changesStand(
  section: FrozenSection,
  changes: CommandOf<'edit.propose'>['changes'],
  world: World,
): Rejection | null {
  const seen = new Set<string>()
  for (const [index, { paragraphId, before, after }] of changes.entries()) {
    if (seen.has(paragraphId)) return refused('WF-20', { missing: 'oneChange', index })
    seen.add(paragraphId)
    const words = world.wordsAt({ in: 'body', sectionId: section.id, paragraphId })
    if (words === null) return refused('WF-20', { missing: 'place', index })
    const found = words.split(before).length - 1
    if (found !== 1) return refused('WF-20', { missing: 'onePlace', index, found })
    if (before === after) return refused('WF-20', { missing: 'change', index })
  }
  return null
}

/** Sections with a correction that waits: nothing of the whole report goes on before it is settled. */
export const withOpenEdits = ({ sections }: Pick<ReportState, 'sections'>): string[] =>
  sections.filter(s => isFrozen(s) && openEdit(s) !== undefined).map(s => s.id)

/** Sections of which a new version is being made at this moment. */
export const beingEntered = ({ sections }: Pick<ReportState, 'sections'>): string[] =>
  sections.filter(s => isFrozen(s) && s.edits.some(isEntering)).map(s => s.id)
