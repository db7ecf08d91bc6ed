import type { Block } from '../../shared/document/blocks.ts'
import { type Assembled, toGovDoc } from '../../shared/letter/assemble.ts'
import { openLetter, textsOfLetter } from '../../shared/report/letter.ts'
import { leavesOf } from '../../shared/report/outline.ts'
import type { ReportState } from '../../shared/report/state.ts'
import type { Texts } from './texts.ts'
import type { Versions } from './versions.ts'

/** Whether the sections are complete and the letter is one: before that there are drafts only. */
export const isCompiled = ({ report }: ReportState): boolean => report.state !== 'collecting'

/**
 * Puts the letter together from accepted versions only, never from live text. A draft shows a gap where a section is not
 * accepted yet; a letter that is no draft has none.
 */
export async function assemble(
  { versions, texts }: { readonly versions: Versions; readonly texts: Texts },
  state: ReportState,
  draft: boolean,
): Promise<Assembled> {
  const bodies = new Map<string, readonly Block[]>()
  for (const section of leavesOf(state.sections)) {
    if (section.state !== 'accepted') continue
    const stored = await versions.get(section.hash)
    if (stored === null) throw new Error(`the accepted version of ${section.id} is not in the store`)
    bodies.set(section.id, stored.content.blocks)
  }
  const words = await texts.read(textsOfLetter(state.report.letter))
  const letter = openLetter(state.report.letter, address => words[address])
  return toGovDoc({ letter, sections: state.sections, bodies, draft })
}
