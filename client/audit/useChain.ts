import { useCallback, useEffect, useMemo, useRef, useState } from 'react'
import { api } from '../server/api.ts'
import { type Failure, isFailure } from '../server/failures.ts'
import { type Resource, useResource } from '../server/useResource.ts'
import type { ChainRow } from './row.ts'

export interface Chain {
  readonly first: Resource<readonly ChainRow[]>
  /** Oldest first. */
  readonly rows: readonly ChainRow[]
  readonly reading: boolean
  /** Why the last reading of new rows failed; the rows that are here stay. */
  readonly failure: Failure | undefined
  /** Reads what was added since; how many rows that is, `undefined` when it could not be read now. */
  readonly readNew: () => Promise<number | undefined>
  /** Reads `count` rows from before the first one. */
  readonly readOlder: (count: number) => Promise<void>
}

/** What was read beside the first answer, which it belongs to. */
interface Beside {
  readonly of: readonly ChainRow[]
  readonly older: readonly ChainRow[]
  readonly newer: readonly ChainRow[]
}

const NONE: readonly ChainRow[] = []

/** A chain of rows at `path`, read once; rows that were added at its end are read by themselves (`?from=`). */
export function useChain(path: string, query = ''): Chain {
  const first = useResource<readonly ChainRow[]>(path + query)
  const data = first.status === 'ready' ? first.data : NONE
  const [beside, setBeside] = useState<Beside>({ of: NONE, older: NONE, newer: NONE })
  const [reading, setReading] = useState(false)
  const [failure, setFailure] = useState<Failure>()
  const rows = useMemo(
    () => (beside.of === data ? [...beside.older, ...data, ...beside.newer] : data),
    [data, beside],
  )
  const now = useRef({ data, rows, busy: false })
  useEffect(() => {
    now.current.data = data
    now.current.rows = rows
  }, [data, rows])

  const read = useCallback(
    async (part: 'older' | 'newer', from: number, most: string): Promise<number | undefined> => {
      const { data: of, busy } = now.current
      if (busy || of === NONE) return undefined
      now.current.busy = true
      setReading(true)
      setFailure(undefined)
      try {
        const more = await api.get<readonly ChainRow[]>(`${path}?from=${from}${most}`)
        setBeside(known => added(known.of === of ? known : { of, older: NONE, newer: NONE }, part, more))
        return more.length
      } catch (error) {
        if (!isFailure(error)) throw error
        setFailure(error)
        return undefined
      } finally {
        now.current.busy = false
        setReading(false)
      }
    },
    [path],
  )
  const readNew = useCallback(() => read('newer', now.current.rows.at(-1)?.seq ?? 0, ''), [read])
  const readOlder = useCallback(
    async (count: number) => {
      const before = (now.current.rows[0]?.seq ?? 1) - 1
      const from = Math.max(0, before - count)
      if (before > 0) await read('older', from, `&most=${before - from}`)
    },
    [read],
  )
  return { first, rows, reading, failure, readNew, readOlder }
}

/** Adds rows at one end. Rows that are there already are left out: two readings may have begun at the same place. */
function added(known: Beside, part: 'older' | 'newer', more: readonly ChainRow[]): Beside {
  const { older, of, newer } = known
  const begin = older[0]?.seq ?? of[0]?.seq ?? Number.POSITIVE_INFINITY
  const end = newer.at(-1)?.seq ?? of.at(-1)?.seq ?? 0
  return part === 'older'
    ? { ...known, older: [...more.filter(row => row.seq < begin), ...older] }
    : { ...known, newer: [...newer, ...more.filter(row => row.seq > end)] }
}
