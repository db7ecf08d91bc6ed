/** A whole server as a process of its own, without pages: what a fault test kills. Prints its address when it listens. */
import { readConfig } from '../../server/config.ts'
import { start } from '../../server/start.ts'

const running = await start(readConfig(process.env), {
  version: 'test',
  pages: async () => (_req, _res, next) => next(),
})
console.log(`listening ${running.address}`)
