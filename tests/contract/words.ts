import type { Storage } from '../../server/storage/port.ts'

/** What the writing process says once the store has acknowledged it. */
export type Acknowledged =
  | { readonly kind: 'log'; readonly log: string; readonly from: number; readonly words: readonly string[] }
  | { readonly kind: 'cut'; readonly log: string; readonly epoch: number; readonly cutAt: number }
  | { readonly kind: 'stream'; readonly version: number; readonly words: readonly string[] }
  | { readonly kind: 'blob'; readonly sha256: string; readonly word: string }
  | { readonly kind: 'record'; readonly revision: number; readonly word: string }

export const encode = (text: string) => new TextEncoder().encode(text)

/** Every word of a log in order: those that its snapshot lists, then one per entry. */
export async function readWords(storage: Storage, log: string): Promise<string[]> {
  const { snapshot, entries } = await storage.logs.read(log)
  const covered: string[] = snapshot ? JSON.parse(new TextDecoder().decode(snapshot.bytes)) : []
  return [...covered, ...entries.map(entry => new TextDecoder().decode(entry.update))]
}
