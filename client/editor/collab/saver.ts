import * as Y from 'yjs'
import type { Clock } from './clock.ts'
import { CopyKeeper, type KeeperDeps } from './copyKeeper.ts'
import type { LocalCopy } from './localStore.ts'
import { Outbox } from './outbox.ts'
import type { ClockRange } from './ownWords.ts'
import type { SavingFacts } from './saving.ts'

/** The text as it goes to the server, and who writes it here. */
export interface SaverSource {
  readonly doc: Y.Doc
  /** Yjs id of this tab's writer. */
  readonly client: number
  /** Under which the document was made. */
  readonly epoch: number | null
}

/** Knows what of the text is saved, and keeps a copy of the rest in the browser. */
export class Saver {
  readonly #keeper: CopyKeeper
  readonly #clock: Clock
  readonly #source: () => SaverSource
  #outbox = new Outbox()
  #restored: readonly Uint8Array[] = []
  #savedAt: number | null = null
  #isHeld = false

  constructor(
    owner: { readonly id: string; readonly personId: string; readonly sectionId: string },
    deps: KeeperDeps,
    source: () => SaverSource,
  ) {
    this.#keeper = new CopyKeeper(owner, deps, () => this.#copy())
    this.#clock = deps.clock
    this.#source = source
  }

  get isAllSaved(): boolean {
    return this.#outbox.isEmpty
  }

  /** Updates that an earlier tab had not sent, until they are saved. */
  get restored(): readonly Uint8Array[] {
    return this.#restored
  }

  get facts(): Pick<SavingFacts, 'savedAt' | 'unsavedSince'> {
    return { savedAt: this.#savedAt, unsavedSince: this.#outbox.since }
  }

  /** How many characters only this browser may have. */
  countUnsaved(): number {
    const { doc, client } = this.#source()
    return this.#outbox.charactersIn(doc, client)
  }

  /** Whose words, from which clocks on, the server may lack. */
  get unsavedRanges(): readonly ClockRange[] {
    return this.isAllSaved ? [] : this.#outbox.rangesOf(this.#source().client)
  }

  /** What tabs of this person left unsaved in this section; it counts as written here from now on. */
  async adopt(): Promise<readonly LocalCopy[]> {
    const copies = await this.#keeper.adopt()
    if (copies.length === 0) return copies
    this.#restored = copies.map(copy => copy.update)
    this.#outbox.restore(this.#clock.now(), this.#restored.flatMap(rangesIn))
    return copies
  }

  /**
   * Something was written.
   * @param frame the content frame that carried it, null when no socket took it
   * @param clock the writer's clock after it
   */
  wrote(frame: number | null, clock: number): void {
    this.#outbox.add(this.#clock.now(), clock, frame)
    if (frame === null) this.#keep()
    else this.#keeper.keepSoon()
  }

  /** The server was told what it lacked. */
  carry(frame: number | null): void {
    this.#clear(() => this.#outbox.carry(frame))
  }

  /** The server has settled that many content frames of this socket. */
  settle(count: number): void {
    this.#clear(() => this.#outbox.settle(count))
  }

  /** The socket is gone. */
  lose(): void {
    this.#outbox.lose()
    this.#keep()
  }

  /** Keeps the copy as it is until `reset`: what it holds was refused and is about to become a draft. */
  hold(): void {
    this.#keep()
    this.#isHeld = true
  }

  /** What was unsaved is a draft now: nothing is unsaved any more. */
  reset(): void {
    this.#isHeld = false
    this.#outbox = new Outbox()
    this.#restored = []
    this.#keep()
  }

  /** Resolves when what is unsaved is kept. */
  async close(): Promise<void> {
    await this.#keeper.close()
  }

  #keep(): void {
    if (!this.#isHeld) this.#keeper.keep()
  }

  #clear(take: () => void): void {
    if (this.isAllSaved) return
    take()
    if (!this.isAllSaved) return
    this.#savedAt = this.#clock.now()
    this.#restored = []
    this.#keep()
  }

  #copy(): Pick<LocalCopy, 'epoch' | 'update'> | null {
    if (this.isAllSaved) return null
    const { doc, client, epoch } = this.#source()
    return { epoch, update: this.#outbox.updateOf(doc, client) }
  }
}

const rangesIn = (update: Uint8Array): ClockRange[] =>
  [...Y.parseUpdateMeta(update).from].map(([client, from]) => ({ client, from }))

/** The epoch that all of some copies may be said to be of; null when none of them knows. */
export function oldestEpoch(copies: readonly LocalCopy[]): number | null {
  const epochs = copies.map(copy => copy.epoch).filter(epoch => epoch !== null)
  return epochs.length === 0 ? null : Math.min(...epochs)
}
