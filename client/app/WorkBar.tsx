import { ArrowLeft } from 'lucide-react'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { Link, useNavigate } from 'react-router'
import { iconProps } from '../ui/icon.ts'
import { Kbd } from '../ui/Kbd.tsx'
import { isTextField } from '../ui/keyBinding.ts'
import text from '../ui/text.module.css'
import { useKeys } from '../ui/useKeys.ts'
import css from './WorkBar.module.css'

interface WorkBarProps {
  /** Where ← and Escape lead. */
  readonly back: string
  /** 返回待办. Shown in words where `backShown`, else the arrow's name. */
  readonly backLabel: string
  readonly backShown?: boolean
  /** What is worked on: 二（二）教育经费投入与保障. */
  readonly title: string
  /** A StateChip or Tag. */
  readonly state?: ReactNode
  /** Due date, lead unit. */
  readonly note?: ReactNode
  /** What is proved: the saved time, the version with its hash. */
  readonly proof?: ReactNode
  readonly actions?: ReactNode
}

/** The bar of a working page, in place of the frame's: ← · title · state · proof · actions. */
export function WorkBar({
  back,
  backLabel,
  backShown = false,
  title,
  state,
  note,
  proof,
  actions,
}: WorkBarProps) {
  const { t } = useTranslation('ui')
  const navigate = useNavigate()
  // Out of a text first, so that one key press too many does not leave the page.
  const leave = () => {
    const focused = document.activeElement
    if (focused instanceof HTMLElement && isTextField(focused)) focused.blur()
    else void navigate(back)
  }
  useKeys([{ keys: 'Escape', label: t('keys.escape'), run: leave }])
  return (
    <header className={css.bar}>
      <Link
        to={back}
        className={backShown ? css.backShown : css.back}
        title={backShown ? undefined : backLabel}
      >
        <ArrowLeft {...iconProps} size={18} />
        <span className={backShown ? text.hiddenOnPhone : text.visuallyHidden}>{backLabel}</span>
        {backShown && <Kbd keys={['Esc']} />}
      </Link>
      <h1 className={css.title}>{title}</h1>
      {state}
      {note && <small className={css.note}>{note}</small>}
      <span className={css.grow} />
      {proof && <div className={css.proof}>{proof}</div>}
      {actions && <div className={css.actions}>{actions}</div>}
    </header>
  )
}
