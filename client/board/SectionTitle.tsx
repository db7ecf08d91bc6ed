import { useTranslation } from 'react-i18next'
import type { SectionView } from '../../shared/report/view.ts'
import css from './SectionTitle.module.css'

/** A section's number and title as the outline prints them. */
export function SectionTitle({ section }: { section: Pick<SectionView, 'number' | 'title'> }) {
  const { t } = useTranslation('board')
  return section.title === '' ? (
    <span className={css.untitled}>{t('untitled')}</span>
  ) : (
    <span className={css.words} title={section.title}>
      {section.number}
      {section.title}
    </span>
  )
}
