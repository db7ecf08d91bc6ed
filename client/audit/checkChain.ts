import type { ChainCheck, ChainPlace } from '../../shared/report/chain.ts'
import { type ChainRow, verifyRows } from './row.ts'

/** Rows verified at a stretch: a few milliseconds, so that the page goes on answering. */
const STEP = 100

interface Stepping {
  /** Where the rows begin in their chain; its start when absent. */
  readonly after?: ChainPlace | undefined
  /** Lets the browser do other things. */
  readonly rest: () => Promise<void>
  readonly onProgress: (done: number) => void
  readonly signal: AbortSignal
}

/** Verifies a long chain in steps; `undefined` when it was called off. */
export async function checkChain(
  rows: readonly ChainRow[],
  { after, rest, onProgress, signal }: Stepping,
): Promise<ChainCheck | undefined> {
  let check = verifyRows(rows.slice(0, STEP), after)
  for (let done = STEP; check.kind === 'intact' && done < rows.length; done += STEP) {
    onProgress(done)
    await rest()
    if (signal.aborted) return undefined
    check = verifyRows(rows.slice(done, done + STEP), check)
  }
  return check
}
