import type { ImportWarning } from './imported.ts'
import { inWords, LEFT_OUT, WARNING_WORDS, type WarningCode, type WarningData } from './warningWords.ts'

export type { WarningCode }

/** How a place in the source is counted: lines of a text file, paragraphs of a Word file. */
export type LineUnit = '行' | '段'

const isWarningCode = (code: string): code is WarningCode => code in WARNING_WORDS

/** Whether such a warning quotes text that is nowhere else in the import. */
export const quotesLeftOut = (code: WarningCode): boolean => code in LEFT_OUT

/** Every code. */
export const WARNING_CODES: readonly WarningCode[] = Object.keys(WARNING_WORDS).filter(isWarningCode)

/** A text short enough for a message; the place says where the whole of it is. */
export function brief(text: string): string {
  const characters = [...text]
  return characters.length <= 30 ? text : `${characters.slice(0, 28).join('')}……`
}

/** The warnings of one import, in the order in which they were found. */
export class Warnings {
  private readonly found: ImportWarning[]

  /** `before`: what was already found, by the file's reader. */
  constructor(
    private readonly unit: LineUnit,
    before: readonly ImportWarning[] = [],
  ) {
    this.found = [...before]
  }

  /**
   * Notes a doubt about a line; `undefined` when it is about the file as a whole. `about` fills the names in the words:
   * whole where the import has it nowhere else, else short.
   */
  add<Code extends WarningCode>(
    code: Code,
    line: number | undefined,
    ...about: keyof WarningData<Code> extends never ? [] : [about: WarningData<Code>]
  ): void {
    const given: Readonly<Record<string, string | number>> = about[0] ?? {}
    const data = quotesLeftOut(code) ? given : shortened(given)
    const words = inWords(WARNING_WORDS[code], data)
    this.found.push(
      line === undefined
        ? { code, data, message: words }
        : {
            line,
            unit: this.unit === '行' ? 'line' : 'paragraph',
            code,
            data,
            message: `第${line}${this.unit}：${words}`,
          },
    )
  }

  /** All of them, those about the whole file first, then by line. */
  inOrder(): ImportWarning[] {
    return this.found.toSorted((a, b) => (a.line ?? 0) - (b.line ?? 0))
  }
}

const shortened = (about: Readonly<Record<string, string | number>>): Record<string, string | number> =>
  Object.fromEntries(
    Object.entries(about).map(([name, value]) => [name, typeof value === 'string' ? brief(value) : value]),
  )
