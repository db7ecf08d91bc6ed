import { execFile } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import { gzipSync } from 'node:zlib'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'

const root = resolve(fileURLToPath(import.meta.url), '../../..')

/** What a page may make a browser load, in bytes of gzipped script. */
const BUDGETS: readonly (readonly [page: string, bytes: number])[] = [
  ['signing/SigningPage', 300_000],
  ['history/HistoryPage', 300_000],
  ['editor/EditorPage', 500_000],
]

interface Chunk {
  readonly file: string
  readonly imports?: readonly string[]
  readonly isEntry?: boolean
}

describe('the script of a page', () => {
  let folder: string
  let manifest: Readonly<Record<string, Chunk>>
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'lianshu-budget-'))
    // In a process of its own: under a test's NODE_ENV the build would hold React's development half.
    await promisify(execFile)(
      process.execPath,
      [
        join(root, 'node_modules/vite/bin/vite.js'),
        'build',
        '--outDir',
        folder,
        '--emptyOutDir',
        '--manifest',
      ],
      { cwd: root, env: { ...process.env, NODE_ENV: 'production' } },
    )
    manifest = JSON.parse(readFileSync(join(folder, '.vite/manifest.json'), 'utf8'))
  }, 240_000)
  afterAll(() => rm(folder, { recursive: true, force: true }))

  /** A chunk with all that it loads before it runs. */
  function loadedWith(key: string, seen = new Set<string>()): Set<string> {
    const chunk = manifest[key]
    if (chunk === undefined) throw new Error(`no chunk ${key}`)
    if (seen.has(chunk.file)) return seen
    seen.add(chunk.file)
    for (const each of chunk.imports ?? []) loadedWith(each, seen)
    return seen
  }

  const entries = () => Object.keys(manifest).filter(key => manifest[key]?.isEntry)
  const scriptsOf = (page: string): Set<string> => {
    const files = new Set<string>()
    for (const key of [...entries(), `${page}.tsx`]) loadedWith(key, files)
    return files
  }

  it.each(BUDGETS)('[SN-13] of %s stays within %d bytes, gzipped', (page, bytes) => {
    const sizes = [...scriptsOf(page)].map(file => gzipSync(readFileSync(join(folder, file))).length)
    const total = sizes.reduce((sum, size) => sum + size, 0)
    console.log(`${page}: ${total} bytes in ${sizes.length} files`)
    expect(total).toBeLessThanOrEqual(bytes)
  })

  it('[SN-13] brings neither antd nor an editor to the pages that leaders open on a phone', () => {
    // The bundler's own few lines have no map.
    const mapOf = (file: string) =>
      /rolldown-runtime|preload-helper/.test(file) ? '' : readFileSync(join(folder, `${file}.map`), 'utf8')
    const heavy = (file: string) => /node_modules\/(antd|prosemirror-\w+)\//.exec(mapOf(file))?.[0]
    expect([...scriptsOf('editor/EditorPage')].map(heavy)).toContain('node_modules/prosemirror-model/')
    for (const page of ['signing/SigningPage', 'history/HistoryPage'])
      expect([...scriptsOf(page)].flatMap(file => heavy(file) ?? [])).toEqual([])
  })
})
