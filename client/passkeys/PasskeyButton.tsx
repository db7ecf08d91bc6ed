import { Fingerprint } from 'lucide-react'
import { Button } from '../ui/Button.tsx'
import { iconProps } from '../ui/icon.ts'
import css from './PasskeyButton.module.css'

interface PasskeyButtonProps {
  readonly label: string
  /** What stands between it and the password above it or below it. */
  readonly or: string
  /** Where the password is. */
  readonly password: 'above' | 'below'
  readonly busy: boolean
  readonly onPress: () => void
}

/** The other way beside a password. */
export function PasskeyButton({ label, or, password, busy, onPress }: PasskeyButtonProps) {
  const line = <p className={css.or}>{or}</p>
  return (
    <div className={css.way}>
      {password === 'above' && line}
      <Button
        size="page"
        className={css.button}
        wide
        icon={<Fingerprint {...iconProps} />}
        busy={busy}
        onClick={onPress}
      >
        {label}
      </Button>
      {password === 'below' && line}
    </div>
  )
}
