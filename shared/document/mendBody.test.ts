import fc from 'fast-check'
import { expect, it } from 'vitest'
import * as Y from 'yjs'
import { isForeign, readBody } from './fromYjs.ts'
import { mendBody } from './mendBody.ts'
import { BODY } from './schema.ts'
import { toElement } from './seed.ts'

const NAMES = [
  'paragraph',
  'table',
  'table_row',
  'table_cell',
  'table_header',
  'figureRef',
  'script',
] as const

type Tree =
  | { readonly words: string; readonly mark: string | null }
  | { readonly name: (typeof NAMES)[number]; readonly lang: boolean; readonly inside: readonly Tree[] }

const { tree } = fc.letrec<{ tree: Tree }>(tie => ({
  tree: fc.oneof(
    { maxDepth: 7 },
    fc.record({
      words: fc.string({ minLength: 1, maxLength: 4 }),
      mark: fc.constantFrom(null, 'bold', 'note'),
    }),
    fc.record({
      name: fc.constantFrom(...NAMES),
      lang: fc.boolean(),
      inside: fc.array(tie('tree'), { maxLength: 4 }),
    }),
  ),
}))

function nodeOf(made: Tree): Y.XmlElement | Y.XmlText {
  if ('words' in made) {
    const text = new Y.XmlText()
    text.insert(0, made.words, made.mark === null ? {} : { [made.mark]: {} })
    return text
  }
  const element = new Y.XmlElement(made.name)
  if (made.lang) element.setAttribute('lang', 'zh')
  if (made.name === 'figureRef') element.setAttribute('figureId', 'f')
  element.insert(0, made.inside.map(nodeOf))
  return element
}

const figure = () => ({ text: '〔数〕', version: 1 })
/** Words in order, whatever parts they stand in. */
const wordsOf = (doc: Y.Doc) =>
  readBody(doc, figure)
    .blocks.map(block => block.text)
    .join('')
    .replaceAll(/[\t\n]/g, '')
const foreignIn = (doc: Y.Doc) => readBody(doc, figure).problems.filter(isForeign)

it('[ED-33] whatever stands in a body, mending leaves nothing foreign, loses no word, and changes nothing twice', () => {
  fc.assert(
    fc.property(fc.array(tree, { maxLength: 5 }), made => {
      const doc = new Y.Doc()
      doc.getXmlFragment(BODY).insert(0, made.map(nodeOf))
      const words = allWords(made)
      mendBody(doc)
      expect(foreignIn(doc)).toEqual([])
      expect(sorted(wordsOf(doc))).toBe(sorted(words))
      const state = Y.encodeStateVector(doc)
      mendBody(doc)
      expect(Y.encodeStateVector(doc)).toEqual(state)
    }),
  )
})

const sorted = (words: string) => [...words].sort().join('')
const allWords = (made: readonly Tree[]): string =>
  made
    .map(node =>
      'words' in node
        ? node.words.replaceAll(/[\t\n]/g, '')
        : `${node.name === 'figureRef' ? '〔数〕' : ''}${allWords(node.inside)}`,
    )
    .join('')

it('[ED-33] keeps paragraphs apart, figures as figures, and what was never foreign as it was', () => {
  const doc = new Y.Doc()
  const body = doc.getXmlFragment(BODY)
  const callout = new Y.XmlElement('callout')
  const figureRef = new Y.XmlElement('figureRef')
  figureRef.setAttribute('figureId', 'f-7')
  const second = new Y.XmlElement('paragraph')
  second.insert(0, [new Y.XmlText('共'), figureRef, new Y.XmlText('所')])
  callout.insert(0, [toElement({ kind: 'paragraph', text: '其一' }), second])
  body.insert(0, [
    toElement({ kind: 'paragraph', text: '标题', level: 2 }),
    callout,
    toElement({ kind: 'table', rows: [[{ text: '甲' }]] }),
  ])
  mendBody(doc)
  expect(body.toString()).toBe(
    '<paragraph level="2">标题</paragraph><paragraph>其一</paragraph>' +
      '<paragraph>共<figureref figureId="f-7"></figureref>所</paragraph>' +
      '<table><table_row><table_cell colspan="1" rowspan="1"><paragraph>甲</paragraph></table_cell></table_row></table>',
  )
})

// Far deeper than the gate lets anything in (SY-06); Yjs itself cannot delete what is deeper still.
it('[ED-33] mends what nests a thousand levels deep, and plain values', () => {
  const doc = new Y.Doc()
  const body = doc.getXmlFragment(BODY)
  doc.transact(() => {
    let inner: Y.XmlFragment = body
    for (let level = 0; level < 1_000; level++) {
      const element = new Y.XmlElement('script')
      inner.insert(0, [element])
      inner = element
    }
    inner.insert(0, [new Y.XmlText('深处')])
    body.insert(1, [null, '散字'] as never)
  })
  mendBody(doc)
  expect(wordsOf(doc)).toBe('深处散字')
  expect(foreignIn(doc)).toEqual([])
})
