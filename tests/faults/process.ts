import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { createInterface } from 'node:readline'
import { fileURLToPath } from 'node:url'

const ENTRY = fileURLToPath(new URL('./server.ts', import.meta.url))

/** A server process that a test may kill and start again on the same data and port. */
export class ServerProcess {
  private child: ChildProcess | null = null
  address = ''
  /** What it wrote to its standard error, for the message of a failing test. */
  errors = ''

  constructor(private readonly env: Readonly<Record<string, string>>) {}

  async start(): Promise<void> {
    const port = this.address === '' ? '0' : new URL(this.address).port
    const child = spawn(process.execPath, ['--import', 'tsx', ENTRY], {
      env: { ...process.env, LOG_LEVEL: 'error', ...this.env, PORT: port },
      stdio: ['ignore', 'pipe', 'pipe'],
    })
    this.child = child
    child.stderr?.on('data', chunk => {
      this.errors += String(chunk)
    })
    if (child.stdout === null) throw new Error('no standard output')
    for await (const line of createInterface(child.stdout)) {
      const found = /^listening (\S+)/.exec(line)
      if (found === null) continue
      this.address = found[1] ?? ''
      return
    }
    throw new Error(`the server did not start: ${this.errors}`)
  }

  async kill(signal: 'SIGKILL' | 'SIGTERM' = 'SIGKILL'): Promise<void> {
    const { child } = this
    if (child === null || child.exitCode !== null) return
    const ended = once(child, 'exit')
    child.kill(signal)
    await ended
    this.child = null
  }
}
