import * as Y from 'yjs'
import { type Problem, readBody } from '../../shared/document/fromYjs.ts'
import type { LogContent } from '../storage/port.ts'
import { mergeInTree } from '../text/merge.ts'
import { authorsOf, headOf, updatesOf } from '../text/readText.ts'

export interface Compacted {
  /** Sequence number of the last entry that the snapshot holds. */
  readonly at: number
  readonly bytes: Uint8Array
  readonly authors: Uint8Array
  /** Structure that the schema does not know, kept in the bytes all the same. */
  readonly problems: readonly Problem[]
}

/**
 * Integrates a section's log into one snapshot without its history of deletions.
 * @throws Error when something in the log waits for what is not there; such a log is kept as it is
 */
export function compact(content: LogContent): Compacted {
  const doc = new Y.Doc()
  Y.applyUpdate(doc, mergeInTree(updatesOf(content)))
  if (doc.store.pendingStructs !== null || doc.store.pendingDs !== null) throw new Error('the log has a gap')
  // Figures are unknown here, as no ledger is at hand; whether they exist is checked where one is.
  const problems = readBody(doc).problems.filter(problem => problem.code !== 'unknown_figure')
  return {
    at: headOf(content),
    bytes: Y.encodeStateAsUpdate(doc),
    authors: authorsOf(content).encode(),
    problems,
  }
}
