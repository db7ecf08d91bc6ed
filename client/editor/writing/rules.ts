import type { Node } from 'prosemirror-model'
import { type EditorState, Plugin, type Transaction } from 'prosemirror-state'
import { comesFromText } from './comesFromText.ts'

/**
 * Keeps out of the text what a schema cannot say: marks on figures, which do not sync and drift apart, and levels inside
 * tables. Only after own edits; mending what colleagues wrote would make every open editor write at once.
 */
export const rules = (): Plugin =>
  new Plugin({
    appendTransaction: (transactions, _before, state) =>
      transactions.some(tr => tr.docChanged && !comesFromText(tr)) ? mend(state) : null,
  })

function mend(state: EditorState): Transaction | null {
  const { tr } = state
  state.doc.descendants((node, pos, parent) => {
    if (isMarkedAtom(node)) for (const mark of node.marks) tr.removeNodeMark(pos, mark)
    if (node.isTextblock && parent !== state.doc && node.attrs.level !== null)
      tr.setNodeAttribute(pos, 'level', null)
  })
  return tr.docChanged ? tr : null
}

const isMarkedAtom = (node: Node): boolean =>
  node.isInline && node.isAtom && !node.isText && node.marks.length > 0
