import { useState } from 'react'

/**
 * Counts how often `value` has changed since the row was first shown: a row whose count moves on is tinted for a moment,
 * so that one sees what a colleague just did.
 */
export function useFlash(value: string): number {
  const [seen, setSeen] = useState({ value, changes: 0 })
  if (seen.value !== value) setSeen({ value, changes: seen.changes + 1 })
  return seen.changes
}
