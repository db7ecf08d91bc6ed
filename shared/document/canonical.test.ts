import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import * as Y from 'yjs'
import { canonicalVersion, sha256, versionHash } from './canonical.ts'
import { readBody } from './fromYjs.ts'
import { BODY, type Level } from './schema.ts'
import { type SeedBlock, seedUpdate, toElement } from './seed.ts'

const text = fc.string({
  unit: fc.constantFrom('教', '育', '2', '.', '，', '“', '〔', '😀', ' ', 'é'),
  maxLength: 12,
})
const block: fc.Arbitrary<SeedBlock> = fc.oneof(
  fc.record({ kind: fc.constant('paragraph' as const), text }),
  fc.record({ kind: fc.constant('paragraph' as const), text, level: fc.constantFrom<Level>(1, 2, 3, 4) }),
  fc.record({
    kind: fc.constant('table' as const),
    rows: fc.array(fc.array(fc.record({ text, header: fc.boolean() }), { minLength: 1, maxLength: 3 }), {
      minLength: 1,
      maxLength: 3,
    }),
  }),
)

const canonicalOf = (doc: Y.Doc): string => {
  const { blocks, problems } = readBody(doc)
  expect(problems).toEqual([])
  return canonicalVersion({ reportId: 'r', sectionId: 'r-s', n: 1, title: '题', blocks, evidence: [] })
}

/** Random editing on top of a seed: inserted, deleted and bold text, new and removed blocks. */
const edit = fc.record({
  at: fc.nat(50),
  kind: fc.constantFrom('type', 'delete', 'bold', 'add', 'remove'),
  text,
})

/**
 * The place itself, or behind the character in whose middle it lies: where Yjs is cut within a surrogate pair it keeps two
 * replacement characters there, and the whole character wherever the cut arrives in an update. No editor cuts so.
 */
function wholeCharacter(text: Y.XmlText, place: number): number {
  const plain = (text.toDelta() as { insert: string }[]).map(({ insert }) => insert).join('')
  return /[\udc00-\udfff]/.test(plain.charAt(place)) ? place + 1 : place
}

function play(doc: Y.Doc, edits: readonly { at: number; kind: string; text: string }[]): void {
  const body = doc.getXmlFragment(BODY)
  for (const { at, kind, text } of edits) {
    if (kind === 'add') body.insert(at % (body.length + 1), [toElement({ kind: 'paragraph', text })])
    else if (kind === 'remove' && body.length > 1) body.delete(at % body.length, 1)
    const target = body.length === 0 ? undefined : body.get(at % body.length)
    if (!(target instanceof Y.XmlElement) || target.nodeName !== 'paragraph') continue
    const inner = target.firstChild
    if (!(inner instanceof Y.XmlText)) continue
    const from = wholeCharacter(inner, at % (inner.length + 1))
    const span = (length: number) => wholeCharacter(inner, Math.min(from + length, inner.length)) - from
    if (kind === 'type') inner.insert(from, text)
    if (kind === 'delete') inner.delete(from, span(at % 3))
    if (kind === 'bold') inner.format(from, span(2), { bold: true })
  }
}

describe('canonical text', () => {
  it('[WF-04] is the same after the document was exported and imported, however it was cut into updates', () => {
    fc.assert(
      fc.property(fc.array(block, { maxLength: 5 }), fc.array(edit, { maxLength: 30 }), (blocks, edits) => {
        const doc = new Y.Doc()
        const updates: Uint8Array[] = [seedUpdate(blocks)]
        doc.on('update', update => updates.push(update))
        Y.applyUpdate(doc, updates[0] ?? new Uint8Array())
        play(doc, edits)
        const whole = new Y.Doc()
        Y.applyUpdate(whole, Y.encodeStateAsUpdate(doc))
        const pieces = new Y.Doc()
        for (const update of [...updates].reverse()) Y.applyUpdate(pieces, update)
        expect(canonicalOf(whole)).toBe(canonicalOf(doc))
        expect(canonicalOf(pieces)).toBe(canonicalOf(doc))
      }),
    )
  })

  it('[WF-04] differs with text, level, emphasis, title and number', () => {
    const of = (blocks: SeedBlock[], more: { n?: number; title?: string } = {}) => {
      const doc = new Y.Doc()
      Y.applyUpdate(doc, seedUpdate(blocks))
      const body = readBody(doc)
      return versionHash(
        canonicalVersion({
          reportId: 'r',
          sectionId: 'r-s',
          n: 1,
          title: '题',
          ...more,
          blocks: body.blocks,
          evidence: [],
        }),
      )
    }
    const plain: SeedBlock[] = [{ kind: 'paragraph', text: '小学55所' }]
    const hashes = [
      of(plain),
      of([{ kind: 'paragraph', text: '小学56所' }]),
      of([{ kind: 'paragraph', text: '小学55所', level: 3 }]),
      of([{ kind: 'table', rows: [[{ text: '小学55所' }]] }]),
      of(plain, { n: 2 }),
      of(plain, { title: '另题' }),
    ]
    expect(new Set(hashes).size).toBe(hashes.length)
    expect(of(plain)).toBe(of(plain))
  })

  it('[WF-04] the hash is the SHA-256 of the UTF-8 bytes', () => {
    expect(sha256('')).toBe('e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855')
    expect(sha256('望川区')).toBe(sha256('望川区'))
  })
})

describe('seeding', () => {
  it('[DOC-02] gives the same bytes for the same blocks, and a valid body for none', () => {
    expect(seedUpdate([])).toEqual(seedUpdate([]))
    const doc = new Y.Doc()
    Y.applyUpdate(doc, seedUpdate([]))
    Y.applyUpdate(doc, seedUpdate([]))
    expect(readBody(doc).blocks).toMatchObject([{ kind: 'paragraph', text: '' }])
  })
})

describe('reading without the schema', () => {
  it('[DOC-01] reports what it does not know and keeps its text', () => {
    const doc = new Y.Doc()
    const strange = new Y.XmlElement('callout')
    strange.insert(0, [new Y.XmlText('提示')])
    doc.getXmlFragment(BODY).insert(0, [strange])
    expect(readBody(doc)).toMatchObject({
      blocks: [{ text: '提示' }],
      problems: [{ code: 'unknown_node', what: 'callout' }],
    })
  })
})
