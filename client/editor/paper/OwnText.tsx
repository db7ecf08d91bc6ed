import { useEffect, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import { nameOf, type SectionView } from '../../../shared/report/view.ts'
import { useReport } from '../../report/useReport.ts'
import type { BoundText } from '../collab/boundText.ts'
import type { TextSession } from '../collab/textSession.ts'
import { levelsBelow } from '../writing/levels.ts'
import { useWritingStore } from '../writing/useWriting.ts'
import { SectionHeading } from './Neighbour.tsx'
import css from './OwnText.module.css'

/** `write`: black on white. `locked`: one could write here, but not now. `read`: others write here. */
export type TextMode = 'write' | 'locked' | 'read'

interface OwnTextProps {
  readonly section: SectionView
  readonly session: TextSession
  readonly text: BoundText
  readonly mode: TextMode
  readonly inkOf: (personId: string) => string
  readonly onSubmit: () => void
  readonly onLeave: () => void
}

/** The section's own heading and the editor on its text. */
export function OwnText({ section, session, text, mode, inkOf, onSubmit, onLeave }: OwnTextProps) {
  const { t } = useTranslation('editor')
  const { view } = useReport()
  const store = useWritingStore()
  const place = useRef<HTMLDivElement>(null)
  const label = t('paper.label', { name: nameOf(view, section) })
  const { depth } = section
  const now = useRef({ mode, onSubmit, onLeave })
  now.current = { mode, onSubmit, onLeave }

  useEffect(() => {
    if (place.current === null) return
    return store.open(place.current, {
      text,
      label,
      levels: levelsBelow(depth),
      mayType: () => now.current.mode === 'write' && session.status().writable,
      inkOf,
      onComposing: composing => session.setComposing(composing),
      onSubmit: () => now.current.onSubmit(),
      onLeave: () => now.current.onLeave(),
    })
  }, [store, session, text, label, depth, inkOf])

  // biome-ignore lint/correctness/useExhaustiveDependencies: the editor asks `mayType`, which reads the mode.
  useEffect(() => store.refresh(), [store, mode])

  return (
    <section className={css.own} data-mode={mode}>
      <SectionHeading section={section} />
      <div ref={place} />
    </section>
  )
}
