import * as Y from 'yjs'
import { isEmptyText } from '../../shared/document/blocks.ts'
import { readBody } from '../../shared/document/fromYjs.ts'
import { conflict } from '../../shared/report/rejection.ts'
import type { Act, ReportState } from '../../shared/report/state.ts'
import { readText } from '../text/readText.ts'
import { endEpoch, type FreezeDeps } from './freeze.ts'
import type { AppendResult } from './journal.ts'

const removalOf = (state: ReportState | null, sectionId: string): Act | undefined => {
  const section = state?.sections.find(s => s.id === sectionId)
  return section?.state === 'drafting' ? section.removal : undefined
}

/**
 * Finishes what `outline.closed` began, in the order of a freeze: the event, the end of the epoch, a look at the text up to
 * the cut. A word that was acknowledged before the cut keeps its section. Safe to run twice and by anyone.
 */
export async function removeIfEmpty(
  deps: FreezeDeps,
  reportId: string,
  sectionId: string,
): Promise<AppendResult> {
  const removal = removalOf(await deps.journal.state(reportId), sectionId)
  if (removal === undefined) return conflict('not_being_removed', null)
  const cutAt = await endEpoch(deps.logs, sectionId)
  const doc = new Y.Doc()
  const text = await readText(deps.logs, sectionId, cutAt)
  Y.applyUpdate(doc, text.update)
  const { blocks, problems } = readBody(doc)
  doc.destroy()
  const isEmpty = isEmptyText(blocks) && problems.length === 0 && !text.gap
  const type = isEmpty ? 'outline.removed' : 'outline.kept'
  return deps.journal.append(reportId, state => {
    if (removalOf(state, sectionId)?.at !== removal.at) return conflict('not_being_removed', null)
    const act = { ...removal, at: deps.now() }
    return { kind: 'proposal', drafts: [{ body: { type, data: { sectionId } } }], act }
  })
}
