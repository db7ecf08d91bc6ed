import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { ListedPasskey } from '../passkeys/passkey.ts'
import { usePasskeyPlace } from '../passkeys/usePasskeyPlace.ts'
import { useResource } from '../server/useResource.ts'
import { useDates } from '../text/useDates.ts'
import { Banner } from '../ui/Banner.tsx'
import { Button } from '../ui/Button.tsx'
import { Failed } from '../ui/Failed.tsx'
import { Loading } from '../ui/Loading.tsx'
import { Panel } from '../ui/Panel.tsx'
import { Tag } from '../ui/Tag.tsx'
import { AddPasskeyDialog } from './AddPasskeyDialog.tsx'
import { RemovePasskeyDialog } from './RemovePasskeyDialog.tsx'
import { RenamePasskeyDialog } from './RenamePasskeyDialog.tsx'
import css from './Security.module.css'

type Asking = { readonly act: 'add' } | { readonly act: 'rename' | 'remove'; readonly passkey: ListedPasskey }

/** The person's passkeys: what each is called, when it was last used, and whether it still opens anything. */
export function PasskeyPanel() {
  const { t } = useTranslation('security')
  const place = usePasskeyPlace()
  const passkeys = useResource<readonly ListedPasskey[]>('/api/passkeys')
  const [asking, setAsking] = useState<Asking>()
  const [said, setSaid] = useState<string>()
  const close = () => setAsking(undefined)
  const done = (what: string) => {
    close()
    setSaid(what)
    if (passkeys.status !== 'loading') passkeys.reload()
  }
  const open = (next: Asking) => {
    setSaid(undefined)
    setAsking(next)
  }

  return (
    <Panel title={t('passkeys')}>
      <p className={css.text}>{t('what')}</p>
      {place.kind === 'elsewhere' && (
        <div className={css.note}>
          <Banner tone="info" title={t('elsewhere', { origin: place.origin })} />
        </div>
      )}
      {place.kind === 'never' && (
        <div className={css.note}>
          <Banner tone="info" title={t('never')} />
        </div>
      )}
      {said && (
        <div className={css.note}>
          <Banner tone="ok" title={said} />
        </div>
      )}
      {passkeys.status === 'loading' && <Loading />}
      {passkeys.status === 'failed' && <Failed error={passkeys.error} onRetry={passkeys.reload} />}
      {passkeys.status === 'ready' && passkeys.data.length > 0 && (
        <ul className={css.list} aria-label={t('passkeys')}>
          {passkeys.data.map(passkey => (
            <PasskeyRow
              key={passkey.id}
              passkey={passkey}
              onRename={() => open({ act: 'rename', passkey })}
              onRemove={() => open({ act: 'remove', passkey })}
            />
          ))}
        </ul>
      )}
      {place.kind === 'here' && passkeys.status === 'ready' && (
        <p className={css.act}>
          <Button size="page" onClick={() => open({ act: 'add' })}>
            {t('add.open')}
          </Button>
        </p>
      )}
      {asking?.act === 'add' && <AddPasskeyDialog onClose={close} onDone={done} />}
      {asking?.act === 'rename' && (
        <RenamePasskeyDialog passkey={asking.passkey} onClose={close} onDone={done} />
      )}
      {asking?.act === 'remove' && (
        <RemovePasskeyDialog passkey={asking.passkey} onClose={close} onDone={done} />
      )}
    </Panel>
  )
}

interface PasskeyRowProps {
  readonly passkey: ListedPasskey
  readonly onRename: () => void
  readonly onRemove: () => void
}

function PasskeyRow({ passkey, onRename, onRemove }: PasskeyRowProps) {
  const { t } = useTranslation('security')
  const dates = useDates()
  const { name, createdAt, usedAt, copiedAt, synced } = passkey
  const told = [
    t('added', { at: dates.fullDay(createdAt) }),
    usedAt === undefined ? t('unused') : t('used', { at: dates.dayTime(usedAt) }),
    t(synced ? 'synced' : 'alone'),
  ]
  return (
    <li>
      <div className={css.words}>
        <b>{name}</b> {copiedAt !== undefined && <Tag tone="danger">{t('stopped')}</Tag>}
        <small>{told.join(t('comma'))}</small>
        {copiedAt !== undefined && (
          <p className={css.copied}>{t('copied', { at: dates.dayTime(copiedAt) })}</p>
        )}
      </div>
      <span className={css.acts}>
        <Button kind="link" aria-label={t('rename.label', { name })} onClick={onRename}>
          {t('rename.open')}
        </Button>
        <Button kind="link" aria-label={t('remove.label', { name })} onClick={onRemove}>
          {t('remove.open')}
        </Button>
      </span>
    </li>
  )
}
