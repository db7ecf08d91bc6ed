// What `npm start` and `npx lianshu` build before they run. Plain JavaScript, since it runs before anything is built.
import { existsSync, readdirSync, statSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

/** The folder of package.json. */
export const root = join(dirname(fileURLToPath(import.meta.url)), '..')

const [major = 0, minor = 0] = process.versions.node.split('.').map(Number)
if (major < 20 || (major === 20 && minor < 19)) {
  console.error(`Lianshu needs Node.js 20.19 or newer; this is ${process.versions.node}.`)
  process.exit(1)
}

const COMMON = ['shared', 'package.json', 'tsconfig.json']

export const buildPages = () =>
  buildIfStale('pages', 'dist/client/index.html', ['client', ...COMMON], 'vite.config.ts')

export const buildServer = () =>
  buildIfStale('server', 'dist/server/main.js', ['server', ...COMMON], 'vite.server.config.ts')

/** Builds with a Vite configuration unless what it makes is newer than all of its sources. */
async function buildIfStale(name, made, sources, config) {
  // The container image has what was built, and neither sources nor a builder.
  if (!existsSync(join(root, config))) return
  const output = join(root, made)
  const from = [...sources, config].map(source => join(root, source))
  if (existsSync(output) && statSync(output).mtimeMs >= newest(from)) return
  // Not on the standard output: that is for what the command prints.
  console.error(`Building the ${name} …`)
  const { build } = await import('vite')
  const here = process.cwd()
  // The configurations name their files from there.
  process.chdir(root)
  await build({ configFile: join(root, config), logLevel: 'warn' })
  process.chdir(here)
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
