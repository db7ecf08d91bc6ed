import { useEffect, useRef, useState } from 'react'
import type { ChainCheck, ChainPlace } from '../../shared/report/chain.ts'
import { checkChain } from './checkChain.ts'
import { type ChainRow, placeBefore } from './row.ts'

export type Checked =
  | { readonly status: 'checking'; readonly done: number; readonly total: number }
  | {
      readonly status: 'checked'
      readonly check: ChainCheck
      /** When it was done, ISO 8601, and how long it took. */
      readonly at: string
      readonly seconds: number
    }

/** Up to which row a chain was found intact. */
interface Known {
  readonly rows: number
  readonly last: ChainRow
  readonly place: ChainPlace
}

/**
 * Verifies a chain in this browser, in steps; rows that are added at the end are verified from where the last check
 * ended. `whole`: the rows are the chain from its first link on, so that none may be missing before them.
 */
export function useChainCheck(rows: readonly ChainRow[], whole: boolean): Checked {
  const [checked, setChecked] = useState<Checked>({ status: 'checking', done: 0, total: rows.length })
  const known = useRef<Known>(undefined)

  useEffect(() => {
    const aborter = new AbortController()
    const before = known.current
    const goesOn = before !== undefined && rows[before.rows - 1] === before.last
    const from = goesOn ? before.rows : 0
    const [first] = rows
    const after = goesOn ? before.place : whole || first === undefined ? undefined : placeBefore(first)
    const began = performance.now()
    const total = rows.length
    if (!goesOn) setChecked({ status: 'checking', done: 0, total })
    const onProgress = (done: number) => {
      if (!goesOn) setChecked({ status: 'checking', done, total })
    }
    void checkChain(rows.slice(from), { after, rest, onProgress, signal: aborter.signal }).then(check => {
      if (check === undefined || aborter.signal.aborted) return
      const last = rows.at(-1)
      known.current =
        check.kind === 'intact' && last !== undefined ? { rows: total, last, place: check } : undefined
      const seconds = (performance.now() - began) / 1000
      setChecked({ status: 'checked', check, at: new Date().toISOString(), seconds })
    })
    return () => aborter.abort()
  }, [rows, whole])

  return checked
}

/** A task of its own for the next step: input and painting come before it. */
const rest = (): Promise<void> => new Promise(resolve => setTimeout(resolve))
