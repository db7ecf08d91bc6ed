import { Router } from 'express'
import { type ImportFailure, isImportFailure } from '../../shared/outline/failure.ts'
import { type ImportedReport, importedReportSchema } from '../../shared/outline/imported.ts'
import { LIMITS } from '../../shared/protocol/collab.ts'
import type { Importer } from '../imports/importer.ts'
import type { Reading } from '../reports/reading.ts'
import type { Blobs, Records } from '../storage/port.ts'
import { sessionOf } from './guard.ts'
import { Problem } from './problem.ts'
import { receiveFile } from './receiveFile.ts'

/** Imports that were read and wait to become a report. */
export interface ImportShelf {
  put(imported: ImportedReport, personId: string): Promise<string>
  /** Null when there is none such, it is another person's, or it is older than a day. */
  take(importId: string, personId: string): Promise<ImportedReport | null>
}

const KEPT = 24 * 60 * 60 * 1000

export function createImportShelf(deps: {
  readonly blobs: Blobs
  readonly records: Records
  readonly now: () => number
  readonly newId: () => string
}): ImportShelf {
  return {
    async put(imported, personId) {
      const importId = deps.newId()
      const sha256 = await deps.blobs.put(new TextEncoder().encode(JSON.stringify(imported)))
      await deps.records.put('import', importId, JSON.stringify({ personId, sha256 }), {
        expiresAt: deps.now() + KEPT,
      })
      return importId
    },
    async take(importId, personId) {
      const record = await deps.records.get('import', importId)
      if (record === null) return null
      const kept = JSON.parse(record.value) as { personId: string; sha256: string }
      const bytes = kept.personId === personId ? await deps.blobs.get(kept.sha256) : null
      return bytes === null ? null : importedReportSchema.parse(JSON.parse(new TextDecoder().decode(bytes)))
    },
  }
}

/** `POST /api/imports`: last year's report as a file, read into an outline. Nothing is made of it until a report is. */
export function importRoutes(deps: {
  readonly importer: Importer
  readonly shelf: ImportShelf
  readonly reading: Reading
}): Router {
  const router = Router()
  router.post('/imports', async (req, res) => {
    const { personId } = sessionOf(req)
    if (!deps.reading.reader(personId).roles.has('coordinator')) throw new Problem(403, 'coordinator_only')
    const read = await deps.importer.read(await receiveFile(req, LIMITS.importBytes))
    if (isImportFailure(read)) throw importProblem(read)
    res.json({ importId: await deps.shelf.put(read, personId), ...read })
  })
  return router
}

const importProblem = ({ code }: ImportFailure): Problem =>
  code === 'busy'
    ? new Problem(429, 'import_busy', undefined, 10)
    : new Problem(code === 'too_large' ? 413 : 422, `import_${code}`)
