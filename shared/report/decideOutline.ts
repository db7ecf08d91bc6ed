import type { CommandOf } from './commands.ts'
import { accept, type Decision } from './decision.ts'
import { boundEvidence } from './evidence.ts'
import { childrenOf, depthOf, heightOf, isLeaf, isWithin } from './outline.ts'
import { type Actor, isCoordinator, type World } from './policy.ts'
import { conflict, forbidden, notFound, type Rejection, refused } from './rejection.ts'
import { isFrozen, isHeld, type ReportState, type Section } from './state.ts'

type OutlineCommand = CommandOf<'outline.add' | 'outline.rename' | 'outline.move' | 'outline.remove'>

/** Levels that the official format prints: 一、 （一） 1. （1）. */
const DEEPEST = 4

/** WF-25: the coordinator arranges the outline while the report is being collected or compiled. */
export function decideOutline(
  state: ReportState,
  command: OutlineCommand,
  actor: Actor,
  world: World,
): Decision {
  if (!isCoordinator(actor)) return forbidden('coordinator_only')
  switch (command.type) {
    case 'outline.add':
      return add(state, command, world)
    case 'outline.rename':
      return rename(state, command)
    case 'outline.move':
      return move(state, command, world)
    case 'outline.remove':
      return remove(state, command, world)
  }
}

function add(state: ReportState, command: CommandOf<'outline.add'>, world: World): Decision {
  const { parentId, index, title } = command
  const sectionId = `${state.id}-${world.newId()}`
  if (parentId === null)
    return accept({ body: { type: 'outline.added', data: { sectionId, parentId, index, title } } })
  const opened = openForChildren(state, parentId, world)
  if (opened.kind !== 'accepted') return opened
  const under = parentOf(opened, parentId)
  const tooDeep = depthOf(state.sections, parentId) + 1 > DEEPEST
  if (tooDeep) return refused('WF-25', { missing: 'level' })
  const at = opened.events.length === 0 ? behindBody(state, parentId, index) : 1
  return accept(...opened.events, {
    body: { type: 'outline.added', data: { sectionId, parentId: under, index: at, title } },
  })
}

/** The text directly under a heading, a child without title, stays before all others: behind one it would read as that one's. */
function behindBody(state: ReportState, parentId: string, index: number, movedId?: string): number {
  const [first] = childrenOf(state.sections, parentId).filter(s => s.id !== movedId)
  return first?.title === '' ? Math.max(1, index) : index
}

/** The title is part of what is signed: it stays while a version stands, or its text is held. */
function refuseFixed(section: Section): Rejection | null {
  if (isFrozen(section)) return conflict('section_frozen', section.state)
  return isHeld(section) ? conflict('text_held', section.state) : null
}

type Opened = Extract<Decision, { kind: 'accepted' }>

/** Who stands above new children: the section itself, or the heading that was put around its text. */
function parentOf(opened: Opened, parentId: string): string {
  const wrapped = opened.events[0]?.body
  return wrapped?.type === 'outline.wrapped' ? wrapped.data.wrapperId : parentId
}

/**
 * Makes a section able to take children. A leaf with text or with an assignment keeps both: it becomes the first child,
 * without title, of a new heading in its place. A frozen one must not change its heading.
 */
function openForChildren(state: ReportState, parentId: string, world: World): Decision {
  const parent = state.sections.find(s => s.id === parentId)
  if (parent === undefined) return notFound
  if (!isLeaf(state.sections, parentId)) return accept()
  if (parent.title === '') return refused('WF-25', { missing: 'heading' })
  const fixed = refuseFixed(parent)
  if (fixed !== null) return fixed
  if (parent.state === 'unassigned' && world.isEmptyText(parentId)) return accept()
  const wrapperId = `${state.id}-${world.newId()}`
  return accept({ body: { type: 'outline.wrapped', data: { sectionId: parentId, wrapperId } } })
}

function rename(state: ReportState, { sectionId, title }: CommandOf<'outline.rename'>): Decision {
  const section = state.sections.find(s => s.id === sectionId)
  if (section === undefined) return notFound
  const fixed = refuseFixed(section)
  if (fixed !== null) return fixed
  const isFirstChild =
    section.parentId !== null && childrenOf(state.sections, section.parentId)[0]?.id === sectionId
  if (title === '' && !(isFirstChild && isLeaf(state.sections, sectionId)))
    return refused('WF-25', { missing: 'title' })
  return accept({ body: { type: 'outline.renamed', data: { sectionId, title } } })
}

function move(state: ReportState, command: CommandOf<'outline.move'>, world: World): Decision {
  const { sectionId, parentId, index } = command
  const section = state.sections.find(s => s.id === sectionId)
  if (section === undefined) return notFound
  if (parentId !== null && isWithin(state.sections, parentId, sectionId))
    return refused('WF-25', { missing: 'place' })
  if (parentId === null && section.title === '') return refused('WF-25', { missing: 'heading' })
  if (depthOf(state.sections, parentId) + heightOf(state.sections, sectionId) > DEEPEST)
    return refused('WF-25', { missing: 'level' })
  if (parentId === null)
    return accept({ body: { type: 'outline.moved', data: { sectionId, parentId, index } } })
  const place = behindBody(state, parentId, index, sectionId)
  if (parentId === section.parentId && (section.title !== '' || place === 0))
    return accept({ body: { type: 'outline.moved', data: { sectionId, parentId, index: place } } })
  const opened = openForChildren(state, parentId, world)
  if (opened.kind !== 'accepted') return opened
  const under = parentOf(opened, parentId)
  const at = opened.events.length === 0 ? place : 1
  if (section.title === '' && at > 0) return refused('WF-25', { missing: 'place' })
  return accept(...opened.events, {
    body: { type: 'outline.moved', data: { sectionId, parentId: under, index: at } },
  })
}

function remove(state: ReportState, { sectionId }: CommandOf<'outline.remove'>, world: World): Decision {
  const section = state.sections.find(s => s.id === sectionId)
  if (section === undefined) return notFound
  if (!isLeaf(state.sections, sectionId)) return refused('WF-25', { missing: 'children' })
  const fixed = refuseFixed(section)
  if (fixed !== null) return fixed
  if (section.state !== 'drafting') return accept({ body: { type: 'outline.removed', data: { sectionId } } })
  if (!world.isEmptyText(sectionId)) return refused('WF-25', { missing: 'empty' })
  if (boundEvidence(section).length > 0) return refused('WF-25', { missing: 'no_evidence' })
  return accept({ body: { type: 'outline.closed', data: { sectionId } } })
}
