import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { isAssigned } from '../../shared/report/state.ts'
import { isOverdue } from '../../shared/report/tasks.ts'
import { nameOf, type SectionView } from '../../shared/report/view.ts'
import { paths } from '../app/paths.ts'
import { WorkBar } from '../app/WorkBar.tsx'
import { useDirectory } from '../directory/DirectoryProvider.tsx'
import { useReport } from '../report/useReport.ts'
import { useDates } from '../text/useDates.ts'
import { useNow } from '../text/useNow.ts'
import { StateChip } from '../ui/StateChip.tsx'
import { Tag } from '../ui/Tag.tsx'
import css from './SectionBar.module.css'

interface SectionBarProps {
  readonly section: SectionView
  readonly isReadOnly: boolean
  readonly proof?: ReactNode
  readonly actions?: ReactNode
}

/** The bar of a section's page: where it is, how it stands, until when, whose it is. */
export function SectionBar({ section, isReadOnly, proof, actions }: SectionBarProps) {
  const { t } = useTranslation('editor')
  const { reportId, view } = useReport()
  return (
    <WorkBar
      back={paths.board(reportId)}
      backLabel={t('back')}
      title={nameOf(view, section)}
      state={
        <>
          <StateChip state={section.state} />
          <span className={css.tags}>
            <Late section={section} />
            {isReadOnly && <Tag>{t('readOnly')}</Tag>}
          </span>
        </>
      }
      note={<Note section={section} />}
      proof={proof}
      actions={actions}
    />
  )
}

function Late({ section }: { section: SectionView }) {
  const dates = useDates()
  const now = useNow()
  if (!isAssigned(section) || !isOverdue(section, now)) return null
  return <Tag tone="danger">{dates.due(section.dueAt, now).text}</Tag>
}

function Note({ section }: { section: SectionView }) {
  const { t } = useTranslation('editor')
  const names = useDirectory()
  const dates = useDates()
  if (!isAssigned(section)) return null
  return (
    <>
      {section.state === 'drafting' && <>{t('note.due', { date: dates.day(section.dueAt) })}　</>}
      {t('note.lead', { unit: names.unit(section.leadUnitId).name })}
    </>
  )
}
