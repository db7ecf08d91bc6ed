import type { CommandOf } from './commands.ts'
import { accept, type Decision, texts } from './decision.ts'
import { boundEvidence, type Evidence, evidenceOf, openEvidence, placeMark } from './evidence.ts'
import type { AddEvidence } from './evidenceCommands.ts'
import { type Actor, headsLead, mayWrite, type World } from './policy.ts'
import { readerOf, readsEvidence, readsFrozenEvidence } from './reading.ts'
import { conflict, forbidden, notFound, type Rejection, refused } from './rejection.ts'
import { hasProof, versionOf } from './seen.ts'
import {
  type AssignedSection,
  isAssigned,
  isFrozen,
  isHeld,
  type ReportState,
  type Section,
} from './state.ts'

type EvidenceCommand = AddEvidence | CommandOf<'evidence.bind' | 'evidence.unbind' | 'evidence.confirm'>

/** More files than anybody looks through. */
const MOST = 200

/** Files that bear out a section: WF-26, and what is added after freezing: WF-24. */
export function decideEvidence(
  state: ReportState,
  command: EvidenceCommand,
  actor: Actor,
  world: World,
): Decision {
  switch (command.type) {
    case 'evidence.add':
      return add(state, command, actor, world)
    case 'evidence.bind':
      return bind(state, command, actor, world)
    case 'evidence.unbind':
      return unbind(state, command, actor, world)
    case 'evidence.confirm':
      return confirm(state, command, actor, world)
  }
}

/** Figures come with a later edition: nothing is bound to what is not there. */
const noFigures = (command: { readonly figureId?: string }): Rejection | null =>
  command.figureId === undefined ? null : refused('WF-26', { missing: 'figures' })

/** Beside a frozen version it makes an evidence revision, and leaves the version's hash alone (WF-24). */
function add(state: ReportState, command: AddEvidence, actor: Actor, world: World): Decision {
  const figures = noFigures(command)
  if (command.sectionId === undefined) return figures ?? refused('WF-26', { missing: 'section' })
  const section = state.sections.find(s => s.id === command.sectionId)
  if (section === undefined) return notFound
  if (!mayWrite(actor.post, section)) return forbidden('evidence_owner_only')
  if (figures !== null) return figures
  if (isHeld(section)) return conflict('text_held', section.state)
  const bound = boundEvidence(section)
  const mark = placeMark({ ...command, sha256: command.file.sha256 })
  const same = bound.find(each => placeMark(each) === mark)
  if (same !== undefined) return conflict('evidence_exists', same.id)
  if (bound.length >= MOST) return refused('WF-26', { missing: 'room', limit: MOST })
  const { name, ...file } = command.file
  return accept({
    body: {
      type: 'evidence.added',
      data: {
        sectionId: section.id,
        ...(isFrozen(section) ? { n: section.version } : {}),
        evidenceId: world.newId(),
        ...file,
        ...placed(command),
      },
    },
    ...texts({ name, note: command.note }),
  })
}

const placed = (place: { readonly paragraphId?: string; readonly withLetter?: boolean }) => ({
  ...(place.paragraphId === undefined ? {} : { paragraphId: place.paragraphId }),
  ...(place.withLetter === true ? { withLetter: true as const } : {}),
})

interface Found {
  readonly section: AssignedSection
  readonly evidence: Evidence
}

/** Evidence that this person may change, with its section; whoever may not know of it learns nothing (RD-06). */
function ownEvidence(state: ReportState, evidenceId: string, actor: Actor, world: World): Found | Rejection {
  const reader = readerOf(world.directory, actor.personId, world.now)
  for (const section of state.sections) {
    const evidence = evidenceOf(section).find(each => each.id === evidenceId)
    if (evidence === undefined || !isAssigned(section) || !seesEvidence(reader, section)) continue
    return mayWrite(actor.post, section) ? { section, evidence } : forbidden('evidence_owner_only')
  }
  return notFound
}

const seesEvidence = (reader: ReturnType<typeof readerOf>, section: Section): boolean =>
  isFrozen(section) ? readsFrozenEvidence(reader, section) : readsEvidence(reader, section)

const isFound = (value: Found | Rejection): value is Found => 'evidence' in value

/** Another paragraph, the whole section, or back on the draft; only in `drafting`. */
function bind(state: ReportState, command: CommandOf<'evidence.bind'>, actor: Actor, world: World): Decision {
  const found = ownEvidence(state, command.evidenceId, actor, world)
  if (!isFound(found)) return found
  const { section, evidence } = found
  const closed = closedDraft(section)
  if (closed !== null) return closed
  const figures = noFigures(command)
  if (figures !== null) return figures
  if (command.sectionId !== undefined && command.sectionId !== section.id)
    return refused('WF-26', { missing: 'own_section' })
  const mark = placeMark({ ...command, sha256: evidence.sha256 })
  const same = boundEvidence(section).find(each => each.id !== evidence.id && placeMark(each) === mark)
  if (same !== undefined) return conflict('evidence_exists', same.id)
  const withLetter = command.withLetter ?? evidence.withLetter === true
  return accept({
    body: {
      type: 'evidence.bound',
      data: { sectionId: section.id, evidenceId: evidence.id, ...placed({ ...command, withLetter }) },
    },
  })
}

function closedDraft(section: AssignedSection): Rejection | null {
  if (isFrozen(section)) return conflict('evidence_frozen', section.state)
  return isHeld(section) ? conflict('text_held', section.state) : null
}

/** From the draft; from a frozen version only what was added beside it and nobody has confirmed: the rest is what was signed. */
function unbind(
  state: ReportState,
  command: CommandOf<'evidence.unbind'>,
  actor: Actor,
  world: World,
): Decision {
  const found = ownEvidence(state, command.evidenceId, actor, world)
  if (!isFound(found)) return found
  const { section, evidence } = found
  const data = { sectionId: section.id, evidenceId: evidence.id }
  if (isFrozen(section)) {
    if (!openEvidence(section).includes(evidence)) return conflict('evidence_frozen', section.state)
    return accept({ body: { type: 'evidence.unbound', data: { ...data, n: section.version } } })
  }
  const closed = closedDraft(section)
  if (closed !== null) return closed
  if (evidence.unbound !== undefined) return conflict('evidence_unbound', section.state)
  return accept({ body: { type: 'evidence.unbound', data } })
}

/** WF-24: the head of the lead unit, and not whoever added it himself. */
function confirm(
  state: ReportState,
  command: CommandOf<'evidence.confirm'>,
  actor: Actor,
  world: World,
): Decision {
  const section = state.sections.find(s => s.id === command.sectionId)
  if (section === undefined) return notFound
  if (!headsLead(actor, section)) {
    const reader = readerOf(world.directory, actor.personId, world.now)
    return readsFrozenEvidence(reader, section) ? forbidden('lead_head_only') : notFound
  }
  if (!hasProof(actor, world)) return forbidden('confirm_required')
  if (!isFrozen(section)) return conflict('not_frozen', section.state)
  const evidence = evidenceOf(section).find(each => each.id === command.evidenceId)
  if (evidence === undefined) return notFound
  if (!openEvidence(section).includes(evidence)) return conflict('evidence_settled', section.state)
  if (evidence.by.personId === actor.personId) return refused('WF-24', { missing: 'other_person' })
  return accept({
    body: { type: 'evidence.confirmed', data: { ...versionOf(section), evidenceId: evidence.id } },
  })
}
