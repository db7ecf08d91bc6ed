import type { Clock } from './clock.ts'
import type { HeldNames } from './heldNames.ts'
import type { LocalCopy, Shelf } from './localStore.ts'

/** Saving is quicker than this as a rule, and then nothing is copied at all. */
const WAIT_MS = 250

interface Owner {
  readonly id: string
  readonly personId: string
  readonly sectionId: string
}

export interface KeeperDeps {
  readonly copies: Shelf<LocalCopy>
  readonly names: HeldNames
  readonly clock: Clock
}

/** Keeps a copy in the browser of what the server may lack, for as long as it lacks it. */
export class CopyKeeper {
  readonly #owner: Owner
  readonly #shelf: Shelf<LocalCopy>
  readonly #names: HeldNames
  readonly #clock: Clock
  readonly #read: () => Pick<LocalCopy, 'epoch' | 'update'> | null
  readonly #release: () => void
  #adopted: readonly string[] = []
  #isKept = false
  #cancel: (() => void) | null = null
  /** Writes go one after another: a removal must not overtake the copy it removes. */
  #last: Promise<void> = Promise.resolve()

  /** @param read gives what is to be kept now; null when the server has everything */
  constructor(
    owner: Owner,
    { copies, names, clock }: KeeperDeps,
    read: () => Pick<LocalCopy, 'epoch' | 'update'> | null,
  ) {
    this.#owner = owner
    this.#shelf = copies
    this.#names = names
    this.#clock = clock
    this.#read = read
    this.#release = names.hold(nameOf(owner.id))
  }

  /** Copies of this section that tabs of this person left behind; they are this one's to keep from now on. */
  async adopt(): Promise<readonly LocalCopy[]> {
    const [copies, held] = await Promise.all([
      this.#shelf.list(this.#owner.personId, this.#owner.sectionId),
      this.#names.held(),
    ])
    const left = copies.filter(copy => !held.has(nameOf(copy.id)))
    this.#adopted = left.map(copy => copy.id)
    return left
  }

  /** Something was written: keeps it soon, unless it is saved by then. */
  keepSoon(): void {
    this.#cancel ??= this.#clock.after(WAIT_MS, () => {
      this.#cancel = null
      this.keep()
    })
  }

  /** Keeps what is unsaved now, or removes the copy of what is saved. */
  keep(): void {
    const unsaved = this.#read()
    if (unsaved !== null) {
      this.#isKept = true
      this.#do(async () => {
        await this.#shelf.put({ ...this.#owner, ...unsaved })
        await this.#removeAdopted()
      })
    } else if (this.#isKept || this.#adopted.length > 0) {
      this.#isKept = false
      this.#do(async () => {
        await this.#shelf.remove(this.#owner.id)
        await this.#removeAdopted()
      })
    }
  }

  /** Ends with the page that it belongs to. Resolves when the last copy is written. */
  async close(): Promise<void> {
    this.#cancel?.()
    this.keep()
    await this.#last
    this.#release()
  }

  /** What is adopted is part of the own copy by now, or saved. */
  async #removeAdopted(): Promise<void> {
    for (const id of this.#adopted) await this.#shelf.remove(id)
    this.#adopted = []
  }

  #do(write: () => Promise<void>): void {
    // A full or broken browser store leaves what it had; the page warns of closing it as long as text is unsaved.
    this.#last = this.#last.then(write).catch(() => {})
  }
}

const nameOf = (id: string): string => `lianshu-copy-${id}`
