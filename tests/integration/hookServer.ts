import { createServer, type IncomingHttpHeaders } from 'node:http'
import type { AddressInfo } from 'node:net'

/** A POST as it arrived. */
export interface Hooked {
  readonly path: string
  readonly headers: IncomingHttpHeaders
  readonly raw: string
  readonly body: Record<string, unknown>
}

/** A receiver of the webhook, on a port of its own. */
export interface HookServer {
  readonly url: string
  readonly received: Hooked[]
  /** What it answers from now on; `hang`: nothing. */
  answer(status: number | 'hang', headers?: Record<string, string>): void
  close(): Promise<void>
}

export async function openHookServer(): Promise<HookServer> {
  const received: Hooked[] = []
  let reply: { status: number | 'hang'; headers: Record<string, string> } = { status: 204, headers: {} }
  const server = createServer((request, response) => {
    const chunks: Buffer[] = []
    request.on('data', (chunk: Buffer) => chunks.push(chunk))
    request.on('end', () => {
      const raw = Buffer.concat(chunks).toString('utf8')
      received.push({ path: request.url ?? '', headers: request.headers, raw, body: JSON.parse(raw) })
      if (reply.status !== 'hang') response.writeHead(reply.status, reply.headers).end()
    })
  })
  await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve))
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/hook`,
    received,
    answer(status, headers = {}) {
      reply = { status, headers }
    },
    async close() {
      server.closeAllConnections()
      await new Promise(resolve => server.close(resolve))
    },
  }
}
