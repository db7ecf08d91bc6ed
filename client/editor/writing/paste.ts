import { Fragment, type Node, Slice } from 'prosemirror-model'
import { type EditorState, Plugin, TextSelection, type Transaction } from 'prosemirror-state'
import { isInTable } from 'prosemirror-tables'
import { type Level, schema } from '../../../shared/document/schema.ts'
import { levelOf, readPrefix } from './levels.ts'
import { headingsOf } from './numbers.ts'
import { cleanOfficeHtml } from './officeHtml.ts'

/**
 * Pasting from Word, WPS, web pages and plain text: literal numbers become levels, blank lines and indents go, tables stay.
 * Copying as plain text prints the computed numbers, so that nothing is lost on the way back.
 */
export const paste = (allowed: readonly Level[]): Plugin =>
  new Plugin({
    props: {
      transformPastedHTML: cleanOfficeHtml,
      clipboardTextParser: text => new Slice(Fragment.from(paragraphsOf(text)), 1, 1),
      clipboardTextSerializer: (_slice, view) => textWithNumbers(view.state),
      handlePaste(view, _event, slice) {
        const tr = pasteInto(view.state, slice, allowed)
        if (tr === null) return false
        view.dispatch(tr.scrollIntoView().setMeta('paste', true).setMeta('uiEvent', 'paste'))
        return true
      },
    },
  })

function paragraphsOf(text: string): Node[] {
  const lines = text.split(/[\r\n]+/u).filter(line => line.trim() !== '')
  const { paragraph } = schema.nodes
  return lines.length === 0
    ? [paragraph.create()]
    : lines.map(line => paragraph.create(null, schema.text(line)))
}

/** What pasting makes of a state; null where the editor's own way will do: words within a line, and tables. */
export function pasteInto(state: EditorState, slice: Slice, allowed: readonly Level[]): Transaction | null {
  const { $from, $to } = state.selection
  const isBlocks = slice.content.firstChild?.isBlock === true
  if (!isBlocks || isInTable(state) || $from.depth !== 1 || $to.depth !== 1) return null
  const atStart = $from.parentOffset === 0
  const blocks = slice.content.content
    .map((block, i) => pastedBlock(block, allowed, i > 0 || atStart))
    .filter((block, _i, all) => all.length === 1 || !isBlank(block))
  const [first, last] = [blocks[0], blocks.at(-1)]
  if (first === undefined || last === undefined) return null
  if (atStart && $to.parentOffset === $to.parent.content.size) return replaceParagraphs(state, blocks)
  const open = (block: Node) => (block.isTextblock ? 1 : 0)
  const tr = state.tr.replaceSelection(new Slice(Fragment.from(blocks), open(first), open(last)))
  if (atStart && first.isTextblock && blocks.length > 1)
    tr.setNodeAttribute($from.before(), 'level', levelOf(first))
  return tr
}

/** The selection takes up whole paragraphs, an empty one for example: blocks take their place. */
function replaceParagraphs(state: EditorState, blocks: readonly Node[]): Transaction {
  const { $from, $to } = state.selection
  const tr = state.tr.replaceWith($from.before(), $to.after(), blocks)
  const end = blocks.reduce((pos, block) => pos + block.nodeSize, $from.before())
  if (end === tr.doc.content.size && blocks.at(-1)?.isTextblock === false)
    tr.insert(end, schema.nodes.paragraph.create())
  return tr.setSelection(TextSelection.near(tr.doc.resolve(end), -1))
}

/** A pasted block as it may stand in this body. `isOwn`: it becomes a paragraph of its own, not the end of another. */
function pastedBlock(block: Node, allowed: readonly Level[], isOwn: boolean): Node {
  if (!block.isTextblock) return block.copy(Fragment.from(block.content.content.map(withPlainBlanks)))
  const { content } = withPlainBlanks(block)
  if (!isOwn) return block.copy(content)
  const text = content.textBetween(0, content.size, '', OBJECT)
  const prefix = readPrefix(text, allowed)
  const own = levelOf(block)
  const level = prefix?.level ?? (own !== null && allowed.includes(own) ? own : null)
  const skip = prefix?.length ?? text.length - text.trimStart().length
  return block.type.create({ level }, content.cut(skip))
}

/** Stands for a figure where texts are compared with positions. */
const OBJECT = '\ufffc'

/** No-break spaces are layout of the page they came from. */
function withPlainBlanks(node: Node): Node {
  if (node.isText) return schema.text((node.text ?? '').replace(/\u00a0/gu, ' '), node.marks)
  return node.copy(Fragment.from(node.content.content.map(withPlainBlanks)))
}

const isBlank = (block: Node): boolean =>
  block.isTextblock && block.textContent.trim() === '' && block.childCount < 2

/** The selected text as plain text, one paragraph a line, headings that are selected from their start with their numbers. */
export function textWithNumbers({ doc, selection }: EditorState): string {
  const numberAt = new Map(headingsOf(doc).map(heading => [heading.from, heading.number]))
  const lines: string[] = []
  doc.nodesBetween(selection.from, selection.to, (node, pos) => {
    if (!node.isTextblock) return true
    const start = Math.max(selection.from - pos - 1, 0)
    const end = Math.min(selection.to - pos - 1, node.content.size)
    const number = start === 0 ? (numberAt.get(pos) ?? '') : ''
    lines.push(number + node.textBetween(start, end))
    return false
  })
  return lines.join('\n')
}
