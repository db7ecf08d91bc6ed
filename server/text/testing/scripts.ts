import fc from 'fast-check'
import * as Y from 'yjs'
import { BODY } from '../../../shared/document/schema.ts'

/** One thing that somebody does to a body. Numbers are taken modulo what there is, so that every script can be played. */
export interface Step {
  readonly who: number
  readonly does:
    | 'type'
    | 'erase'
    | 'addParagraph'
    | 'removeParagraph'
    | 'bold'
    | 'level'
    | 'figure'
    | 'table'
    | 'removeCell'
    | 'hear'
  readonly at: number
  readonly count: number
  readonly text: string
}

export const WRITERS = 3

export const steps = (maxLength = 40): fc.Arbitrary<Step[]> =>
  fc.array(
    fc.record({
      who: fc.nat(WRITERS - 1),
      does: fc.constantFrom<Step['does'][]>(
        'type',
        'type',
        'type',
        'erase',
        'addParagraph',
        'removeParagraph',
        'bold',
        'level',
        'figure',
        'table',
        'removeCell',
        'hear',
        'hear',
      ),
      at: fc.nat(50),
      count: fc.nat(3),
      text: fc.constantFrom('字', '望川区', 'abc', '😀', 'é', '〈1〉', '一、'),
    }),
    { minLength: 1, maxLength },
  )

export interface Played {
  /** What each step sent, in an order in which each builds only on what stands before it. */
  readonly updates: readonly { readonly who: number; readonly update: Uint8Array }[]
  /** The writers' documents as they stand, not all of them having heard everything. */
  readonly docs: readonly Y.Doc[]
}

/** Client ids far apart, so that their order in an update is not the order of writers. */
export const clientOf = (who: number): number => [3_000_000_001, 70, 4_294_967_295][who] ?? who + 1000

/** Plays a script: three people write, and hear of each other only where the script says so. */
export function play(script: readonly Step[]): Played {
  const updates: { who: number; update: Uint8Array }[] = []
  const docs = Array.from({ length: WRITERS }, (_, who) => {
    const doc = new Y.Doc()
    doc.clientID = clientOf(who)
    doc.on('update', (update, origin) => {
      if (origin !== 'heard') updates.push({ who, update })
    })
    return doc
  })
  for (const step of script) {
    const doc = docs[step.who]
    if (doc === undefined) continue
    if (step.does === 'hear') {
      const other = docs[(step.who + 1 + step.at) % WRITERS]
      if (other !== undefined)
        Y.applyUpdate(doc, Y.encodeStateAsUpdate(other, Y.encodeStateVector(doc)), 'heard')
    } else doc.transact(() => perform(doc.getXmlFragment(BODY), step))
  }
  return { updates, docs }
}

/**
 * A body with `levels` elements within each other and words at the bottom, as no editor makes it. With a `step` each level
 * is another client's, so that an update, which has the highest client first, begins with the innermost.
 */
export function nested(levels: number, client = 77, step = 0): Y.Doc {
  const doc = new Y.Doc()
  doc.clientID = client
  doc.transact(() => {
    let inner: Y.XmlFragment = doc.getXmlFragment(BODY)
    for (let level = 0; level < levels; level++) {
      const element = new Y.XmlElement('paragraph')
      inner.insert(0, [element])
      inner = element
      doc.clientID += step
    }
    inner.insert(0, [new Y.XmlText('深')])
  })
  return doc
}

/** Does one step to a body; `hear` and the like are for who calls. */
export function perform(body: Y.XmlFragment, step: Step): void {
  const { at, count, text } = step
  const target = elementsOf(body, 'paragraph')[at % Math.max(1, elementsOf(body, 'paragraph').length)]
  if (target === undefined || step.does === 'addParagraph') {
    const paragraph = new Y.XmlElement('paragraph')
    paragraph.insert(0, [new Y.XmlText(text)])
    body.insert(at % (body.length + 1), [paragraph])
    return
  }
  switch (step.does) {
    case 'type':
      textIn(target).insert(between(textIn(target), at), text)
      break
    case 'erase': {
      const there = textIn(target)
      const [from, to] = [
        between(there, at),
        between(there, Math.min((at % (there.length + 1)) + count + 1, there.length)),
      ]
      if (to > from) there.delete(from, to - from)
      break
    }
    case 'removeParagraph':
      body.delete(at % body.length, 1)
      break
    case 'bold': {
      const there = textIn(target)
      const [from, to] = [
        between(there, at),
        between(there, Math.min((at % (there.length + 1)) + count, there.length)),
      ]
      if (to >= from) there.format(from, to - from, { bold: at % 3 === 0 ? null : {} })
      break
    }
    case 'level':
      ;(target as Y.XmlElement<{ level: number }>).setAttribute('level', (count % 4) + 1)
      break
    case 'figure': {
      const figure = new Y.XmlElement('figureRef')
      figure.setAttribute('figureId', `f${count}`)
      target.insert(target.length, [figure])
      break
    }
    case 'table':
      body.insert(at % (body.length + 1), [table(text)])
      break
    case 'removeCell': {
      const row = elementsOf(body, 'table_row')[0]
      if (row !== undefined && row.length > 0) row.delete(at % row.length, 1)
      break
    }
  }
}

/**
 * A place in a text that is not inside a surrogate pair. No editor puts a cursor there, and Yjs replaces the halves of a
 * pair that is split, on the splitting side alone.
 */
function between(text: Y.XmlText, at: number): number {
  const place = at % (text.length + 1)
  let seen = 0
  for (const op of text.toDelta() as { insert: unknown }[]) {
    const length = typeof op.insert === 'string' ? op.insert.length : 1
    if (typeof op.insert === 'string' && /[\udc00-\udfff]/.test(op.insert[place - seen] ?? ''))
      return place - 1
    seen += length
  }
  return place
}

function table(text: string): Y.XmlElement {
  const [all, row, cell, paragraph] = ['table', 'table_row', 'table_cell', 'paragraph'].map(
    name => new Y.XmlElement(name),
  )
  if (all === undefined || row === undefined || cell === undefined || paragraph === undefined)
    throw new Error()
  paragraph.insert(0, [new Y.XmlText(text)])
  cell.setAttribute('colspan', '1')
  cell.insert(0, [paragraph])
  row.insert(0, [cell])
  all.insert(0, [row])
  return all
}

function elementsOf(body: Y.XmlFragment, name: string): Y.XmlElement[] {
  return [...body.createTreeWalker(node => node instanceof Y.XmlElement && node.nodeName === name)].filter(
    node => node instanceof Y.XmlElement,
  )
}

function textIn(paragraph: Y.XmlElement): Y.XmlText {
  const first = paragraph.length === 0 ? undefined : paragraph.get(0)
  if (first instanceof Y.XmlText) return first
  const text = new Y.XmlText()
  paragraph.insert(0, [text])
  return text
}

/** Applies updates to a fresh document. */
export function docWith(updates: readonly Uint8Array[]): Y.Doc {
  const doc = new Y.Doc()
  for (const update of updates) Y.applyUpdate(doc, update)
  return doc
}

/** Whether everything that was applied could be integrated. */
export const isWhole = (doc: Y.Doc): boolean =>
  doc.store.pendingStructs === null && doc.store.pendingDs === null

export const bodyText = (doc: Y.Doc): string => doc.getXmlFragment(BODY).toString()
