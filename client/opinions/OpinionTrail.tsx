import { useTranslation } from 'react-i18next'
import type { Act, Closure, Opinion } from '../../shared/report/state.ts'
import { useDirectory } from '../directory/DirectoryProvider.tsx'
import { useReport } from '../report/useReport.ts'
import { useDates } from '../text/useDates.ts'
import css from './OpinionTrail.module.css'

interface Step {
  readonly key: string
  readonly what: string
  readonly by: Act
  /** Address of what was said. */
  readonly said?: string | undefined
}

/** What became of an opinion: the lead unit's answer, consultations, the dispute and its ruling, in their order. */
export function OpinionTrail({ opinion }: { opinion: Opinion }) {
  const { t } = useTranslation('signing')
  const { disposition, consultations, dispute, takenBack } = opinion
  const steps: (Step | false | undefined)[] = [
    disposition && {
      key: 'disposed',
      what: t(`answer.choice.${disposition.kind}`),
      by: disposition.by,
      said: disposition.reason,
    },
    ...consultations.map((consultation, i) => ({
      key: `consulted ${i}`,
      what: t('answer.trail.consulted'),
      by: consultation.by,
      said: consultation.text,
    })),
    dispute && { key: 'raised', what: t('answer.trail.raised'), by: dispute.by, said: dispute.reason },
    dispute?.ruling && {
      key: 'ruled',
      what: t(`answer.trail.${dispute.ruling.kind}`),
      by: dispute.ruling.by,
      said: dispute.ruling.text,
    },
    takenBack && { key: 'takenBack', what: t('answer.trail.takenBack'), by: takenBack },
  ]
  return <Steps steps={steps.filter(step => step !== undefined && step !== false)} />
}

/** How it came that a silent unit is waited for no longer. */
export function ClosureTrail({ closure: { request, closed } }: { closure: Closure }) {
  const { t } = useTranslation('signing')
  const steps: Step[] = [
    { key: 'requested', what: t('answer.trail.requested'), by: request.by, said: request.reason },
    ...(closed === undefined
      ? []
      : [{ key: 'closed', what: t('answer.trail.closed'), by: closed.by, said: closed.reason }]),
  ]
  return <Steps steps={steps} />
}

function Steps({ steps }: { steps: readonly Step[] }) {
  const { text } = useReport()
  const names = useDirectory()
  const dates = useDates()
  if (steps.length === 0) return null
  return (
    <ol className={css.trail}>
      {steps.map(({ key, what, by, said }) => {
        const words = text(said)
        return (
          <li key={key}>
            <b>{what}</b>
            {words !== undefined && <span className={css.said}>{words}</span>}
            <small>
              {names.signedAs(by)}　<time dateTime={by.at}>{dates.moment(by.at)}</time>
            </small>
          </li>
        )
      })}
    </ol>
  )
}
