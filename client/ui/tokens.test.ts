import { readdirSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { describe, expect, it } from 'vitest'

const client = join(dirname(fileURLToPath(import.meta.url)), '..')
const read = (path: string) => readFileSync(join(client, path), 'utf8')

const sheets = readdirSync(client, { recursive: true, encoding: 'utf8' })
  .filter(path => path.endsWith('.css') && !path.endsWith('tokens.css'))
  .map(path => ({ path, css: read(path).replace(/\/\*.*?\*\//gs, '') }))

const definedIn = (css: string) => new Set([...css.matchAll(/(--[\w-]+)\s*:/g)].map(match => match[1]))
const tokens = definedIn(read('ui/tokens.css'))

/** What a check finds, as `file: text`. */
const findings = (find: (css: string) => Iterable<string>) =>
  sheets.flatMap(({ path, css }) => [...find(css)].map(text => `${path}: ${text}`))

describe('style sheets', () => {
  it('use no token that is not defined', () => {
    const unknown = findings(css => {
      const local = definedIn(css)
      const used = [...css.matchAll(/var\((--[\w-]+)[),]/g)].map(match => match[1] ?? '')
      return used.filter(name => !tokens.has(name) && !local.has(name) && !setByScript.has(name))
    })
    expect(unknown).toEqual([])
  })

  it('take every colour from the tokens', () => {
    expect(findings(css => css.match(/#[\da-f]{3,8}\b|\b(?:rgb|hsl|oklch)a?\(/gi) ?? [])).toEqual([])
  })

  it('of shared components take every length and duration from them too', () => {
    const shared = sheets.filter(({ path }) => /^(ui|app|session|signin)\//.test(path))
    const lengths = shared.flatMap(({ path, css }) => {
      const declared = css.replace(/@media[^{]*/g, '')
      return (declared.match(/(?<![\w-])(?!0px|1px|2px)[\d.]+(?:px|ms)\b/g) ?? []).map(
        text => `${path}: ${text}`,
      )
    })
    expect(lengths).toEqual([])
  })
})

/** Set on an element by its component. */
const setByScript: ReadonlySet<string> = new Set(['--author', '--ink', '--outline', '--picked', '--type'])
