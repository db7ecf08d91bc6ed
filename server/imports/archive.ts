import { Buffer } from 'node:buffer'
import yauzl from 'yauzl'
import { type ImportFailure, importFailure } from '../../shared/outline/failure.ts'
import type { ImportLimits } from './limits.ts'

/** The members of a zip archive, checked before anything is unpacked. */
export interface Archive {
  readonly names: readonly string[]
  /** The member's bytes, or `undefined` when there is none of that name. Names compare without case, as OPC says. */
  read(name: string): Promise<Uint8Array | ImportFailure | undefined>
}

/**
 * Opens a zip archive. Refused are archives that cannot be read, encrypted members, more members than a document has,
 * and sizes that no document has. What an archive declares is not trusted: unpacking stops at the limit whatever it says.
 */
export async function openArchive(
  bytes: Uint8Array,
  limits: Pick<ImportLimits, 'zipEntries' | 'unpackedBytes' | 'partBytes'>,
): Promise<Archive | ImportFailure> {
  const entries = new Map<string, yauzl.Entry>()
  let declared = 0
  let zip: yauzl.ZipFile
  try {
    zip = await yauzl.fromBufferPromise(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength))
    if (zip.entryCount > limits.zipEntries) return importFailure('zip_bomb')
    for await (const entry of zip.eachEntry()) {
      if (entry.isEncrypted()) return importFailure('password_protected')
      declared += entry.uncompressedSize
      if (entries.size > limits.zipEntries || declared > limits.unpackedBytes)
        return importFailure('zip_bomb')
      entries.set(entry.fileName.toLowerCase(), entry)
    }
  } catch {
    return importFailure('corrupt')
  }
  return {
    names: [...entries.keys()],
    async read(name) {
      const entry = entries.get(name.toLowerCase())
      if (entry === undefined) return undefined
      return entry.uncompressedSize > limits.partBytes
        ? importFailure('zip_bomb')
        : unpack(zip, entry, limits.partBytes)
    },
  }
}

async function unpack(
  zip: yauzl.ZipFile,
  entry: yauzl.Entry,
  limit: number,
): Promise<Uint8Array | ImportFailure> {
  const chunks: Buffer[] = []
  let size = 0
  try {
    for await (const chunk of await zip.openReadStreamPromise(entry)) {
      if (!Buffer.isBuffer(chunk)) continue
      size += chunk.length
      if (size > limit) return importFailure('zip_bomb')
      chunks.push(chunk)
    }
  } catch {
    return importFailure('corrupt')
  }
  return Buffer.concat(chunks)
}
