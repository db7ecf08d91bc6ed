import { createContext, useContext } from 'react'
import type { Act } from '../../../shared/report/state.ts'
import type { WholeAct } from './outcome.ts'
import type { StageWord } from './stageWord.ts'

/** An act on the whole report that the server has recorded. */
export interface DoneAct {
  readonly what: StageWord | Exclude<WholeAct, 'sign'>
  readonly by: Act
  readonly n?: number
  readonly hash?: string
}

/** Shows a receipt. It outlives the step in which the act was given: signing may bring the next one at once. */
export const ReceiptContext = createContext<(done: DoneAct) => void>(() => undefined)
export const useReceipt = (): ((done: DoneAct) => void) => useContext(ReceiptContext)
