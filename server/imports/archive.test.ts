import { Buffer } from 'node:buffer'
import { describe, expect, it } from 'vitest'
import { isImportFailure } from '../../shared/outline/failure.ts'
import { openArchive } from './archive.ts'
import { buildZip, type ZipMember } from './testing/zip.ts'

const LIMITS = { zipEntries: 20, unpackedBytes: 100_000, partBytes: 10_000 }

const open = (...members: ZipMember[]) => openArchive(buildZip(members), LIMITS)

async function read(name: string, ...members: ZipMember[]): Promise<string> {
  const archive = await open(...members)
  if (isImportFailure(archive)) return archive.code
  const bytes = await archive.read(name)
  if (bytes === undefined) return 'none'
  return isImportFailure(bytes) ? bytes.code : Buffer.from(bytes).toString()
}

describe('openArchive', () => {
  it('reads members by name, whatever the case', async () => {
    expect(await read('Word/Document.xml', { name: 'word/document.xml', data: '正文' })).toBe('正文')
    expect(await read('word/styles.xml', { name: 'word/document.xml', data: '正文' })).toBe('none')
  })

  it('[IM-17] refuses a member that declares too much', async () => {
    expect(await read('a', { name: 'a', data: 'x'.repeat(10_001) })).toBe('zip_bomb')
  })

  it('[IM-17] refuses members that declare too much together', async () => {
    const members = Array.from({ length: 11 }, (_, i) => ({ name: `${i}`, data: 'x'.repeat(10_000) }))
    expect(await open(...members)).toMatchObject({ code: 'zip_bomb' })
  })

  it('[IM-17] stops unpacking a member that is larger than it declares', async () => {
    const lie = { name: 'a', data: Buffer.alloc(5_000_000), declaredSize: 100 }
    expect(await read('a', lie)).toBe('corrupt')
  })

  it('[IM-17] refuses more members than a document has', async () => {
    const members = Array.from({ length: 21 }, (_, i) => ({ name: `${i}`, data: '' }))
    expect(await open(...members)).toMatchObject({ code: 'zip_bomb' })
  })

  it('[IM-16] tells an encrypted member from a broken one', async () => {
    expect(await open({ name: 'a', data: 'x', encrypted: true })).toMatchObject({
      code: 'password_protected',
    })
  })

  it('[IM-16] calls an archive corrupt that was cut off, wherever', async () => {
    const whole = buildZip([
      { name: 'a', data: 'x'.repeat(500) },
      { name: 'b', data: 'y' },
    ])
    for (let length = 0; length < whole.length; length += 7)
      expect(await openArchive(whole.subarray(0, length), LIMITS)).toMatchObject({ code: 'corrupt' })
  })

  it('[IM-16] calls a member corrupt whose bytes do not match its checksum', async () => {
    const zip = Buffer.from(buildZip([{ name: 'a', data: '望川区'.repeat(50) }]))
    // A local header has 30 bytes; behind it and the name lies the packed data.
    const at = 30 + 'a'.length + 5
    zip.writeUInt8(zip.readUInt8(at) ^ 0xff, at)
    const archive = await openArchive(zip, LIMITS)
    expect(isImportFailure(archive) ? archive : await archive.read('a')).toMatchObject({ code: 'corrupt' })
  })
})
