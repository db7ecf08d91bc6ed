#!/usr/bin/env node
// `npx lianshu`: builds what is missing or older than its source, then runs a command (server/cli).
import { join } from 'node:path'
import { buildPages, buildServer, root } from './build.mjs'

if (process.argv[2] === 'serve') await buildPages()
await buildServer()
await import(join(root, 'dist/server/cli.js'))
