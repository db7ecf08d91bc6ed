// Hocuspocus as it comes, with the persistence that its documentation shows: the whole document, two seconds after the
// last change (its default). PORT and DIR from the environment.
import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { Database } from '@hocuspocus/extension-database'
import { Server } from '@hocuspocus/server'

const file = name => join(process.env.DIR, `${name}.bin`)
const server = new Server({
  port: Number(process.env.PORT),
  address: '127.0.0.1',
  quiet: true,
  extensions: [
    new Database({
      fetch: ({ documentName }) => readFile(file(documentName)).catch(() => null),
      store: ({ documentName, state }) => writeFile(file(documentName), state),
    }),
  ],
})
await server.listen()
console.log('READY')
