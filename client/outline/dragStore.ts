import type { Drop } from './place.ts'

/** A row in the hand: where the pointer is, and where the row would come to stand. */
export interface Dragged {
  readonly id: string
  readonly x: number
  readonly y: number
  readonly drop: Drop
  /** Where the line is drawn, in px from the top of the tree. */
  readonly line: number
}

/** What is being dragged, apart from the tree: a move of the pointer draws the ghost and the line anew, not every row. */
export class DragStore {
  #dragged: Dragged | undefined
  readonly #listeners = new Set<() => void>()

  readonly get = (): Dragged | undefined => this.#dragged

  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener)
    return () => this.#listeners.delete(listener)
  }

  set(dragged: Dragged | undefined): void {
    this.#dragged = dragged
    for (const listener of this.#listeners) listener()
  }
}
