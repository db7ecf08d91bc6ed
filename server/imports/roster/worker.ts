import { parentPort, workerData } from 'node:worker_threads'
import type { ImportLimits } from '../limits.ts'
import { type RosterFile, readRoster } from './readRoster.ts'

/** Reads one roster, answers, and ends, bounded like a report's import (worker.ts). */
const { file, limits } = workerData as { file: RosterFile; limits: ImportLimits }
parentPort?.postMessage(await readRoster(file, limits))
