import { useCallback, useState } from 'react'
import type { CommandOf } from '../../../shared/report/commands.ts'
import { useReport } from '../../report/useReport.ts'
import { type Failure, isFailure } from '../../server/failures.ts'

/** Commands given one after the other, and which of them were refused. */
export interface Batch {
  readonly total: number
  readonly settled: number
  readonly running: boolean
  /** Sections whose command was carried out, in this run or an earlier one. */
  readonly done: ReadonlySet<string>
  /** Failures by section. */
  readonly failed: ReadonlyMap<string, Failure>
  /** Gives them all; resolves to how many were refused. */
  readonly run: (commands: readonly CommandOf<'section.assign'>[]) => Promise<number>
}

const IDLE: Omit<Batch, 'run'> = { total: 0, settled: 0, running: false, done: new Set(), failed: new Map() }

/** One section after the other: a refusal of one leaves the others alone. */
export function useBatch(): Batch {
  const { send, catchUp } = useReport()
  const [state, setState] = useState(IDLE)
  const run = useCallback(
    async (commands: readonly CommandOf<'section.assign'>[]) => {
      const failed = new Map<string, Failure>()
      const show = (settled: number, sent?: string) =>
        setState(before => ({
          total: commands.length,
          settled,
          running: settled < commands.length,
          done: sent === undefined ? before.done : new Set([...before.done, sent]),
          failed: new Map(failed),
        }))
      show(0)
      for (const [index, command] of commands.entries()) {
        try {
          await send(command)
          show(index + 1, command.sectionId)
        } catch (failure) {
          if (!isFailure(failure)) throw failure
          failed.set(command.sectionId, failure)
          show(index + 1)
        }
      }
      // Who was refused may have been slower than somebody: the form says who that was.
      if (failed.size > 0) catchUp()
      return failed.size
    },
    [send, catchUp],
  )
  return { ...state, run }
}
