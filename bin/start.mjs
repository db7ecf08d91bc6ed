#!/usr/bin/env node
// `npm start`: builds what is missing or older than its source, then starts the server.
import { join } from 'node:path'
import { buildPages, buildServer, root } from './build.mjs'

process.chdir(root)
await buildPages()
await buildServer()
await import(join(root, 'dist/server/main.js'))
