import './words.ts'
import { Printer } from 'lucide-react'
import { useEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { ApprovalSheet } from '../../../shared/report/approval/sheetData.ts'
import { readsApproval } from '../../../shared/report/reading.ts'
import { paths } from '../../app/paths.ts'
import { useReader } from '../../app/useRights.ts'
import { useTitle } from '../../app/useTitle.ts'
import { useReport } from '../../report/useReport.ts'
import { useResource } from '../../server/useResource.ts'
import { Button } from '../../ui/Button.tsx'
import { Failed } from '../../ui/Failed.tsx'
import { Forbidden } from '../../ui/Forbidden.tsx'
import { iconProps } from '../../ui/icon.ts'
import { Loading } from '../../ui/Loading.tsx'
import css from './Sheet.module.css'
import { SheetHead } from './SheetHead.tsx'
import { SheetSections } from './SheetSections.tsx'
import { SheetVersionRows } from './SheetVersionRows.tsx'

/** 发文稿纸: the internal record of a report's way, as it is printed on A4. */
export default function SheetPage() {
  const { t } = useTranslation('sheet')
  const { view, reportId } = useReport()
  const reader = useReader()
  useTitle(t('name'))
  if (!readsApproval(reader, view))
    return (
      <Forbidden
        title={t('forbidden.title')}
        actions={<Button to={paths.board(reportId)}>{t('forbidden.act')}</Button>}
      >
        {t('forbidden.text')}
      </Forbidden>
    )
  return <Read />
}

function Read() {
  const { version, reportId } = useReport()
  const sheet = useResource<ApprovalSheet>(`/api/reports/${reportId}/approval`)
  // What was done meanwhile stands on it too: read it again.
  const reload = sheet.status === 'ready' ? sheet.reload : undefined
  const [shown, setShown] = useState(version)
  useEffect(() => {
    if (version === shown || reload === undefined) return
    setShown(version)
    reload()
  }, [version, shown, reload])
  if (sheet.status === 'loading') return <Loading />
  if (sheet.status === 'failed') return <Failed page error={sheet.error} onRetry={sheet.reload} />
  return <Paper sheet={sheet.data} />
}

function Paper({ sheet }: { readonly sheet: ApprovalSheet }) {
  const { t } = useTranslation('sheet')
  const { view, reportId } = useReport()
  return (
    <div className={css.desk}>
      <div className={css.tools}>
        <Button to={paths.assembly(reportId)}>{t('back')}</Button>
        <Button kind="primary" icon={<Printer {...iconProps} />} onClick={() => window.print()}>
          {t('print')}
        </Button>
      </div>
      <article className={css.paper} aria-label={t('name')}>
        <h1>
          {view.report.letter.signatory} <span>{t('name')}</span>
        </h1>
        <SheetHead sheet={sheet} />
        {sheet.versions.length === 0 && <p className={css.none}>{t('none')}</p>}
        {sheet.versions.map(version => (
          <SheetVersionRows key={version.n} version={version} sheet={sheet} />
        ))}
        <SheetSections sections={sheet.sections} />
        <footer>
          <p>{t('note')}</p>
        </footer>
      </article>
    </div>
  )
}
