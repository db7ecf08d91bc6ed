import 'prosemirror-view/style/prosemirror.css'
import 'prosemirror-tables/style/tables.css'
import 'prosemirror-gapcursor/style/gapcursor.css'
import { dropCursor } from 'prosemirror-dropcursor'
import { gapCursor } from 'prosemirror-gapcursor'
import { EditorState, type Plugin } from 'prosemirror-state'
import { EditorView } from 'prosemirror-view'
import { initProseMirrorDoc, ySyncPlugin, yUndoPlugin } from 'y-prosemirror'
import { type Level, schema } from '../../../shared/document/schema.ts'
import type { BoundText } from '../collab/boundText.ts'
import { composing } from './composing.ts'
import { cursors } from './cursors.ts'
import { keys, type PageKeys } from './keys.ts'
import { lock } from './lock.ts'
import { numbers } from './numbers.ts'
import { paste } from './paste.ts'
import { rules } from './rules.ts'
import { tables } from './tables.ts'
import { typedPrefix } from './typedPrefix.ts'
import css from './Writing.module.css'

export interface WritingOptions extends PageKeys {
  readonly text: BoundText
  /** Levels that headings may have here. */
  readonly levels: readonly Level[]
  /** Name of the text, for screen readers. */
  readonly label: string
  readonly mayType: () => boolean
  /** Colour of a person's cursor. */
  readonly inkOf: (personId: string) => string
  readonly onComposing: (composing: boolean) => void
  /** Called after every change of text, selection or undo steps. */
  readonly onChange: (state: EditorState) => void
}

/** Opens the editor on a section's text inside `place`. Its owner calls `setProps({})` when `mayType` has changed. */
export function openWriting(place: HTMLElement, options: WritingOptions): EditorView {
  const { text, mayType, label, onChange } = options
  const { doc, mapping } = initProseMirrorDoc(text.body, schema)
  const view: EditorView = new EditorView(place, {
    state: EditorState.create({ doc, plugins: [ySyncPlugin(text.body, { mapping }), ...pluginsOf(options)] }),
    attributes: () => ({
      class: css.writing ?? '',
      role: 'textbox',
      'aria-multiline': 'true',
      'aria-label': label,
      'aria-readonly': String(!mayType()),
      spellcheck: 'false',
    }),
    scrollMargin: SCROLL_MARGIN,
    scrollThreshold: SCROLL_MARGIN,
    dispatchTransaction: tr => {
      // The binding draws cursors a moment after they moved; by then the page may have been left.
      if (view.isDestroyed) return
      view.updateState(view.state.apply(tr))
      onChange(view.state)
    },
  })
  return view
}

/** Room kept between the cursor and the edge when the text scrolls, in pixels. */
const SCROLL_MARGIN = 64

const pluginsOf = ({
  text,
  levels,
  mayType,
  inkOf,
  onComposing,
  onSubmit,
  onLeave,
}: WritingOptions): Plugin[] => [
  yUndoPlugin(),
  composing(onComposing),
  lock(() => mayType() || text.gate.isClosed),
  ...cursors(text.awareness, inkOf),
  typedPrefix(levels),
  ...keys(levels, { onSubmit, onLeave }),
  ...tables(),
  paste(levels),
  rules(),
  numbers(),
  dropCursor(),
  gapCursor(),
]
