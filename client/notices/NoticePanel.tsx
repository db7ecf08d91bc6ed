import { BellOff } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import { paths } from '../app/paths.ts'
import { Button } from '../ui/Button.tsx'
import { Dialog } from '../ui/Dialog.tsx'
import { Empty } from '../ui/Empty.tsx'
import { ErrorBanner } from '../ui/ErrorBanner.tsx'
import { Failed } from '../ui/Failed.tsx'
import { emptyIconProps } from '../ui/icon.ts'
import { Loading } from '../ui/Loading.tsx'
import css from './NoticePanel.module.css'
import { NoticeRow } from './NoticeRow.tsx'
import { type NoticeList, useNoticeList } from './useNoticeList.ts'

interface NoticePanelProps {
  readonly unread: number
  /** Another number whenever the server told something: the list is read again. */
  readonly told: number
  readonly onClose: () => void
}

/** The person's notices, in a drawer: each leads to where it is done, and is read then. */
export function NoticePanel({ unread, told, onClose }: NoticePanelProps) {
  const { t } = useTranslation('notices')
  const list = useNoticeList(told)
  const [newest] = list.notices
  return (
    <Dialog
      open
      place="side"
      title={unread === 0 ? t('bell') : t('bellUnread', { count: unread })}
      onClose={onClose}
      footer={
        <>
          {unread > 0 && newest !== undefined && (
            <Button onClick={() => void list.markRead({ upTo: newest.id })}>{t('readAll')}</Button>
          )}
          <Button onClick={onClose}>{t('close')}</Button>
        </>
      }
    >
      <Link to={paths.notices} onClick={onClose} className={css.choose}>
        {t('choose')}
      </Link>
      <Content list={list} onClose={onClose} />
    </Dialog>
  )
}

function Content({ list, onClose }: { readonly list: NoticeList; readonly onClose: () => void }) {
  const { t } = useTranslation('notices')
  const { status, notices, failure, reload, readOlder, markRead } = list
  if (status === 'failed' && failure !== undefined) return <Failed error={failure} onRetry={reload} />
  if (status === 'loading') return <Loading />
  if (notices.length === 0)
    return (
      <Empty icon={<BellOff {...emptyIconProps} />} title={t('none.title')}>
        {t('none.text')}
      </Empty>
    )
  return (
    <>
      {failure !== undefined && <ErrorBanner error={failure} />}
      <ul className={css.list}>
        {notices.map(notice => (
          <NoticeRow
            key={notice.id}
            notice={notice}
            onOpen={() => {
              if (!notice.read) void markRead({ ids: [notice.id] })
              onClose()
            }}
          />
        ))}
      </ul>
      {readOlder !== undefined && (
        <p className={css.older}>
          <Button onClick={readOlder}>{t('older')}</Button>
        </p>
      )}
    </>
  )
}
