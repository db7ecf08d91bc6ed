/** A notice has two thousand characters; nothing that is much larger is one. */
const MOST_BYTES = 64 * 1024

export type ReadFile = { readonly text: string } | { readonly why: 'tooLarge' | 'notText' }

/** A text file's words, in UTF-8 or in the GB18030 that spreadsheets on Chinese computers still write. */
export async function readFile(file: Blob): Promise<ReadFile> {
  if (file.size > MOST_BYTES) return { why: 'tooLarge' }
  const bytes = await file.arrayBuffer()
  for (const encoding of ['utf-8', 'gb18030'])
    try {
      const text = new TextDecoder(encoding, { fatal: true }).decode(bytes)
      // A Word file or a picture may decode by chance, and is no text all the same.
      return /\p{Cc}/u.test(text.replaceAll(/[\t\r\n]/g, '')) ? { why: 'notText' } : { text }
    } catch (error) {
      if (!(error instanceof TypeError)) throw error
    }
  return { why: 'notText' }
}
