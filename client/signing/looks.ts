import { api } from '../server/api.ts'
import { isFailure } from '../server/failures.ts'
import type { Looks } from './basis.ts'

/** `GET /api/me/looks/:sid`: which versions of a section this person was shown, on whatever device. */
export interface Look {
  readonly n: number
  /** ISO 8601. */
  readonly at: string
}

export const looksPath = (sectionId: string): string => `/api/me/looks/${encodeURIComponent(sectionId)}`

export const looksFrom = (looks: readonly Look[]): Looks =>
  Object.fromEntries(looks.map(({ n, at }) => [n, at]))

/**
 * Tells the server that a version is on the page. What does not arrive is not asked for again: next time the reader then
 * compares with an older version, and sees more than he has to, never less.
 */
export async function rememberLook(sectionId: string, n: number): Promise<void> {
  try {
    await api.post(looksPath(sectionId), { n })
  } catch (error) {
    if (!isFailure(error)) throw error
  }
}
