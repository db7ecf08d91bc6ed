import { z } from 'zod'
import type { Looks } from './basis.ts'

/**
 * Which versions a person has looked at on this device, so that the next one shows what changed since. It proves
 * nothing: what was signed is proved by the server's records.
 */
const stored = z.record(z.string(), z.record(z.string(), z.string()))

const key = (personId: string) => `lianshu.looks.${personId}`

function read(storage: Pick<Storage, 'getItem'>, personId: string): Readonly<Record<string, Looks>> {
  const text = storage.getItem(key(personId))
  if (text === null) return {}
  try {
    return stored.parse(JSON.parse(text))
  } catch {
    // Whatever else stands there is no memory of looks; the signer reads the whole text.
    return {}
  }
}

/** When this person looked at versions of a section on this device. */
export const looksAt = (storage: Pick<Storage, 'getItem'>, personId: string, sectionId: string): Looks =>
  read(storage, personId)[sectionId] ?? {}

/** Remembers that a version was looked at now (ISO 8601). */
export function rememberLook(
  storage: Pick<Storage, 'getItem' | 'setItem'>,
  personId: string,
  { sectionId, n }: { readonly sectionId: string; readonly n: number },
  now: string,
): void {
  const all = read(storage, personId)
  const next = { ...all, [sectionId]: { ...all[sectionId], [n]: now } }
  storage.setItem(key(personId), JSON.stringify(next))
}
