import type { Range } from '../document/blocks.ts'
import type { Run } from './govDoc.ts'

/** What prints nothing and what XML cannot hold: control characters but the line break, and noncharacters. */
const UNPRINTABLE = /[^\P{Cc}\n]|[\ufdd0-\ufdef\ufffe\uffff]/gu
/** Half a character: shown as the replacement character, so that its loss is seen. */
const LONE_SURROGATE = /\p{Surrogate}/gu

/** A text as it can be printed: one kind of line break, tabs as spaces, nothing that no file format can hold. */
export const printable = (text: string): string =>
  text
    .replace(/\r\n?|[\v\u2028\u2029]/gu, '\n')
    .replace(/\t/gu, ' ')
    .replace(UNPRINTABLE, '')
    .replace(LONE_SURROGATE, '\ufffd')

/** Whether ranges are in order, apart from each other and inside the text. */
export function areRangesSound(text: string, ranges: readonly Range[]): boolean {
  let end = 0
  for (const [from, to] of ranges) {
    if (!(Number.isInteger(from) && Number.isInteger(to) && from >= end && to > from && to <= text.length))
      return false
    end = to
  }
  return true
}

/** Cuts a text into runs of one look. White space around the whole prints nothing and is left out (EX-09). */
export function runsOf(text: string, bold: readonly Range[] = []): Run[] {
  const pieces: Run[] = []
  let at = 0
  for (const [from, to] of bold) {
    pieces.push({ text: text.slice(at, from) }, { text: text.slice(from, to), bold: true })
    at = to
  }
  pieces.push({ text: text.slice(at) })
  return trimmed(pieces.map(run => ({ ...run, text: printable(run.text) })).filter(run => run.text !== ''))
}

/** The paragraphs of a cell, whose text joins them by `\n`. */
export function paragraphsOf(text: string, bold: readonly Range[] = []): Run[][] {
  const paragraphs: Run[][] = []
  let start = 0
  for (const line of text.split('\n')) {
    const end = start + line.length
    const inLine = bold
      .filter(([from, to]) => from < end && to > start)
      .map(([from, to]): Range => [Math.max(from, start) - start, Math.min(to, end) - start])
    paragraphs.push(runsOf(line, inLine))
    start = end + 1
  }
  const printed = paragraphs.filter(runs => runs.length > 0)
  return printed.length === 0 ? [[]] : printed
}

export const textOfRuns = (runs: readonly Run[]): string => runs.map(run => run.text).join('')

function trimmed(runs: readonly Run[]): Run[] {
  const isPrinted = (run: Run) => run.text.trim() !== ''
  const first = runs.findIndex(isPrinted)
  const last = runs.findLastIndex(isPrinted)
  return runs.slice(Math.max(0, first), last + 1).map((run, i, { length }) => {
    const text = i === 0 ? run.text.trimStart() : run.text
    return { ...run, text: i === length - 1 ? text.trimEnd() : text }
  })
}
