import { Ellipsis } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import type { SectionView } from '../../shared/report/view.ts'
import { paths } from '../app/paths.ts'
import { useDirectory } from '../directory/DirectoryProvider.tsx'
import { useReport } from '../report/useReport.ts'
import { Button } from '../ui/Button.tsx'
import { iconProps } from '../ui/icon.ts'
import { Menu } from '../ui/Menu.tsx'
import { PersonStack } from '../ui/PersonMark.tsx'
import { SavedTime } from '../ui/SavedTime.tsx'
import text from '../ui/text.module.css'
import { usePhone } from '../ui/usePhone.ts'
import type { TextStatus } from './collab/status.ts'
import css from './LiveBar.module.css'
import { SectionBar } from './SectionBar.tsx'
import { SectionAct } from './submit/SectionAct.tsx'
import type { Trouble } from './trouble.ts'
import { DRAWER, HANDHELD, useMedia } from './useMedia.ts'

interface LiveBarProps {
  readonly section: SectionView
  readonly status: TextStatus
  readonly personIds: readonly string[]
  readonly inkOf: (personId: string) => string
  readonly isReadOnly: boolean
  readonly trouble: Trouble | null
  readonly gaps: number
  readonly onSubmit: () => void
  readonly onWithdraw: () => void
  readonly onDownload: () => void
  readonly onPanel: () => void
}

/** The bar over a live text: saved when, who is in it, what can be done with it. */
export function LiveBar({
  section,
  status,
  personIds,
  inkOf,
  isReadOnly,
  onDownload,
  onPanel,
  ...act
}: LiveBarProps) {
  const { t } = useTranslation('editor')
  const { reportId } = useReport()
  const names = useDirectory()
  const phone = useMedia(HANDHELD)
  const drawer = useMedia(DRAWER)
  const narrow = usePhone()
  const { saving, connected } = status
  if (phone)
    return <SectionBar section={section} isReadOnly={isReadOnly} actions={<SectionAct section={section} />} />
  return (
    <SectionBar
      section={section}
      isReadOnly={isReadOnly}
      proof={
        // In a window that is narrow or enlarged the tools' row has more room.
        narrow ? undefined : (
          <>
            {saving !== null && <SavedTime saving={saving} />}
            <PersonStack people={personIds.map(names.person)} size="bar" dim={!connected} inkOf={inkOf} />
          </>
        )
      }
      actions={
        <>
          {drawer && !narrow && <Button onClick={onPanel}>{t('panel.open')}</Button>}
          <Menu
            label={t('more.label')}
            align="end"
            className={css.more}
            trigger={
              <>
                <Ellipsis {...iconProps} size={18} />
                <span className={text.visuallyHidden}>{t('more.label')}</span>
              </>
            }
            groups={[
              {
                id: 'more',
                items: [
                  ...(narrow ? [{ id: 'panel', label: t('panel.open'), onSelect: onPanel }] : []),
                  { id: 'versions', label: t('more.versions'), to: paths.versions(reportId, section.id) },
                  { id: 'download', label: t('more.download'), onSelect: onDownload },
                ],
              },
            ]}
          />
          <SectionAct section={section} writing={act} />
        </>
      }
    />
  )
}
