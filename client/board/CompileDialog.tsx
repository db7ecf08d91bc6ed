import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import { leavesOf } from '../../shared/report/outline.ts'
import { nameOf } from '../../shared/report/view.ts'
import { OrderError } from '../report/OrderError.tsx'
import { useOrder } from '../report/useOrder.ts'
import { useReport } from '../report/useReport.ts'
import { Button } from '../ui/Button.tsx'
import { Dialog } from '../ui/Dialog.tsx'
import { StateChip } from '../ui/StateChip.tsx'
import css from './Dialogs.module.css'
import { useTurnWords } from './useTurnWords.ts'

interface CompileDialogProps {
  readonly onClose: () => void
  readonly onDone: (words: string) => void
}

/** Begins the compiling of the report; until every section is accepted, says which are not and who has them (RP-01). */
export function CompileDialog({ onClose, onDone }: CompileDialogProps) {
  const { t } = useTranslation('board')
  const { view } = useReport()
  const turn = useTurnWords()
  const order = useOrder()
  const open = leavesOf(view.sections).filter(section => section.state !== 'accepted')
  const count = open.length
  const go = async () => {
    if (await order.give({ type: 'report.compile' })) onDone(t('compile.done'))
  }
  if (count > 0)
    return (
      <Dialog
        open
        title={t('compile.notYet', { count })}
        onClose={onClose}
        footer={
          <Button size="page" data-autofocus onClick={onClose}>
            {t('compile.backToBoard')}
          </Button>
        }
      >
        <p className={css.before}>{t('compile.missing')}</p>
        <ul className={css.rows}>
          {open.map(section => (
            <li key={section.id}>
              <span className={css.state}>
                <StateChip bare state={section.state} />
              </span>
              <Link className={css.name} to={`?section=${section.id}`} onClick={onClose}>
                {nameOf(view, section)}
              </Link>
              <span className={css.note}>{turn(section, true).text}</span>
            </li>
          ))}
        </ul>
      </Dialog>
    )
  return (
    <Dialog
      open
      title={t('compile.title')}
      {...(!order.busy && { onClose })}
      footer={
        <>
          <Button size="page" busy={order.busy} onClick={onClose}>
            {t('compile.back')}
          </Button>
          <Button size="page" kind="primary" data-autofocus busy={order.busy} onClick={go}>
            {t('compile.act')}
          </Button>
        </>
      }
    >
      <div className={css.stack}>
        <p>{t('compile.means', { count: leavesOf(view.sections).length })}</p>
        <OrderError failed={order.failed} />
      </div>
    </Dialog>
  )
}
