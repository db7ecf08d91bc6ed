import { AlignmentType, Paragraph } from 'docx'
import type { GovDoc } from '../../../shared/letter/govDoc.ts'
import { type Line, printedDate } from '../../../shared/letter/printed.ts'
import { BLANK_LINES, CHARACTER, DATE_FROM_RIGHT, LINE, SIZE, TABLE, TITLE_LINE } from './spec.ts'
import { exactly, headingStyle, STYLE } from './styles.ts'
import { bodyRuns, textRuns } from './text.ts'
import { widthOf } from './width.ts'

/** Where a line stands among the others, as far as its look depends on it. */
export interface Neighbours {
  readonly before: Line['role'] | 'table' | undefined
  readonly after: Line['role'] | 'table' | undefined
}

/** The paragraphs of one printed line; a signature brings the blank lines above it. */
export function lineParagraphs(line: Line, { before, after }: Neighbours, doc: GovDoc): Paragraph[] {
  switch (line.role) {
    case 'docNumber':
      return [flush(line, { alignment: AlignmentType.RIGHT })]
    case 'title':
      return [titleParagraph(line, before, after)]
    case 'addressee':
      return [flush(line)]
    case 'heading':
      return [
        new Paragraph({
          style: line.level === undefined ? STYLE.body : headingStyle(line.level),
          children: bodyRuns(line.runs),
          ...gapBefore(after),
        }),
      ]
    case 'body':
    case 'gap':
      return [
        new Paragraph({
          style: STYLE.body,
          children: bodyRuns(line.runs),
          // The signature must share its page with text.
          ...(after === 'signatory' || after === 'date' ? { keepNext: true } : {}),
          ...gapBefore(after),
        }),
      ]
    case 'signatory':
      return [
        ...blanks(),
        flush(line, {
          alignment: AlignmentType.RIGHT,
          indent: { right: signatoryFromRight(doc) },
          ...(after === 'date' ? { keepNext: true } : {}),
        }),
      ]
    case 'date':
      return [
        ...(before === 'signatory' ? [] : blanks()),
        flush(line, { alignment: AlignmentType.RIGHT, indent: { right: dateFromRight(doc) } }),
      ]
  }
}

/** Room for the top border of a table that follows. */
const gapBefore = (after: Neighbours['after']) =>
  after === 'table' ? { spacing: { ...exactly(LINE), after: TABLE.gap } } : {}

type Extras = Pick<ConstructorParameters<typeof Paragraph>[0] & object, 'alignment' | 'indent' | 'keepNext'>

const flush = (line: Line, extras: Extras = {}): Paragraph =>
  new Paragraph({ style: STYLE.flush, children: bodyRuns(line.runs), ...extras })

const blanks = (): Paragraph[] =>
  Array.from(
    { length: BLANK_LINES.beforeSignature },
    () => new Paragraph({ style: STYLE.flush, keepNext: true }),
  )

/** Each line of the title is a paragraph; the first and the last bring the space around the whole. */
function titleParagraph(line: Line, before: Neighbours['before'], after: Neighbours['after']): Paragraph {
  return new Paragraph({
    style: STYLE.title,
    spacing: {
      ...exactly(TITLE_LINE),
      before: before === 'docNumber' ? BLANK_LINES.beforeTitle * LINE : 0,
      after: after === 'title' ? 0 : BLANK_LINES.afterTitle * LINE,
    },
    children: line.runs.flatMap(run => textRuns(run.text, { face: 'xiaobiaosong', size: SIZE.title })),
  })
}

/** The date's distance from the right, in characters: four, or more under a name so long that it would stick out. */
const dateMargin = (doc: GovDoc): number => Math.max(DATE_FROM_RIGHT, overhang(doc))

/** By how much the centred name is wider than the date, on each side. */
const overhang = (doc: GovDoc): number =>
  doc.date === undefined ? 0 : (widthOf(doc.signatory) - widthOf(printedDate(doc.date))) / 2

const dateFromRight = (doc: GovDoc): number => Math.round(dateMargin(doc) * CHARACTER)

const signatoryFromRight = (doc: GovDoc): number =>
  Math.round(Math.max(0, dateMargin(doc) - overhang(doc)) * CHARACTER)
