import { useCallback, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { LIMITS } from '../../shared/protocol/collab.ts'
import { useRights } from '../app/useRights.ts'
import { ApiError, isFailure } from '../server/failures.ts'
import { Forbidden } from '../ui/Forbidden.tsx'
import { PageHead } from '../ui/PageHead.tsx'
import { ChooseFile } from './ChooseFile.tsx'
import css from './ImportPage.module.css'
import { ImportPreview } from './ImportPreview.tsx'
import { NewReportForm } from './NewReportForm.tsx'
import type { Imported } from './preview.ts'
import type { Step } from './step.ts'
import { uploadFile } from './uploadFile.ts'

/** Makes this year's report, from last year's file or from nothing. */
export default function ImportPage() {
  const { t } = useTranslation('outline')
  const { makeReport } = useRights(undefined)
  const [step, setStep] = useState<Step>({ kind: 'choose' })
  const upload = useRef<AbortController>(undefined)

  const choose = useCallback(async (file: File) => {
    if (file.size > LIMITS.importBytes)
      return setStep({ kind: 'choose', error: new ApiError(413, 'import_too_large') })
    const aborter = new AbortController()
    upload.current = aborter
    const { name } = file
    setStep({ kind: 'sending', name, share: 0 })
    try {
      const imported = await uploadFile<Imported>('/api/imports', file, {
        signal: aborter.signal,
        onProgress: share => setStep({ kind: 'sending', name, share }),
      })
      setStep({ kind: 'read', name, imported })
    } catch (error) {
      if (aborter.signal.aborted) return setStep({ kind: 'choose' })
      if (!isFailure(error)) throw error
      setStep({ kind: 'choose', error })
    }
  }, [])

  if (!makeReport)
    return (
      <>
        <PageHead title={t('import.title')} />
        <Forbidden title={t('import.forbidden.title')}>{t('import.forbidden.text')}</Forbidden>
      </>
    )

  const again = () => setStep({ kind: 'choose' })
  switch (step.kind) {
    case 'choose':
    case 'sending':
      return (
        <div className={css.narrow}>
          <PageHead title={t('import.title')} note={t('import.note')} />
          <div className={css.step}>
            <ChooseFile
              step={step}
              onChoose={choose}
              onCancel={() => upload.current?.abort()}
              onBlank={() => setStep({ kind: 'blank' })}
            />
          </div>
        </div>
      )
    case 'read':
      return <ImportPreview imported={step.imported} name={step.name} onAgain={again} />
    case 'blank':
      return (
        <div className={css.narrow}>
          <PageHead title={t('import.blank.title')} note={t('import.blank.note')} />
          <div className={css.step}>
            <NewReportForm imported={undefined} onAgain={again} />
          </div>
        </div>
      )
  }
}
