import { type ScryptOptions, scrypt, timingSafeEqual } from 'node:crypto'
import type { Random } from './sessionToken.ts'

/** What one guess costs an attacker. `memory` = 128 · 2^log2N · r bytes. */
export interface ScryptCost {
  readonly log2N: number
  readonly r: number
  readonly p: number
}

/** OWASP's Password Storage Cheat Sheet (2025): N = 2^17, r = 8, p = 1. About 0.6 s and 128 MiB for each password. */
export const OWASP_COST: ScryptCost = { log2N: 17, r: 8, p: 1 }

/** For what nobody can guess anyway: about a millisecond. */
const SMALL_COST: ScryptCost = { log2N: 8, r: 8, p: 1 }

/** The server is busy with more passwords than it can check in reasonable time. */
export class TooManyPasswords extends Error {
  override readonly name = 'TooManyPasswords'
}

export interface PasswordHashing {
  /** A string that holds everything needed to check the password again: `$scrypt$ln=17,r=8,p=1$salt$hash`. */
  hash(password: string): Promise<string>
  /**
   * As `hash`, for a password that the server has drawn at random: its 75 bits are guessed at no cost, so a small one is
   * enough, and thousands are made in the time of one request. Checking one takes as long as checking any other (PE-14).
   */
  hashDrawn(password: string): Promise<string>
  /** Whether the password is the one that was hashed. Throws on a string that `hash` never made. */
  matches(password: string, hashed: string): Promise<boolean>
  /** A string like `hash`'s that no password matches: checking one against it takes the usual time. */
  decoy(): string
  /** Whether the string was made at another cost than today's. */
  isOutdated(hashed: string): boolean
}

/**
 * Passwords hashed at once. Each holds 128 MiB and one of the four threads that node shares with the store's writes:
 * with more of them, people who sign in would slow down those who type.
 */
const AT_ONCE = 2
/** How many may wait for their turn: with more, the last would wait longer than a browser does. */
const WAITING = 60

export function createPasswordHashing(random: Random, cost: ScryptCost = OWASP_COST): PasswordHashing {
  const turns = createTurns(AT_ONCE, WAITING)
  async function hashAt(password: string, its: ScryptCost): Promise<string> {
    const salt = random(16)
    const key = await turns.take(() => derive(password, salt, its))
    return formatted(its, salt, key)
  }
  return {
    hash: password => hashAt(password, cost),
    hashDrawn: password => hashAt(password, SMALL_COST),
    async matches(password, hashed) {
      const { cost: its, salt, key } = read(hashed)
      const derived = await turns.take(async () => {
        // What was hashed at less gives itself away by no quick answer.
        if (its.log2N < cost.log2N) await derive(password, salt, cost)
        return derive(password, salt, its)
      })
      return timingSafeEqual(derived, key)
    },
    decoy: () => formatted(cost, random(16), random(KEY_BYTES)),
    isOutdated: hashed => written(read(hashed).cost) !== written(cost),
  }
}

/** Length of a derived key. */
const KEY_BYTES = 32

const formatted = (cost: ScryptCost, salt: Buffer, key: Buffer): string =>
  `$scrypt$${written(cost)}$${plain64(salt)}$${plain64(key)}`
const written = ({ log2N, r, p }: ScryptCost): string => `ln=${log2N},r=${r},p=${p}`
const plain64 = (bytes: Buffer): string => bytes.toString('base64').replaceAll('=', '')

const FORMAT = /^\$scrypt\$ln=(\d+),r=(\d+),p=(\d+)\$([A-Za-z0-9+/]+)\$([A-Za-z0-9+/]+)$/

function read(hashed: string): { cost: ScryptCost; salt: Buffer; key: Buffer } {
  const [, log2N, r, p, salt, key] = FORMAT.exec(hashed) ?? []
  if (salt === undefined || key === undefined) throw new Error('not a password hash')
  return {
    cost: { log2N: Number(log2N), r: Number(r), p: Number(p) },
    salt: Buffer.from(salt, 'base64'),
    key: Buffer.from(key, 'base64'),
  }
}

function derive(password: string, salt: Buffer, { log2N, r, p }: ScryptCost): Promise<Buffer> {
  const N = 2 ** log2N
  const options: ScryptOptions = { N, r, p, maxmem: 256 * N * r }
  return new Promise((resolve, reject) => {
    // One form for what looks the same: input methods differ in full-width letters and composed characters.
    scrypt(password.normalize('NFKC'), salt, KEY_BYTES, options, (error, key) =>
      error ? reject(error) : resolve(key),
    )
  })
}

/** Lets `atOnce` pieces of work run, and `waiting` more wait in order. @throws TooManyPasswords past that */
function createTurns(atOnce: number, waiting: number) {
  let running = 0
  const queue: (() => void)[] = []
  return {
    async take<T>(work: () => Promise<T>): Promise<T> {
      if (queue.length >= waiting) throw new TooManyPasswords('too many passwords to check')
      if (running >= atOnce) await new Promise<void>(resolve => queue.push(resolve))
      else running++
      try {
        return await work()
      } finally {
        // The turn goes to the next in line; only without one does it become free.
        const next = queue.shift()
        if (next === undefined) running--
        else next()
      }
    },
  }
}
