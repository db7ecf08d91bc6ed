import { readFileSync } from 'node:fs'
import { isIP } from 'node:net'
import { z } from 'zod'
import { isSafeAddress, withSecretFiles } from './secrets.ts'

/** The one place that reads the environment. A bad or unknown setting refuses to start and is named. */

const flag = z.enum(['0', '1'], '应是0或1 must be 0 or 1').transform(value => value === '1')
const port = z
  .string()
  .regex(/^\d{1,5}$/, '应是0至65535的整数 must be a number from 0 to 65535')
  .transform(Number)
  .refine(n => n <= 65535, '应是0至65535的整数 must be a number from 0 to 65535')

const isZone = (zone: string): boolean => {
  try {
    return new Intl.DateTimeFormat('en', { timeZone: zone }).resolvedOptions().timeZone !== ''
  } catch {
    return false
  }
}

const environment = z.object({
  PORT: port.default(3000),
  HOST: z.string().min(1).default('127.0.0.1'),
  DATA_DIR: z.string().min(1).default('./data'),
  STORAGE_URL: z
    .string()
    .startsWith('embedded:', '目前只支持 embedded: the only store so far is embedded:')
    .default('embedded:'),
  LIANSHU_DEMO: flag.optional(),
  LIANSHU_DEMO_PASSWORD: z
    .string()
    .min(10, '至少10个字符 must have at least 10 characters')
    .default('wangchuan-2026'),
  LIANSHU_TIMEZONE: z.string().refine(isZone, '不是时区名 not a time zone').default('Asia/Shanghai'),
  PUBLIC_URL: z.url({ protocol: /^https?$/, error: '应是http(s)网址 must be an http(s) address' }).optional(),
  TRUST_PROXY: flag.default(false),
  OIDC_ISSUER: z
    .url({ protocol: /^https?$/, error: '应是https网址 must be an https address' })
    .refine(url => isSafeAddress(url, isLoopback), '除本机外须用https must be https, but for this machine')
    .optional(),
  OIDC_CLIENT_ID: z.string().optional(),
  OIDC_CLIENT_SECRET: z.string().optional(),
  OIDC_LOGIN_CLAIM: z
    .string()
    .regex(/^[A-Za-z_][\w.-]*$/, '应是声明的名称 must be the name of a claim')
    .refine(name => name !== 'email', '不能按邮箱对应账号 accounts are never found by e-mail')
    .optional(),
  SMTP_URL: z
    .url({ protocol: /^smtps?$/, error: '应是smtp(s)://网址 must be an smtp(s):// address' })
    .optional(),
  WEBHOOK_URL: z
    .url({ protocol: /^https?$/, error: '应是https网址 must be an https address' })
    .refine(url => isSafeAddress(url, isLoopback), '除本机外须用https must be https, but for this machine')
    .optional(),
  WEBHOOK_SECRET: z.string().min(16, '至少16个字符 must have at least 16 characters').optional(),
  LOG_LEVEL: z.enum(['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent']).default('info'),
})

export interface OidcConfig {
  readonly issuer: string
  readonly clientId: string
  readonly clientSecret: string
  /** The claim that holds a person's sign-in name here; unset: only identities that are linked come in (ID-12). */
  readonly loginClaim: string | undefined
}

export interface Config {
  readonly port: number
  readonly host: string
  readonly dataDir: string
  readonly storageUrl: string
  /** Unset: the demo is made only in an empty store on a loopback address. */
  readonly demo: boolean | undefined
  readonly demoPassword: string
  readonly timeZone: string
  readonly publicUrl: string | undefined
  readonly trustProxy: boolean
  readonly logLevel: string
  /** The identity provider through which people may sign in. */
  readonly oidc: OidcConfig | undefined
  /** Where mail goes out; unset: none is sent. */
  readonly smtpUrl: string | undefined
  readonly webhook: { readonly url: string; readonly secret: string } | undefined
}

/** A setting that refuses to start, in words that name it. */
export class BadConfig extends Error {
  override readonly name = 'BadConfig'
}

const KNOWN = new Set(Object.keys(environment.shape))

/** Settings that may lie in a file each (`…_FILE`). */
const SECRETS = ['OIDC_CLIENT_SECRET', 'SMTP_URL', 'WEBHOOK_URL', 'WEBHOOK_SECRET'] as const

/** @throws BadConfig naming the first setting that is wrong */
export function readConfig(
  environ: Readonly<Record<string, string | undefined>>,
  readFile: (path: string) => string = path => readFileSync(path, 'utf8'),
): Config {
  const env = withSecretFiles(environ, SECRETS, readFile, problem => {
    throw new BadConfig(problem)
  })
  for (const name of Object.keys(env))
    if (name.startsWith('LIANSHU_') && !KNOWN.has(name))
      throw new BadConfig(`${name}: 没有这项设置 unknown setting`)
  // An empty value means "not set", as in compose files.
  const given = Object.fromEntries([...KNOWN].map(name => [name, env[name] === '' ? undefined : env[name]]))
  const parsed = environment.safeParse(given)
  if (!parsed.success) {
    const [issue] = parsed.error.issues
    throw new BadConfig(`${String(issue?.path[0])}: ${issue?.message}`)
  }
  const e = parsed.data
  if ((e.WEBHOOK_URL === undefined) !== (e.WEBHOOK_SECRET === undefined))
    throw new BadConfig(
      `${e.WEBHOOK_URL === undefined ? 'WEBHOOK_URL' : 'WEBHOOK_SECRET'}: WEBHOOK_URL与WEBHOOK_SECRET须同时设置 both must be set`,
    )
  return {
    port: e.PORT,
    host: e.HOST,
    dataDir: e.DATA_DIR,
    storageUrl: e.STORAGE_URL,
    demo: e.LIANSHU_DEMO,
    demoPassword: e.LIANSHU_DEMO_PASSWORD,
    timeZone: e.LIANSHU_TIMEZONE,
    publicUrl: e.PUBLIC_URL,
    trustProxy: e.TRUST_PROXY,
    logLevel: e.LOG_LEVEL,
    oidc: oidcOf(e),
    smtpUrl: e.SMTP_URL,
    webhook:
      e.WEBHOOK_URL === undefined || e.WEBHOOK_SECRET === undefined
        ? undefined
        : { url: e.WEBHOOK_URL, secret: e.WEBHOOK_SECRET },
  }
}

/** All of an identity provider's settings, or none. @throws BadConfig naming the first one that is missing */
function oidcOf(e: z.infer<typeof environment>): OidcConfig | undefined {
  const { OIDC_ISSUER: issuer, OIDC_CLIENT_ID: clientId, OIDC_CLIENT_SECRET: clientSecret } = e
  const given = { OIDC_ISSUER: issuer, OIDC_CLIENT_ID: clientId, OIDC_CLIENT_SECRET: clientSecret }
  if (issuer !== undefined && clientId !== undefined && clientSecret !== undefined)
    return { issuer, clientId, clientSecret, loginClaim: e.OIDC_LOGIN_CLAIM }
  const isAny = [...Object.values(given), e.OIDC_LOGIN_CLAIM].some(value => value !== undefined)
  const missing = Object.entries(given).find(([, value]) => value === undefined)
  if (isAny && missing !== undefined)
    throw new BadConfig(`${missing[0]}: OIDC的设置须一并给出 must be set with the others of OIDC`)
  return undefined
}

/** How a browser on this machine names a listening address: one that stands for all of them it could not open. */
export function namedHost(host: string): string {
  if (isLoopback(host) || host === '0.0.0.0' || host === '::') return 'localhost'
  return isIP(host) === 6 ? `[${host}]` : host
}

/** Whether only this machine reaches a listening address. */
export const isLoopback = (host: string): boolean =>
  host === 'localhost' || host === '::1' || (isIP(host) === 4 && host.startsWith('127.'))
