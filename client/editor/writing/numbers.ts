import type { Node } from 'prosemirror-model'
import { Plugin, PluginKey } from 'prosemirror-state'
import { Decoration, DecorationSet } from 'prosemirror-view'
import { numberHeadings } from '../../../shared/document/numbering.ts'
import { levelOf } from './levels.ts'

/** A heading of a body, with the number that is computed for it and stored nowhere. */
export interface NumberedHeading {
  readonly from: number
  readonly to: number
  readonly number: string
}

export function headingsOf(doc: Node): NumberedHeading[] {
  const blocks: { node: Node; from: number }[] = []
  doc.forEach((node, from) => {
    blocks.push({ node, from })
  })
  const numbers = numberHeadings(blocks.map(({ node }) => levelOf(node) ?? undefined))
  return blocks.flatMap(({ node, from }, i) => {
    const number = numbers[i] ?? ''
    return number === '' ? [] : [{ from, to: from + node.nodeSize, number }]
  })
}

const key = new PluginKey<DecorationSet>('numbers')

const decorate = (doc: Node): DecorationSet =>
  DecorationSet.create(
    doc,
    headingsOf(doc).map(({ from, to, number }) => Decoration.node(from, to, { 'data-number': number })),
  )

/** Shows the computed numbers of headings, as the export prints them, in front of their text. */
export const numbers = (): Plugin<DecorationSet> =>
  new Plugin({
    key,
    state: {
      init: (_config, state) => decorate(state.doc),
      apply: (tr, old) => (tr.docChanged ? decorate(tr.doc) : old),
    },
    props: { decorations: state => key.getState(state) },
  })
