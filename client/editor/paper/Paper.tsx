import type { ReactNode } from 'react'
import { nameOf, type SectionView } from '../../../shared/report/view.ts'
import { useReport } from '../../report/useReport.ts'
import { Sheet } from '../../ui/Sheet.tsx'
import { neighboursOf } from '../outline/outlineRows.ts'
import { Neighbour } from './Neighbour.tsx'

interface PaperProps {
  readonly section: SectionView
  /** Name of the sheet for screen readers; the section's by default. */
  readonly label?: string
  /** The section's own part. */
  readonly children: ReactNode
}

/** The sheet: a section between its neighbours. */
export function Paper({ section, label, children }: PaperProps) {
  const { view } = useReport()
  const { before, after } = neighboursOf(view.sections, section.id)
  return (
    <Sheet label={label ?? nameOf(view, section)} firstLevel={1}>
      {before !== undefined && <Neighbour section={before} side="above" />}
      {children}
      {after !== undefined && <Neighbour section={after} side="below" />}
    </Sheet>
  )
}
