import { useMemo } from 'react'
import { sha256 } from '../../../shared/document/canonical.ts'
import { canonicalReport, reportContent } from '../../../shared/letter/reportContent.ts'
import { openLetter } from '../../../shared/report/letter.ts'
import { leavesOf } from '../../../shared/report/outline.ts'
import { isSubmitted } from '../../../shared/report/state.ts'
import { useReport } from '../../report/useReport.ts'

/**
 * Whether the hash of the frozen version covers the sections and the letter that this page lists: recomputed here, from
 * the page's own state. `undefined` where no version stands.
 */
export function useCovers(): boolean | undefined {
  const { view, text } = useReport()
  const { report, sections } = view
  const letterTexts = JSON.stringify(openLetter(report.letter, text))
  // biome-ignore lint/correctness/useExhaustiveDependencies: `text` is another function whenever anything changes; its words are in `letterTexts`.
  return useMemo(() => {
    if (!isSubmitted(report)) return undefined
    if (leavesOf(sections).some(s => s.state !== 'accepted')) return false
    const content = reportContent(view, openLetter(report.letter, text), report.n)
    return sha256(canonicalReport(content)) === report.hash
  }, [report, sections, letterTexts])
}
