import { TextSelection } from 'prosemirror-state'
import type { EditorView } from 'prosemirror-view'
import '../../../client/ui/tokens.css'
import type { BoundText } from '../../../client/editor/collab/boundText.ts'
import { browserClock } from '../../../client/editor/collab/clock.ts'
import { heldNames } from '../../../client/editor/collab/heldNames.ts'
import { openLocalStore } from '../../../client/editor/collab/localStore.ts'
import { TextSession } from '../../../client/editor/collab/textSession.ts'
import { levelsBelow } from '../../../client/editor/writing/levels.ts'
import { openWriting } from '../../../client/editor/writing/openWriting.ts'
import { type TableCommand, tableCommands } from '../../../client/editor/writing/tables.ts'
import { SCHEMA_VERSION } from '../../../shared/document/schema.ts'

/** The editor without the page around it: `?url=…&section=…&person=…`. Tests reach in through `window.paper`. */
const asked = new URLSearchParams(location.search)
const ask = (name: string): string => asked.get(name) ?? ''

const session = new TextSession({
  url: ask('url'),
  ticket: ask('person'),
  sectionId: ask('section'),
  personId: ask('person'),
  schema: SCHEMA_VERSION,
  WebSocket,
  random: Math.random,
  clock: browserClock,
  store: await openLocalStore(indexedDB),
  names: heldNames(navigator.locks),
  newId: () => crypto.randomUUID(),
})

const place = document.querySelector<HTMLElement>('#place')
let view: EditorView | undefined
let shown: BoundText | null = null

session.subscribe(() => {
  const { text, unknown } = session.status()
  // As the page does it: what holds something unknown is not opened to write (ED-30).
  if (unknown !== null) {
    view?.destroy()
    view = undefined
    shown = null
  } else if (text !== null && text !== shown && place !== null) {
    shown = text
    view?.destroy()
    view = openWriting(place, {
      text,
      levels: levelsBelow(2),
      label: '正文',
      mayType: () => session.status().writable,
      onComposing: composing => session.setComposing(composing),
      inkOf: () => 'var(--p1)',
      onChange: () => {},
      onSubmit: () => {},
      onLeave: () => {},
    })
  }
  view?.setProps({})
})
await session.start()

const paper = {
  session,
  /** Whether the text stands in an editor. */
  get isOpen(): boolean {
    return view !== undefined
  },
  get view(): EditorView {
    if (view === undefined) throw new Error('the text is not here yet')
    return view
  },
  /** Paragraphs joined by `|`. */
  get text(): string {
    const paragraphs: string[] = []
    this.view.state.doc.descendants(node => {
      if (node.isTextblock) paragraphs.push(node.textContent)
    })
    return paragraphs.join('|')
  },
  /** Does something in the cell of the cursor, which is put into the first one. */
  table(name: TableCommand): void {
    const { view } = this
    let first = 0
    view.state.doc.descendants((node, pos) => {
      if (first === 0 && node.type.name === 'table_cell') first = pos
    })
    const inside = TextSelection.near(view.state.doc.resolve(first + 1))
    view.dispatch(view.state.tr.setSelection(inside))
    tableCommands[name](view.state, view.dispatch)
  },
}
export type Paper = typeof paper
declare global {
  interface Window {
    paper: Paper
  }
}
window.paper = paper
