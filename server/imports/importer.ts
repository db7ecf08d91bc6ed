import { Worker } from 'node:worker_threads'
import { type ImportFailure, importFailure } from '../../shared/outline/failure.ts'
import type { ImportedReport } from '../../shared/outline/imported.ts'
import { IMPORT_LIMITS, type ImportLimits } from './limits.ts'
import type { ReportFile } from './readReport.ts'

/** How many files are read at once, and how many may wait: each holds its bytes in memory. */
const AT_ONCE = 2
const WAITING = 8

/**
 * Reads uploaded files beside the server: each in a worker of its own, with a bound on its heap and its time, so that
 * no file, however hostile, keeps the event loop or outlives its limit.
 */
export class Importer {
  private running = 0
  private readonly waiting: (() => void)[] = []

  constructor(private readonly limits: ImportLimits = IMPORT_LIMITS) {}

  /** As `readReport`; `busy` when too many files wait already. */
  async read(file: ReportFile): Promise<ImportedReport | ImportFailure> {
    if (file.bytes.length > this.limits.fileBytes) return importFailure('too_large')
    if (this.waiting.length >= WAITING) return importFailure('busy')
    if (this.running >= AT_ONCE) await new Promise<void>(resolve => this.waiting.push(resolve))
    this.running++
    try {
      return await readInWorker(file, this.limits)
    } finally {
      this.running--
      this.waiting.shift()?.()
    }
  }
}

function readInWorker(file: ReportFile, limits: ImportLimits): Promise<ImportedReport | ImportFailure> {
  return new Promise(resolve => {
    const worker = startWorker({
      workerData: { file, limits },
      resourceLimits: { maxOldGenerationSizeMb: limits.heapMegabytes },
    })
    const end = (result: ImportedReport | ImportFailure) => {
      clearTimeout(timer)
      resolve(result)
      void worker.terminate()
    }
    const timer = setTimeout(() => end(importFailure('too_slow')), limits.milliseconds)
    worker.once('message', end)
    // Out of memory, or a fault of ours: for the one who uploads it is a file that cannot be read.
    worker.once('error', () => end(importFailure('too_complex')))
    worker.once('exit', () => end(importFailure('too_complex')))
  })
}

/** The worker's entry: `import-worker.js` beside the built server; in development the source, read through tsx. */
function startWorker(options: ConstructorParameters<typeof Worker>[1]): Worker {
  if (!import.meta.url.endsWith('.ts'))
    return new Worker(new URL('./import-worker.js', import.meta.url), options)
  const entry = JSON.stringify(new URL('./worker.ts', import.meta.url))
  const source = `import('tsx/esm/api').then(tsx => { tsx.register(); return import(${entry}) })`
  return new Worker(source, { ...options, eval: true, execArgv: [] })
}
