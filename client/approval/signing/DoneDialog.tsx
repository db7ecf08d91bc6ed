import { Check } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { paths } from '../../app/paths.ts'
import { useDirectory } from '../../directory/DirectoryProvider.tsx'
import { useDates } from '../../text/useDates.ts'
import { Button } from '../../ui/Button.tsx'
import { Dialog } from '../../ui/Dialog.tsx'
import { HashTag } from '../../ui/HashTag.tsx'
import type { DoneAct } from './receipt.ts'
import css from './Signing.module.css'
import { useTurnSentence } from './useTurnSentence.ts'

/** The receipt: what was done, by whom, when, on which hash; what comes next. */
export function DoneDialog({ done, onClose }: { readonly done: DoneAct; readonly onClose: () => void }) {
  const { t } = useTranslation('approval')
  const names = useDirectory()
  const dates = useDates()
  const next = useTurnSentence()
  const { what, by, n, hash } = done
  return (
    <Dialog
      open
      title={t(`done.title.${what}`)}
      onClose={onClose}
      footer={
        <>
          <Button size="page" onClick={onClose}>
            {t('done.stay')}
          </Button>
          <Button size="page" kind="primary" data-autofocus to={paths.desk}>
            {t('done.desk')}
          </Button>
        </>
      }
    >
      <div className={css.body}>
        <p className={css.done} role="status">
          <Check aria-hidden="true" size={20} strokeWidth={3} />
          {next?.text ?? t(`done.title.${what}`)}
        </p>
        <dl className={css.record}>
          <div>
            <dt>{t('done.who')}</dt>
            <dd>{names.signedAs(by)}</dd>
          </div>
          <div>
            <dt>{t('done.at')}</dt>
            <dd>
              <time dateTime={by.at}>{dates.moment(by.at)}</time>
            </dd>
          </div>
          {n !== undefined && (
            <div>
              <dt>{t('done.version')}</dt>
              <dd>{t('version', { n })}</dd>
            </div>
          )}
          {hash !== undefined && (
            <div>
              <dt>{t('done.hash')}</dt>
              <dd>
                <HashTag hash={hash} digits={16} />
              </dd>
            </div>
          )}
        </dl>
      </div>
    </Dialog>
  )
}
