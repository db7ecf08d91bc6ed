import { useTranslation } from 'react-i18next'
import { PasskeyButton } from '../passkeys/PasskeyButton.tsx'
import { provePasskey } from '../passkeys/provePasskey.ts'
import { usePasskeyPlace } from '../passkeys/usePasskeyPlace.ts'
import { useSessionControl } from '../session/SessionProvider.tsx'
import css from './GateForm.module.css'
import { useSubmit } from './useSubmit.ts'
import { WhyNot } from './WhyNot.tsx'

/** Signing in with a passkey, which knows whose it is; nothing where there are none. */
export function PasskeyWay() {
  const { t } = useTranslation('signin')
  const { signIn } = useSessionControl()
  const place = usePasskeyPlace()
  const { busy, failure, submit } = useSubmit(true, async () => signIn(await provePasskey('sign-in')))
  if (place.kind !== 'here') return null
  return (
    <div className={css.form}>
      <PasskeyButton label={t('passkey')} or={t('or')} password="above" busy={busy} onPress={submit} />
      {failure && <WhyNot failure={failure} />}
    </div>
  )
}
