import { Buffer } from 'node:buffer'
import type { ImportFailureCode } from '../../shared/outline/failure.ts'

/** What a file really is, whatever its name says. */
export type FileKind = 'docx' | 'txt' | 'md'

const ZIP = [0x50, 0x4b]
const OLE = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]

/** The kind of a file by name and first bytes; a code when it cannot be read. */
export function fileKind(
  name: string,
  bytes: Uint8Array,
): { readonly kind: FileKind } | { readonly code: ImportFailureCode } {
  const extension = /\.([^.]+)$/u.exec(name)?.[1]?.toLowerCase() ?? ''
  const startsWith = (magic: readonly number[]) => magic.every((byte, i) => bytes[i] === byte)
  switch (extension) {
    case 'docx':
    case 'doc':
    case 'wps':
      if (startsWith(OLE)) return { code: isEncrypted(bytes) ? 'password_protected' : 'old_doc' }
      if (startsWith(ZIP)) return { kind: 'docx' }
      return { code: extension === 'docx' ? 'not_docx' : 'unsupported_type' }
    case 'txt':
    case 'md':
      return { kind: extension }
    default:
      return { code: 'unsupported_type' }
  }
}

/** A Word file with a password is a package inside an OLE container; its directory names are UTF-16. */
const isEncrypted = (bytes: Uint8Array): boolean =>
  Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).includes(
    Buffer.from('EncryptedPackage', 'utf16le'),
  )
