import { type Rejection, refused } from '../../shared/report/rejection.ts'
import type { Random } from './sessionToken.ts'

const SHORTEST = 10
const LONGEST = 200

/** PE-12: what a password that somebody chooses must be. Null when it is. */
export function passwordFlaw(password: string, login: string): Rejection | null {
  const characters = [...password.normalize('NFKC')]
  if (characters.length < SHORTEST) return refused('PE-12', { missing: 'length', least: SHORTEST })
  if (characters.length > LONGEST) return refused('PE-12', { missing: 'brevity', most: LONGEST })
  if (password.toLowerCase() === login.toLowerCase()) return refused('PE-12', { missing: 'notLogin' })
  if (new Set(characters).size < 4) return refused('PE-12', { missing: 'variety' })
  return null
}

/** 32 characters that nobody mistakes for each other when reading a slip of paper. */
const ALPHABET = 'abcdefghijkmnpqrstuvwxyz23456789'

/** A first password: 15 characters in groups, 75 bits. */
export function initialPassword(random: Random): string {
  const characters = [...random(15)].map(byte => ALPHABET.charAt(byte % ALPHABET.length))
  return [0, 5, 10].map(start => characters.slice(start, start + 5).join('')).join('-')
}
