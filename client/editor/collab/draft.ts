import { yXmlFragmentToProsemirrorJSON } from 'y-prosemirror'
import * as Y from 'yjs'
import type { Block } from '../../../shared/document/blocks.ts'
import { readBody } from '../../../shared/document/fromYjs.ts'
import { BODY } from '../../../shared/document/schema.ts'
import { itemsFrom } from './ownWords.ts'

/** One block in which the server has not what was written here. */
export interface DraftPlace {
  /** The block's id; a new block has one that the server does not know. */
  readonly blockId: string
  /** The nearest block before it that the server knows; null at the beginning. */
  readonly after: string | null
  /** The block as written here, null when it was deleted here. `node` is its ProseMirror JSON. */
  readonly mine: { readonly text: string; readonly node: unknown } | null
  /** The server's text of that block when the draft was made; null when it has none. */
  readonly theirs: string | null
  /** Its writer has put it into the text since. */
  readonly isWritten?: true
}

/** What the server refused: kept in this browser, for its writer alone, and never merged by itself. */
export interface Draft {
  readonly id: string
  readonly personId: string
  readonly sectionId: string
  /** ISO 8601. */
  readonly at: string
  readonly places: readonly DraftPlace[]
}

/** How many places of some drafts are still not in the text. */
export const openPlaces = (drafts: readonly Draft[]): number =>
  drafts.reduce((sum, draft) => sum + draft.places.filter(place => !place.isWritten).length, 0)

/** What the server has of a text, as far as it is known here. */
export interface ServerText {
  /** Clock up to which it has a client's words. */
  readonly clockOf: (client: number) => number
  /** Its text; null where it cannot be read any more. */
  readonly doc: Y.Doc | null
}

export const serverTextOf = (doc: Y.Doc): ServerText => ({
  clockOf: client => Y.getState(doc.store, client),
  doc,
})

/**
 * What a refused text says that the server's does not, by blocks, in reading order. Colleagues' words are durable before
 * they are visible, so whatever the server lacks was written here.
 */
export function placesOf(refused: Y.Doc, server: ServerText): DraftPlace[] {
  const mine = readBody(refused).blocks
  const theirs = server.doc === null ? [] : readBody(server.doc).blocks
  const nodes = contentOf(yXmlFragmentToProsemirrorJSON(refused.getXmlFragment(BODY)))
  const touched = new Set([
    ...blocksWithNewItems(refused, server),
    ...blocksWithNewDeletions(refused, server),
  ])
  const onServer = new Map(theirs.map(block => [block.id, block]))
  const places: DraftPlace[] = []
  let after: string | null = null
  for (const [i, block] of mine.entries()) {
    const known = onServer.get(block.id)
    if (touched.has(block.id) && !saysTheSame(block, known))
      places.push({
        blockId: block.id,
        after,
        mine: { text: block.text, node: nodes[i] },
        theirs: known?.text ?? null,
      })
    if (known !== undefined) after = block.id
  }
  return [...places, ...deletedBlocks(mine, theirs, touched)]
}

function deletedBlocks(mine: readonly Block[], theirs: readonly Block[], touched: Set<string>): DraftPlace[] {
  const kept = new Set(mine.map(block => block.id))
  return theirs.flatMap((block, i) =>
    touched.has(block.id) && !kept.has(block.id) && block.text !== ''
      ? [{ blockId: block.id, after: theirs[i - 1]?.id ?? null, mine: null, theirs: block.text }]
      : [],
  )
}

/** An empty paragraph that the server lacks is nothing to keep. */
const saysTheSame = (mine: Block, theirs: Block | undefined): boolean =>
  theirs === undefined
    ? mine.text.trim() === ''
    : mine.text === theirs.text && levelOf(mine) === levelOf(theirs)

const levelOf = (block: Block) => (block.kind === 'paragraph' ? block.level : undefined)

function* blocksWithNewItems(refused: Y.Doc, server: ServerText): Iterable<string> {
  for (const client of refused.store.clients.keys())
    for (const item of itemsFrom(refused, client, server.clockOf(client))) {
      const block = blockOf(item)
      if (block !== null) yield block
    }
}

function* blocksWithNewDeletions(refused: Y.Doc, server: ServerText): Iterable<string> {
  if (server.doc === null) return
  const deleted = Y.createDeleteSetFromStructStore(refused.store)
  for (const client of server.doc.store.clients.keys())
    for (const item of itemsFrom(server.doc, client, 0)) {
      if (item.deleted || !touches(deleted, item)) continue
      const block = blockOf(item)
      if (block !== null) yield block
    }
}

/** Whether any part of an item is in a delete set. */
const touches = (deleted: ReturnType<typeof Y.createDeleteSet>, { id, length }: Y.Item): boolean =>
  (deleted.clients.get(id.client) ?? []).some(
    range => range.clock < id.clock + length && id.clock < range.clock + range.len,
  )

/** Id of the block that an item is in, or is; null for what is in none. */
function blockOf(item: Y.Item): string | null {
  for (let at = item; ; ) {
    const { parent } = at
    if (!(parent instanceof Y.AbstractType)) return null
    if (parent._item === null) return `${at.id.client}:${at.id.clock}`
    at = parent._item
  }
}

/** The converter's answer is untyped; a body is a list of nodes. */
function contentOf(body: unknown): readonly unknown[] {
  const { content } = body as { content?: readonly unknown[] }
  return content ?? []
}

/** The server's text with updates that it refused. */
export function withUpdates(server: Y.Doc, updates: readonly Uint8Array[]): Y.Doc {
  const doc = new Y.Doc()
  for (const update of [Y.encodeStateAsUpdate(server), ...updates]) Y.applyUpdate(doc, update)
  return doc
}
