import * as Y from 'yjs'
import { mergeInTree } from '../text/merge.ts'
import { type Frame, step2Frame } from './frames.ts'

/** Pieces that may wait unmerged: merging them costs about a millisecond then. */
const MAX_PIECES = 256
/** Answers kept for clients that come back with the same state, as after a dropped line they all do. */
const MAX_ANSWERS = 64

/**
 * A room's durable text as bytes: one merged update, made when somebody joins, and what came after it. The room never
 * needs the document itself.
 */
export class RoomText {
  private pieces: Uint8Array[]
  private readonly answers = new Map<string, Frame>()

  constructor(updates: readonly Uint8Array[]) {
    this.pieces = [...updates]
  }

  add(update: Uint8Array): void {
    this.answers.clear()
    this.pieces.push(update)
    // The first piece is the big one; the small ones are merged among themselves.
    if (this.pieces.length > MAX_PIECES)
      this.pieces = [...this.pieces.slice(0, 1), mergeInTree(this.pieces.slice(1))]
  }

  /** Everything as one update. */
  merged(): Uint8Array {
    const update = mergeInTree(this.pieces)
    this.pieces = [update]
    return update
  }

  /** The answer to a step 1, encoded once for all who ask the same. */
  step2For(stateVector: Uint8Array): Frame {
    const key = Buffer.from(stateVector).toString('latin1')
    let answer = this.answers.get(key)
    if (answer === undefined) {
      answer = step2Frame(this.after(stateVector))
      if (this.answers.size >= MAX_ANSWERS) this.answers.clear()
      this.answers.set(key, answer)
    }
    return answer
  }

  /** What one lacks who has `stateVector`, with all deletions. */
  after(stateVector: Uint8Array): Uint8Array {
    const all = this.merged()
    return stateVector.length <= 1 ? all : Y.diffUpdate(all, stateVector)
  }
}
