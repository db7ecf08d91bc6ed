import type { SeedBlock } from '../../shared/document/seed.ts'
import { bareTitle } from '../../shared/outline/heading.ts'
import type { ImportedReport } from '../../shared/outline/imported.ts'
import type { EventDraft } from '../../shared/report/events.ts'
import { type Actor, isCoordinator } from '../../shared/report/policy.ts'
import { conflict, forbidden } from '../../shared/report/rejection.ts'
import type { Letter, Template } from '../../shared/report/state.ts'
import type { Storage } from '../storage/port.ts'
import { seedText } from '../text/seedText.ts'
import type { Journal } from './journal.ts'
import type { Outcome } from './reports.ts'

export interface NewReport {
  readonly title: string
  /** The year reported on. */
  readonly period: string
  readonly template: Template
  readonly letter: Letter
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

/** Makes a report with its outline in one append. The sections' texts are stored first: whoever sees a section finds its text. */
export async function createReport(
  deps: CreateDeps,
  input: NewReport,
  actor: Actor,
): Promise<Outcome & { readonly reportId?: string }> {
  if (!isCoordinator(actor)) return forbidden('coordinator_only')
  const reportId = deps.newId()
  const at = deps.now()
  const ids = new Map(input.sections.map(s => [s.ref, `${reportId}-${deps.newId()}`]))
  for (const section of input.sections) {
    const id = ids.get(section.ref)
    if (id !== undefined && section.blocks.length > 0)
      await seedText(deps.storage.logs, id, section.blocks, Date.parse(at))
  }
  const { title, period, template, letter } = input
  const created: EventDraft = {
    body: { type: 'report.created', data: { reportId, title, period, template, letter } },
  }
  const result = await deps.journal.append(reportId, state =>
    state === null
      ? {
          kind: 'proposal',
          drafts: [created, ...outlineDrafts(input.sections, ids)],
          act: { personId: actor.personId, postId: actor.post.id, at },
        }
      : conflict('report_exists', reportId),
  )
  if (result.kind === 'repeated') return conflict('report_exists', reportId)
  if (result.kind !== 'committed') return result
  return { kind: 'done', reportId, version: result.state.version, events: result.events }
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
