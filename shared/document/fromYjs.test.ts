import { expect, it } from 'vitest'
import * as Y from 'yjs'
import { isForeign, readBody } from './fromYjs.ts'
import { BODY } from './schema.ts'
import { toElement } from './seed.ts'

it('[DOC-01] reports what nests twenty thousand levels deep, with its text', () => {
  const doc = new Y.Doc()
  doc.transact(() => {
    let inner: Y.XmlFragment = doc.getXmlFragment(BODY)
    for (let level = 0; level < 20_000; level++) {
      const element = new Y.XmlElement('paragraph')
      inner.insert(0, [element])
      inner = element
    }
    inner.insert(0, [new Y.XmlText('深处')])
    inner.insert(1, [new Y.XmlText('的字')])
  })
  const { blocks, problems } = readBody(doc)
  expect(blocks.map(block => block.text)).toEqual(['深处的字'])
  expect(problems.map(problem => problem.code)).toContain('too_deep')
  expect(problems.length).toBeLessThan(50)
})

/** A body of one table (一, 二) and a paragraph (正文), changed. */
function changed(change: (body: Y.XmlFragment) => void) {
  const doc = new Y.Doc()
  const body = doc.getXmlFragment(BODY)
  body.insert(0, [
    toElement({ kind: 'table', rows: [[{ text: '一', header: true, colSpan: 2 }, { text: '二' }]] }),
    toElement({ kind: 'paragraph', text: '正文', level: 2 }),
  ])
  doc.transact(() => change(body))
  const { blocks, problems } = readBody(doc)
  return { text: blocks.map(block => block.text).join('|'), foreign: problems.filter(isForeign), problems }
}
const withWords = (name: string, words: string) => {
  const element = new Y.XmlElement(name)
  element.insert(0, [new Y.XmlText(words)])
  return element
}
const elementAt = (body: Y.XmlFragment, ...path: number[]) =>
  path.reduce((at: Y.XmlFragment, index) => at.get(index) as Y.XmlElement, body) as Y.XmlElement

it('[DOC-01] reports nothing of a text with levels, bold words and tables', () => {
  const read = changed(body => (elementAt(body, 1).get(0) as Y.XmlText).format(0, 1, { bold: {} }))
  expect(read).toEqual({ text: '一\t二|正文', foreign: [], problems: [] })
})

it.each<[string, (body: Y.XmlFragment) => void, string, object]>([
  [
    'a mark',
    body => (elementAt(body, 1).get(0) as Y.XmlText).format(0, 1, { note: {} }),
    '一\t二|正文',
    { code: 'unknown_mark', what: 'note' },
  ],
  [
    'an attribute',
    body => elementAt(body, 1).setAttribute('lang', 'zh'),
    '一\t二|正文',
    { code: 'unknown_attribute', what: 'lang' },
  ],
  [
    'a cell’s attribute',
    body => elementAt(body, 0, 0, 1).setAttribute('level', '1'),
    '一\t二|正文',
    { code: 'unknown_attribute', what: 'level' },
  ],
  [
    'a paragraph in a paragraph',
    body => elementAt(body, 1).insert(1, [withWords('paragraph', '里面')]),
    '一\t二|正文里面',
    { code: 'unknown_node', what: 'paragraph' },
  ],
  [
    'words of a table',
    body => elementAt(body, 0).insert(1, [new Y.XmlText('散字')]),
    '一\t二\n散字|正文',
    { code: 'unknown_node', what: 'text' },
  ],
  [
    'an element in place of a row',
    body => elementAt(body, 0).insert(1, [withWords('paragraph', '段')]),
    '一\t二\n段|正文',
    { code: 'unknown_node', what: 'paragraph' },
  ],
  [
    'an element in place of a cell',
    body => elementAt(body, 0, 0).insert(2, [withWords('script', '格')]),
    '一\t二\t格|正文',
    { code: 'unknown_node', what: 'script' },
  ],
  [
    'words in a figure',
    body => elementAt(body, 1).insert(1, [withWords('figureRef', '数')]),
    '一\t二|正文数',
    { code: 'unknown_node', what: 'figureRef' },
  ],
])(
  '[DOC-01] reports %s that the schema does not know, and keeps its text',
  (_name, change, text, problem) => {
    const read = changed(change)
    expect(read.text).toBe(text)
    expect(read.foreign).toMatchObject([problem])
  },
)

it('[DOC-01] reports plain values among the elements, and keeps words', () => {
  const { text, foreign } = changed(body => {
    body.insert(2, [null, { a: 1 }, '散字', '又一'] as never)
    elementAt(body, 1).insert(1, ['词', null] as never)
  })
  expect(text).toBe('一\t二|正文词|||散字|又一')
  expect(foreign.map(problem => problem.what)).toContain('value')
})
