import { open } from 'node:fs/promises'
import { fileTypeFromBuffer } from 'file-type'
import yauzl from 'yauzl'
import { looksLikeText } from './plainText.ts'

/** Why a file is not taken as evidence. */
export type EvidenceFailure =
  /** No kind of file that is taken. */
  | 'kind'
  /** Its content is not of the kind that its name says. */
  | 'content'
  | 'empty'

/** What a file really is: looked at, not believed. */
type Content =
  | 'pdf'
  | 'png'
  | 'jpeg'
  | 'tiff'
  | 'webp'
  /** The old container of Word, Excel, PowerPoint and WPS. */
  | 'cfb'
  | 'word'
  | 'excel'
  | 'powerpoint'
  | 'ofd'
  | 'text'

interface Kind {
  readonly mediaType: string
  readonly contents: readonly Content[]
}

const kind = (mediaType: string, ...contents: Content[]): Kind => ({ mediaType, contents })
const OOXML = 'application/vnd.openxmlformats-officedocument'

/** The kinds that are taken, by the end of their names. No archives, no pages, no programs. */
const KINDS: Readonly<Record<string, Kind>> = {
  pdf: kind('application/pdf', 'pdf'),
  ofd: kind('application/ofd', 'ofd'),
  png: kind('image/png', 'png'),
  jpg: kind('image/jpeg', 'jpeg'),
  jpeg: kind('image/jpeg', 'jpeg'),
  tif: kind('image/tiff', 'tiff'),
  tiff: kind('image/tiff', 'tiff'),
  webp: kind('image/webp', 'webp'),
  docx: kind(`${OOXML}.wordprocessingml.document`, 'word'),
  xlsx: kind(`${OOXML}.spreadsheetml.sheet`, 'excel'),
  pptx: kind(`${OOXML}.presentationml.presentation`, 'powerpoint'),
  doc: kind('application/msword', 'cfb'),
  xls: kind('application/vnd.ms-excel', 'cfb'),
  ppt: kind('application/vnd.ms-powerpoint', 'cfb'),
  wps: kind('application/vnd.ms-works', 'cfb', 'word'),
  et: kind('application/vnd.ms-excel', 'cfb', 'excel'),
  csv: kind('text/csv', 'text'),
  txt: kind('text/plain', 'text'),
}

/** A file's kind when its name and its content agree on one that is taken. */
export async function evidenceKind(
  path: string,
  name: string,
): Promise<{ readonly mediaType: string } | { readonly failure: EvidenceFailure }> {
  const wanted = KINDS[/\.([^.]+)$/u.exec(name)?.[1]?.toLowerCase() ?? '']
  if (wanted === undefined) return { failure: 'kind' }
  const head = await headOf(path)
  if (head.length === 0) return { failure: 'empty' }
  const content = await contentOf(path, head)
  const fits = content !== undefined && wanted.contents.includes(content)
  return fits ? { mediaType: wanted.mediaType } : { failure: 'content' }
}

/** As many bytes as every kind's mark stands within. */
const HEAD = 4100

async function headOf(path: string): Promise<Uint8Array> {
  const file = await open(path)
  try {
    const { buffer, bytesRead } = await file.read(new Uint8Array(HEAD), 0, HEAD, 0)
    return buffer.subarray(0, bytesRead)
  } finally {
    await file.close()
  }
}

const BY_MEDIA_TYPE: Readonly<Record<string, Content>> = {
  'application/pdf': 'pdf',
  'image/png': 'png',
  'image/jpeg': 'jpeg',
  'image/tiff': 'tiff',
  'image/webp': 'webp',
  'application/x-cfb': 'cfb',
}

async function contentOf(path: string, head: Uint8Array): Promise<Content | undefined> {
  // `PK`: a package tells what it is by its members, which no first bytes do.
  if (head[0] === 0x50 && head[1] === 0x4b) return packageOf(path)
  const known = (await fileTypeFromBuffer(head))?.mime
  if (known !== undefined) return BY_MEDIA_TYPE[known]
  return (await looksLikeText(path)) ? 'text' : undefined
}

/** More members than a document has. */
const MOST_MEMBERS = 20_000

const MEMBERS: readonly (readonly [member: string, content: Content])[] = [
  ['word/document.xml', 'word'],
  ['xl/workbook.xml', 'excel'],
  ['ppt/presentation.xml', 'powerpoint'],
  ['ofd.xml', 'ofd'],
]

/** Reads a zip's list of members and unpacks nothing. */
async function packageOf(path: string): Promise<Content | undefined> {
  let zip: yauzl.ZipFile
  try {
    zip = await yauzl.openPromise(path)
  } catch {
    return undefined
  }
  try {
    if (zip.entryCount > MOST_MEMBERS) return undefined
    const members = new Set<string>()
    for await (const entry of zip.eachEntry()) {
      if (entry.isEncrypted()) return undefined
      members.add(entry.fileName.toLowerCase())
    }
    return MEMBERS.find(([member]) => members.has(member))?.[1]
  } catch {
    return undefined
  } finally {
    zip.close()
  }
}
