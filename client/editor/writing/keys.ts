import { baseKeymap, chainCommands, toggleMark } from 'prosemirror-commands'
import { undoInputRule } from 'prosemirror-inputrules'
import { keymap } from 'prosemirror-keymap'
import { type Command, type Plugin, TextSelection } from 'prosemirror-state'
import { goToNextCell } from 'prosemirror-tables'
import { redoCommand, undoCommand } from 'y-prosemirror'
import { type Level, schema } from '../../../shared/document/schema.ts'
import { currentLevel, setLevel } from './levels.ts'

export const toggleBold: Command = toggleMark(schema.marks.bold)

/** Enter: an empty heading becomes body text; at a heading's start the new paragraph comes before it. */
const splitHeading: Command = (state, dispatch) => {
  const { $from, empty } = state.selection
  if (!empty || (currentLevel(state) ?? null) === null || $from.parentOffset > 0) return false
  if ($from.parent.content.size === 0) return setLevel(null)(state, dispatch)
  dispatch?.(state.tr.insert($from.before(), schema.nodes.paragraph.create()).scrollIntoView())
  return true
}

/** Backspace at a heading's start makes it body text, before it would join the paragraph above. */
const headingToBody: Command = (state, dispatch) => {
  const { selection } = state
  const atStart = selection instanceof TextSelection && selection.$cursor?.parentOffset === 0
  return atStart && (currentLevel(state) ?? null) !== null ? setLevel(null)(state, dispatch) : false
}

/** What the page does at keys that the editor would keep to itself. */
export interface PageKeys {
  /** Ctrl+Enter */
  readonly onSubmit: () => void
  /** Escape */
  readonly onLeave: () => void
}

const forPage =
  (act: () => void): Command =>
  () => {
    act()
    return true
  }

/** The keys of the paper. */
export function keys(allowed: readonly Level[], { onSubmit, onLeave }: PageKeys): Plugin[] {
  const levelKeys = [null, ...allowed].flatMap(level => {
    const command = setLevel(level)
    return [
      [`Ctrl-Alt-${level ?? 0}`, command],
      [`Mod-Alt-${level ?? 0}`, command],
    ] as const
  })
  return [
    keymap({
      ...Object.fromEntries(levelKeys),
      'Mod-Enter': forPage(onSubmit),
      Escape: forPage(onLeave),
      'Mod-b': toggleBold,
      'Mod-z': undoCommand,
      'Mod-y': redoCommand,
      'Shift-Mod-z': redoCommand,
      Enter: splitHeading,
      Backspace: chainCommands(undoInputRule, headingToBody),
      Tab: goToNextCell(1),
      'Shift-Tab': goToNextCell(-1),
    }),
    keymap(baseKeymap),
  ]
}
