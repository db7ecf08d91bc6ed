import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import express from 'express'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { builtPages } from './pages.ts'
import { problemHandler } from './problem.ts'

const http = createServer()
let folder: string
let address: string
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'lianshu-pages-'))
  await mkdir(join(folder, 'assets'))
  await writeFile(join(folder, 'index.html'), '<!doctype html>')
  await writeFile(join(folder, 'assets', 'a-1.js'), '')
  const app = express()
  app.use(builtPages(folder))
  app.use(problemHandler({ report: () => {}, newReference: () => 'r' }))
  http.on('request', app)
  await new Promise<void>(resolve => http.listen(0, '127.0.0.1', resolve))
  address = `http://127.0.0.1:${(http.address() as AddressInfo).port}`
})
afterAll(async () => {
  http.close()
  await rm(folder, { recursive: true, force: true })
})

describe('the built pages', () => {
  it('[HT-01] a file that is not there is answered so, and is nobody’s fault', async () => {
    const missing = await fetch(`${address}/assets/gone.js`)
    expect(missing.status).toBe(404)
    expect(await missing.json()).toMatchObject({ code: 'not_found' })
  })

  it('[HT-04] only files with a hash in their name are kept', async () => {
    const kept = async (path: string) => (await fetch(address + path)).headers.get('cache-control')
    expect(await kept('/assets/a-1.js')).toBe('public, max-age=31536000, immutable')
    expect(await kept('/reports/demo')).toBe('no-cache')
    expect(await kept('/assets/gone.js')).toBe(null)
  })
})
