const COLOURS = 8

/**
 * Colours 1 to 8 for the people in a text, by order of arrival: two who write together never look alike until there are
 * more than eight of them. Who stays keeps his colour.
 */
export class ArrivalColours {
  readonly #colours = new Map<string, number>()
  #present: readonly string[] = []

  /** Everyone who is there now, in order of arrival. Colours of those who left are free again. */
  setPeople(personIds: readonly string[]): void {
    for (const id of this.#present) if (!personIds.includes(id)) this.#colours.delete(id)
    for (const id of personIds) this.of(id)
    this.#present = personIds
  }

  /** A person's colour. A cursor may come before the news of who is there: then it is the next that is free. */
  of(personId: string): number {
    const known = this.#colours.get(personId)
    if (known !== undefined) return known
    const colour = this.#firstFree()
    this.#colours.set(personId, colour)
    return colour
  }

  readonly inkOf = (personId: string): string => `var(--p${this.of(personId)})`

  #firstFree(): number {
    const taken = new Set(this.#colours.values())
    for (let colour = 1; colour <= COLOURS; colour++) if (!taken.has(colour)) return colour
    return (this.#colours.size % COLOURS) + 1
  }
}
