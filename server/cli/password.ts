import { readFile } from 'node:fs/promises'
import { createInterface } from 'node:readline'
import { Writable } from 'node:stream'
import { Refused } from './command.ts'

/**
 * A password from a file's first line, or typed without echo. Never from an argument or the environment: other users of
 * the machine see those.
 */
export async function readPassword(file: string | undefined, prompt: string): Promise<string> {
  if (file !== undefined) return (await readFile(file, 'utf8')).split(/\r?\n/, 1)[0] ?? ''
  if (process.stdin.isTTY) return ask(prompt)
  throw new Refused('没有终端可以输入密码，请用 --password-file FILE。No terminal: use --password-file FILE.')
}

function ask(prompt: string): Promise<string> {
  const unseen = new Writable({ write: (_chunk, _encoding, done) => done() })
  const lines = createInterface({ input: process.stdin, output: unseen, terminal: true })
  process.stderr.write(prompt)
  return new Promise((resolve, reject) => {
    lines.once('line', line => {
      resolve(line)
      lines.close()
    })
    // Also by Ctrl-C and Ctrl-D; after a line it changes nothing.
    lines.once('close', () => {
      process.stderr.write('\n')
      reject(new Refused('没有输入密码，没有办理。No password was given.'))
    })
  })
}
