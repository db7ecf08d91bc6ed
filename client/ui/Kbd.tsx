import css from './Kbd.module.css'

/** Keys of a shortcut, as caps. They repeat what the control does, so screen readers skip them. */
export function Kbd({ keys }: { keys: readonly string[] }) {
  return (
    <span className={css.keys} aria-hidden="true">
      {keys.map(key => (
        <kbd key={key} className={css.key}>
          {key}
        </kbd>
      ))}
    </span>
  )
}
