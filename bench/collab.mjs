// Live editing: Lianshu against unmodified Hocuspocus and y-websocket server, the same work in one run, server and load
// generator on separate cores. Run: `npm run bench:collab`. Writes results/collab.json and results/collab.md.
import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { mkdir, writeFile } from 'node:fs/promises'
import { cpus } from 'node:os'
import { fileURLToPath } from 'node:url'
import { build } from 'vite'
import { onCore, pinned, SERVERS, startServer } from './load/servers.mjs'

const here = path => fileURLToPath(new URL(path, import.meta.url))
const WARM_MS = 2_000
const MEASURE_MS = 3_000

const WORKS = {
  rooms: {
    title: 'many rooms × 4 editors × 5 updates/s each',
    /** `scale` multiplies the rooms. */
    shape: scale => ({ rooms: Math.max(1, Math.round(20 * scale)), editors: 4, rate: 5 }),
    begin: { lianshu: 16, hocuspocus: 12, yWebsocket: 12 },
  },
  room: {
    title: 'one room × 100 editors',
    /** `scale` multiplies how fast each types. */
    shape: scale => ({ rooms: 1, editors: 100, rate: Math.round(20 * scale) / 10 }),
    begin: { lianshu: 128, hocuspocus: 16, yWebsocket: 2.5 },
  },
}

/** One server, one load, a few seconds. */
async function run(name, shape) {
  const server = await startServer(name)
  try {
    const options = {
      protocol: SERVERS[name].protocol,
      port: server.port,
      pid: server.pid,
      warmMs: WARM_MS,
      measureMs: MEASURE_MS,
      ...shape,
    }
    const child = onCore(1, here('./load/load.mjs'), [JSON.stringify(options)])
    let out = ''
    for await (const data of child.stdout) out += data
    const result = { ...shape, ...JSON.parse(out) }
    const keptUp = result.p99 < 100 && result.delivered >= 0.999 && result.sent >= 0.97 * result.offered
    return { ...result, sustained: keptUp && result.lost === 0 }
  } finally {
    await server.stop()
  }
}

/** Looks for the highest load at which p99 stays below 100 ms, to within an eighth. */
async function findSustained(name, { shape, begin }) {
  let low = null
  let high = null
  let scale = begin[name]
  for (let tries = 0; tries < 6; tries++) {
    const result = await run(name, shape(scale))
    console.error(`  ${name} ×${scale.toFixed(1)}: ${line(result)}`)
    if (result.sustained) low = { scale, result }
    else high = scale
    if (low !== null && high !== null && high / low.scale < 1.13) break
    scale = low === null ? scale / 1.5 : high === null ? scale * 1.4 : Math.sqrt(low.scale * high)
  }
  return low
}

const line = ({ sustained, sent, offered, p50, p99, cpuPercent, microsPerUpdate, rss }) =>
  `${sustained ? 'ok  ' : 'fail'} ${sent}/${offered} updates/s, p50 ${p50} ms, p99 ${p99} ms, CPU ${cpuPercent} % = ${microsPerUpdate} µs/update, ${rss} MB`

function prepare() {
  if (existsSync(here('./node_modules'))) return
  const installed = spawnSync('npm', ['ci', '--prefix', here('.')], { stdio: 'inherit' })
  if (installed.status !== 0) process.exit(1)
}

const buildLianshu = () =>
  build({
    configFile: false,
    logLevel: 'warn',
    build: {
      ssr: true,
      outDir: here('./.build'),
      target: 'node20',
      rollupOptions: {
        input: {
          lianshu: here('./servers/lianshu.ts'),
          'compactor-worker': here('../server/collab/compactor.ts'),
        },
        output: { entryFileNames: '[name].js', chunkFileNames: '[name]-[hash].js' },
      },
    },
  })

function markdown(results) {
  const rows = results.map(({ work, name, best, ratio, quarter }) =>
    [
      WORKS[work].title,
      SERVERS[name].title,
      best.result.sent.toLocaleString('en'),
      name === 'lianshu' ? '' : `${ratio.toFixed(1)}×`,
      best.result.p50,
      best.result.p99,
      best.result.microsPerUpdate,
      `${quarter.p50} / ${quarter.p99}`,
      quarter.microsPerUpdate,
      best.result.rss,
    ].join(' | '),
  )
  return [
    '| work | server | sustained updates/s | Lianshu carries | p50 ms | p99 ms | CPU µs/update | p50 / p99 at a quarter of it | CPU there | RSS MB |',
    '|---|---|---|---|---|---|---|---|---|---|',
    ...rows.map(row => `| ${row} |`),
    '',
    `Sustained: p99 from one editor's send to another's receipt below 100 ms, nothing lost. ${cpus()[0].model}, Node ${process.version}, server and load generator ${pinned ? 'on a core each' : 'sharing the cores'}.`,
    '',
  ].join('\n')
}

prepare()
await buildLianshu()
const results = []
for (const [work, spec] of Object.entries(WORKS)) {
  console.error(spec.title)
  const rows = []
  for (const name of Object.keys(SERVERS)) {
    const best = await findSustained(name, spec)
    if (best === null) throw new Error(`${name} sustained nothing of "${spec.title}"`)
    rows.push({ work, name, best, quarter: await run(name, spec.shape(best.scale / 4)) })
  }
  const ours = rows[0].best.result.sent
  results.push(...rows.map(row => ({ ...row, ratio: ours / row.best.result.sent })))
}
await mkdir(here('./results'), { recursive: true })
await writeFile(here('./results/collab.json'), `${JSON.stringify(results, null, 2)}\n`)
await writeFile(here('./results/collab.md'), markdown(results))
console.log(markdown(results))
