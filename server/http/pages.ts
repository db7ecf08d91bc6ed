import { existsSync } from 'node:fs'
import { join } from 'node:path'
import express, { type RequestHandler, Router } from 'express'
import { noSuchPath } from './problem.ts'

/**
 * The built pages. Files with a hash in their name never change; the page itself is asked for anew each time, so that
 * nobody works on an old one for long. Every other path is the page: the browser knows what to show.
 */
export function builtPages(folder: string): RequestHandler {
  if (!existsSync(join(folder, 'index.html'))) throw new Error(`the pages are not built: ${folder}`)
  const router = Router()
  // A file that is gone is not the page in its place: a browser would take that for a script.
  router.use('/assets', express.static(join(folder, 'assets'), { immutable: true, maxAge: '1y' }), noSuchPath)
  router.use(express.static(folder, { index: false, maxAge: 0 }))
  router.get('/{*path}', (_req, res) => {
    res.set('Cache-Control', 'no-cache')
    res.sendFile('index.html', { root: folder })
  })
  router.use(noSuchPath)
  return router
}
