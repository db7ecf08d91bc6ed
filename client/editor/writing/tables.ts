import { type Command, Plugin, TextSelection } from 'prosemirror-state'
import {
  addColumnAfter,
  addColumnBefore,
  addRowAfter,
  addRowBefore,
  CellSelection,
  deleteColumn,
  deleteRow,
  deleteTable,
  isInTable,
  mergeCells,
  splitCell,
  tableEditing,
} from 'prosemirror-tables'
import {
  absolutePositionToRelativePosition,
  relativePositionToAbsolutePosition,
  ySyncPluginKey,
} from 'y-prosemirror'
import type { RelativePosition } from 'yjs'
import { schema } from '../../../shared/document/schema.ts'
import { comesFromText } from './comesFromText.ts'

/** What can be done in a table. */
export const tableCommands = {
  addRowBefore,
  addRowAfter,
  addColumnBefore,
  addColumnAfter,
  deleteRow,
  deleteColumn,
  mergeCells,
  splitCell,
  deleteTable,
} as const
export type TableCommand = keyof typeof tableCommands

const ROWS = 3
const COLUMNS = 3

/** Puts a table of three by three behind the paragraph of the cursor; its first row is the head. */
export const insertTable: Command = (state, dispatch) => {
  if (isInTable(state)) return false
  const { paragraph, table, table_row, table_cell, table_header } = schema.nodes
  const row = (cell: typeof table_cell) =>
    table_row.create(
      null,
      Array.from({ length: COLUMNS }, () => cell.create(null, paragraph.create())),
    )
  const rows = [row(table_header), ...Array.from({ length: ROWS - 1 }, () => row(table_cell))]
  const { $from } = state.selection
  const after = $from.after(1)
  const { tr } = state
  tr.insert(after, table.create(null, rows))
  // One can always write behind a table.
  if (after === state.doc.content.size) tr.insert(tr.doc.content.size, paragraph.create())
  tr.setSelection(TextSelection.near(tr.doc.resolve(after + 1)))
  dispatch?.(tr.scrollIntoView())
  return true
}

/** Editing of tables, without resizing of columns. */
export const tables = (): Plugin[] => [cautiousTableEditing(), keepCellSelection()]

/**
 * Tables are mended after own edits alone. Two editors that both mended one that a colleague's edit left uneven would each
 * add the missing cells, find it uneven again, and go on for ever.
 */
function cautiousTableEditing(): Plugin {
  const { spec } = tableEditing()
  return new Plugin({
    ...spec,
    appendTransaction(transactions, before, state) {
      if (transactions.some(tr => tr.docChanged && comesFromText(tr))) return null
      return spec.appendTransaction?.call(this, transactions, before, state)
    },
  })
}

/** A remote edit replaces the document, and the binding restores text selections alone: selected cells stay selected here. */
function keepCellSelection(): Plugin {
  let kept: { readonly anchor: RelativePosition; readonly head: RelativePosition } | null = null
  return new Plugin({
    appendTransaction(transactions, before, state) {
      const isRemote = transactions.some(tr => tr.docChanged && comesFromText(tr))
      if (!isRemote || kept === null || !(before.selection instanceof CellSelection)) return null
      const { doc, type, binding } = ySyncPluginKey.getState(state)
      const [anchor, head] = [kept.anchor, kept.head].map(position =>
        relativePositionToAbsolutePosition(doc, type, position, binding.mapping),
      )
      const isCell = (pos: number | null | undefined): pos is number =>
        pos !== null && pos !== undefined && state.doc.nodeAt(pos - 1)?.type.spec.tableRole?.endsWith('cell')
      if (!isCell(anchor) || !isCell(head)) return null
      return state.tr.setSelection(CellSelection.create(state.doc, anchor - 1, head - 1))
    },
    view: () => ({
      update(view) {
        const { selection } = view.state
        if (!(selection instanceof CellSelection)) {
          kept = null
          return
        }
        const { type, binding } = ySyncPluginKey.getState(view.state)
        const inside = (pos: number): RelativePosition =>
          absolutePositionToRelativePosition(pos + 1, type, binding.mapping)
        kept = { anchor: inside(selection.$anchorCell.pos), head: inside(selection.$headCell.pos) }
      },
    }),
  })
}
