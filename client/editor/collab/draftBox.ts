import type { Clock } from './clock.ts'
import type { Draft, DraftPlace } from './draft.ts'
import type { Shelf } from './localStore.ts'

/** A person's private drafts of one section: what the server refused, in this browser alone. */
export class DraftBox {
  readonly #shelf: Shelf<Draft>
  readonly #owner: Pick<Draft, 'personId' | 'sectionId'>
  readonly #clock: Clock
  readonly #newId: () => string
  #drafts: readonly Draft[] = []

  constructor(
    shelf: Shelf<Draft>,
    owner: Pick<Draft, 'personId' | 'sectionId'>,
    clock: Clock,
    newId: () => string,
  ) {
    this.#shelf = shelf
    this.#owner = owner
    this.#clock = clock
    this.#newId = newId
  }

  get drafts(): readonly Draft[] {
    return this.#drafts
  }

  async load(): Promise<void> {
    this.#drafts = await this.#shelf.list(this.#owner.personId, this.#owner.sectionId)
  }

  /** Keeps some places as a draft. Where the browser cannot store it, it lasts as long as the page. */
  async add(places: readonly DraftPlace[]): Promise<void> {
    if (places.length === 0) return
    const at = new Date(this.#clock.now()).toISOString()
    const draft = { id: this.#newId(), ...this.#owner, at, places }
    await this.#shelf.put(draft).catch(() => {})
    this.#drafts = [...this.#drafts, draft]
  }

  async discard(id: string): Promise<void> {
    this.#drafts = this.#drafts.filter(draft => draft.id !== id)
    await this.#shelf.remove(id)
  }
}
