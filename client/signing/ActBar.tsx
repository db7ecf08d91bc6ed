import { PenTool, Undo2 } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import type { Post } from '../../shared/people/directory.ts'
import type { Version } from '../../shared/report/state.ts'
import { useDirectory } from '../directory/DirectoryProvider.tsx'
import { useSession } from '../session/useSession.ts'
import { Button } from '../ui/Button.tsx'
import { iconProps } from '../ui/icon.ts'
import { SignBar } from '../ui/SignBar.tsx'
import css from './ActBar.module.css'
import type { Objection, Standing } from './acts.ts'
import type { ObjectionDraft } from './ObjectionForm.tsx'
import type { SigningActs } from './useSigningActs.ts'
import { KEYS } from './useSigningKeys.ts'

interface ActBarProps {
  readonly section: string
  readonly version: Version
  readonly matches: boolean | undefined
  readonly unread: boolean
  readonly standing: Standing
  readonly post: Post
  readonly acts: SigningActs
}

/** The bar below: what is signed, as whom, whether the text is what its hash stands for, and what can be done. */
export function ActBar(props: ActBarProps) {
  const { section, version, matches, unread, post, acts } = props
  const { person, post: own } = useSession()
  const names = useDirectory()
  return (
    <SignBar
      object={section}
      version={version.n}
      hash={version.hash}
      matches={matches}
      unread={unread}
      identity={names.actingAs(person.id, own, post)}
      unit={names.unit(post.unitId).name}
      actions={
        acts.draft === undefined ? <Passing {...props} /> : <Objecting acts={acts} draft={acts.draft} />
      }
    />
  )
}

function Passing({ matches, unread, standing, acts }: ActBarProps) {
  const { t } = useTranslation('signing')
  const { turn, returns } = standing
  const { busy, onPass, onObject } = acts
  const unmatched = matches === undefined ? t('button.checking') : matches ? undefined : t('button.differs')
  const blocked = unread ? t('button.unread') : unmatched
  const objections: readonly Objection[] = turn?.act === 'agree' ? ['change', 'disagree'] : []
  return (
    <div className={css.acts} data-count={objections.length}>
      {returns !== undefined && (
        <Button size="sign" kind="danger" keys={cap('return')} busy={busy} onClick={() => onObject('return')}>
          {t('button.return')}
        </Button>
      )}
      {objections.map(kind => (
        <Button key={kind} size="sign" keys={cap(kind)} busy={busy} onClick={() => onObject(kind)}>
          {t(`button.${kind}`)}
        </Button>
      ))}
      {turn !== undefined && (
        <Button
          size="sign"
          kind="primary"
          className={css.main}
          icon={<PenTool {...iconProps} />}
          keys={cap('pass')}
          busy={busy}
          blocked={blocked}
          onClick={onPass}
        >
          {t(`button.${turn.act}`)}
        </Button>
      )}
    </div>
  )
}

const cap = (key: keyof typeof KEYS): string[] => [KEYS[key].toUpperCase()]

/** An objection is being written: its button stands where the one that signs was. */
function Objecting({ acts, draft }: { acts: SigningActs; draft: ObjectionDraft }) {
  const { t } = useTranslation('signing')
  const { busy, onGiveObjection, onCancel } = acts
  const { kind, picked } = draft
  const count = picked.size
  return (
    <div className={css.acts}>
      <Button size="sign" keys={['Esc']} busy={busy} onClick={onCancel}>
        {t(`objection.cancel.${kind}`)}
      </Button>
      <Button
        size="sign"
        kind={kind === 'return' ? 'stop' : 'primary'}
        className={css.main}
        icon={kind === 'return' && <Undo2 {...iconProps} />}
        keys={['Ctrl', '↵']}
        busy={busy}
        onClick={onGiveObjection}
      >
        {count === 0 ? t(`objection.confirm.${kind}`) : t(`objection.confirmSome.${kind}`, { count })}
      </Button>
    </div>
  )
}
