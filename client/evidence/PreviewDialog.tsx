import { lazy, Suspense, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Evidence } from '../../shared/report/evidence.ts'
import { Button } from '../ui/Button.tsx'
import { Dialog } from '../ui/Dialog.tsx'
import { Loading } from '../ui/Loading.tsx'
import { thumbnailPath } from './carrier.ts'
import css from './Evidence.module.css'
import { previewOf } from './mediaKinds.ts'

/** The reader of PDF files comes when one is looked at. */
const PdfPages = lazy(() => import('./PdfPages.tsx'))

/** A look at a file without saving it: a picture made small by the server, or the pages of a PDF. */
export function PreviewDialog({
  evidence,
  name,
  onClose,
}: {
  evidence: Evidence
  name: string
  onClose: () => void
}) {
  const { t } = useTranslation('evidence')
  const [failed, setFailed] = useState(false)
  return (
    <Dialog
      open
      title={name}
      onClose={onClose}
      footer={
        <Button size="page" onClick={onClose}>
          {t('close')}
        </Button>
      }
    >
      <div className={css.preview}>
        {failed ? (
          <p role="alert">{t('failed')}</p>
        ) : previewOf(evidence.mediaType) === 'pdf' ? (
          <Suspense fallback={<Loading />}>
            <PdfPages sha256={evidence.sha256} name={name} onFailed={() => setFailed(true)} />
          </Suspense>
        ) : (
          <img src={thumbnailPath(evidence.sha256)} alt={name} onError={() => setFailed(true)} />
        )}
      </div>
    </Dialog>
  )
}
