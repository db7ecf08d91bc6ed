import type { Clock } from './clock.ts'
import { nextSayingAt, type SavingFacts } from './saving.ts'
import { isSameStatus, type TextStatus } from './status.ts'

/** Tells listeners of a new status when something in it has changed, be it by the mere passing of time. */
export class StatusFeed {
  readonly #clock: Clock
  readonly #describe: () => TextStatus
  readonly #facts: () => SavingFacts
  readonly #listeners = new Set<() => void>()
  #status: TextStatus
  #cancel = () => {}

  constructor(clock: Clock, describe: () => TextStatus, facts: () => SavingFacts) {
    this.#clock = clock
    this.#describe = describe
    this.#facts = facts
    this.#status = describe()
  }

  readonly status = (): TextStatus => this.#status

  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener)
    return () => this.#listeners.delete(listener)
  }

  /** Something may have changed. */
  tell(): void {
    this.#cancel()
    const now = this.#clock.now()
    const at = nextSayingAt(this.#facts(), now)
    if (at !== null) this.#cancel = this.#clock.after(at - now, () => this.tell())
    const status = this.#describe()
    if (isSameStatus(status, this.#status)) return
    this.#status = status
    for (const listener of this.#listeners) listener()
  }

  stop(): void {
    this.#cancel()
  }
}
