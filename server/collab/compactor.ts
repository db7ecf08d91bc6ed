import { parentPort } from 'node:worker_threads'
import type { LogContent } from '../storage/port.ts'
import { compact } from './compact.ts'
import type { CompactorAnswer } from './compactorThread.ts'

/** The worker thread's own program: a log comes in, its snapshot goes out. It has no store and can lose nothing. */
parentPort?.on('message', (content: LogContent) => {
  parentPort?.postMessage(answer(content))
})

function answer(content: LogContent): CompactorAnswer {
  try {
    return { compacted: compact(content) }
  } catch (error) {
    return { failed: error instanceof Error ? error.message : String(error) }
  }
}
