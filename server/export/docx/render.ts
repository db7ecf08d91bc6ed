import { Document, Packer, type Paragraph, type Table } from 'docx'
import type { GovDoc } from '../../../shared/letter/govDoc.ts'
import { type Printed, printed } from '../../../shared/letter/printed.ts'
import { finalize } from './finalize.ts'
import { lineParagraphs } from './lines.ts'
import { draftMark, pageNumbers, pageProperties } from './page.ts'
import { styles } from './styles.ts'
import { tableBlocks } from './table.ts'

/**
 * The letter as a Word file: same letter, same bytes, in any time zone.
 *
 * Headings carry their computed number as text, not as automatic numbering: what was signed is what is in the file, the
 * same in Word, WPS and LibreOffice, and copied or extracted text keeps its numbers. Headings that stand alone have
 * Word's heading styles, so that its navigation lists them. Run-in ones have not: a style belongs to a whole paragraph,
 * and navigation (or an import of this file next year) would take the body text for part of the title.
 */
export async function renderDocx(doc: GovDoc): Promise<Uint8Array> {
  const items = [...printed(doc)]
  const children = items.flatMap((item, i): (Paragraph | Table)[] =>
    item.kind === 'table'
      ? tableBlocks(item)
      : lineParagraphs(item, { before: roleOf(items[i - 1]), after: roleOf(items[i + 1]) }, doc),
  )
  const file = new Document({
    title: doc.title.join(''),
    creator: doc.signatory,
    lastModifiedBy: doc.signatory,
    evenAndOddHeaderAndFooters: true,
    compatabilityModeVersion: 15,
    // Else the short line before a line break is stretched over the whole width.
    compatibility: { doNotExpandShiftReturn: true },
    styles,
    sections: [
      {
        properties: pageProperties,
        footers: pageNumbers(),
        ...(doc.draft ? { headers: draftMark() } : {}),
        children,
      },
    ],
  })
  return finalize(await Packer.toBuffer(file))
}

const roleOf = (item: Printed | undefined) => (item?.kind === 'line' ? item.role : item?.kind)
