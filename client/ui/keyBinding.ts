/** A shortcut: its key or chord (`j`, `?`, `Escape`, `Ctrl+Enter`, `Alt+ArrowDown`), its words for the key map, its act. */
export interface KeyBinding {
  readonly keys: string
  readonly label: string
  readonly run: () => void
  /** Whether it works while a dialog is open. */
  readonly inDialog?: boolean
}

type Pressed = Pick<
  KeyboardEvent,
  'key' | 'ctrlKey' | 'metaKey' | 'altKey' | 'isComposing' | 'keyCode' | 'target'
>

/** The key code that browsers give for every key while an input method is open. */
const COMPOSING = 229

/**
 * Whether a key press means this shortcut. Keys without Ctrl or Alt count outside text fields only, Space and Enter not
 * on a control that they press, and nothing counts while an input method is composing.
 */
export function matches(binding: Pick<KeyBinding, 'keys'>, event: Pressed): boolean {
  if (event.isComposing || event.keyCode === COMPOSING) return false
  const parts = binding.keys.split('+')
  const key = parts.at(-1) === '' ? '+' : (parts.at(-1) ?? '')
  const ctrl = parts.includes('Ctrl')
  const alt = parts.includes('Alt')
  if ((event.ctrlKey || event.metaKey) !== ctrl || event.altKey !== alt) return false
  if (event.key.toLowerCase() !== key.toLowerCase()) return false
  if (!ctrl && !alt && PRESSES.has(key) && isControl(event.target)) return false
  return ctrl || alt || WRITES_NOTHING.test(key) || !isTextField(event.target)
}

/** Keys that press what has the focus: there they are not shortcuts. */
const PRESSES: ReadonlySet<string> = new Set([' ', 'Enter'])

const CONTROLS =
  'a[href], button, summary, input, select, [role=button], [role=link], [role=tab], [role^=menuitem], [role=option]'

const isControl = (target: EventTarget | null): boolean =>
  target instanceof HTMLElement && target.matches(CONTROLS)

const WRITES_NOTHING = /^(?:Escape|F\d{1,2})$/

/** Whether keys that are typed there are text. */
export function isTextField(target: EventTarget | null): boolean {
  if (!(target instanceof HTMLElement)) return false
  if (target.isContentEditable || target.closest('[contenteditable="true"]') !== null) return true
  return target.matches('textarea, select, input:not([type=radio], [type=checkbox], [type=button])')
}

const CAPS: Readonly<Record<string, string>> = {
  Escape: 'Esc',
  Enter: '↵',
  ArrowUp: '↑',
  ArrowDown: '↓',
  ArrowLeft: '←',
  ArrowRight: '→',
  ' ': '␣',
}

/** The caps to draw for a shortcut. */
export function capsOf(keys: string): string[] {
  if (keys === '+') return ['+']
  return keys.split('+').map(key => CAPS[key] ?? (key.length === 1 ? key.toUpperCase() : key))
}
