import { evolveApproval, isApprovalEvent, opened } from './approval/evolve.ts'
import { lapse } from './edits/evolve.ts'
import { actOf, type EventOf, isVisible, type ReportEvent, type SeenEvent } from './events.ts'
import { escalated, reminded } from './evolveReminder.ts'
import { evolveSection } from './evolveSection.ts'
import { EMPTY_LETTER } from './letter.ts'
import { insert, leavesOf, move, remove } from './outline.ts'
import type { Act, ReportState, Section } from './state.ts'
import { firstSignerAfter, succeeded } from './succession.ts'

/** The state that a report's first event makes. */
export const begin = (event: EventOf<'report.created'> & { readonly seq: number }): ReportState => ({
  id: event.data.reportId,
  version: event.seq,
  title: event.data.title,
  period: event.data.period,
  template: event.data.template,
  report: {
    state: 'collecting',
    letter: EMPTY_LETTER,
    past: [],
    numbers: [],
    amendments: [],
    ...(event.data.amends === undefined ? {} : { amends: event.data.amends }),
  },
  sections: [],
})

/**
 * The state after one more event. Pure, the same in server and browser. The caller gives events in order without gaps;
 * a hidden event only counts.
 */
export function evolve(before: ReportState, event: SeenEvent): ReportState {
  if (!isVisible(event)) return { ...before, version: event.seq }
  return collectAgain({ ...apply(before, event), version: event.seq })
}

/** Rebuilds a report's state from its whole stream. Throws when the stream does not begin with `report.created`. */
export function rebuild(events: readonly ReportEvent[]): ReportState {
  const [first, ...rest] = events
  if (first?.type !== 'report.created') throw new Error('a report stream begins with report.created')
  let state = begin(first)
  for (const event of rest) state = evolve(state, event)
  return state
}

/** What goes back refuses the corrections that are not confirmed yet (WF-20). */
const ENDS_EDITS: ReadonlySet<ReportEvent['type']> = new Set<ReportEvent['type']>([
  'report.met',
  'report.returned',
  'report.takenBack',
  'report.abandoned',
])

function apply(state: ReportState, event: ReportEvent): ReportState {
  if (isApprovalEvent(event)) {
    const report = evolveApproval(state.report, event)
    return ENDS_EDITS.has(event.type)
      ? { ...state, report, sections: state.sections.map(s => lapse(s, event.at)) }
      : { ...state, report }
  }
  switch (event.type) {
    case 'report.created':
      throw new Error(`report.created twice in ${state.id}`)
    case 'report.compiled':
      return { ...state, report: opened(state.report, 'compiling') }
    case 'letter.set':
      return { ...state, report: { ...state.report, letter: event.data } }
    case 'reminder.sent': {
      const { data, at } = event
      const named = (s: Section) => data.sectionIds.includes(s.id)
      return { ...state, sections: state.sections.map(s => (named(s) ? reminded(s, data, at) : s)) }
    }
    case 'escalation.raised': {
      const { data } = event
      const named = (s: Section) => s.id === data.sectionId
      return {
        ...state,
        sections: state.sections.map(s => (named(s) ? escalated(s, data, actOf(event)) : s)),
      }
    }
    case 'unit.succeeded': {
      const act = actOf(event)
      const report = firstSignerAfter(state.report, event.data)
      return { ...state, report, sections: state.sections.map(s => succeeded(s, event.data, act)) }
    }
    case 'outline.added':
    case 'outline.wrapped':
    case 'outline.renamed':
    case 'outline.moved':
    case 'outline.closed':
    case 'outline.removed':
    case 'outline.kept':
      return { ...state, sections: evolveOutline(state.sections, event, actOf(event)) }
    default: {
      const { sectionId } = event.data
      return {
        ...state,
        sections: state.sections.map(s => (s.id === sectionId ? evolveSection(s, event) : s)),
      }
    }
  }
}

type OutlineEvent = Extract<ReportEvent, { type: `outline.${string}` }>

function evolveOutline(sections: readonly Section[], event: OutlineEvent, act: Act): readonly Section[] {
  const changed = (change: (section: Section) => Section) =>
    sections.map(s => (s.id === event.data.sectionId ? change(s) : s))
  switch (event.type) {
    case 'outline.added': {
      const { sectionId: id, parentId, index, title } = event.data
      return insert(sections, { id, parentId, title, state: 'unassigned', coUnitIds: [] }, index)
    }
    case 'outline.wrapped':
      return wrap(sections, event.data.sectionId, event.data.wrapperId)
    case 'outline.renamed':
      return changed(s => ({ ...s, title: event.data.title }))
    case 'outline.moved':
      return move(sections, event.data.sectionId, event.data.parentId, event.data.index)
    case 'outline.closed':
      return changed(s => (s.state === 'drafting' ? { ...s, removal: act } : s))
    case 'outline.kept':
      return changed(s => {
        if (s.state !== 'drafting') return s
        const { removal: _removal, ...open } = s
        return open
      })
    case 'outline.removed':
      return remove(sections, event.data.sectionId)
  }
}

/** A new heading takes the leaf's title and place; the leaf keeps its text and becomes the heading's first child. */
function wrap(sections: readonly Section[], sectionId: string, wrapperId: string): Section[] {
  return sections.flatMap(section => {
    if (section.id !== sectionId) return [section]
    const { parentId, title } = section
    return [
      { id: wrapperId, parentId, title, state: 'unassigned', coUnitIds: [] },
      { ...section, parentId: wrapperId, title: '' },
    ]
  })
}

/** A report in `compiling` has every leaf accepted (RP-01): one that is not takes it back to `collecting`. */
function collectAgain(state: ReportState): ReportState {
  if (state.report.state !== 'compiling' || leavesOf(state.sections).every(s => s.state === 'accepted'))
    return state
  return { ...state, report: opened(state.report, 'collecting') }
}
