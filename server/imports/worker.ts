import { parentPort, workerData } from 'node:worker_threads'
import type { ImportLimits } from './limits.ts'
import { type ReportFile, readReport } from './readReport.ts'

/** Reads one file, answers, and ends. Its memory and its time are bounded by `Importer`, which starts it. */
const { file, limits } = workerData as { file: ReportFile; limits: ImportLimits }
parentPort?.postMessage(await readReport(file, limits))
