import { useTranslation } from 'react-i18next'
import { useReport } from '../report/useReport.ts'
import { StepLadder } from '../ui/StepLadder.tsx'
import css from './AssemblyPage.module.css'
import { useLadder } from './useLadder.ts'

/** Every step of the report's way: who did it and when, whose it is, who comes later. */
export function Ladder() {
  const { t } = useTranslation('assembly')
  return <StepLadder label={t('progress')} steps={useLadder()} />
}

/** The same where there is no room for a pane: one line that opens. */
export function BriefLadder() {
  const { t } = useTranslation(['assembly', 'approval'])
  const { state } = useReport().view.report
  const steps = useLadder()
  const at = steps.findIndex(step => step.standing === 'now')
  const step = steps[at === -1 ? steps.length - 1 : at]
  const title = { step: step?.title ?? '', at: at === -1 ? steps.length : at + 1, all: steps.length }
  return (
    <details className={css.brief}>
      <summary>
        {state === 'abandoned' ? t('approval:ladder.briefEnded') : t('approval:ladder.brief', title)}
      </summary>
      <StepLadder label={t('progress')} steps={steps} />
    </details>
  )
}
