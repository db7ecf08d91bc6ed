import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { SCHEMA_VERSION } from '../../../shared/document/schema.ts'
import type { SeedBlock } from '../../../shared/document/seed.ts'
import type { UpdateLogs } from '../../storage/port.ts'
import { seedText } from '../../text/seedText.ts'
import type { MemoryLogs } from '../../text/testing/memoryLogs.ts'
import { type Collab, type CollabDeps, createCollab } from '../collab.ts'
import type { PersonStanding } from '../standings.ts'
import { MemoryRecords } from './memoryRecords.ts'

const OPEN: PersonStanding = { visible: true, writable: true }

/** A collab server on a free port. Whoever names themselves in `?ticket=` is signed in; rights are set by the test. */
export class Harness<Logs extends UpdateLogs = MemoryLogs> {
  readonly collab: Collab
  readonly records = new MemoryRecords()
  readonly errors: string[] = []
  /** Standing by person and section, `person@section`; everyone else may write. */
  private readonly standings = new Map<string, PersonStanding>()
  /** Called before each reading of rights; a test may make it wait. */
  beforeStanding: (personId: string) => Promise<void> = async () => {}
  private readonly server: Server = createServer()

  private constructor(
    readonly logs: Logs,
    deps: Partial<CollabDeps>,
  ) {
    this.collab = createCollab({
      logs,
      records: this.records,
      identify: async request => {
        const personId = new URL(request.url ?? '', 'http://localhost').searchParams.get('ticket')
        return personId === null ? null : { personId, name: `名字 ${personId}`, unitName: '区教委' }
      },
      allowedOrigin: request => request.headers.origin === 'http://lianshu.test',
      rights: {
        standing: async (personId, sectionId) => {
          await this.beforeStanding(personId)
          return this.standings.get(`${personId}@${sectionId}`) ?? OPEN
        },
      },
      log: {
        info: () => {},
        warn: (_, message) => this.errors.push(message),
        error: (details, message) => this.errors.push(`${message}: ${errorIn(details)}`),
      },
      ...deps,
    })
    this.server.on('upgrade', (request, socket, head) => this.collab.handleUpgrade(request, socket, head))
  }

  static async start<L extends UpdateLogs = MemoryLogs>(
    options: Partial<CollabDeps> & { logs: L; blocks?: readonly SeedBlock[] },
  ): Promise<Harness<L>> {
    const { blocks = [{ kind: 'paragraph', text: '开头' }], ...deps } = options
    const harness = new Harness(options.logs, deps)
    await new Promise<void>(resolve => harness.server.listen(0, '127.0.0.1', resolve))
    await seedText(options.logs, SECTION, blocks, 0)
    return harness
  }

  /** Address of `/collab`, as a provider takes it. */
  get url(): string {
    return `ws://127.0.0.1:${(this.server.address() as AddressInfo).port}/collab`
  }

  /** Changes what a person may do, as the reports module does: the event first, then the epoch, then the sockets. */
  async change(personId: string, standing: PersonStanding, sectionId = SECTION): Promise<void> {
    this.set(personId, standing, sectionId)
    await this.logs.advance(sectionId, await this.logs.epoch(sectionId))
    await this.collab.refresh([sectionId])
  }

  /** Sets a standing that nobody is told of. */
  set(personId: string, standing: PersonStanding, sectionId = SECTION): void {
    this.standings.set(`${personId}@${sectionId}`, standing)
  }

  async stop(): Promise<void> {
    await this.collab.close(0)
    this.server.closeAllConnections()
    await new Promise(resolve => this.server.close(resolve))
  }
}

export const SECTION = 'demo-xueqian'
export const params = (personId: string, more: Record<string, string> = {}): Record<string, string> => ({
  schema: String(SCHEMA_VERSION),
  ticket: personId,
  ...more,
})

const errorIn = (details: object): string =>
  'err' in details && details.err instanceof Error ? details.err.message : JSON.stringify(details)
