import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { readConfig } from '../../server/config.ts'
import { type Running, type StartOptions, start } from '../../server/start.ts'
import type { ReportSnapshot } from '../../shared/protocol/live.ts'
import type { ReportView } from '../../shared/report/view.ts'
import { Client } from './office.ts'

/** A whole server with the demo district, on a store of its own and a free port. */
export interface District {
  readonly running: Running
  readonly dataDir: string
  /** A client that is signed in as somebody of the demo. */
  as(login: string): Promise<Client>
  anonymous(): Client
  close(): Promise<void>
}

export async function openDistrict(
  env: Record<string, string> = {},
  pages: StartOptions['pages'] = async () => (_req, _res, next) => next(),
  options: Pick<StartOptions, 'now' | 'every'> = {},
): Promise<District> {
  const dataDir = env.DATA_DIR ?? (await mkdtemp(join(tmpdir(), 'lianshu-district-')))
  const config = readConfig({ PORT: '0', DATA_DIR: dataDir, LOG_LEVEL: 'silent', ...env })
  // What falls due by the clock would happen in some tests and in others not, by the day they are run on.
  const running = await start(config, { version: 'test', pages, every: () => () => {}, ...options })
  const clients = new Map<string, Client>()
  return {
    running,
    dataDir,
    anonymous: () => new Client(() => running.address),
    async as(login) {
      const known = clients.get(login)
      if (known !== undefined) return known
      const client = new Client(() => running.address)
      const answer = await client.signIn(login)
      if (answer.status !== 200) throw new Error(`${login}: ${JSON.stringify(answer.body)}`)
      clients.set(login, client)
      return client
    },
    async close() {
      await running.close()
      // A folder that was given belongs to the test.
      if (env.DATA_DIR === undefined) await rm(dataDir, { recursive: true, force: true })
    },
  }
}

/** A report as a client gets it. */
export async function view(client: Client, reportId = 'demo'): Promise<ReportView> {
  return ((await client.get(`/api/reports/${reportId}`)).body as ReportSnapshot).state
}
