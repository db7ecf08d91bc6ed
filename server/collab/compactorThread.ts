import type { Worker } from 'node:worker_threads'
import type { LogContent } from '../storage/port.ts'
import { startThread } from '../threads/startThread.ts'
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
    const answer = await ask(worker, copyOf(content)).catch(error => {
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

function ask(worker: Worker, content: LogContent): Promise<CompactorAnswer> {
  return new Promise((resolve, reject) => {
    const onMessage = (answer: CompactorAnswer) => settle(() => resolve(answer))
    const onError = (error: Error) => settle(() => reject(error))
    const onExit = (code: number) => settle(() => reject(new Error(`the compactor ended with ${code}`)))
    const settle = (outcome: () => void) => {
      // One by one: `removeAllListeners` would take along those by which Node keeps the thread's port open.
      worker.off('message', onMessage).off('error', onError).off('exit', onExit)
      outcome()
    }
    worker.on('message', onMessage).on('error', onError).on('exit', onExit)
    worker.postMessage(content)
  })
}

function start(): Worker {
  const worker = startThread('compactor-worker')
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
