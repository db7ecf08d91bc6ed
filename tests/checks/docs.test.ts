import { execFileSync } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import { describe, expect, it } from 'vitest'

const root = resolve(fileURLToPath(import.meta.url), '../../..')
const read = (path: string): string => readFileSync(join(root, path), 'utf8')
const tracked = execFileSync('git', ['ls-files'], { cwd: root, encoding: 'utf8' }).split('\n').filter(Boolean)
const DOCS = ['README.md', 'ARCHITECTURE.md', 'SPEC.md']

/** `code` in a document that looks like a path of this repository. */
const pathsIn = (text: string): string[] =>
  [...text.matchAll(/`((?:server|client|shared|tests|bench|bin|docs|\.ci)\/[\w./-]*[\w/])`/g)].map(
    m => m[1] ?? '',
  )

describe('documents', () => {
  it.each(DOCS)('[DC-01] every path that %s names exists', doc => {
    expect(pathsIn(read(doc)).filter(path => !existsSync(join(root, path)))).toEqual([])
  })

  it.each(DOCS)('[DC-02] every npm script that %s names exists', doc => {
    const { scripts } = JSON.parse(read('package.json')) as { scripts: Record<string, string> }
    const named = [
      ...read(doc).matchAll(/npm (?:run )?(start|test|[a-z]+:[a-z]+|dev|build|types|lint|format|faults)\b/g),
    ]
    expect(named.map(m => m[1] ?? '').filter(name => !(name in scripts))).toEqual([])
  })

  it.each(DOCS)('[DC-03] every route that %s names is served', doc => {
    const named = [
      ...read(doc).matchAll(/`(?:GET |POST |DELETE )?(\/(?:api|healthz|readyz|metrics)[\w/:.-]*)/g),
    ]
    const routes = tracked
      .filter(path => /^server\/(http|main)/.test(path) && !path.endsWith('.test.ts'))
      .map(read)
      .join('\n')
    expect(named.map(m => m[1] ?? '').filter(route => !routes.includes(route.replace(/^\/api/, '')))).toEqual(
      [],
    )
  })

  it('[DC-04] every rule of SPEC.md is named by a test, and every rule that a test names is in SPEC.md', () => {
    const rules = new Set(
      [...read('SPEC.md').matchAll(/^\| ?([A-Z]{2,3}-\d{2,3}) ?\|/gm)].map(m => m[1] ?? ''),
    )
    const tests = tracked.filter(path => /\.test\.tsx?$/.test(path) || /^tests\/.*\.ts$/.test(path))
    const named = new Set(
      tests
        .flatMap(path => [...read(path).matchAll(/\[([A-Z]{2,3}-\d{2,3}(?:, ?[A-Z]{2,3}-\d{2,3})*)\]/g)])
        .flatMap(m => (m[1] ?? '').split(/, ?/)),
    )
    expect([...rules].filter(id => !named.has(id))).toEqual([])
    expect([...named].filter(id => !rules.has(id))).toEqual([])
  })

  it('[DC-05] the lockfile and the tree name no registry and no path of a machine', () => {
    expect(read('package-lock.json')).not.toMatch(/"resolved":/)
    const wrong = tracked.filter(
      path =>
        /\.(ts|tsx|mjs|json|md|yml|css|html)$/.test(path) &&
        !path.endsWith('lock.json') &&
        /registry\.npm|\/work\/main|\/home\/\w+\//.test(read(path)) &&
        path !== 'tests/checks/docs.test.ts',
    )
    expect(wrong).toEqual([])
  })

  it('[DC-06] source files stay short enough to be read whole', () => {
    const long = tracked
      .filter(path => /^(server|client|shared)\/.*\.tsx?$/.test(path) && !/\.test\.tsx?$/.test(path))
      .map(path => [path, read(path).split('\n').length] as const)
      .filter(([, lines]) => lines > 300)
    expect(long).toEqual([])
  })
})
