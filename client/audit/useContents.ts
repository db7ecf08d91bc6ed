import { useMemo, useRef } from 'react'
import type { z } from 'zod'
import type { ChainBody } from '../../shared/report/chain.ts'
import { type ChainContent, type ChainRow, readRow } from './row.ts'

/** What rows say. Each row is read once, however many are added beside it. */
export function useContents<Body extends ChainBody>(
  rows: readonly ChainRow[],
  bodies: z.ZodType<Body>,
): readonly ChainContent<Body>[] {
  const read = useRef(new WeakMap<ChainRow, ChainContent<Body>>())
  return useMemo(
    () =>
      rows.map(row => {
        const content = read.current.get(row) ?? readRow(row, bodies)
        read.current.set(row, content)
        return content
      }),
    [rows, bodies],
  )
}
