import { type ReactNode, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useReport } from '../report/useReport.ts'
import { Button } from '../ui/Button.tsx'

/** Downloads the report as a Word file: a draft until it is compiled. */
export function ExportButton({ draft, icon }: { readonly draft: boolean; readonly icon: ReactNode }) {
  const { t } = useTranslation('assembly')
  const { reportId } = useReport()
  const [standing, setStanding] = useState<'idle' | 'busy' | 'failed'>('idle')

  // Beside `busy`, which a second click of the same moment does not see yet.
  const isLoading = useRef(false)

  const download = async () => {
    if (isLoading.current) return
    isLoading.current = true
    setStanding('busy')
    try {
      const response = await fetch(`/api/reports/${reportId}/export.docx${draft ? '?draft=1' : ''}`)
      if (!response.ok) throw new Error(String(response.status))
      save(await response.blob(), nameIn(response.headers.get('Content-Disposition')))
      setStanding('idle')
    } catch {
      setStanding('failed')
    } finally {
      isLoading.current = false
    }
  }

  return (
    <span>
      {standing === 'failed' && <span role="alert">{t('export.failed')} </span>}
      <Button icon={icon} busy={standing === 'busy'} onClick={download}>
        {standing === 'busy' ? t('export.busy') : t(draft ? 'export.draft' : 'export.word')}
      </Button>
    </span>
  )
}

/** The name in `attachment; filename*=UTF-8''…`. */
const nameIn = (disposition: string | null): string =>
  decodeURIComponent(/filename\*=UTF-8''([^;]+)/.exec(disposition ?? '')?.[1] ?? 'report.docx')

function save(file: Blob, name: string): void {
  const url = URL.createObjectURL(file)
  const link = document.createElement('a')
  link.href = url
  link.download = name
  link.click()
  URL.revokeObjectURL(url)
}
