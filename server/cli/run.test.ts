import { beforeEach, describe, expect, it, vi } from 'vitest'
import { run } from './run.ts'

const printed = vi.spyOn(console, 'log').mockImplementation(() => {})
const complained = vi.spyOn(console, 'error').mockImplementation(() => {})
beforeEach(() => void vi.clearAllMocks())

const around = { env: {}, root: '/nowhere', now: () => 0, version: '1.2.3' }
const give = (line: string) => run(line.split(' ').filter(Boolean), around)
const complaint = () => complained.mock.calls.join('\n')

describe('the command line', () => {
  it.each([
    ['', '缺少命令'],
    ['frobnicate', '没有“frobnicate”这个命令'],
    ['serve now', '多出了“now”'],
    ['version --short', '选项有误'],
    ['import', '缺少 FILE'],
    ['import a.docx b.docx', '多出了“b.docx”'],
    ['import a.docx --jsno', '选项有误'],
    ['export --format docx', '缺少 REPORT'],
    ['export demo', '缺少 --format docx'],
    ['export demo --format odt', '没有“odt”这种格式'],
    ['rehash --fix', '选项有误'],
    ['backup', '缺少 FILE'],
    ['restore a b', '多出了“b”'],
    ['user', 'user 之后应为 add、disable、reset-password'],
    ['user promote x', 'user 之后应为'],
    ['user add x', '缺少 NAME'],
    ['user disable x', '缺少 --login ADMIN'],
  ])(
    '[CL-01] "%s" is wrong usage: exit code 2, a sentence, nothing on the standard output',
    async (line, what) => {
      expect(await give(line)).toBe(2)
      expect(complaint()).toContain(what)
      expect(complaint()).toContain('npx lianshu help')
      expect(printed).not.toHaveBeenCalled()
    },
  )

  it.each(['help', '--help', '-h', 'backup --help', 'user add -h'])(
    '[CL-01] "%s" explains itself',
    async line => {
      expect(await give(line)).toBe(0)
      expect(printed.mock.calls.join()).toMatch(/^联署 Lianshu/)
      expect(complained).not.toHaveBeenCalled()
    },
  )

  it('[CL-01] says its version', async () => {
    expect(await give('version')).toBe(0)
    expect(printed.mock.calls).toEqual([['联署 Lianshu 1.2.3']])
  })

  it.each([
    'check report.docx --json',
    'verify package.zip',
    'export demo --format pdf',
    'export demo --format zip',
  ])('[CL-02] "%s" is refused as not built, not as unknown', async line => {
    expect(await give(line)).toBe(2)
    expect(complaint()).toContain('尚未实现')
    expect(printed).not.toHaveBeenCalled()
  })

  it('[CL-02] lists only what works', async () => {
    await give('help')
    expect(printed.mock.calls.join()).not.toMatch(/^ {2}(check|verify) |pdf|zip/m)
  })

  it('[CL-01] a bad or unknown setting refuses, and is named', async () => {
    expect(await run(['rehash'], { ...around, env: { LIANSHU_DEBUG: '1' } })).toBe(2)
    expect(complaint()).toContain('LIANSHU_DEBUG')
  })

  it('[CL-07] backup and restore are refused for a store that is not embedded', async () => {
    for (const line of [
      ['backup', 'x'],
      ['restore', 'x'],
    ])
      expect(await run(line, { ...around, env: { STORAGE_URL: 'mongodb://user:secret@host' } })).toBe(2)
    expect(complaint()).toContain('embedded:')
    expect(complaint()).not.toContain('secret')
  })

  it.each(['http://example.org', 'http://192.168.1.5:3000', 'ftp://localhost', 'localhost'])(
    '[CL-11] a password is not sent in the clear to %s',
    async server => {
      const file = new URL(import.meta.url).pathname
      expect(await give(`user disable x --login admin --password-file ${file} --server ${server}`)).toBe(2)
      expect(complaint()).toContain(server)
    },
  )

  it('[CL-11] without a terminal a password comes from a file', async () => {
    expect(process.stdin.isTTY ?? false).toBe(false)
    expect(await give('user disable x --login admin')).toBe(2)
    expect(complaint()).toContain('--password-file')
  })
})
