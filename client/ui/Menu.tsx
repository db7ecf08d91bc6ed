import { Check } from 'lucide-react'
import {
  type KeyboardEvent,
  type ReactNode,
  useEffect,
  useId,
  useLayoutEffect,
  useRef,
  useState,
} from 'react'
import { Link } from 'react-router'
import { classes } from './classes.ts'
import { iconProps } from './icon.ts'
import css from './Menu.module.css'
import { type MenuPlace, placeMenu } from './placeMenu.ts'

export interface MenuItem {
  readonly id: string
  readonly label: string
  readonly note?: string | undefined
  readonly icon?: ReactNode
  /** One of several of which one is chosen. */
  readonly checked?: boolean
  readonly to?: string
  readonly onSelect?: () => void
}

export interface MenuGroup {
  readonly id: string
  readonly label?: string
  readonly items: readonly MenuItem[]
}

interface MenuProps {
  /** What the list is for: 切换报告. */
  readonly label: string
  /** What the button shows, which is its name too. */
  readonly trigger: ReactNode
  readonly groups: readonly MenuGroup[]
  readonly align?: 'start' | 'end'
  readonly className?: string | undefined
  /** Whether Tab stops at the button: in a grid only that of the current row is. */
  readonly reachable?: boolean
}

/** A button that opens a list of choices below it, or above it where the window ends below. Arrow keys move, Enter chooses, Escape closes. */
export function Menu({ label, trigger, groups, align = 'start', className, reachable = true }: MenuProps) {
  const [open, setOpen] = useState(false)
  const id = useId()
  const root = useRef<HTMLDivElement>(null)
  const button = useRef<HTMLButtonElement>(null)
  const list = useRef<HTMLDivElement>(null)
  const [place, setPlace] = useState<MenuPlace>()

  useLayoutEffect(() => {
    if (!open) return setPlace(undefined)
    const menu = list.current?.getBoundingClientRect()
    const trigger = button.current?.getBoundingClientRect()
    if (menu && trigger) setPlace(placeMenu(menu, trigger, { width: innerWidth, height: innerHeight }))
  }, [open])

  useEffect(() => {
    if (!open) return
    entries(root.current)[0]?.focus()
    const leave = (event: PointerEvent) => {
      if (event.target instanceof Node && !root.current?.contains(event.target)) setOpen(false)
    }
    document.addEventListener('pointerdown', leave)
    return () => document.removeEventListener('pointerdown', leave)
  }, [open])

  const close = () => {
    setOpen(false)
    button.current?.focus()
  }

  const move = (event: KeyboardEvent) => {
    if (!open) return
    const all = entries(root.current)
    const at = all.findIndex(entry => entry.matches(':focus'))
    const to = { ArrowDown: at + 1, ArrowUp: at - 1, Home: 0, End: all.length - 1 }[event.key]
    if (to !== undefined) all[(to + all.length) % all.length]?.focus()
    else if (event.key === 'Escape') close()
    else if (event.key === 'Tab') return setOpen(false)
    else return
    event.preventDefault()
    event.stopPropagation()
  }

  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: it only hears the keys of the menu within.
    <div ref={root} className={classes(css.root, className)} onKeyDown={move}>
      <button
        ref={button}
        type="button"
        className={css.trigger}
        tabIndex={reachable ? undefined : -1}
        aria-haspopup="menu"
        aria-expanded={open}
        aria-controls={open ? id : undefined}
        onClick={() => setOpen(!open)}
      >
        {trigger}
      </button>
      {open && (
        <div
          ref={list}
          id={id}
          role="menu"
          aria-label={label}
          className={classes(css.menu, css[align], place?.side === 'above' && css.above)}
          style={place && { maxHeight: place.maxHeight, translate: place.shift }}
        >
          {groups.map(group => (
            // biome-ignore lint/a11y/useSemanticElements: a fieldset may not stand in a menu.
            <div key={group.id} role="group" aria-label={group.label} className={css.group}>
              {group.label && <small aria-hidden="true">{group.label}</small>}
              {group.items.map(item => (
                <Entry key={item.id} item={item} onDone={close} />
              ))}
            </div>
          ))}
        </div>
      )}
    </div>
  )
}

function Entry({ item, onDone }: { item: MenuItem; onDone: () => void }) {
  const content = (
    <>
      <span className={css.sign}>{item.checked ? <Check {...iconProps} /> : item.icon}</span>
      <span>
        {item.label}
        {item.note && <small>{item.note}</small>}
      </span>
    </>
  )
  const props = {
    role: item.checked === undefined ? 'menuitem' : 'menuitemradio',
    'aria-checked': item.checked,
    tabIndex: -1,
    className: css.item,
    onClick: () => {
      onDone()
      item.onSelect?.()
    },
  }
  return item.to === undefined ? (
    <button type="button" {...props}>
      {content}
    </button>
  ) : (
    <Link to={item.to} {...props}>
      {content}
    </Link>
  )
}

const entries = (root: HTMLElement | null): HTMLElement[] => [
  ...(root?.querySelectorAll<HTMLElement>('[role=menu] [tabindex]') ?? []),
]
