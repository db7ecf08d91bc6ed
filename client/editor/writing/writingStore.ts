import { type Command, type EditorState, TextSelection } from 'prosemirror-state'
import type { EditorView } from 'prosemirror-view'
import { openWriting, type WritingOptions } from './openWriting.ts'

/** The editor on screen, for the tools around it. */
export class WritingStore {
  readonly #listeners = new Set<() => void>()
  #view: EditorView | null = null

  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener)
    return () => this.#listeners.delete(listener)
  }

  /** Null while no text is open. */
  readonly state = (): EditorState | null => this.#view?.state ?? null

  /** Opens a text inside `place`. Returns how to close it. */
  open(place: HTMLElement, options: Omit<WritingOptions, 'onChange'>): () => void {
    const view = openWriting(place, { ...options, onChange: () => this.#tell() })
    this.#view = view
    this.#tell()
    return () => {
      view.destroy()
      if (this.#view === view) this.#view = null
      this.#tell()
    }
  }

  /** Whether typing is allowed has changed. */
  refresh(): void {
    this.#view?.setProps({})
  }

  /** Does something to the text, and gives the focus back to it. */
  run(command: Command): void {
    const view = this.#view
    if (view === null) return
    command(view.state, view.dispatch, view)
    view.focus()
  }

  focus(): void {
    this.#view?.focus()
  }

  /** Puts the cursor at the beginning of the n-th block, counted from 0, and shows it. */
  goToBlock(n: number): void {
    const view = this.#view
    if (view === null || n >= view.state.doc.childCount) return
    let pos = 0
    for (let i = 0; i < n; i++) pos += view.state.doc.child(i).nodeSize
    const selection = TextSelection.near(view.state.doc.resolve(pos + 1))
    view.dispatch(view.state.tr.setSelection(selection).scrollIntoView())
    view.focus()
  }

  #tell(): void {
    for (const listener of this.#listeners) listener()
  }
}
