import { Bell as BellIcon } from 'lucide-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { iconProps } from '../ui/icon.ts'
import text from '../ui/text.module.css'
import css from './Bell.module.css'
import { NoticePanel } from './NoticePanel.tsx'
import { useNoticeWords } from './useNoticeWords.ts'
import './words.ts'
import { useUnread } from './useUnread.ts'

/** More than this is not counted out. */
const MOST = 99

/** The bell in the frame: how many notices wait to be read, and the way to them. What arrives is read out. */
export default function Bell() {
  const { t } = useTranslation('notices')
  const { count, latest, told } = useUnread()
  const say = useNoticeWords()
  const [open, setOpen] = useState(false)
  const label = count === 0 ? t('bell') : t('bellUnread', { count })
  return (
    <>
      <button
        type="button"
        className={css.bell}
        aria-label={label}
        aria-haspopup="dialog"
        title={label}
        onClick={() => setOpen(true)}
      >
        <BellIcon {...iconProps} size={18} />
        {count > 0 && <b aria-hidden="true">{count > MOST ? `${MOST}+` : count}</b>}
      </button>
      <span role="status" aria-live="polite" className={text.visuallyHidden}>
        {latest !== undefined && t('arrived', { title: say(latest).title })}
      </span>
      {open && <NoticePanel unread={count} told={told} onClose={() => setOpen(false)} />}
    </>
  )
}
