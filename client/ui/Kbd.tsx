import css from './Kbd.module.css'

/** Keys of a shortcut, as caps. Beside a control screen readers skip them, unless they are what it is about. */
export function Kbd({ keys, spoken = false }: { keys: readonly string[]; spoken?: boolean }) {
  return (
    <span className={css.keys} aria-hidden={!spoken || undefined}>
      {keys.map(key => (
        <kbd key={key} className={css.key}>
          {key}
        </kbd>
      ))}
    </span>
  )
}
