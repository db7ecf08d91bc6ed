import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { createRequire } from 'node:module'
import { text } from 'node:stream/consumers'
import { fileURLToPath, pathToFileURL } from 'node:url'
import { vi } from 'vitest'
import { run } from '../../server/cli/run.ts'

const ENTRY = fileURLToPath(new URL('../../server/cli/main.ts', import.meta.url))
const TSX = pathToFileURL(createRequire(import.meta.url).resolve('tsx')).href

export interface Ended {
  readonly code: number | null
  readonly out: string
  readonly err: string
}

/**
 * Runs a command line in a process of its own, as beside a running server it must be: two openings of one store in one
 * process are none of LMDB's cases. It sees the settings that are given, and none of the tester's.
 */
export async function lianshu(
  line: readonly string[],
  env: Readonly<Record<string, string>> = {},
  cwd?: string,
): Promise<Ended> {
  const child = spawn(process.execPath, ['--import', TSX, ENTRY, ...line], {
    env: { PATH: process.env.PATH ?? '', ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
    ...(cwd === undefined ? {} : { cwd }),
  })
  const [out, err, [code]] = await Promise.all([text(child.stdout), text(child.stderr), once(child, 'exit')])
  return { code, out, err }
}

/** Runs a command line in this process, which is much faster. Not on a store that this process has open. */
export async function lianshuHere(
  line: readonly string[],
  env: Readonly<Record<string, string>> = {},
): Promise<Ended> {
  const printed = vi.spyOn(console, 'log').mockImplementation(() => {})
  const complained = vi.spyOn(console, 'error').mockImplementation(() => {})
  const code = await run(line, { env, root: '/nowhere', now: Date.now, version: 'test' })
  const [out = '', err = ''] = [printed, complained].map(spy => spy.mock.calls.join('\n'))
  printed.mockRestore()
  complained.mockRestore()
  return { code, out, err }
}
