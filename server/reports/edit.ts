import * as Y from 'yjs'
import { characterCount } from '../../shared/document/blocks.ts'
import { canonicalJson } from '../../shared/document/canonical.ts'
import { readBody } from '../../shared/document/fromYjs.ts'
import { stateRevised } from '../../shared/report/approval/stages.ts'
import { type Edit, isEntering } from '../../shared/report/edits/edit.ts'
import type { EventDraft } from '../../shared/report/events.ts'
import { conflict } from '../../shared/report/rejection.ts'
import { type FrozenSection, isFrozen, isSubmitted, type ReportState } from '../../shared/report/state.ts'
import { editUpdate, type WordChange } from '../text/enterEdit.ts'
import { readText } from '../text/readText.ts'
import type { FreezeDeps } from './freeze.ts'
import type { AppendResult } from './journal.ts'
import { getProvenance, provenanceOf, putProvenance } from './provenance.ts'
import type { Texts } from './texts.ts'

export interface EditDeps extends FreezeDeps {
  readonly texts: Texts
  readonly freezeReport: (state: ReportState, n: number) => Promise<string>
}

function entering(state: ReportState | null, sectionId: string): readonly [FrozenSection, Edit] | null {
  const section = state?.sections.find(s => s.id === sectionId)
  if (section === undefined || !isFrozen(section)) return null
  const edit = section.edits.find(isEntering)
  return edit === undefined ? null : [section, edit]
}

/**
 * Finishes what the last confirmation began (WF-20): the words are put into the live text, which is the accepted version's
 * as nobody writes in it, and what then stands there is version n + 1. Safe to run twice and by anyone.
 */
export async function enterEdit(deps: EditDeps, reportId: string, sectionId: string): Promise<AppendResult> {
  const found = entering(await deps.journal.state(reportId), sectionId)
  if (found === null) return conflict('not_being_entered', null)
  const [section, edit] = found
  const version = await newVersion(deps, reportId, section, edit)
  const last = edit.confirmations.at(-1)?.by ?? edit.by
  return deps.journal.append(reportId, async state => {
    const still = entering(state, sectionId)
    if (state === null || still?.[1].id !== edit.id) return conflict('not_being_entered', null)
    const act = { ...last, at: deps.now() }
    const named = { sectionId, editId: edit.id }
    if (version === null)
      return { kind: 'proposal', drafts: [{ body: { type: 'edit.lapsed', data: named } }], act }
    const drafts: EventDraft[] = [{ body: { type: 'edit.entered', data: { ...named, ...version } } }]
    const revised = await revisedReport(deps, state, sectionId, version)
    return { kind: 'proposal', drafts: revised === null ? drafts : [...drafts, revised], act }
  })
}

/** Puts the words in, and stores what stands there then; null when they do not stand in the text as one piece. */
async function newVersion(
  { texts, logs, versions, blobs, now }: EditDeps,
  reportId: string,
  section: FrozenSection,
  edit: Edit,
) {
  const { id: sectionId, title, current } = section
  const stored = await versions.get(current.hash)
  if (stored === null) throw new Error(`${sectionId} has lost its version ${current.n}`)
  const words = await texts.read(edit.changes.flatMap(c => [c.before, c.after]))
  const changes = edit.changes.map(
    ({ paragraphId, before, after }): WordChange => ({
      paragraphId,
      before: words[before] ?? '',
      after: words[after] ?? '',
    }),
  )
  for (;;) {
    const text = await readText(logs, sectionId)
    const doc = new Y.Doc()
    Y.applyUpdate(doc, text.update)
    const { blocks } = readBody(doc)
    // Whoever was here before has put them in already.
    const isEntered = canonicalJson(blocks) !== canonicalJson(stored.content.blocks)
    if (isEntered) {
      const n = current.n + 1
      const before = await getProvenance(blobs, current.provenance)
      const provenance = await putProvenance(blobs, provenanceOf(doc, text, before))
      doc.destroy()
      const content = { reportId, sectionId, n, title, blocks, evidence: stored.content.evidence }
      const { hash } = await versions.put(content)
      return { n, hash, characters: characterCount(blocks), provenance }
    }
    doc.destroy()
    const update = editUpdate(text.update, edit.id, changes)
    if (update === null || leavesNothing(text.update, update)) return null
    await logs.append(sectionId, text.epoch, [{ update, personId: edit.by.personId, at: Date.parse(now()) }])
  }
}

/** A text without a word is no version (WF-03). */
function leavesNothing(...updates: readonly Uint8Array[]): boolean {
  const doc = new Y.Doc()
  for (const update of updates) Y.applyUpdate(doc, update)
  const { blocks } = readBody(doc)
  doc.destroy()
  return characterCount(blocks) === 0
}

/** A report that stands frozen is frozen anew with the corrected section in it. */
async function revisedReport(
  deps: EditDeps,
  state: ReportState,
  sectionId: string,
  { n, hash }: { readonly n: number; readonly hash: string },
): Promise<EventDraft | null> {
  const { report, template } = state
  if (!isSubmitted(report)) return null
  const sections = state.sections.map(s =>
    s.id === sectionId && isFrozen(s) ? { ...s, version: n, hash } : s,
  )
  const next = report.past.length + 2
  const whole = await deps.freezeReport({ ...state, sections }, next)
  const to = stateRevised(report, template)
  return { body: { type: 'report.revised', data: { n: next, hash: whole, to } } }
}
