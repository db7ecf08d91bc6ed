import { useRef, useState } from 'react'
import css from './OutlineEditor.module.css'

interface TitleInputProps {
  readonly label: string
  readonly initial?: string
  /** Told the title, without blanks around it; an empty one counts as leaving. */
  readonly onEnter: (title: string) => void
  readonly onLeave: () => void
}

/**
 * A title being typed, in its row. Enter keeps it, Escape leaves it, and so does going elsewhere with nothing changed;
 * once, however often either is pressed before the field is gone.
 */
export function TitleInput({ label, initial = '', onEnter, onLeave }: TitleInputProps) {
  const [title, setTitle] = useState(initial)
  const over = useRef(false)
  /** The key that opened the field may still be held down: it neither types nor ends anything. */
  const typing = useRef(false)
  const leave = () => {
    if (over.current) return
    over.current = true
    onLeave()
  }
  const keep = () => {
    const typed = title.trim()
    if (typed === '' || typed === initial) return leave()
    if (over.current) return
    over.current = true
    onEnter(typed)
  }
  return (
    <input
      className={css.input}
      aria-label={label}
      placeholder={label}
      maxLength={200}
      // biome-ignore lint/a11y/noAutofocus: the person asked to type here.
      autoFocus
      value={title}
      onChange={event => setTitle(event.target.value)}
      onFocus={event => event.target.select()}
      onBlur={keep}
      onKeyDown={event => {
        // Enter that ends a composition chooses characters, it does not end the title.
        if (event.nativeEvent.isComposing) return
        event.stopPropagation()
        typing.current ||= !event.repeat
        if (!typing.current) return event.preventDefault()
        if (event.key === 'Enter') {
          if (!event.repeat) keep()
        } else if (event.key === 'Escape') leave()
        else return
        event.preventDefault()
      }}
    />
  )
}
