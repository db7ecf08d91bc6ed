import { StorageUnavailable } from '../port.ts'

/** What a step may look at. Inside a commit it sees the writes of the steps before it. */
export interface Reader {
  /** A copy of the value; it stays as it is when the store goes on. */
  get(key: Uint8Array): Uint8Array | null
  has(key: Uint8Array): boolean
  /** In order, from `from` up to and without `to`. */
  entries(from: Uint8Array, to: Uint8Array): Iterable<{ readonly key: Buffer; readonly value: Uint8Array }>
  keys(from: Uint8Array, to: Uint8Array, limit: number): Buffer[]
}

export interface Write {
  readonly key: Uint8Array
  /** `null` removes the key. */
  readonly value: Uint8Array | null
}

export interface Outcome<T> {
  readonly answer: T
  readonly writes: readonly Write[]
}

/**
 * Looks, then says what to write. A step cannot write by itself, so one that throws has written nothing: it is refused
 * alone, and the steps beside it in the same transaction go on.
 */
export type Step<T> = (reader: Reader) => Outcome<T>

export interface Transaction extends Reader {
  write(change: Write): void
}

/**
 * Runs `work` in one write transaction and resolves when it is durable. When `work` throws or the commit fails, nothing
 * of it is kept and the promise rejects.
 */
export type Transact = (work: (transaction: Transaction) => void) => Promise<void>

/** Keeps one transaction short: its steps run on the main thread. */
const MOST_STEPS = 1000

interface Job {
  run(transaction: Transaction): void
  settle(): void
  fail(error: unknown): void
}

/**
 * Group commit: one transaction at a time; whatever arrives while it is being flushed shares the next one. A promise
 * resolves after the flush, never before.
 */
export class GroupCommit {
  readonly #transact: Transact
  readonly #stallAfter: number
  readonly #waiting: Job[] = []
  #draining: Promise<void> | null = null
  #stalled = false

  /** @param stallAfter milliseconds after which a flush that does not end counts as failed */
  constructor(transact: Transact, stallAfter: number) {
    this.#transact = transact
    this.#stallAfter = stallAfter
  }

  /** @throws what `step` throws, or StorageUnavailable when it could not be made durable */
  commit<T>(step: Step<T>): Promise<T> {
    return new Promise((resolve, reject) => {
      if (this.#stalled) return reject(stalled())
      this.#waiting.push(job(step, resolve, reject))
      this.#draining ??= this.#drain()
    })
  }

  /** Resolves when nothing waits any more. @throws StorageUnavailable when the disk does not answer */
  async idle(): Promise<void> {
    if (this.#stalled) throw stalled()
    await this.#draining
  }

  async #drain(): Promise<void> {
    while (this.#waiting.length > 0) await this.#writeWaiting()
    this.#draining = null
  }

  async #writeWaiting(): Promise<void> {
    const taken: Job[] = []
    const watchdog = setTimeout(() => this.#stall(taken), this.#stallAfter)
    try {
      await this.#transact(transaction => {
        // Taken as late as this, so that everything asked for while LMDB took its lock comes along.
        taken.push(...this.#waiting.splice(0, MOST_STEPS))
        for (const each of taken) each.run(transaction)
      })
      for (const each of taken) each.settle()
    } catch (error) {
      // A transaction that never began took nobody with it: then all who wait hear why.
      for (const each of taken.length > 0 ? taken : this.#waiting.splice(0)) each.fail(error)
    }
    clearTimeout(watchdog)
    this.#stalled = false
  }

  /** A disk that hangs must not hang its callers. When it answers after all, writing goes on. */
  #stall(taken: readonly Job[]): void {
    this.#stalled = true
    for (const each of [...taken, ...this.#waiting.splice(0)]) each.fail(stalled())
  }
}

function stalled(): StorageUnavailable {
  return new StorageUnavailable('the disk does not answer')
}

function job<T>(step: Step<T>, resolve: (answer: T) => void, reject: (error: unknown) => void): Job {
  let settle = () => {}
  return {
    run(transaction) {
      let outcome: Outcome<T>
      try {
        outcome = step(transaction)
      } catch (error) {
        settle = () => reject(error)
        return
      }
      for (const change of outcome.writes) transaction.write(change)
      settle = () => resolve(outcome.answer)
    },
    settle: () => settle(),
    fail: reject,
  }
}
