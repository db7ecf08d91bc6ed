#!/usr/bin/env node
// `npm start`: builds what is missing or older than its source, then starts the server. Plain JavaScript, since it runs
// before anything is built.
import { existsSync, readdirSync, statSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

const root = join(dirname(fileURLToPath(import.meta.url)), '..')
const [major = 0, minor = 0] = process.versions.node.split('.').map(Number)
if (major < 20 || (major === 20 && minor < 19)) {
  console.error(`Lianshu needs Node.js 20.19 or newer; this is ${process.versions.node}.`)
  process.exit(1)
}

/** Time of the newest file below some folders. */
function newest(paths) {
  let time = 0
  for (const path of paths) {
    const stat = statSync(path)
    if (stat.isDirectory()) time = Math.max(time, newest(readdirSync(path).map(name => join(path, name))))
    else time = Math.max(time, stat.mtimeMs)
  }
  return time
}

/** Builds with a Vite configuration unless what it makes is newer than all of its sources. */
async function buildIfStale(name, made, sources, configFile) {
  const output = join(root, made)
  if (existsSync(output) && statSync(output).mtimeMs >= newest(sources.map(s => join(root, s)))) return
  console.log(`Building the ${name} …`)
  const { build } = await import('vite')
  await build({ root: undefined, configFile: join(root, configFile), logLevel: 'warn' })
}

process.chdir(root)
const common = ['shared', 'package.json', 'tsconfig.json']
await buildIfStale(
  'pages',
  'dist/client/index.html',
  ['client', ...common, 'vite.config.ts'],
  'vite.config.ts',
)
await buildIfStale(
  'server',
  'dist/server/main.js',
  ['server', ...common, 'vite.server.config.ts'],
  'vite.server.config.ts',
)
await import(join(root, 'dist/server/main.js'))
