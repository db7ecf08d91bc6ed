// Starts and stops the servers that are measured, each on a core of its own.
import { spawn, spawnSync } from 'node:child_process'
import { mkdtemp, rm } from 'node:fs/promises'
import { createServer } from 'node:net'
import { availableParallelism, tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

const here = path => fileURLToPath(new URL(path, import.meta.url))
const yWebsocket = { named: false, path: 'ROOM' }

export const SERVERS = {
  lianshu: {
    title: 'Lianshu (embedded LMDB, on disk before it is shown)',
    program: here('../.build/lianshu.js'),
    protocol: { named: false, path: 'collab/ROOM?schema=1&ack=1&ticket=PERSON' },
  },
  hocuspocus: {
    title: 'Hocuspocus 4 (whole document to a file, 2 s after the last change)',
    program: here('../servers/hocuspocus.mjs'),
    protocol: { named: true, path: '' },
  },
  yWebsocket: {
    title: 'y-websocket server (in memory, nothing stored)',
    program: here('../servers/yWebsocket.mjs'),
    protocol: yWebsocket,
  },
}

const works = (command, args) => spawnSync(command, args).status === 0
const canPin = availableParallelism() > 1 && works('taskset', ['-c', '0', 'true'])
// Only root may; elsewhere the bench shares its cores with whatever else runs.
const canPrefer = works('nice', ['-n', '-10', 'true'])
export const pinned = canPin

/** Server on core 0, load generator on core 1. */
export function onCore(core, program, args, env = {}) {
  const command = [
    ...(canPrefer ? ['nice', '-n', '-10'] : []),
    ...(canPin ? ['taskset', '-c', String(core)] : []),
    process.execPath,
    program,
    ...args,
  ]
  return spawn(command[0], command.slice(1), {
    env: { ...process.env, ...env, NODE_ENV: 'production' },
    stdio: ['ignore', 'pipe', 'inherit'],
  })
}

/** Starts a server with an empty data folder; resolves when it listens. */
export async function startServer(name) {
  const [port, dir] = await Promise.all([freePort(), mkdtemp(join(tmpdir(), `bench-${name}-`))])
  const child = onCore(0, SERVERS[name].program, [], { PORT: String(port), HOST: '127.0.0.1', DIR: dir })
  await new Promise((resolve, reject) => {
    child.stdout.on('data', data => /READY/.test(String(data)) && resolve())
    child.once('exit', code => reject(new Error(`${name} ended with ${code}`)))
  })
  return {
    port,
    pid: child.pid,
    async stop() {
      const ended = new Promise(resolve => child.once('exit', resolve))
      child.kill('SIGKILL')
      await ended
      await rm(dir, { recursive: true, force: true })
    },
  }
}

function freePort() {
  return new Promise(resolve => {
    const probe = createServer().listen(0, '127.0.0.1', () => {
      const { port } = probe.address()
      probe.close(() => resolve(port))
    })
  })
}
