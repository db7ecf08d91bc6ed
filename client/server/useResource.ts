import { useCallback, useEffect, useState } from 'react'
import { api } from './api.ts'
import { type Failure, isFailure, mayPass } from './failures.ts'
import { useRetry } from './useRetry.ts'

export type Resource<T> =
  | { readonly status: 'loading' }
  | { readonly status: 'ready'; readonly data: T; readonly reload: () => void }
  | { readonly status: 'failed'; readonly error: Failure; readonly reload: () => void }

/**
 * Reads a JSON resource and keeps what it read while it reads again. `null` reads nothing. A read that got no answer, or
 * that the server cannot give now, is repeated by itself; a refusal is not.
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
        // What was read stays on the page while it cannot be read again: work on it is not torn down.
        const stays = mayPass(error)
        setResult(before => ({
          path,
          error,
          ...(stays && before?.path === path && before.data !== undefined && { data: before.data }),
        }))
      },
    )
    return () => aborter.abort()
  }, [path, round])

  const current = result?.path === path ? result : undefined
  useRetry(current?.error, reload)

  if (current?.data !== undefined) return { status: 'ready', data: current.data, reload }
  if (current?.error !== undefined) return { status: 'failed', error: current.error, reload }
  if (current === undefined) return { status: 'loading' }
  return { status: 'ready', data: current.data as T, reload }
}
