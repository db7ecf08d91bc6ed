import { Node } from 'prosemirror-model'
import type { Command } from 'prosemirror-state'
import { schema } from '../../../shared/document/schema.ts'
import type { DraftPlace } from '../collab/draft.ts'

/** What writing a place of a draft into the text would do now. */
export type Application =
  /** The block is as it was when the draft was set aside. */
  | { readonly kind: 'replace' | 'delete'; readonly block: number }
  /** It is new, changed or gone since: what was written comes in beside, and nothing is lost. */
  | { readonly kind: 'insert'; readonly block: number }
  /** It was to be deleted, and has changed or gone. */
  | { readonly kind: 'nothing' }

/**
 * @param blockIds ids of the text's blocks, in order
 * @param textOf the words of a block
 */
export function applicationOf(
  place: DraftPlace,
  blockIds: readonly string[],
  textOf: (block: number) => string,
): Application {
  const block = blockIds.indexOf(place.blockId)
  const isUnchanged = block >= 0 && place.theirs !== null && textOf(block) === place.theirs
  if (place.mine === null) return isUnchanged ? { kind: 'delete', block } : { kind: 'nothing' }
  if (isUnchanged) return { kind: 'replace', block }
  const after = block >= 0 ? block : place.after === null ? -1 : blockIds.indexOf(place.after)
  const isLost = after < 0 && place.after !== null
  return { kind: 'insert', block: isLost ? blockIds.length : after + 1 }
}

/** Writes a place of a draft into the text. */
export const applyPlace =
  (place: DraftPlace, application: Application): Command =>
  (state, dispatch) => {
    if (application.kind === 'nothing') return false
    const { tr, doc } = state
    const from = startOf(doc, application.block)
    const to = application.kind === 'insert' ? from : from + doc.child(application.block).nodeSize
    if (application.kind !== 'delete') tr.replaceWith(from, to, Node.fromJSON(schema, place.mine?.node))
    else if (doc.childCount > 1) tr.delete(from, to)
    else tr.replaceWith(from, to, schema.nodes.paragraph.create())
    dispatch?.(tr.scrollIntoView())
    return true
  }

/** Position before a top-level block; behind the last one for their number. */
function startOf(doc: Node, block: number): number {
  let pos = 0
  for (let i = 0; i < block; i++) pos += doc.child(i).nodeSize
  return pos
}
