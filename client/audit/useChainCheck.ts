import { useEffect, useRef, useState } from 'react'
import type { ChainCheck, ChainPlace } from '../../shared/report/chain.ts'
import { checkChain } from './checkChain.ts'
import { type ChainRow, placeBefore } from './row.ts'

export type Checked =
  | { readonly status: 'checking'; readonly done: number; readonly total: number }
  | {
      readonly status: 'checked'
      readonly check: ChainCheck
      /** What was checked: rows that have come since are not among them. */
      readonly rows: readonly ChainRow[]
      /** When it was done, ISO 8601, and how long it took. */
      readonly at: string
      readonly seconds: number
    }

/** Up to which row a chain was found intact. */
interface Known {
  readonly rows: readonly ChainRow[]
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
    const goesOn = before !== undefined && beginsWith(rows, before.rows)
    const from = goesOn ? before.rows.length : 0
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
      known.current = check.kind === 'intact' && total > 0 ? { rows, place: check } : undefined
      const seconds = (performance.now() - began) / 1000
      setChecked({ status: 'checked', check, rows, at: new Date().toISOString(), seconds })
    })
    return () => aborter.abort()
  }, [rows, whole])

  // Of other rows nothing is known yet, whatever was found before.
  if (checked.status === 'checked' && !beginsWith(rows, checked.rows))
    return { status: 'checking', done: 0, total: rows.length }
  return checked
}

const beginsWith = (rows: readonly ChainRow[], part: readonly ChainRow[]): boolean =>
  (part.length > 0 || rows.length === 0) && part.every((row, i) => row === rows[i])

/** A task of its own for the next step: input and painting come before it. */
const rest = (): Promise<void> => new Promise(resolve => setTimeout(resolve))
