import { Landmark } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { Button } from '../ui/Button.tsx'
import { iconProps } from '../ui/icon.ts'
import css from './GateForm.module.css'

/** Why the identity provider did not let one in, as the server's redirect names it. */
const REASONS = ['unreachable', 'refused', 'untrusted', 'expired', 'unlinked', 'closed'] as const
type Reason = (typeof REASONS)[number]

const isReason = (text: string | null): text is Reason =>
  (REASONS as readonly (string | null)[]).includes(text)

/** Why one came back without having been let in, in words; nothing when one did not. */
export function useProviderRefusal(failed: string | null): { title: string; text: string } | undefined {
  const { t } = useTranslation('signin')
  return isReason(failed) ? { title: t('refused.title'), text: t(`refused.${failed}`) } : undefined
}

/** The way through the identity provider: it leaves this site, and comes back to `to`. */
export function ProviderWay({ to }: { readonly to: string }) {
  const { t } = useTranslation('signin')
  return (
    <div className={css.form}>
      <Button
        size="page"
        className={css.act}
        wide
        icon={<Landmark {...iconProps} />}
        onClick={() => window.location.assign(`/api/session/oidc?to=${encodeURIComponent(to)}`)}
      >
        {t('provider')}
      </Button>
    </div>
  )
}
