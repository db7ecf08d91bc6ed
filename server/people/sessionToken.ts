import { createHash } from 'node:crypto'

/** Bytes of randomness from the system, e.g. `node:crypto`'s `randomBytes`. */
export type Random = (size: number) => Buffer

/** 256 bits: nobody guesses one. */
export const newToken = (random: Random): string => random(32).toString('base64url')

/** What the store knows a token by: a stolen store gives no token away. */
export const tokenId = (token: string): string => createHash('sha256').update(token).digest('hex')
