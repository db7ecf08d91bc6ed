import { Worker, type WorkerOptions } from 'node:worker_threads'

/** The programs that run in threads of their own, with their source. Each is an entry of vite.server.config.ts under its name. */
const PROGRAMS = {
  'import-worker': '../imports/worker.ts',
  'roster-worker': '../imports/roster/worker.ts',
  'export-worker': '../export/worker.ts',
  'compactor-worker': '../collab/compactor.ts',
} as const

export type Program = keyof typeof PROGRAMS

/** Starts a program: its bundle beside the built server, or its source, which a thread must be taught to read. */
export function startThread(program: Program, options: WorkerOptions = {}): Worker {
  if (!import.meta.url.endsWith('.ts'))
    return new Worker(new URL(`./${program}.js`, import.meta.url), options)
  const entry = JSON.stringify(new URL(PROGRAMS[program], import.meta.url))
  const tsx = JSON.stringify(import.meta.resolve('tsx/esm/api'))
  const source = `import(${tsx}).then(tsx => { tsx.register(); return import(${entry}) })`
  return new Worker(source, { ...options, eval: true, execArgv: [] })
}
