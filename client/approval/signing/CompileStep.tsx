import { useTranslation } from 'react-i18next'
import { leavesOf } from '../../../shared/report/outline.ts'
import { OrderError } from '../../report/OrderError.tsx'
import { useOrder } from '../../report/useOrder.ts'
import { useReport } from '../../report/useReport.ts'
import { Button } from '../../ui/Button.tsx'
import { usePhone } from '../../ui/usePhone.ts'
import css from './Signing.module.css'

/** While sections are collected: the coordinator compiles once every one of them is accepted (RP-01). */
export function CompileStep() {
  const { t } = useTranslation('assembly')
  const { view, may } = useReport()
  const order = useOrder()
  const phone = usePhone()
  const missing = leavesOf(view.sections).filter(s => s.state !== 'accepted').length
  const decision = may({ type: 'report.compile' })
  const mayEver = decision === true || decision.kind !== 'forbidden'
  return (
    <section className={css.step} aria-label={t('compile.act')}>
      <p className={css.note}>{t('missing.note')}</p>
      <OrderError failed={order.failed} />
      {mayEver ? (
        <Button
          kind="primary"
          size={phone ? 'sign' : 'page'}
          busy={order.busy}
          blocked={missing > 0 ? t('compile.why', { count: missing }) : undefined}
          onClick={() => void order.give({ type: 'report.compile' })}
        >
          {missing > 0 ? t('compile.missing', { count: missing }) : t('compile.act')}
        </Button>
      ) : (
        <p className={css.note}>{t('compile.only')}</p>
      )}
    </section>
  )
}
