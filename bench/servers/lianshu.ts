/** Lianshu's sync engine over its embedded store: every update on disk before anyone sees it. PORT and DIR from the environment. */
import { createServer } from 'node:http'
import { createCollab } from '../../server/collab/collab.ts'
import { openEmbedded } from '../../server/storage/embedded/open.ts'

const storage = await openEmbedded({ dir: process.env.DIR ?? '', now: Date.now })
const silent = { info: () => {}, warn: () => {}, error: (...what: unknown[]) => console.error(...what) }
const collab = createCollab({
  logs: storage.logs,
  records: storage.records,
  identify: async request => {
    const personId = new URL(request.url ?? '', 'http://localhost').searchParams.get('ticket')
    return personId === null ? null : { personId, name: personId }
  },
  allowedOrigin: () => true,
  rights: { standing: async () => ({ visible: true, writable: true }) },
  log: silent,
  // Far above what one person types, since here one socket stands for many.
  rates: { framesPerSecond: 100_000, bytesPerSecond: 1e9 },
})
const server = createServer()
server.on('upgrade', (request, socket, head) => collab.handleUpgrade(request, socket, head))
server.listen(Number(process.env.PORT), '127.0.0.1', () => console.log('READY'))
