import { type Marker, readMarker } from './marker.ts'
import type { SourceLine, SourceTable } from './source.ts'
import { tidy } from './source.ts'

/** A source line that has something to say, tidied, with the number it opens with. */
export type Block = TextBlock | SourceTable

export interface TextBlock {
  readonly kind: 'paragraph'
  readonly line: number
  /** All of it, with its number. */
  readonly text: string
  readonly marker?: Marker
  readonly styleLevel?: number
  readonly role?: 'title' | 'contents'
}

/** The lines without the blank ones, tidied, numbers read. */
export function readBlocks(lines: readonly SourceLine[]): Block[] {
  return lines.flatMap((line): Block[] => {
    if (line.kind === 'table')
      return line.rows.some(row => row.some(cell => tidy(cell.text) !== '')) ? [line] : []
    const own = tidy(line.text)
    const auto = tidy(line.autoNumber ?? '')
    if (own === '' && auto === '') return []
    return [
      {
        kind: 'paragraph',
        line: line.line,
        text: auto + own,
        ...markerOf(auto, own),
        ...(line.styleLevel === undefined ? {} : { styleLevel: line.styleLevel }),
        ...(line.role === undefined ? {} : { role: line.role }),
      },
    ]
  })
}

/** A piece of a text block that becomes a block of its own; it keeps the line. */
export function pieceOf(block: TextBlock, text: string): TextBlock {
  return { kind: 'paragraph', line: block.line, text, ...markerOf('', text) }
}

/** An automatic number is read by itself, so that 1. before 5万元 is not taken for 1.5万元. */
function markerOf(auto: string, own: string): { marker?: Marker } {
  const marker = auto === '' ? readMarker(own) : readMarker(auto)
  if (marker === undefined) return {}
  if (auto === '') return { marker }
  return marker.rest === '' ? { marker: { ...marker, rest: own } } : {}
}
