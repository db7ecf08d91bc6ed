import { useEffect, useState } from 'react'
import type { TextStatus } from './collab/status.ts'
import { isCertain, type Trouble, troubleOf } from './trouble.ts'

/** Milliseconds that a trouble lasts before it is said. */
const WORTH_A_WORD_MS = 1000

/**
 * The trouble to be named. One that passes into another is said until the other has lasted: somebody who has just signed in
 * again is not told for a moment that the network is away.
 */
export function useTrouble(status: TextStatus): Trouble | null {
  const trouble = troubleOf(status)
  const isSaidAtOnce = trouble === null || isCertain(status)
  const [said, setSaid] = useState(isSaidAtOnce ? trouble : null)
  useEffect(() => {
    if (isSaidAtOnce) return setSaid(trouble)
    const timer = setTimeout(() => setSaid(trouble), WORTH_A_WORD_MS)
    return () => clearTimeout(timer)
  }, [trouble, isSaidAtOnce])
  return said
}
