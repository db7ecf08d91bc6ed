import { Plugin } from 'prosemirror-state'
import type { EditorView } from 'prosemirror-view'
import { yUndoPluginKey } from 'y-prosemirror'
import type { UndoManager } from 'yjs'

/** The editor reads the outcome of a composition out of the page some time after its end. */
const SETTLES_MS = 50
/** What is typed within this time is undone together. */
const UNDO_MS = 500

/**
 * Tells when an input method composes, from before its first character until its outcome is in the document, and makes
 * each composition one step of undo.
 */
export const composing = (tell: (composing: boolean) => void): Plugin =>
  new Plugin({ view: view => new Composition(view, tell) })

class Composition {
  readonly #view: EditorView
  readonly #tell: (composing: boolean) => void
  #isOpen = false
  #timer: ReturnType<typeof setTimeout> | undefined

  constructor(view: EditorView, tell: (composing: boolean) => void) {
    this.#view = view
    this.#tell = tell
    // Captured: the editor's own handlers must find everything held already.
    view.dom.addEventListener('compositionstart', this.#start, true)
    view.dom.addEventListener('compositionend', this.#end, true)
    view.dom.addEventListener('blur', this.#end, true)
  }

  destroy(): void {
    clearTimeout(this.#timer)
    this.#view.dom.removeEventListener('compositionstart', this.#start, true)
    this.#view.dom.removeEventListener('compositionend', this.#end, true)
    this.#view.dom.removeEventListener('blur', this.#end, true)
    if (this.#isOpen) this.#tell(false)
  }

  get #undo(): UndoManager | undefined {
    return yUndoPluginKey.getState(this.#view.state)?.undoManager
  }

  readonly #start = () => {
    clearTimeout(this.#timer)
    this.#undo?.stopCapturing()
    if (this.#isOpen) return
    this.#isOpen = true
    // However long it takes to find the characters, it stays one step.
    if (this.#undo) this.#undo.captureTimeout = Number.POSITIVE_INFINITY
    this.#tell(true)
  }

  readonly #end = () => {
    if (!this.#isOpen) return
    clearTimeout(this.#timer)
    this.#timer = setTimeout(() => (this.#view.composing ? this.#end() : this.#settle()), SETTLES_MS)
  }

  #settle(): void {
    this.#isOpen = false
    if (this.#undo) {
      this.#undo.captureTimeout = UNDO_MS
      this.#undo.stopCapturing()
    }
    this.#tell(false)
  }
}
