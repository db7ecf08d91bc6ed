import { IMPORT_LIMITS, type ImportLimits } from '../limits.ts'

const MB = 1024 * 1024

/** How much of a machine one uploaded roster may take: less than a report. */
export const ROSTER_LIMITS: ImportLimits = {
  ...IMPORT_LIMITS,
  fileBytes: 2 * MB,
  zipEntries: 200,
  unpackedBytes: 48 * MB,
  partBytes: 24 * MB,
  milliseconds: 15_000,
  heapMegabytes: 256,
}
