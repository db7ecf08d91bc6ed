import { CircleCheck } from 'lucide-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useDirectory } from '../directory/DirectoryProvider.tsx'
import { useSession } from '../session/useSession.ts'
import { Button } from '../ui/Button.tsx'
import { Dialog } from '../ui/Dialog.tsx'
import { ErrorBanner } from '../ui/ErrorBanner.tsx'
import { HashTag } from '../ui/HashTag.tsx'
import { iconProps } from '../ui/icon.ts'
import { TextArea } from '../ui/TextArea.tsx'
import { useDelay } from '../ui/useDelay.ts'
import { useKeys } from '../ui/useKeys.ts'
import css from './ActDialog.module.css'
import type { Turn } from './acts.ts'
import { SendingBanner } from './SendingBanner.tsx'
import type { Sending } from './useSending.ts'
import type { PassWords } from './useSigningActs.ts'

interface ActDialogProps {
  readonly turn: Turn
  readonly section: string
  readonly version: { readonly n: number; readonly hash: string; readonly characters: number }
  readonly figures: number
  /** How many changes were shown; `null` where the whole text was. */
  readonly changes: number | null
  readonly sending: Sending
  readonly onAskAgain: () => void
  readonly words: PassWords
  readonly onWords: (words: PassWords) => void
  readonly onGive: () => void
  readonly onClose: () => void
}

/** Milliseconds in which the button that signs takes no tap: on a phone it comes up under the finger that opened it. */
const SETTLE_MS = 600

/** The second step of signing: what it covers, the opinion, what voids it. Ctrl+Enter confirms. */
export function ActDialog(props: ActDialogProps) {
  const { turn, section, version, figures, changes, sending, words, onWords, onAskAgain, onGive, onClose } =
    props
  const { act, post } = turn
  const { t } = useTranslation('signing')
  const { person, post: own } = useSession()
  const names = useDirectory()
  const { text, exception } = words
  const [missing, setMissing] = useState(false)
  const isSettled = useDelay(SETTLE_MS)
  const busy = sending.status === 'sending'
  const unclear = sending.status === 'asking' || sending.status === 'unanswered'

  const confirm = () => {
    if (busy || unclear) return
    if (turn.exception && exception.trim() === '') setMissing(true)
    else onGive()
  }
  useKeys([{ keys: 'Ctrl+Enter', label: t('keys.confirm'), run: confirm, inDialog: true }])

  const { n, hash, characters } = version
  return (
    <Dialog
      open
      title={t(`dialog.title.${act}`, { section, n })}
      {...(busy || unclear ? {} : { onClose })}
      footer={
        <>
          <Button size="page" keys={['Esc']} busy={busy || unclear} onClick={onClose}>
            {t('dialog.back')}
          </Button>
          <Button
            size="page"
            kind="primary"
            keys={['Ctrl', '↵']}
            busy={busy || unclear}
            blocked={isSettled ? undefined : t('dialog.settling')}
            onClick={confirm}
          >
            {t(`dialog.confirm.${act}`)}
          </Button>
        </>
      }
    >
      <div className={css.body}>
        <p className={css.covers}>
          {figures === 0
            ? t('dialog.covers', { characters })
            : t('dialog.coversFigures', { characters, figures })}{' '}
          <HashTag hash={hash} digits={16} />
        </p>
        <p className={css.shown}>
          <CircleCheck {...iconProps} />
          {changes === null ? t('dialog.shownWhole') : t('dialog.shownChanges', { count: changes })}
        </p>
        {turn.exception && (
          <TextArea
            required
            data-autofocus
            rows={2}
            maxLength={LONGEST}
            label={t('dialog.exception')}
            hint={t('dialog.exceptionHint')}
            error={missing && exception.trim() === '' ? t('dialog.exceptionMissing') : undefined}
            value={exception}
            onChange={value => onWords({ ...words, exception: value })}
          />
        )}
        <TextArea
          data-autofocus={turn.exception ? undefined : true}
          rows={2}
          maxLength={LONGEST}
          label={t('dialog.opinion')}
          value={text}
          onChange={value => onWords({ ...words, text: value })}
        />
        <p>
          {t('dialog.asBefore')}
          <b>{names.actingAs(person.id, own, post)}</b>
          {t(`dialog.asAfter.${act}`, { unit: names.unit(post.unitId).name })}
          {t(`dialog.voids.${act}`)}
        </p>
        <SendingBanner sending={sending} onAskAgain={onAskAgain} />
        {sending.status === 'refused' && <ErrorBanner error={sending.error} />}
      </div>
    </Dialog>
  )
}

/** Characters of an opinion or a reason, as the server takes them. */
export const LONGEST = 5000
