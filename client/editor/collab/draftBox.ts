import type { Clock } from './clock.ts'
import { type Draft, type DraftPlace, openPlaces } from './draft.ts'
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

  /** Reads what is kept; drafts of which everything was written into the text are done with. */
  async load(): Promise<void> {
    const kept = await this.#shelf.list(this.#owner.personId, this.#owner.sectionId)
    this.#drafts = kept.filter(draft => openPlaces([draft]) > 0)
    for (const draft of kept) if (!this.#drafts.includes(draft)) await this.#shelf.remove(draft.id)
  }

  /** Keeps some places as a draft. Where the browser cannot store it, it lasts as long as the page. */
  async add(places: readonly DraftPlace[]): Promise<void> {
    if (places.length === 0) return
    const at = new Date(this.#clock.now()).toISOString()
    const draft = { id: this.#newId(), ...this.#owner, at, places }
    await this.#shelf.put(draft).catch(() => {})
    this.#drafts = [...this.#drafts, draft]
  }

  /** A place was written into the text: it stays to be seen, and asks for nothing any more. */
  async markWritten(id: string, blockId: string): Promise<void> {
    const draft = this.#drafts.find(d => d.id === id)
    if (draft === undefined) return
    const places = draft.places.map(p => (p.blockId === blockId ? { ...p, isWritten: true as const } : p))
    this.#drafts = this.#drafts.map(d => (d === draft ? { ...draft, places } : d))
    await this.#shelf.put({ ...draft, places })
  }

  async discard(id: string): Promise<void> {
    this.#drafts = this.#drafts.filter(draft => draft.id !== id)
    await this.#shelf.remove(id)
  }
}
