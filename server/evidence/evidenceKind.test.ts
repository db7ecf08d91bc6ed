import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import iconv from 'iconv-lite'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { buildZip } from '../imports/testing/zip.ts'
import { evidenceKind } from './evidenceKind.ts'
import { hasMarkedLine } from './plainText.ts'
import { samples } from './testing/samples.ts'

let dir: string
beforeAll(async () => {
  dir = await mkdtemp(join(tmpdir(), 'lianshu-kinds-'))
})
afterAll(() => rm(dir, { recursive: true }))

let count = 0
async function fileOf(bytes: Uint8Array): Promise<string> {
  const path = join(dir, String(count++))
  await writeFile(path, bytes)
  return path
}
const kindOf = async (name: string, bytes: Uint8Array) => evidenceKind(await fileOf(bytes), name)

const OLE = Buffer.concat([Buffer.from('d0cf11e0a1b11ae1', 'hex'), Buffer.alloc(600)])

describe('kinds of files', () => {
  it('[WF-26] takes what name and content agree on', async () => {
    const taken: Record<string, unknown> = {}
    for (const [name, bytes] of [
      ['决算.csv', samples.csv()],
      ['决算.CSV', iconv.encode('年度,金额\n2025,1\n', 'gb18030')],
      ['说明.txt', Buffer.from('\ufeff说明\r\n')],
      ['现场.png', await samples.png()],
      ['批复.pdf', samples.pdf()],
      ['附表.xlsx', samples.xlsx()],
      ['公文.ofd', samples.ofd()],
      ['旧稿.doc', OLE],
      ['旧表.et', OLE],
      ['新表.et', samples.xlsx()],
    ] as const)
      taken[name] = await kindOf(name, bytes)
    expect(taken).toMatchObject({
      '决算.csv': { mediaType: 'text/csv' },
      '决算.CSV': { mediaType: 'text/csv' },
      '说明.txt': { mediaType: 'text/plain' },
      '现场.png': { mediaType: 'image/png' },
      '批复.pdf': { mediaType: 'application/pdf' },
      '附表.xlsx': { mediaType: expect.stringContaining('spreadsheetml') },
      '公文.ofd': { mediaType: 'application/ofd' },
      '旧稿.doc': { mediaType: 'application/msword' },
      '旧表.et': { mediaType: 'application/vnd.ms-excel' },
      '新表.et': { mediaType: 'application/vnd.ms-excel' },
    })
  })

  it.each([
    ['a page', '页面.html', Buffer.from('<html></html>'), 'kind'],
    ['a drawing that may hold a script', '图.svg', Buffer.from('<svg/>'), 'kind'],
    ['a program', '程序.exe', Buffer.from('MZ'), 'kind'],
    ['an archive', '全部.zip', buildZip([{ name: 'a', data: 'b' }]), 'kind'],
    ['a name without an ending', '批复', samples.pdf(), 'kind'],
    ['nothing', '空.pdf', Buffer.alloc(0), 'empty'],
    ['a PDF that is called a table', '附表.xlsx', samples.pdf(), 'content'],
    ['a table that is called Word', '附表.docx', samples.xlsx(), 'content'],
    ['an archive that is called a table', '附表.xlsx', buildZip([{ name: 'a', data: 'b' }]), 'content'],
    ['half an archive', '附表.xlsx', samples.xlsx().subarray(0, 40), 'content'],
    ['a program that is called text', '说明.txt', Buffer.from([0x4d, 0x5a, 0, 1, 2, 3]), 'content'],
    ['a page that is called a picture', '图.png', Buffer.from('<html></html>'), 'content'],
    ['a document with a password', '密.docx', OLE, 'content'],
  ])('[WF-26] refuses %s', async (_what, name, bytes, failure) => {
    expect(await kindOf(name, bytes)).toEqual({ failure })
  })

  it('[SC-01] a marked line or cell is found in either encoding, words about secrets are no mark', async () => {
    const marked = async (bytes: Uint8Array) => hasMarkedLine(await fileOf(bytes))
    expect(await marked(Buffer.from('附件\n机密★1年\n一、概况'))).toBe(true)
    expect(await marked(Buffer.from('编号,"秘密",备注'))).toBe(true)
    expect(await marked(iconv.encode('绝密\n', 'gb18030'))).toBe(true)
    expect(await marked(Buffer.from('不得存储机密文件\n保守国家秘密'))).toBe(false)
    expect(await marked(Buffer.from(`${'字'.repeat(40_000)}\n秘密`))).toBe(true)
  })
})
