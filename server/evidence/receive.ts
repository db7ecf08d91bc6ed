import { createReadStream } from 'node:fs'
import type { EvidenceFile } from '../../shared/report/evidenceCommands.ts'
import { type Rejection, refused } from '../../shared/report/rejection.ts'
import { evidenceKind } from './evidenceKind.ts'
import type { Files } from './files.ts'
import { hasMarkedLine, isMarkedName } from './plainText.ts'

/** A file that came in, as it lies on this disk. */
export interface ReceivedFile {
  readonly path: string
  readonly name: string
}

/**
 * Looks at a file that came in and stores it, or says why it is not taken: its kind (WF-26), or a mark of secrecy that
 * nobody has vouched for (SC-01). Nothing refused is ever stored.
 */
export async function takeIn(
  files: Files,
  { path, name: given }: ReceivedFile,
  marks: { readonly vouched: boolean; readonly isMarked: (file: ReceivedFile) => Promise<boolean> },
): Promise<EvidenceFile | Rejection> {
  const name = nameOf(given)
  const kind = await evidenceKind(path, name)
  if ('failure' in kind) return refused('WF-26', { missing: kind.failure })
  if (!marks.vouched) {
    const isText = kind.mediaType.startsWith('text/')
    const marked =
      isMarkedName(name) || (isText ? await hasMarkedLine(path) : await marks.isMarked({ path, name }))
    if (marked) return refused('SC-01', { missing: 'vouched' })
  }
  const { sha256, bytes } = await files.put(createReadStream(path))
  return { sha256, name, bytes, mediaType: kind.mediaType }
}

/** Longer names than file systems take. */
const LONGEST = 200

/** The name alone, without folders and control characters; a long one keeps its ending. */
function nameOf(given: string): string {
  const bare = given.split(/[/\\]/u).at(-1) ?? ''
  // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is taken out.
  const clean = bare.replace(/[\u0000-\u001f\u007f\u202a-\u202e\u2066-\u2069]/gu, '').trim()
  const letters = [...clean]
  if (letters.length <= LONGEST) return clean
  const ending = [...(/\.[^.]{1,10}$/u.exec(clean)?.[0] ?? '')]
  return [...letters.slice(0, LONGEST - ending.length), ...ending].join('')
}
