import { describe, expect, it } from 'vitest'
import { BadConfig, isLoopback, namedHost, readConfig } from './config.ts'

describe('configuration', () => {
  it('[CF-01] has a default for everything', () => {
    expect(readConfig({})).toMatchObject({
      port: 3000,
      host: '127.0.0.1',
      dataDir: './data',
      storageUrl: 'embedded:',
      demo: undefined,
      timeZone: 'Asia/Shanghai',
    })
  })

  it('[CF-02] refuses an unknown LIANSHU_ setting and names it', () => {
    expect(() => readConfig({ LIANSHU_DMEO: '1' })).toThrow(
      new BadConfig('LIANSHU_DMEO: 没有这项设置 unknown setting'),
    )
  })

  it.each([
    ['PORT', 'eighty'],
    ['PORT', '70000'],
    ['LIANSHU_DEMO', 'yes'],
    ['STORAGE_URL', 'mongodb://u:secret@h/x'],
    ['LIANSHU_DEMO_PASSWORD', 'short'],
    ['LIANSHU_TIMEZONE', 'Mars/Olympus'],
    ['PUBLIC_URL', 'not a url'],
    ['OIDC_ISSUER', 'http://login.example'],
    ['OIDC_LOGIN_CLAIM', 'email'],
    ['LOG_LEVEL', 'loud'],
    ['SMTP_URL', 'https://mail.example.org'],
    ['WEBHOOK_URL', 'http://chat.example.org/hook'],
    ['WEBHOOK_SECRET', 'short'],
    ['SMTP_URL_FILE', '/no/such/file'],
  ])('[CF-02] refuses %s=%s and names it', (name, value) => {
    expect(() => readConfig({ [name]: value })).toThrow(new RegExp(`^${name}: `))
  })

  it('[CF-02] takes an identity provider whole, its secret also from a file', () => {
    const some = { OIDC_ISSUER: 'https://login.example', OIDC_CLIENT_ID: 'lianshu' }
    expect(readConfig({}).oidc).toBeUndefined()
    expect(() => readConfig(some)).toThrow(/^OIDC_CLIENT_SECRET: /)
    expect(() => readConfig({ OIDC_LOGIN_CLAIM: 'preferred_username' })).toThrow(/^OIDC_ISSUER: /)
    const files: Record<string, string> = { '/run/secrets/oidc': 'very secret\n' }
    const read = (path: string) => files[path] ?? ''
    expect(readConfig({ ...some, OIDC_CLIENT_SECRET_FILE: '/run/secrets/oidc' }, read).oidc).toEqual({
      issuer: 'https://login.example',
      clientId: 'lianshu',
      clientSecret: 'very secret',
      loginClaim: undefined,
    })
    const both = { ...some, OIDC_CLIENT_SECRET: 'a', OIDC_CLIENT_SECRET_FILE: '/run/secrets/oidc' }
    expect(() => readConfig(both, read)).toThrow(/^OIDC_CLIENT_SECRET: /)
  })

  it('[CF-02] takes an empty value as not set', () => {
    expect(readConfig({ PORT: '', LIANSHU_DEMO: '' })).toMatchObject({ port: 3000, demo: undefined })
  })

  it('[CF-02] takes a secret from a file, not from both, and a webhook never without its secret', () => {
    const files = (path: string) => {
      if (path !== 'hook') throw new Error('none')
      return 'sixteen characters\n'
    }
    const hook = { WEBHOOK_URL: 'https://chat.example.org/hook' }
    expect(readConfig({ ...hook, WEBHOOK_SECRET_FILE: 'hook' }, files).webhook).toEqual({
      url: 'https://chat.example.org/hook',
      secret: 'sixteen characters',
    })
    const both = { ...hook, WEBHOOK_SECRET: 'x'.repeat(16), WEBHOOK_SECRET_FILE: 'hook' }
    expect(() => readConfig(both, files)).toThrow(/^WEBHOOK_SECRET: /)
    expect(() => readConfig(hook)).toThrow(/^WEBHOOK_SECRET: /)
    expect(() => readConfig({ WEBHOOK_SECRET: 'x'.repeat(16) })).toThrow(/^WEBHOOK_URL: /)
  })

  it('[CF-02] takes http for a webhook on this machine alone', () => {
    const WEBHOOK_SECRET = 'x'.repeat(16)
    for (const host of ['localhost:8', '127.0.0.1:8', '[::1]:8'])
      expect(readConfig({ WEBHOOK_URL: `http://${host}/`, WEBHOOK_SECRET }).webhook?.url).toContain(host)
  })

  it('[CF-03] knows loopback addresses', () => {
    expect(['127.0.0.1', '127.9.9.9', '::1', 'localhost'].every(isLoopback)).toBe(true)
    expect(['0.0.0.0', '192.168.1.2', '::', '127.example.com'].some(isLoopback)).toBe(false)
  })

  it('[CF-03] names the address under which a browser on this machine comes', () => {
    expect(['127.0.0.1', '0.0.0.0', '::', '::1', '192.168.1.2', 'fd00::7'].map(namedHost)).toEqual([
      'localhost',
      'localhost',
      'localhost',
      'localhost',
      '192.168.1.2',
      '[fd00::7]',
    ])
  })
})
