import { expect, it } from 'vitest'
import * as Y from 'yjs'
import { readBody } from './fromYjs.ts'
import { BODY } from './schema.ts'

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
