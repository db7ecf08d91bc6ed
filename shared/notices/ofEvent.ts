import type { Directory } from '../people/directory.ts'
import { isVisible, type ReportEvent } from '../report/events.ts'
import { numberOutline } from '../report/outline.ts'
import { readerOf } from '../report/reading.ts'
import { seenBy } from '../report/seenBy.ts'
import { isAssigned, type ReportState } from '../report/state.ts'
import type { Task } from '../report/tasks.ts'
import { type News, newsOf } from './news.ts'
import type { PersonalNotice } from './notice.ts'
import { maySeeNotice } from './sight.ts'
import { type TurnChange, turnChange } from './turns.ts'

/** A notice and whose it is. */
export interface Addressed {
  readonly personId: string
  readonly notice: PersonalNotice
}

export interface OfEvent {
  readonly notices: readonly Addressed[]
  readonly turns: TurnChange
}

/**
 * NT-01: the notices that one event makes: whose turn it has become, and what else somebody should know. Who did it gets
 * none; who may not read it gets none (NT-03). The same event makes the same ids, however often it is looked at (NT-02).
 */
export function noticesOfEvent(
  before: ReportState | null,
  after: ReportState,
  event: ReportEvent,
  directory: Directory,
  now: string,
): OfEvent {
  const turns = turnChange(before, after, event, directory, now)
  const news = newsOf(event, { before, after, directory, now })
  const names = before === null ? [after] : [after, before]
  const make = (kind: PersonalNotice['kind'], more: Partial<PersonalNotice>): PersonalNotice => {
    const named = { ...more, ...titled(names, more.sectionIds) }
    const key = [kind, named.task, event.type === 'reminder.sent' ? undefined : named.sectionIds?.[0]]
    return {
      id: `${event.at}~${after.id}~${placeInChain(event.seq)}~${key.filter(part => part !== undefined).join('.')}`,
      at: event.at,
      kind,
      reportId: after.id,
      report: after.title,
      by: event.actor,
      ...(event.onBehalfOf === undefined ? {} : { byBehalf: event.onBehalfOf }),
      ...named,
    }
  }
  const sent = back(news)
  const addressed: Addressed[] = [
    ...turns.gained
      // Who hears that his text came back need not hear beside it that he is to write.
      .filter(({ personId, task }) => task.kind !== 'write' || !sent.has(personId))
      .map(({ personId, task }) => ({ personId, notice: make('turn', ofTask(task, after)) })),
    ...news.flatMap(item => {
      const own = 'sectionId' in event.data ? [event.data.sectionId] : undefined
      const { kind, personIds, sectionIds = own, ...more } = item
      const about = sectionIds === undefined ? more : { ...more, sectionIds: [...sectionIds] }
      return [...new Set(personIds)].map(personId => ({ personId, notice: make(kind, about) }))
    }),
  ]

  const notices = addressed.filter(({ personId, notice }) => {
    if (personId === event.actor) return false
    const reader = readerOf(directory, personId, now)
    return isVisible(seenBy(reader, after, event)) && maySeeNotice(reader, after, notice)
  })
  return { notices: once(notices), turns }
}

const back = (news: readonly News[]): ReadonlySet<string> =>
  new Set(news.filter(n => n.kind === 'returned' || n.kind === 'recalled').flatMap(n => [...n.personIds]))

function ofTask({ kind, sectionId, onBehalfOf }: Task, state: ReportState): Partial<PersonalNotice> {
  const section = state.sections.find(s => s.id === sectionId)
  return {
    task: kind,
    ...(sectionId === undefined ? {} : { sectionIds: [sectionId] }),
    ...(onBehalfOf === undefined ? {} : { forPost: onBehalfOf }),
    ...(section !== undefined && isAssigned(section) ? { dueAt: section.dueAt } : {}),
  }
}

/** A chain's numbers so that they sort as texts. */
export const placeInChain = (seq: number): string => String(seq).padStart(9, '0')

/** Number and title of the first of the sections, from the first state that knows it. */
function titled(states: readonly ReportState[], ids: readonly string[] = []): { readonly section?: string } {
  for (const state of states) {
    const section = state.sections.find(s => s.id === ids[0])
    if (section === undefined) continue
    const named = section.title === '' ? state.sections.find(s => s.id === section.parentId) : section
    const numbers = named && numberOutline(state.sections).get(named.id)
    if (named !== undefined && numbers !== undefined)
      return { section: `${numbers.depth === 1 ? numbers.number : numbers.place}${named.title}` }
  }
  return {}
}

/** One person may be told the same in two capacities. */
function once(all: readonly Addressed[]): Addressed[] {
  const known = new Set<string>()
  return all.filter(({ personId, notice }) => {
    const key = `${personId} ${notice.id}`
    if (known.has(key)) return false
    known.add(key)
    return true
  })
}
