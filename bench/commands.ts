/**
 * How long a command takes over HTTP until it is durable and answered, and how long the board of a large report takes to
 * stand in a browser. Run: `npm run build && npx tsx bench/commands.ts` (the board needs a Chromium at CHROMIUM).
 */
import { existsSync } from 'node:fs'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { chromium } from 'playwright-core'
import { readConfig } from '../server/config.ts'
import { builtPages } from '../server/http/pages.ts'
import { start } from '../server/start.ts'

const PASSWORD = 'wangchuan-2026'
const COORDINATOR = 'edu.coordinator'
const CHROMIUM = process.env.CHROMIUM ?? '/usr/bin/chromium'
const SECTIONS = 60
const COMMANDS = 600
const OPENINGS = 15

const at = (sorted: readonly number[], share: number) =>
  `${(sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? Number.NaN).toFixed(1)} ms`
const told = (name: string, took: number[]) => {
  took.sort((a, b) => a - b)
  console.log(
    `${name}: p50 ${at(took, 0.5)}, p95 ${at(took, 0.95)}, max ${at(took, 1)} (${took.length} times)`,
  )
}

const dataDir = await mkdtemp(join(tmpdir(), 'lianshu-bench-'))
const config = readConfig({ PORT: '0', DATA_DIR: dataDir, LOG_LEVEL: 'silent' })
// Nothing by the clock beside what is measured, and the clock runs ahead so that no rate limit is met.
let ahead = 0
const running = await start(config, {
  version: 'bench',
  pages: async () => builtPages('dist/client'),
  every: () => () => {},
  now: () => Date.now() + ahead,
})

async function signIn(): Promise<string> {
  const response = await fetch(`${running.address}/api/session`, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json', 'X-Requested-With': 'bench' },
    body: JSON.stringify({ login: COORDINATOR, password: PASSWORD }),
  })
  return response.headers.get('Set-Cookie')?.split(';', 1)[0] ?? ''
}

const cookie = await signIn()
async function post(path: string, body: object): Promise<{ readonly id?: string }> {
  const response = await fetch(running.address + path, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json', 'X-Requested-With': 'bench', Cookie: cookie },
    body: JSON.stringify(body),
  })
  const answer = (await response.json()) as { readonly id?: string }
  if (!response.ok) throw new Error(`${response.status} ${JSON.stringify(answer)}`)
  return answer
}

try {
  const { id } = await post('/api/reports', { title: '一份六十节的报告', period: '2026' })
  const took: number[] = []
  for (let i = 0; i < COMMANDS; i++) {
    ahead += 100
    const body =
      i < SECTIONS
        ? { type: 'outline.add', parentId: null, index: i, title: `第${i + 1}节 工作情况` }
        : { type: 'letter.set', title: `自评报告的函 ${i}` }
    const asked = performance.now()
    await post(`/api/reports/${id}/commands`, { ...body, idempotencyKey: `bench-${i}` })
    took.push(performance.now() - asked)
  }
  told(`command, durable and answered, a report of ${SECTIONS} sections`, took)
  if (existsSync(CHROMIUM))
    told(`board of ${SECTIONS} sections, from the address to its rows`, await openBoard(id ?? ''))
  else console.log(`no Chromium at ${CHROMIUM}: the board was not opened`)
} finally {
  await running.close()
  await rm(dataDir, { recursive: true, force: true })
}

async function openBoard(reportId: string): Promise<number[]> {
  const browser = await chromium.launch({ executablePath: CHROMIUM, args: ['--no-sandbox', '--disable-gpu'] })
  const context = await browser.newContext({ viewport: { width: 1440, height: 900 } })
  const [name = '', value = ''] = cookie.split('=')
  await context.addCookies([{ name, value, url: running.address }])
  const page = await context.newPage()
  const times: number[] = []
  for (let i = 0; i <= OPENINGS; i++) {
    ahead += 10_000
    await page.goto('about:blank')
    await page.goto(`${running.address}/r/${reportId}`, { waitUntil: 'commit' })
    const stood = await page.waitForFunction(
      // Milliseconds since its address was gone to, once the rows are there.
      count =>
        document.querySelectorAll('table[role="treegrid"] tbody tr').length >= count
          ? performance.now()
          : false,
      SECTIONS,
    )
    // The first one fills the browser's cache, as a person's first visit does.
    if (i > 0) times.push(Number(await stood.jsonValue()))
  }
  await browser.close()
  return times
}
