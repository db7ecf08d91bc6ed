import type { Block } from '../../shared/document/blocks.ts'
import { sha256 } from '../../shared/document/canonical.ts'
import { type Assembled, type LetterInput, toGovDoc } from '../../shared/letter/assemble.ts'
import { type ProofedChange, proofed } from '../../shared/letter/proofed.ts'
import { canonicalReport, reportContent } from '../../shared/letter/reportContent.ts'
import { letterDate, printedNumber } from '../../shared/report/approval/date.ts'
import { type Letter, openLetter, textsOfLetter } from '../../shared/report/letter.ts'
import { leavesOf } from '../../shared/report/outline.ts'
import { isSubmitted, type ReportState, type SubmittedReport } from '../../shared/report/state.ts'
import type { Blobs } from '../storage/port.ts'
import type { Texts } from './texts.ts'
import type { Versions } from './versions.ts'

interface AssemblyDeps {
  readonly versions: Versions
  readonly texts: Texts
}

/** Whether the sections are complete and the letter is one: before that there are drafts only. */
export const isCompiled = ({ report }: ReportState): boolean => report.state !== 'collecting'

/** What the letter is made of: accepted versions only, never live text. */
export async function letterInput(
  { versions, texts }: AssemblyDeps,
  state: ReportState,
  draft: boolean,
): Promise<LetterInput> {
  const bodies = new Map<string, readonly Block[]>()
  for (const section of leavesOf(state.sections)) {
    if (section.state !== 'accepted') continue
    const stored = await versions.get(section.hash)
    if (stored === null) throw new Error(`the accepted version of ${section.id} is not in the store`)
    bodies.set(section.id, stored.content.blocks)
  }
  return { letter: await lettersWords(texts, state), sections: state.sections, bodies, draft }
}

async function lettersWords(texts: Texts, { report }: ReportState): Promise<Letter> {
  const words = await texts.read(textsOfLetter(report.letter))
  return openLetter(report.letter, address => words[address])
}

/**
 * Puts the letter together. A draft shows a gap where a section is not accepted yet; a letter that is no draft has none. Once
 * it is signed it bears its date, its number and what the last proof put right.
 */
export async function assemble(
  deps: AssemblyDeps,
  state: ReportState,
  draft: boolean,
  timeZone: string,
): Promise<Assembled> {
  const input = await letterInput(deps, state, draft)
  if (!isSubmitted(state.report)) return toGovDoc(input)
  const date = letterDate(state.report, state.template, timeZone)
  const docNumber = printedNumber(state.report)
  return toGovDoc({
    ...proofed(input, await proofedChanges(deps.texts, state.report)),
    ...(date === undefined ? {} : { date }),
    ...(docNumber === undefined ? {} : { docNumber }),
  })
}

/** The changes of the last proof that count: those that a second person confirmed. */
async function proofedChanges(texts: Texts, { current }: SubmittedReport): Promise<ProofedChange[]> {
  const { proof } = current.issue
  if (proof?.confirmed === undefined) return []
  const words = await texts.read(proof.changes.flatMap(c => [c.before, c.after]))
  return proof.changes.map(({ place, before, after }) => {
    const [from, to] = [words[before], words[after]]
    if (from === undefined || to === undefined) throw new Error('the words of a proof are not in the store')
    return { place, before: from, after: to }
  })
}

/** RP-02: the report as version `n`, stored under its hash before anything names it. */
export async function freezeReport(
  { texts, blobs }: { readonly texts: Texts; readonly blobs: Blobs },
  state: ReportState,
  n: number,
): Promise<string> {
  const canonical = canonicalReport(reportContent(state, await lettersWords(texts, state), n))
  await blobs.put(new TextEncoder().encode(canonical))
  return sha256(canonical)
}
