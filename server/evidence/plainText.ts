import { createReadStream } from 'node:fs'

/** The encodings in which offices write plain text. */
const ENCODINGS = ['utf-8', 'gb18030'] as const

/** Control characters that no text has: all but tab, line feed, form feed, carriage return. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for.
const CONTROL = /[\u0000-\u0008\u000b\u000e-\u001f\u007f]/

type Encoding = (typeof ENCODINGS)[number]

/** The encoding in which a file is text from end to end; undefined when it is none. */
async function encodingOf(path: string): Promise<Encoding | undefined> {
  for (const encoding of ENCODINGS)
    if (await every(path, encoding, text => !CONTROL.test(text))) return encoding
  return undefined
}

export const looksLikeText = async (path: string): Promise<boolean> => (await encodingOf(path)) !== undefined

/** Whether a line of a text, or a cell of one, is a mark of secrecy: 机密★1年. */
export async function hasMarkedLine(path: string): Promise<boolean> {
  const encoding = await encodingOf(path)
  if (encoding === undefined) return false
  let rest = ''
  const isClean = await every(path, encoding, text => {
    const lines = `${rest}${text}`.split(/[\r\n,;\t，]/u)
    rest = (lines.pop() ?? '').slice(-64)
    return !lines.some(isMark)
  })
  return !isClean || isMark(rest)
}

const MARK = /^["“\s]*(?:绝密|机密|秘密)(?:[★☆*].*)?["”\s]*$/u
const isMark = (line: string): boolean => MARK.test(line)

/** A name that speaks of secrecy is asked about; whoever brings the file may know better. */
export const isMarkedName = (name: string): boolean => /绝密|机密|秘密/u.test(name)

/** Whether all of a file's text holds `test`, read piece by piece; false where it is not in this encoding. */
async function every(path: string, encoding: string, test: (text: string) => boolean): Promise<boolean> {
  const decoder = new TextDecoder(encoding, { fatal: true })
  const stream = createReadStream(path)
  try {
    for await (const chunk of stream)
      if (!test(decoder.decode(chunk as Buffer, { stream: true }))) return false
    return test(decoder.decode())
  } catch (error) {
    if (error instanceof TypeError) return false
    throw error
  } finally {
    stream.destroy()
  }
}
