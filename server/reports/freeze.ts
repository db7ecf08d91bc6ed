import * as Y from 'yjs'
import { characterCount } from '../../shared/document/blocks.ts'
import { readBody } from '../../shared/document/fromYjs.ts'
import { type Carried, type CarriedText, carriedOpinions } from '../../shared/report/carry.ts'
import type { EventBody, EventDraft } from '../../shared/report/events.ts'
import { evidenceHashes, frozenEvidence } from '../../shared/report/evidence.ts'
import { asFrozen } from '../../shared/report/evolveEvidence.ts'
import { conflict, type Rejection } from '../../shared/report/rejection.ts'
import type { DraftingSection, ReportState, Submission } from '../../shared/report/state.ts'
import type { Blobs, UpdateLogs } from '../storage/port.ts'
import { readText, type StoredText } from '../text/readText.ts'
import type { AppendResult, Journal } from './journal.ts'
import { getProvenance, provenanceOf, putProvenance } from './provenance.ts'
import type { Versions } from './versions.ts'

export interface FreezeDeps {
  readonly journal: Journal
  readonly versions: Versions
  readonly logs: UpdateLogs
  readonly blobs: Blobs
  readonly now: () => string
}

type Submitted = DraftingSection & { readonly submission: Submission }

const submitted = (state: ReportState | null, sectionId: string): Submitted | null => {
  const section = state?.sections.find(s => s.id === sectionId)
  if (section?.state !== 'drafting' || section.submission === undefined) return null
  return { ...section, submission: section.submission }
}

/**
 * Finishes what `section.submitted` began. The event comes first, then the epoch ends, then the text is read up to the
 * cut: every edit that was acknowledged is in the version, and none after it. (Ending the epoch before the event loses
 * acknowledged text: a fenced writer tries again under the new epoch while the section still looks open.)
 * Safe to run twice and by anyone: who finds a section half frozen, after a crash too, runs this.
 */
export async function freeze(deps: FreezeDeps, reportId: string, sectionId: string): Promise<AppendResult> {
  const section = submitted(await deps.journal.state(reportId), sectionId)
  if (section === null) return conflict('not_being_frozen', null)
  const { n, by } = section.submission
  const cutAt = await endEpoch(deps.logs, sectionId)
  const bodies = await judge(deps, section, reportId, await readText(deps.logs, sectionId, cutAt))
  return deps.journal.append(reportId, state => {
    const still = submitted(state, sectionId)?.submission
    // A later submission may bear the same number, with text that this one never read.
    if (still?.n !== n || still.by.at !== by.at) return conflict('not_being_frozen', null)
    const drafts = bodies.map((body): EventDraft => ({ body }))
    return { kind: 'proposal', drafts, act: { ...by, at: deps.now() } }
  })
}

/** Ends the present epoch of a section's text and answers where it ended. */
export async function endEpoch(logs: UpdateLogs, sectionId: string): Promise<number> {
  for (;;) {
    const advanced = await logs.advance(sectionId, await logs.epoch(sectionId))
    if (advanced.kind === 'advanced') return advanced.cutAt
  }
}

/** The guards on the text that was cut: left-over pieces, unknown structure and emptiness send it back (WF-03). */
async function judge(
  deps: FreezeDeps,
  section: Submitted,
  reportId: string,
  text: StoredText,
): Promise<EventBody[]> {
  const { id: sectionId, title } = section
  const { n } = section.submission
  const doc = new Y.Doc()
  Y.applyUpdate(doc, text.update)
  const { blocks, problems } = readBody(doc)
  const thawed = (rule: string): EventBody[] => [{ type: 'section.thawed', data: { sectionId, n, rule } }]
  if (text.gap) return thawed('DOC-03')
  const [problem] = problems
  if (problem !== undefined) return thawed('DOC-01')
  const characters = characterCount(blocks)
  if (characters === 0) return thawed('WF-03')
  const former = section.past.at(-1)
  const before = former === undefined ? null : await getProvenance(deps.blobs, former.provenance)
  const provenance = await putProvenance(deps.blobs, provenanceOf(doc, text, before))
  doc.destroy()
  const evidence = frozenEvidence(section.evidence)
  const content = { reportId, sectionId, n, title, blocks, evidence: evidenceHashes(evidence) }
  const { hash } = await deps.versions.put(content)
  const authors = [...text.personIds]
  const frozen: EventBody = {
    type: 'section.frozen',
    data: { sectionId, n, hash, title, authors, characters, provenance },
  }
  const carried = await carriedTo(deps, section, { title, blocks, evidence })
  const bodies: EventBody[] = [frozen]
  if (evidence.length > 0)
    bodies.push({ type: 'evidence.frozen', data: { sectionId, n, evidence: evidence.map(asFrozen) } })
  if (carried.length > 0) bodies.push({ type: 'opinion.carried', data: { sectionId, n, carried } })
  return bodies
}

/** What co-units said of the version before and need not say again (WF-15). */
async function carriedTo(deps: FreezeDeps, section: Submitted, after: CarriedText): Promise<Carried[]> {
  const former = section.past.at(-1)
  if (former === undefined || former.opinions.length === 0) return []
  const stored = await deps.versions.get(former.hash)
  if (stored === null) throw new Error(`${section.id} has lost its version ${former.n}`)
  const { title, blocks } = stored.content
  const before = { title, blocks, evidence: frozenEvidence(former.evidence) }
  return carriedOpinions(former, section.coUnitIds, before, after)
}

/** The answer to a submit whose text did not pass: 422 with the guard's rule. */
export const thawedRejection = (rule: string): Rejection => ({
  kind: 'refused',
  code: rule,
  details: { missing: 'text' },
})
