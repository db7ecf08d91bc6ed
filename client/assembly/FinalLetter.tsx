import { Download } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import type { Assembled } from '../../shared/letter/assemble.ts'
import { printedText } from '../../shared/letter/printed.ts'
import { AmendmentBanner } from '../approval/AmendmentBanner.tsx'
import { useReport } from '../report/useReport.ts'
import { useResource } from '../server/useResource.ts'
import { Failed } from '../ui/Failed.tsx'
import { iconProps } from '../ui/icon.ts'
import { Loading } from '../ui/Loading.tsx'
import css from './AssemblyPage.module.css'
import { ExportButton } from './ExportButton.tsx'
import { LetterSheet } from './LetterSheet.tsx'

/** The letter as it was sent, for those who read it alone (RD-08): nothing of how it came about stands beside it. */
export function FinalLetter() {
  const { t } = useTranslation('assembly')
  const { reportId } = useReport()
  const preview = useResource<Assembled>(`/api/reports/${reportId}/preview`)
  const doc = preview.status === 'ready' && preview.data.ok ? preview.data.doc : undefined
  return (
    <div className={css.middle}>
      <div className={css.tools}>
        <p>
          {doc && t('final.count', { characters: printedText(doc).join('').length })} {t('final.note')}
        </p>
        <ExportButton draft={false} icon={<Download {...iconProps} />} />
      </div>
      <AmendmentBanner />
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a pane that scrolls has to be reached by keyboard. */}
      <section className={css.desk} tabIndex={0} aria-label={t('preview.pane')}>
        {preview.status === 'loading' && <Loading />}
        {preview.status === 'failed' && <Failed error={preview.error} onRetry={preview.reload} />}
        {doc && <LetterSheet doc={doc} current={undefined} />}
      </section>
    </div>
  )
}
