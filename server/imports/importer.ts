import { type ImportFailure, importFailure } from '../../shared/outline/failure.ts'
import type { ImportedReport } from '../../shared/outline/imported.ts'
import { type Program, startThread } from '../threads/startThread.ts'
import { IMPORT_LIMITS, type ImportLimits } from './limits.ts'
import type { ReportFile } from './readReport.ts'

/** How a server reads imports. */
export interface ImporterOptions {
  /** What reads the file: a program that posts its result, and is given `{file, limits}`. Reports' by default. */
  readonly program?: Program
  readonly limits?: ImportLimits
  /** How many files are read at once. */
  readonly atOnce?: number
  /** How many may wait for their turn; each holds its bytes in memory. */
  readonly waiting?: number
  /** Told of what ended a worker: a fault of ours, or its heap at its limit. */
  readonly onFault?: (error: Error) => void
}

/**
 * Reads uploaded files beside the server: each in a worker of its own, with a bound on its heap and its time, so that
 * no file, however hostile, keeps the event loop or outlives its limit.
 */
export class Importer<Result extends object = ImportedReport | ImportFailure> {
  private readonly program: Program
  private readonly limits: ImportLimits
  private readonly atOnce: number
  private readonly maxWaiting: number
  private readonly onFault: (error: Error) => void
  private running = 0
  private readonly waiting: (() => void)[] = []

  constructor({
    program = 'import-worker',
    limits = IMPORT_LIMITS,
    atOnce = 2,
    waiting = 8,
    onFault = () => {},
  }: ImporterOptions = {}) {
    this.program = program
    this.limits = limits
    this.atOnce = atOnce
    this.maxWaiting = waiting
    this.onFault = onFault
  }

  /** As the program reads it; `busy` when too many files wait already. */
  async read(file: ReportFile): Promise<Result | ImportFailure> {
    if (file.bytes.length > this.limits.fileBytes) return importFailure('too_large')
    if (this.running >= this.atOnce) {
      if (this.waiting.length >= this.maxWaiting) return importFailure('busy')
      // Whoever ends hands over its place, so that nobody can slip in between.
      await new Promise<void>(resolve => this.waiting.push(resolve))
    } else this.running++
    try {
      return await this.readInWorker(file)
    } finally {
      const next = this.waiting.shift()
      if (next === undefined) this.running--
      else next()
    }
  }

  private readInWorker(file: ReportFile): Promise<Result | ImportFailure> {
    const { limits } = this
    return new Promise(resolve => {
      const worker = startThread(this.program, {
        workerData: { file, limits },
        resourceLimits: { maxOldGenerationSizeMb: limits.heapMegabytes },
      })
      const end = (result: Result | ImportFailure) => {
        clearTimeout(timer)
        resolve(result)
        void worker.terminate()
      }
      const timer = setTimeout(() => end(importFailure('too_slow')), limits.milliseconds)
      worker.once('message', end)
      worker.once('error', error => {
        this.onFault(error)
        end(importFailure('too_complex'))
      })
      worker.once('exit', () => end(importFailure('too_complex')))
    })
  }
}
