import { useEffect, useState } from 'react'

/** `false` until `ms` have passed: what is quick shows no sign of waiting. */
export function useDelay(ms: number): boolean {
  const [passed, setPassed] = useState(false)
  useEffect(() => {
    const timer = setTimeout(() => setPassed(true), ms)
    return () => clearTimeout(timer)
  }, [ms])
  return passed
}
