import { Buffer } from 'node:buffer'
import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { isImportFailure } from '../../shared/outline/failure.ts'
import { Importer } from './importer.ts'
import { IMPORT_LIMITS } from './limits.ts'
import { readReport } from './readReport.ts'

const file = {
  name: 'a.txt',
  bytes: readFileSync(new URL('../../tests/fixtures/import/wangchuan-2024.txt', import.meta.url)),
}

/** Numbered lines without end: the slowest text to read for its length. */
const heavy = (characters: number) => ({
  name: 'a.txt',
  bytes: Buffer.from('1.一是压实。'.repeat(characters / 7)),
})

describe('Importer', () => {
  it('[IM-17] reads in a worker what readReport reads', async () => {
    expect(await new Importer().read(file)).toEqual(await readReport(file))
  })

  it('[IM-17] ends a worker that takes too long', async () => {
    const importer = new Importer({ limits: { ...IMPORT_LIMITS, milliseconds: 1 } })
    expect(await importer.read(heavy(400_000))).toMatchObject({ code: 'too_slow' })
  })

  it('[IM-17] outlives a worker that runs out of memory', async () => {
    const faults: string[] = []
    const importer = new Importer({
      limits: { ...IMPORT_LIMITS, heapMegabytes: 4 },
      onFault: error => faults.push(error.message),
    })
    expect(await importer.read(heavy(400_000))).toMatchObject({ code: 'too_complex' })
    expect(faults).toHaveLength(1)
    expect(isImportFailure(await new Importer().read(file))).toBe(false)
  })

  it('[IM-17] lets files wait their turn, and refuses when too many wait', async () => {
    const importer = new Importer({ atOnce: 1, waiting: 1 })
    const results = await Promise.all([file, file, file].map(f => importer.read(f)))
    expect(results.map(result => (isImportFailure(result) ? result.code : 'read'))).toEqual([
      'read',
      'read',
      'busy',
    ])
    expect(isImportFailure(await importer.read(file))).toBe(false)
  })

  it('[IM-17] keeps the event loop free while a large file is read', async () => {
    let longest = 0
    let last = performance.now()
    const timer = setInterval(() => {
      longest = Math.max(longest, performance.now() - last)
      last = performance.now()
    }, 5)
    const started = performance.now()
    await new Importer().read(heavy(400_000))
    clearInterval(timer)
    expect(longest).toBeLessThan((performance.now() - started) / 2)
  })

  it('[IM-16] refuses a file over the limit before it starts a worker', async () => {
    const importer = new Importer({ limits: { ...IMPORT_LIMITS, fileBytes: 10 } })
    expect(await importer.read(file)).toMatchObject({ code: 'too_large' })
  })
})
