/**
 * Imports run one way: client → shared, server → shared; inside the server http, live → reports, collab, people → storage.
 * Run by `npm run check:imports`; exits 1 and names each import that runs another way.
 */
import { readdirSync, readFileSync, statSync } from 'node:fs'
import { builtinModules } from 'node:module'
import { dirname, join, relative, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'

const root = resolve(dirname(fileURLToPath(import.meta.url)), '../..')

/** What the files of a folder may import, besides themselves. The first matching folder counts. */
const ALLOWED: readonly (readonly [folder: string, may: readonly string[]])[] = [
  ['shared', []],
  ['client', ['shared']],
  ['server/storage', ['shared']],
  ['server/text', ['shared', 'server/storage']],
  ['server/people', ['shared', 'server/storage']],
  ['server/imports', ['shared', 'server/threads']],
  ['server/export', ['shared', 'server/threads']],
  ['server/evidence', ['shared', 'server/storage/port.ts']],
  ['server/reports', ['shared', 'server/storage', 'server/text']],
  ['server/calendar', ['shared', 'server/storage']],
  ['server/schedule', ['shared', 'server/reports']],
  ['server/collab', ['shared', 'server/storage', 'server/text', 'server/threads', 'server/rate']],
  [
    'server/notices',
    ['shared', 'server/reports', 'server/people', 'server/storage/port.ts', 'server/config.ts'],
  ],
  ['server/live', ['shared', 'server/reports', 'server/people', 'server/rate']],
  [
    'server/http',
    [
      'shared',
      'server/reports',
      'server/people',
      'server/calendar',
      'server/collab',
      'server/imports',
      'server/evidence',
      'server/export',
      'server/notices',
      'server/storage/port.ts',
    ],
  ],
  [
    'server/demo',
    ['shared', 'server/evidence', 'server/reports', 'server/people', 'server/storage/port.ts', 'server/text'],
  ],
  ['server', ['shared', 'server']],
]

/** Packages that pure code may use: no I/O, no clock, no randomness of their own. */
const PURE = [
  'canonicalize',
  'decimal.js',
  'diff',
  'lib0/encoding',
  'lib0/decoding',
  'lib0/hash/sha256',
  'prosemirror-model',
  'prosemirror-tables',
  'yjs',
  'zod',
]
const NODE = new Set([...builtinModules, ...builtinModules.map(name => `node:${name}`)])
const IMPORT =
  /(?:^|\n)\s*(?:import|export)\s[^'"]*?from\s*['"]([^'"]+)['"]|import\(\s*['"]([^'"]+)['"]\s*\)|(?:^|\n)import\s*['"]([^'"]+)['"]/g

const isTest = (file: string): boolean => /\.test\.tsx?$|\/testing\//.test(file)

function sources(folder: string): string[] {
  return readdirSync(folder).flatMap(name => {
    const path = join(folder, name)
    if (statSync(path).isDirectory()) return sources(path)
    return /\.tsx?$/.test(name) ? [path] : []
  })
}

const within = (path: string, folder: string): boolean => path === folder || path.startsWith(`${folder}/`)

function judge(file: string, specifier: string): string | null {
  if (!specifier.startsWith('.')) {
    if (!within(file, 'shared') || isTest(file)) return null
    if (NODE.has(specifier)) return 'shared code does no I/O'
    return PURE.includes(specifier) ? null : 'not on the list of packages for pure code'
  }
  const target = relative(root, resolve(root, dirname(file), specifier))
  if (isTest(file) && !within(file, 'client'))
    return within(target, 'client') ? 'never from the client' : null
  const rule = ALLOWED.find(([folder]) => within(file, folder))
  if (rule === undefined || [rule[0], ...rule[1]].some(folder => within(target, folder))) return null
  return `${rule[0]} may import ${rule[1].join(', ') || 'nothing else'}`
}

const wrong: string[] = []
let count = 0
for (const path of ['shared', 'server', 'client'].flatMap(folder => sources(join(root, folder)))) {
  const file = relative(root, path)
  for (const match of readFileSync(path, 'utf8').matchAll(IMPORT)) {
    count++
    const specifier = (match[1] ?? match[2] ?? match[3] ?? '').replace(/\?.*$/, '')
    const why = judge(file, specifier)
    if (why !== null) wrong.push(`${file} imports ${specifier}: ${why}`)
  }
}
for (const line of wrong) console.error(line)
console.log(`${count} imports looked at, ${wrong.length} run the wrong way`)
process.exit(wrong.length === 0 ? 0 : 1)
