import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import { build } from 'vite'
import type { TestProject } from 'vitest/node'

declare module 'vitest' {
  interface ProvidedContext {
    /** Folder of the built pages. */
    pages: string
  }
}

const root = resolve(fileURLToPath(import.meta.url), '../../..')

/** Builds the pages once for all browser tests, into a folder of their own. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const folder = await mkdtemp(join(tmpdir(), 'lianshu-pages-'))
  await build({
    configFile: join(root, 'vite.config.ts'),
    root: join(root, 'client'),
    logLevel: 'error',
    build: { outDir: folder, emptyOutDir: true, sourcemap: false },
  })
  project.provide('pages', folder)
  return () => rm(folder, { recursive: true, force: true })
}
