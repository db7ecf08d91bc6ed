/** The first digits of a hash, in groups of four: `7c1e 94ab`. */
export const shortHash = (hash: string, digits: number): string =>
  (hash.slice(0, digits).match(/.{1,4}/g) ?? []).join(' ')
