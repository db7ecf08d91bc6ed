import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import type { InboxNotice } from '../../shared/notices/notice.ts'
import { noticePath } from '../../shared/notices/place.ts'
import { useDates } from '../text/useDates.ts'
import { classes } from '../ui/classes.ts'
import { Tag } from '../ui/Tag.tsx'
import text from '../ui/text.module.css'
import css from './NoticePanel.module.css'
import { useNoticeWords } from './useNoticeWords.ts'

/** One notice: what, why, when; the whole row leads there. */
export function NoticeRow({ notice, onOpen }: { readonly notice: InboxNotice; readonly onOpen: () => void }) {
  const { t } = useTranslation('notices')
  const dates = useDates()
  const said = useNoticeWords()(notice)
  const isNew = !notice.read && !notice.done
  return (
    <li className={classes(css.row, isNew && css.isNew)}>
      <Link to={noticePath(notice)} onClick={onOpen}>
        <b>
          {isNew && (
            <>
              <span className={css.dot} aria-hidden="true" />
              <span className={text.visuallyHidden}>{t('unread')}</span>
            </>
          )}
          {said.title}
        </b>
        <span>{said.text}</span>
        <small>
          <time dateTime={notice.at}>{dates.dayTime(notice.at)}</time>
          {notice.done && <Tag>{t('done')}</Tag>}
        </small>
      </Link>
    </li>
  )
}
