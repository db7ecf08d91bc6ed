import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { readConfig } from './config.ts'
import { builtPages } from './http/pages.ts'
import { inWords } from './inWords.ts'
import { type Running, type StartOptions, start } from './start.ts'

/** `npm start`, `npm run dev`: reads the environment, starts, says where, and stops cleanly when told to. */

const root = process.cwd()
const development = process.argv.includes('--dev')
const { version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as { version: string }

try {
  const config = readConfig(process.env)
  const running = await start(config, { version, development, pages: pages() })
  greet(running)
  stopOn(running, ['SIGINT', 'SIGTERM'])
} catch (error) {
  console.error(`\n${inWords(error)}\n`)
  process.exit(1)
}

/** Built files, or Vite with hot reload for development. */
function pages(): StartOptions['pages'] {
  if (!development) return async () => builtPages(join(root, 'dist/client'))
  return async http => {
    const { createServer } = await import('vite')
    const vite = await createServer({
      configFile: join(root, 'vite.config.ts'),
      appType: 'spa',
      server: { middlewareMode: true, hmr: { server: http, path: '/hmr' } },
    })
    return vite.middlewares
  }
}

function greet({ address, demo, demoClosed, setupToken }: Running): void {
  const lines = [``, `  联署 Lianshu ${version}   ${address}`, ``]
  if (demo !== null) {
    lines.push(`  演示账号 Demo accounts (password: ${demo.password})`)
    for (const { login, name, unit, role } of demo.accounts)
      lines.push(`    ${login.padEnd(20)} ${unit} ${name} (${role})`)
    lines.push('')
  }
  if (demoClosed)
    lines.push(
      '  数据目录里是演示数据，演示账号只能在本机使用，在此地址不能登录。确需对外演示，请设置 LIANSHU_DEMO=1。',
      '  A demo: its accounts are closed on this address unless LIANSHU_DEMO=1 is set.',
      '',
    )
  if (setupToken !== null) lines.push(`  首次设置 First administrator: ${address}/setup#${setupToken}`, '')
  console.log(lines.join('\n'))
}

function stopOn(running: Running, signals: readonly NodeJS.Signals[]): void {
  let stopping = false
  for (const signal of signals)
    process.on(signal, () => {
      if (stopping) return
      stopping = true
      running.close().then(
        () => process.exit(0),
        error => {
          console.error(error)
          process.exit(1)
        },
      )
    })
}
