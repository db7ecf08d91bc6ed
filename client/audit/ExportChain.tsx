import { Download } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { Button } from '../ui/Button.tsx'
import { iconProps } from '../ui/icon.ts'
import { type ChainRow, toJsonLines } from './row.ts'

interface ExportChainProps {
  readonly rows: readonly ChainRow[]
  /** The chain's name, for the file's: 办理记录-2026年度履行教育职责自评报告. */
  readonly name: string
}

/** Saves the chain as a file that can be checked without this system. */
export function ExportChain({ rows, name }: ExportChainProps) {
  const { t } = useTranslation('audit')
  const first = rows[0]?.seq ?? 0
  const last = rows.at(-1)?.seq ?? 0
  return (
    <Button
      size="page"
      icon={<Download {...iconProps} />}
      title={t('export.what', { count: rows.length })}
      onClick={() => save(toJsonLines(rows), t('export.file', { name, first, last }))}
    >
      {t('export.act')}
    </Button>
  )
}

function save(lines: string, name: string): void {
  const url = URL.createObjectURL(new Blob([lines], { type: 'application/jsonl' }))
  const link = document.createElement('a')
  link.href = url
  link.download = name
  link.click()
  URL.revokeObjectURL(url)
}
