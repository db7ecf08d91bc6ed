import { useEffect } from 'react'
import { type Failure, mayPass } from './failures.ts'

/** Milliseconds until what could not be read is tried again; the page offers 现在再试 meanwhile. */
const RETRY_MS = 5000

/** Reads again by itself as long as it failed for what may pass: no answer, or a server that cannot now. */
export function useRetry(error: Failure | undefined, read: () => void): void {
  const passes = error !== undefined && mayPass(error)
  useEffect(() => {
    if (!passes) return
    const timer = setInterval(read, RETRY_MS)
    return () => clearInterval(timer)
  }, [passes, read])
}
