import { sha256 } from '../../shared/document/canonical.ts'
import type { SeedBlock } from '../../shared/document/seed.ts'
import { bareTitle } from '../../shared/outline/heading.ts'
import type { ImportedReport } from '../../shared/outline/imported.ts'
import type { EventDraft, ReportEvent } from '../../shared/report/events.ts'
import { EMPTY_LETTER, type Letter, letterSet } from '../../shared/report/letter.ts'
import { type Actor, isCoordinator } from '../../shared/report/policy.ts'
import { conflict, forbidden, type Rejection } from '../../shared/report/rejection.ts'
import type { Template } from '../../shared/report/state.ts'
import type { Storage } from '../storage/port.ts'
import { seedText } from '../text/seedText.ts'
import type { Journal } from './journal.ts'
import type { Answer } from './reports.ts'

export interface NewReport {
  readonly title: string
  /** The year reported on. */
  readonly period: string
  readonly template: Template
  readonly letter: Partial<Letter> & Pick<Letter, 'title'>
  /** Sections in outline order; each with the text that it begins with. */
  readonly sections: readonly NewSection[]
}

export interface NewSection {
  /** Anything unique in the list; `parentRef` names another one that stands before it. */
  readonly ref: string
  readonly parentRef: string | null
  readonly title: string
  readonly blocks: readonly SeedBlock[]
}

interface CreateDeps {
  readonly journal: Journal
  readonly storage: Storage
  readonly now: () => string
  readonly newId: () => string
}

/** For a report that is to be made once, however often it is asked for: the asker's key, and a hash of what he asks for. */
export interface Once {
  readonly key: string
  readonly body: string
}

export type Created =
  | {
      readonly kind: 'done'
      readonly reportId: string
      readonly version: number
      readonly events: readonly ReportEvent[]
    }
  | Rejection

/** The key alone says which report it makes, so that the stream's own compare-and-set decides between two who use it. */
const reportIdFor = ({ key }: Once): string => sha256(`report ${key}`).slice(0, 32)

/** Makes a report with its outline in one append. The sections' texts are stored first: whoever sees a section finds its text. */
export async function createReport(
  deps: CreateDeps,
  input: NewReport,
  actor: Actor,
  once?: Once,
): Promise<Created> {
  if (!isCoordinator(actor)) return forbidden('coordinator_only')
  const reportId = once === undefined ? deps.newId() : reportIdFor(once)
  const at = deps.now()
  const ids = new Map(input.sections.map(s => [s.ref, `${reportId}-${deps.newId()}`]))
  for (const section of input.sections) {
    const id = ids.get(section.ref)
    if (id !== undefined && section.blocks.length > 0)
      await seedText(deps.storage.logs, id, section.blocks, Date.parse(at))
  }
  const { title, period, template, letter } = input
  const created: EventDraft = {
    body: { type: 'report.created', data: { reportId, title, period, template } },
  }
  const result = await deps.journal.append(
    reportId,
    state =>
      state === null
        ? {
            kind: 'proposal',
            drafts: [created, letterSet(EMPTY_LETTER, letter), ...outlineDrafts(input.sections, ids)],
            act: { personId: actor.personId, postId: actor.post.id, at },
          }
        : conflict('report_exists', reportId),
    once && ((from, count) => ({ key: once.key, value: JSON.stringify(answerOf(once, actor, from, count)) })),
  )
  if (result.kind === 'committed')
    return { kind: 'done', reportId, version: result.state.version, events: result.events }
  // The same request, sent twice at once, may have been the faster one.
  const meanwhile = once === undefined ? null : await createdReport(deps, once, actor)
  return meanwhile ?? (result.kind === 'repeated' ? conflict('report_exists', reportId) : result)
}

const answerOf = ({ body }: Once, { personId }: Actor, from: number, count: number): Answer => ({
  personId,
  body,
  from,
  count,
})

/** RP-12: the first answer to the same request by the same person; a conflict for anybody or anything else under its key. */
export async function createdReport(
  { journal }: Pick<CreateDeps, 'journal'>,
  once: Once,
  { personId }: Actor,
): Promise<Created | null> {
  const reportId = reportIdFor(once)
  const earlier = await journal.remembered(reportId, once.key)
  if (earlier === null) return null
  const first = JSON.parse(earlier) as Answer
  if (first.personId !== personId || first.body !== once.body) return conflict('key_reused', null)
  const events = (await journal.events(reportId, first.from)).slice(0, first.count)
  return { kind: 'done', reportId, version: first.from + first.count, events }
}

function outlineDrafts(sections: readonly NewSection[], ids: ReadonlyMap<string, string>): EventDraft[] {
  const counts = new Map<string | null, number>()
  return sections.flatMap(({ ref, parentRef, title }) => {
    const sectionId = ids.get(ref)
    if (sectionId === undefined) return []
    const parentId = parentRef === null ? null : (ids.get(parentRef) ?? null)
    const index = counts.get(parentId) ?? 0
    counts.set(parentId, index + 1)
    return [{ body: { type: 'outline.added', data: { sectionId, parentId, index, title } } }]
  })
}

/** An import becomes a report's sections: paragraphs in order, each table after the paragraphs before it. */
export const sectionsOf = (imported: ImportedReport): NewSection[] =>
  imported.sections.map(({ tempId, parentTempId, title, paragraphs, tables = [] }) => {
    const blocks: SeedBlock[] = []
    for (let i = 0; i <= paragraphs.length; i++) {
      for (const table of tables.filter(t => t.after === i)) blocks.push({ kind: 'table', rows: table.rows })
      const text = paragraphs[i]
      if (text !== undefined) blocks.push({ kind: 'paragraph', text })
    }
    return { ref: tempId, parentRef: parentTempId, title: bareTitle(title), blocks }
  })
