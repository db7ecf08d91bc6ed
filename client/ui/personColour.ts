const COLOURS = 8

/** A person's colour, 1–8: the same in lists, marks and cursors, on every page and device. */
export function personColour(personId: string): number {
  let sum = 0
  for (const character of personId) sum = (sum * 31 + (character.codePointAt(0) ?? 0)) >>> 0
  return (sum % COLOURS) + 1
}

/** The CSS colour of a person. */
export const personInk = (personId: string): string => `var(--p${personColour(personId)})`
