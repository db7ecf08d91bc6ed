/** Printed width in characters: Latin letters and digits take half of one. */
export const widthOf = (text: string): number =>
  [...text].reduce((sum, character) => sum + (character < '\u0080' ? 0.5 : 1), 0)
