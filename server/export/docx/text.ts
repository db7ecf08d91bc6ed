import { TextRun } from 'docx'
import type { PrintedRun } from '../../../shared/letter/printed.ts'
import { FACES, type Face, HEADING_FACES, LATIN, SIZE, SQUEEZE } from './spec.ts'

/** Named in full in every run: what a run leaves out, Word takes from the theme's fonts. */
export const fontOf = (face: Face) => {
  const latin = face === 'song' || face === 'xiaobiaosong' ? FACES[face] : LATIN
  return { ascii: latin, hAnsi: latin, cs: latin, eastAsia: FACES[face], hint: 'eastAsia' }
}

export interface Type {
  readonly face: Face
  /** Half points. */
  readonly size: number
  readonly bold?: boolean
}

/** What a style and a run say alike about type. */
export const typeOf = ({ face, size, bold = false }: Type) => ({
  font: fontOf(face),
  size,
  ...(bold ? { bold } : {}),
  ...(size === SIZE.body ? { characterSpacing: SQUEEZE } : {}),
})

/** A text in one type; `\n` becomes a line break. */
export const textRuns = (text: string, type: Type): TextRun[] =>
  text
    .split('\n')
    .map((part, i) => new TextRun({ text: part, ...typeOf(type), ...(i > 0 ? { break: 1 } : {}) }))

/** Body text: 3号仿宋, the words of a heading in its level's face. */
export const bodyRuns = (runs: readonly PrintedRun[]): TextRun[] =>
  runs.flatMap(({ text, bold, level }) =>
    textRuns(text, {
      face: level === undefined ? 'fangsong' : HEADING_FACES[level],
      size: SIZE.body,
      bold: bold === true,
    }),
  )
