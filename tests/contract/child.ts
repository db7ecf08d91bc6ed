import { type SpawnOptions, spawn } from 'node:child_process'
import { once } from 'node:events'
import { createInterface } from 'node:readline'
import { fileURLToPath } from 'node:url'
import { onTestFinished } from 'vitest'

/** Time for a test that starts processes, in milliseconds: on a busy machine one start takes many seconds. */
export const SLOW_START = 180_000

export interface Child<Said> {
  readonly pid: number
  /** The next line on its standard output. @throws when it ended without one, with what it said on standard error */
  next(): Promise<Said>
  /** The lines that it wrote before it ended and nobody has read. */
  rest(): Promise<Said[]>
  say(line: unknown): void
  signal(signal: NodeJS.Signals): void
  /** Kills it (kill −9) and waits until it is gone. */
  kill(): Promise<void>
}

/**
 * Starts a file of `fixtures/` as a process of its own that speaks JSON lines. It is killed when the test ends.
 *
 * @param prefix shell words in front of the command, as `ulimit -f 100;`
 */
export function startChild<Said>(
  fixture: string,
  args: readonly string[],
  options: { readonly prefix?: string } & Pick<SpawnOptions, 'uid' | 'gid'> = {},
): Child<Said> {
  const { prefix = '', ...identity } = options
  const file = fileURLToPath(new URL(`./fixtures/${fixture}.ts`, import.meta.url))
  const script = `${prefix} exec "$@"`
  const words = [process.execPath, '--import', 'tsx', file, ...args]
  const child = spawn('sh', ['-c', script, 'sh', ...words], { stdio: ['pipe', 'pipe', 'pipe'], ...identity })
  const ended = once(child, 'exit')
  const lines = createInterface({ input: child.stdout })[Symbol.asyncIterator]()
  let errors = ''
  child.stderr.on('data', data => {
    errors += data
  })
  const kill = async () => {
    child.kill('SIGKILL')
    await ended
  }
  onTestFinished(kill)
  return {
    get pid() {
      if (child.pid === undefined) throw new Error(`${fixture} did not start`)
      return child.pid
    },
    async next() {
      const line = await lines.next()
      if (line.done) throw new Error(`${fixture} ended: ${errors}`)
      return JSON.parse(line.value)
    },
    async rest() {
      const rest: Said[] = []
      for (let line = await lines.next(); !line.done; line = await lines.next())
        rest.push(JSON.parse(line.value))
      return rest
    },
    say: line => child.stdin.write(`${JSON.stringify(line)}\n`),
    signal: signal => child.kill(signal),
    kill,
  }
}
