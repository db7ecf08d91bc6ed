/**
 * How long the embedded store takes until a write is durable, alone and under load. Run: `npx tsx bench/storage.ts`.
 * Numbers depend on the disk: run it where the data will lie (`TMPDIR=/path`).
 */
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { openEmbedded } from '../server/storage/embedded/open.ts'
import type { Storage } from '../server/storage/port.ts'

/** A chunk as a room appends it: a few keystrokes of a few people. */
const entries = Array.from({ length: 4 }, (_, index) => ({
  update: new Uint8Array(25).fill(index),
  personId: `person-${index % 3}`,
  at: Date.UTC(2024, 0, 1) + index,
}))

/** Runs `write` `times` times with `inFlight` at once; prints the rate, the time to durable and the CPU each took. */
async function measure(
  name: string,
  inFlight: number,
  times: number,
  write: (worker: number) => Promise<unknown>,
) {
  const took: number[] = []
  const cpu = process.cpuUsage()
  const begin = performance.now()
  let left = times
  const work = async (_: unknown, worker: number) => {
    while (left > 0) {
      left -= 1
      const asked = performance.now()
      await write(worker)
      took.push(performance.now() - asked)
    }
  }
  await Promise.all(Array.from({ length: inFlight }, work))
  const seconds = (performance.now() - begin) / 1000
  const { user, system } = process.cpuUsage(cpu)
  took.sort((a, b) => a - b)
  const at = (share: number) => `${(took[Math.floor(took.length * share)] ?? Number.NaN).toFixed(2)} ms`
  const rate = Math.round(times / seconds)
  const each = ((user + system) / times).toFixed(0)
  console.log(
    `${name}: ${rate}/s, p50 ${at(0.5)}, p99 ${at(0.99)}, max ${at(1 - 1 / times)}, ${each} µs CPU each`,
  )
}

async function bench({ logs, streams, blobs }: Storage): Promise<void> {
  const append = (count: number) => (worker: number) => logs.append(`section-${worker % count}`, 1, entries)
  await measure('append, one at a time', 1, 2000, append(1))
  await measure('append, 100 at once to 10 logs', 100, 50_000, append(10))
  await measure('append, 100 at once to 100 logs', 100, 50_000, append(100))
  await measure('append, 1000 at once to 100 logs', 1000, 50_000, append(100))

  const versions = new Map<number, number>()
  await measure('event, 20 at once to 20 streams', 20, 5000, async worker => {
    const version = versions.get(worker) ?? 0
    versions.set(worker, version + 1)
    await streams.append(`report-${worker}`, version, ['{"type":"section.saved"}'.padEnd(400)])
  })

  const { from, entries: kept } = await logs.read('section-0')
  const at = from + kept.length - 1
  await logs.putSnapshot('section-0', { at, bytes: new Uint8Array(200_000), authors: new Uint8Array(2000) })
  const trimming = performance.now()
  const trim = logs.trim('section-0', at).then(() => performance.now() - trimming)
  await measure('append, 10 at once while a long log is trimmed', 10, 2000, worker => append(100)(worker + 1))
  console.log(`trim of ${at} entries beside it: ${(await trim).toFixed(0)} ms`)

  let made = 0
  const blob = (bytes: number) => {
    made += 1
    return new Uint8Array(bytes).fill(made)
  }
  await measure('blob of 1 MB', 1, 30, () => blobs.put(blob(2 ** 20)))
  await measure('blob of 16 MB', 1, 5, () => blobs.put(blob(2 ** 24)))
}

const dir = await mkdtemp(join(tmpdir(), 'lianshu-bench-'))
const storage = await openEmbedded({ dir, now: Date.now })
await bench(storage)
await storage.close()
await rm(dir, { recursive: true })
