import { useCallback, useEffect, useState } from 'react'
import { api } from './api.ts'
import { type Failure, isFailure, NetworkError } from './failures.ts'

/** Milliseconds until a read that got no answer is tried again; the page offers 现在再试 meanwhile. */
const RETRY_MS = 5000

export type Resource<T> =
  | { readonly status: 'loading' }
  | { readonly status: 'ready'; readonly data: T; readonly reload: () => void }
  | { readonly status: 'failed'; readonly error: Failure; readonly reload: () => void }

/**
 * Reads a JSON resource and keeps what it read while it reads again. `null` reads nothing. A read that got no answer is
 * repeated by itself; a refusal is not.
 */
export function useResource<T>(path: string | null): Resource<T> {
  const [result, setResult] = useState<{ path: string; data?: T; error?: Failure }>()
  const [round, setRound] = useState(0)
  const reload = useCallback(() => setRound(n => n + 1), [])

  // biome-ignore lint/correctness/useExhaustiveDependencies: `round` is not read: a new one means to read again.
  useEffect(() => {
    if (path === null) return
    const aborter = new AbortController()
    api.get<T>(path, { signal: aborter.signal }).then(
      data => setResult({ path, data }),
      error => {
        if (aborter.signal.aborted) return
        if (!isFailure(error)) throw error
        setResult({ path, error })
      },
    )
    return () => aborter.abort()
  }, [path, round])

  const current = result?.path === path ? result : undefined
  const unanswered = current?.error instanceof NetworkError
  useEffect(() => {
    if (!unanswered) return
    const timer = setInterval(reload, RETRY_MS)
    return () => clearInterval(timer)
  }, [unanswered, reload])

  if (current?.error !== undefined) return { status: 'failed', error: current.error, reload }
  if (current === undefined) return { status: 'loading' }
  return { status: 'ready', data: current.data as T, reload }
}
