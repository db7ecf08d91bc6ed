import * as Y from 'yjs'
import { canonicalJson } from '../../shared/document/canonical.ts'
import { readBody } from '../../shared/document/fromYjs.ts'
import type { EventBody } from '../../shared/report/events.ts'
import { conflict } from '../../shared/report/rejection.ts'
import type { DraftingSection, ReportState, Undoing, Version } from '../../shared/report/state.ts'
import { readText } from '../text/readText.ts'
import { endEpoch, type FreezeDeps } from './freeze.ts'
import type { AppendResult } from './journal.ts'

type Held = DraftingSection & { readonly undoing: Undoing }

const heldIn = (state: ReportState | null, sectionId: string): Held | undefined => {
  const section = state?.sections.find(s => s.id === sectionId)
  return section?.state === 'drafting' && section.undoing !== undefined
    ? { ...section, undoing: section.undoing }
    : undefined
}

/**
 * Finishes what `act.held` began, in the order of a freeze: the event, the end of the epoch, a look at the text up to the
 * cut. A return is taken back while the text is still that of the version it returned; a word that was acknowledged before
 * the cut keeps it (WF-23). Safe to run twice and by anyone.
 */
export async function takeBackReturn(
  deps: FreezeDeps,
  reportId: string,
  sectionId: string,
): Promise<AppendResult> {
  const held = heldIn(await deps.journal.state(reportId), sectionId)
  const version = held?.past.at(-1)
  if (held === undefined || version === undefined) return conflict('not_being_taken_back', null)
  const { seq, by } = held.undoing
  const cutAt = await endEpoch(deps.logs, sectionId)
  const isSame = await isSameText(deps, sectionId, cutAt, version)
  return deps.journal.append(reportId, state => {
    const now = heldIn(state, sectionId)
    if (now?.undoing.by.at !== by.at) return conflict('not_being_taken_back', null)
    // Nothing is accepted on a held section; should anything have been, the return has been acted upon.
    const body: EventBody =
      isSame && now.last?.seq === seq
        ? { type: 'act.takenBack', data: { sectionId, n: version.n, takenBack: seq, act: 'return' } }
        : { type: 'act.kept', data: { sectionId } }
    return { kind: 'proposal', drafts: [{ body }], act: { ...by, at: deps.now() } }
  })
}

async function isSameText(
  deps: FreezeDeps,
  sectionId: string,
  cutAt: number,
  version: Version,
): Promise<boolean> {
  const stored = await deps.versions.get(version.hash)
  if (stored === null) throw new Error(`${sectionId} has lost its version ${version.n}`)
  const text = await readText(deps.logs, sectionId, cutAt)
  const doc = new Y.Doc()
  Y.applyUpdate(doc, text.update)
  const { blocks, problems } = readBody(doc)
  doc.destroy()
  const isWhole = problems.length === 0 && !text.gap
  return isWhole && canonicalJson(blocks) === canonicalJson(stored.content.blocks)
}
