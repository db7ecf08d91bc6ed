import { readdirSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { describe, expect, it } from 'vitest'
import { OPERATIONS } from './openapi.ts'

describe('the contract', () => {
  it('[HT-05] names every route under /api, and no other', () => {
    const folder = fileURLToPath(new URL('.', import.meta.url))
    const source = readdirSync(folder)
      .filter(
        name =>
          name.endsWith('.ts') && !name.endsWith('.test.ts') && !['pages.ts', 'metrics.ts'].includes(name),
      )
      .map(name => readFileSync(folder + name, 'utf8'))
      .join('\n')
    const served = [...source.matchAll(/router\.(get|post|delete|head|patch)\(\s*'([^']+)'/g)]
      .map(([, method = '', path = '']) => `${method.toUpperCase()} ${path.replace(/:(\w+)/g, '{$1}')}`)
      .filter(route => !/healthz|readyz|openapi/.test(route))
    expect(Object.keys(OPERATIONS).sort()).toEqual([...new Set(served)].sort())
  })
})
