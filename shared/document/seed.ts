import * as Y from 'yjs'
import type { Level } from './level.ts'
import { BODY } from './schema.ts'

/** What a body may begin with: text paragraphs, headings, tables. */
export type SeedBlock =
  | { readonly kind: 'paragraph'; readonly text: string; readonly level?: Level }
  | {
      readonly kind: 'table'
      readonly rows: readonly (readonly {
        readonly text: string
        readonly header?: boolean
        readonly colSpan?: number
        readonly rowSpan?: number
      }[])[]
    }

/** The Yjs client id of the server's own text. Browsers draw theirs at random from 2³² numbers. */
export const SEED_CLIENT = 1

/**
 * The first update of a section's text. The server alone makes it: an empty fragment is no valid document, and two
 * clients that each seed one would duplicate it. Same blocks, same bytes, so that seeding twice changes nothing.
 */
export function seedUpdate(blocks: readonly SeedBlock[]): Uint8Array {
  const doc = new Y.Doc()
  doc.clientID = SEED_CLIENT
  const body = doc.getXmlFragment(BODY)
  doc.transact(() => {
    body.push((blocks.length === 0 ? [{ kind: 'paragraph' as const, text: '' }] : blocks).map(toElement))
  })
  const update = Y.encodeStateAsUpdate(doc)
  doc.destroy()
  return update
}

/** A block as a Yjs element, ready to be inserted into a body. */
export function toElement(block: SeedBlock): Y.XmlElement {
  if (block.kind === 'paragraph') return paragraph(block.text, block.level)
  const table = new Y.XmlElement('table')
  // `insert` and not `push`: a type that is not yet in a document must not be asked for its length.
  table.insert(
    0,
    block.rows.map(cells => {
      const row = new Y.XmlElement('table_row')
      row.insert(
        0,
        cells.map(cell => {
          const element = new Y.XmlElement(cell.header ? 'table_header' : 'table_cell') as Y.XmlElement<{
            colspan: number
            rowspan: number
          }>
          element.setAttribute('colspan', cell.colSpan ?? 1)
          element.setAttribute('rowspan', cell.rowSpan ?? 1)
          element.insert(
            0,
            cell.text.split('\n').map(line => paragraph(line)),
          )
          return element as Y.XmlElement
        }),
      )
      return row
    }),
  )
  return table
}

function paragraph(text: string, level?: Level): Y.XmlElement {
  const element = new Y.XmlElement('paragraph') as Y.XmlElement<{ level: number }>
  if (level !== undefined) element.setAttribute('level', level)
  if (text !== '') element.insert(0, [new Y.XmlText(text)])
  return element as Y.XmlElement
}
