import { AlignmentType, DocumentGridType, Footer, Header, PageNumber, Paragraph, TextRun } from 'docx'
import { DRAFT_MARK } from '../../../shared/letter/printed.ts'
import { LINE, PAGE, PAGE_NUMBER_INDENT, SIZE } from './spec.ts'
import { exactly, STYLE } from './styles.ts'
import { textRuns, typeOf } from './text.ts'

/** Page size, margins and the 22-line grid. */
export const pageProperties = {
  page: {
    size: { width: PAGE.width, height: PAGE.height },
    margin: {
      top: PAGE.top,
      bottom: PAGE.bottom,
      left: PAGE.left,
      right: PAGE.right,
      header: PAGE.header,
      footer: PAGE.footer,
    },
  },
  grid: { type: DocumentGridType.LINES, linePitch: LINE },
}

/** Page numbers as — 1 —, at the outer edge: right on odd pages, left on even ones. */
export const pageNumbers = () => ({ default: pageNumber('right'), even: pageNumber('left') })

function pageNumber(side: 'left' | 'right'): Footer {
  const type = typeOf({ face: 'song', size: SIZE.pageNumber })
  return new Footer({
    children: [
      new Paragraph({
        style: STYLE.flush,
        alignment: side === 'right' ? AlignmentType.RIGHT : AlignmentType.LEFT,
        indent: { [side]: PAGE_NUMBER_INDENT },
        spacing: exactly(SIZE.pageNumber * 10),
        children: [new TextRun({ children: ['— ', PageNumber.CURRENT, ' —'], ...type })],
      }),
    ],
  })
}

/** A draft says so at the top of every page. */
export const draftMark = () => ({ default: markHeader(), even: markHeader() })

const markHeader = (): Header =>
  new Header({
    children: [
      new Paragraph({
        style: STYLE.flush,
        children: textRuns(DRAFT_MARK, { face: 'heiti', size: SIZE.body }),
      }),
    ],
  })
