import { CircleCheck } from 'lucide-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Block } from '../../shared/document/blocks.ts'
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
import { AgreeScope } from './AgreeScope.tsx'
import type { Turn } from './acts.ts'
import { paragraphsOf, type Shown, scopeOf } from './concern.ts'
import { SendingBanner } from './SendingBanner.tsx'
import { useParagraphList } from './useParagraphList.ts'
import type { Sending } from './useSending.ts'
import type { PassWords } from './useSigningActs.ts'

/** What was before a co-unit, and the way to the rest. */
export interface Agreement {
  readonly shown: Shown
  readonly blocks: readonly Block[]
  readonly ordinals: ReadonlyMap<string, number>
  readonly onShowWhole: () => void
}

interface ActDialogProps {
  readonly turn: Turn
  readonly section: string
  readonly version: { readonly n: number; readonly hash: string; readonly characters: number }
  readonly figures: number
  /** How many changes were shown; `null` where the whole text was. */
  readonly changes: number | null
  readonly sending: Sending
  readonly onAskAgain: () => void
  /** What a co-unit agrees to is chosen here. */
  readonly agreement: Agreement | undefined
  readonly words: PassWords
  readonly onWords: (words: PassWords) => void
  readonly onGive: () => void
  readonly onClose: () => void
}

const NO_ORDINALS: ReadonlyMap<string, number> = new Map()

/** Milliseconds in which the button that signs takes no tap: on a phone it comes up under the finger that opened it. */
const SETTLE_MS = 600

/** The second step of signing: what it covers, the opinion, what voids it. Ctrl+Enter confirms. */
export function ActDialog(props: ActDialogProps) {
  const { turn, section, version, figures, changes, agreement, sending } = props
  const { words, onWords, onAskAgain, onGive, onClose } = props
  const { act, post } = turn
  const { t } = useTranslation('signing')
  const { person, post: own } = useSession()
  const names = useDirectory()
  const { text, exception } = words
  const [missing, setMissing] = useState(false)
  const list = useParagraphList(agreement?.ordinals ?? NO_ORDINALS)
  const isSettled = useDelay(SETTLE_MS)
  const busy = sending.status === 'sending'
  const unclear = sending.status === 'asking' || sending.status === 'unanswered'

  const scope = agreement && scopeOf(words.scope, agreement.shown)
  const named = agreement && scope && paragraphsOf(scope, agreement.shown)
  const isPart = scope !== undefined && !scope.whole

  const confirm = () => {
    if (busy || unclear) return
    if ((turn.exception && exception.trim() === '') || (isPart && named === undefined)) setMissing(true)
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
            {isPart && named !== undefined
              ? t('scope.confirm', { count: named.length })
              : t(`dialog.confirm.${act}`)}
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
          {agreement !== undefined && agreement.shown.folded > 0
            ? t('scope.shownFolded', {
                list: list(agreement.shown.paragraphs),
                count: agreement.shown.folded,
              })
            : changes === null
              ? t('dialog.shownWhole')
              : t('dialog.shownChanges', { count: changes })}
        </p>
        {agreement !== undefined && scope !== undefined && (
          <AgreeScope
            {...agreement}
            scope={scope}
            onChange={chosen => onWords({ ...words, scope: chosen })}
            missing={missing && isPart && named === undefined}
          />
        )}
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
          {isPart ? t('scope.voids') : t(`dialog.voids.${act}`)}
        </p>
        <SendingBanner sending={sending} onAskAgain={onAskAgain} />
        {sending.status === 'refused' && <ErrorBanner error={sending.error} />}
      </div>
    </Dialog>
  )
}

/** Characters of an opinion or a reason, as the server takes them. */
export const LONGEST = 5000
