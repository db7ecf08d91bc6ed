import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { CONFIRMERS, toConfirm } from '../../shared/people/acting.ts'
import type { Post } from '../../shared/people/directory.ts'
import { useDirectory } from '../directory/DirectoryProvider.tsx'
import { useSession } from '../session/useSession.ts'
import { useNow } from '../text/useNow.ts'
import { Button } from '../ui/Button.tsx'
import { Panel } from '../ui/Panel.tsx'
import css from './ActingPosts.module.css'
import { ConfirmActingDialog } from './ConfirmActingDialog.tsx'
import { useActingWords } from './useActingWords.ts'
import './words.ts'

/** Acting posts that this person has to confirm, and those in which he acts (PO-01). Nothing where there is none. */
export function ActingPosts() {
  const { t } = useTranslation('acting')
  const { person, posts } = useSession()
  const { directory } = useDirectory()
  const now = useNow()
  const words = useActingWords()
  const [confirming, setConfirming] = useState<Post>()
  const isSecond = posts.some(post => CONFIRMERS.includes(post.role))
  const waiting = isSecond ? toConfirm(directory, person.id, now) : []
  const own = posts.filter(post => post.acting !== undefined)
  if (waiting.length + own.length === 0) return null
  return (
    <Panel title={t('title')} aside={waiting.length === 0 ? undefined : waiting.length}>
      <ul className={css.list}>
        {waiting.map(post => (
          <li key={post.id}>
            <p>{t('waits', words(post))}</p>
            <small>{t('period', words(post))}</small>
            <Button kind="link" onClick={() => setConfirming(post)}>
              {t('confirm.open')}
            </Button>
          </li>
        ))}
        {own.map(post => (
          <li key={post.id}>
            <p>{t('own', words(post))}</p>
            <small>{t('until', words(post))}</small>
          </li>
        ))}
      </ul>
      {confirming !== undefined && (
        <ConfirmActingDialog
          directory={directory}
          post={confirming}
          onClose={() => setConfirming(undefined)}
        />
      )}
    </Panel>
  )
}
