import { type MouseEvent, type ReactNode, type SyntheticEvent, useEffect, useId, useRef } from 'react'
import { classes } from './classes.ts'
import css from './Dialog.module.css'

interface DialogProps {
  readonly open: boolean
  readonly title: string
  /** Called for Escape and for a click beside it. Leave it out where the person has to decide. */
  readonly onClose?: () => void
  readonly children: ReactNode
  /** The way out on the left, the act on the right. */
  readonly footer?: ReactNode
  /** `side`: a drawer at the right edge. */
  readonly place?: 'middle' | 'side'
  readonly role?: 'dialog' | 'alertdialog'
  /** Takes the place of a dialog that is open, which comes back afterwards: never two on top of each other. */
  readonly instead?: boolean
}

/** A modal dialog. The browser keeps the focus inside and gives it back; mark the first field with `autoFocus`. */
export function Dialog({ open, ...rest }: DialogProps) {
  return open ? <OpenDialog {...rest} /> : null
}

function OpenDialog({
  title,
  onClose,
  children,
  footer,
  place = 'middle',
  role = 'dialog',
  instead = false,
}: Omit<DialogProps, 'open'>) {
  const element = useRef<HTMLDialogElement>(null)
  const openedAt = useRef(0)
  const titleId = useId()
  useEffect(() => {
    const dialog = element.current
    const before = document.activeElement
    // `showModal` moves the focus to the first control; the field that the page marked comes first.
    dialog?.showModal()
    openedAt.current = new Event('opened').timeStamp
    dialog?.querySelector<HTMLElement>('[data-autofocus]')?.focus()
    return () => {
      dialog?.close()
      if (before instanceof HTMLElement) before.focus()
    }
  }, [])

  /** Whether a press in the dialog is its own: not the second of a double click that opened it, nor from before it was open. */
  const pressedHere = useRef(false)
  const isEarlier = (event: MouseEvent) =>
    (event.detail > 1 && !pressedHere.current) || event.timeStamp < openedAt.current

  return (
    <dialog
      ref={element}
      role={role}
      className={classes(css.dialog, css[place])}
      aria-labelledby={titleId}
      data-instead={instead || undefined}
      onCancel={event => {
        event.preventDefault()
        onClose?.()
      }}
      onMouseDownCapture={event => {
        pressedHere.current ||= !isEarlier(event)
      }}
      onMouseDown={event => {
        if (event.target === element.current && !isEarlier(event)) onClose?.()
      }}
      onClickCapture={event => {
        // A click of the keyboard's has no detail, and no press before it.
        if (event.detail > 1 && !pressedHere.current) swallow(event)
      }}
      onKeyDownCapture={event => {
        // The key that is still held down since it opened the dialog presses nothing in it.
        if (event.repeat && event.key === 'Enter' && event.target instanceof HTMLButtonElement) swallow(event)
      }}
    >
      <div className={css.box}>
        <header className={css.head}>
          <h1 id={titleId}>{title}</h1>
        </header>
        <div className={css.body}>{children}</div>
        {footer && <footer className={css.foot}>{footer}</footer>}
      </div>
    </dialog>
  )
}

function swallow(event: SyntheticEvent): void {
  event.preventDefault()
  event.stopPropagation()
}
