import * as Y from 'yjs'
import { mergeInTree } from '../text/merge.ts'
import { type Frame, step2Frame } from './frames.ts'
import { Journal } from './journal.ts'

/** Answers kept for clients that come back with the same state, as after a dropped line they all do. */
const MAX_ANSWERS = 64

/**
 * A room's durable text as bytes: one merged update, made when somebody joins, and a journal of what came after it. The
 * room never needs the document itself.
 */
export class RoomText {
  /** Everything up to the last merge; before the first, as it was read from the log. */
  private merging: readonly Uint8Array[]
  private readonly journal = new Journal()
  private readonly answers = new Map<string, Frame>()

  constructor(updates: readonly Uint8Array[]) {
    this.merging = updates
  }

  add(update: Uint8Array): void {
    if (this.answers.size > 0) this.answers.clear()
    this.journal.add(update)
  }

  /** Everything as one update. */
  merged(): Uint8Array {
    const update = mergeInTree([...this.merging, ...this.journal.updates()])
    if (!this.journal.isEmpty) this.journal.clear()
    this.merging = [update]
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
