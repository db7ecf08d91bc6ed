import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { BadConfig, readConfig } from './config.ts'
import { DemoUnfinished } from './demo/demo.ts'
import { builtPages } from './http/pages.ts'
import { type Running, type StartOptions, start } from './start.ts'
import { StorageInUse, StorageTooNew, StorageUnavailable } from './storage/port.ts'

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

function greet({ address, demo, setupToken }: Running): void {
  const lines = [``, `  联署 Lianshu ${version}   ${address}`, ``]
  if (demo !== null) {
    lines.push(`  演示账号 Demo accounts (password: ${demo.password})`)
    for (const { login, name, unit, role } of demo.accounts)
      lines.push(`    ${login.padEnd(20)} ${unit} ${name} (${role})`)
    lines.push('')
  }
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

/** What went wrong, what is safe and what to do; anything unforeseen whole. */
function inWords(error: unknown): string {
  if (error instanceof BadConfig) return `设置有误 Bad setting: ${error.message}`
  if (error instanceof StorageInUse)
    return `数据目录正被另一个进程使用，数据没有改动。请先停止那个进程，或换一个 DATA_DIR。\n${error.message}`
  if (error instanceof StorageTooNew)
    return `数据目录由更新版本的联署写成，数据没有改动。请升级后再启动。\n${error.message}`
  if (error instanceof StorageUnavailable)
    return `数据目录无法读写，没有写入任何内容。请检查权限和磁盘空间。\n${error.message}`
  if (error instanceof DemoUnfinished)
    return `上次启动在生成演示数据时中断，演示数据不完整。请删除数据目录（默认 ./data）后重新启动。`
  if (error instanceof Error && 'code' in error && error.code === 'EADDRINUSE')
    return `端口已被占用，请设置另一个 PORT。\n${error.message}`
  return error instanceof Error ? (error.stack ?? error.message) : String(error)
}
