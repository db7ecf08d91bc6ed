import { existsSync } from 'node:fs'
import { type Browser, chromium } from 'playwright-core'

const CANDIDATES = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome']

/** A Chromium of this machine; undefined when there is none, which is a failure where `CI` is set. */
export function chromiumPath(): string | undefined {
  const path = [process.env.LIANSHU_CHROMIUM, ...CANDIDATES].find(p => p !== undefined && existsSync(p))
  if (path === undefined) {
    if (process.env.CI) throw new Error('no Chromium found')
    console.warn('No Chromium found: tests in a browser are left out.')
  }
  return path
}

export const launch = (executablePath: string): Promise<Browser> =>
  chromium.launch({
    executablePath,
    args: [
      '--no-sandbox',
      '--disable-gpu',
      '--disable-quic',
      '--no-first-run',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
    ],
  })
