import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { run } from './run.ts'

/** `npx lianshu`: runs the command that the command line names. */

// Two folders up from here, and also from where the bundle stands (dist/server).
const root = fileURLToPath(new URL('../..', import.meta.url))
const { version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as { version: string }

process.exitCode = await run(process.argv.slice(2), { env: process.env, root, now: Date.now, version })
