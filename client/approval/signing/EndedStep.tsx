import { useTranslation } from 'react-i18next'
import { paths } from '../../app/paths.ts'
import { useReport } from '../../report/useReport.ts'
import { Button } from '../../ui/Button.tsx'
import css from './Signing.module.css'

/** Nothing comes next: the report was given up. */
export function EndedStep() {
  const { t } = useTranslation('approval')
  const { reportId } = useReport()
  return (
    <section className={css.step} aria-label={t('step')}>
      <h2>{t('ended.title')}</h2>
      <p className={css.note}>{t('ended.text')}</p>
      <Button size="page" to={paths.board(reportId)}>
        {t('ended.board')}
      </Button>
    </section>
  )
}
