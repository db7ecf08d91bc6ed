import { Worker } from 'node:worker_threads'
import type { LogContent } from '../storage/port.ts'
import type { Compacted } from './compact.ts'

export type CompactorAnswer = { readonly compacted: Compacted } | { readonly failed: string }

/**
 * The thread in which logs are compacted: integrating a long section takes longer than a keystroke may wait. Started
 * when first needed, and again after a crash. One job at a time.
 */
export class CompactorThread {
  private worker: Worker | null = null

  /** @throws Error when the log cannot be compacted, or the thread died over it */
  async compact(content: LogContent): Promise<Compacted> {
    this.worker ??= start()
    const { worker } = this
    const answer = await new Promise<CompactorAnswer>((resolve, reject) => {
      const done = (settle: () => void) => {
        worker.removeAllListeners()
        settle()
      }
      worker.once('message', (message: CompactorAnswer) => done(() => resolve(message)))
      worker.once('error', error => done(() => reject(error)))
      worker.once('exit', code => done(() => reject(new Error(`the compactor ended with ${code}`))))
      worker.postMessage(copyOf(content))
    }).catch(error => {
      this.worker = null
      throw error
    })
    if ('failed' in answer) throw new Error(answer.failed)
    return answer.compacted
  }

  async close(): Promise<void> {
    await this.worker?.terminate()
    this.worker = null
  }
}

/** Beside this file in the source, and beside the bundle when built. TypeScript needs its loader in a thread too. */
function start(): Worker {
  const isSource = import.meta.url.endsWith('.ts')
  const worker = isSource
    ? new Worker(new URL('./compactor.ts', import.meta.url), { execArgv: ['--import', 'tsx'] })
    : new Worker(new URL('./compactor.js', import.meta.url))
  worker.unref()
  return worker
}

/** Posting a view of a pooled buffer would copy the whole pool. */
function copyOf(content: LogContent): LogContent {
  const { snapshot } = content
  return {
    ...content,
    snapshot: snapshot && {
      at: snapshot.at,
      bytes: new Uint8Array(snapshot.bytes),
      authors: new Uint8Array(snapshot.authors),
    },
    entries: content.entries.map(entry => ({ ...entry, update: new Uint8Array(entry.update) })),
  }
}
