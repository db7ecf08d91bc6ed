import { describe, expect, it } from 'vitest'
import * as Y from 'yjs'
import { docWith } from '../text/testing/scripts.ts'
import { effectOf } from './invisible.ts'

const CLIENT = 5
/** One bold word in one paragraph: element at clock 0, text at 1, mark, four letters, mark. */
function written(): Uint8Array {
  const doc = new Y.Doc()
  doc.clientID = CLIENT
  const paragraph = new Y.XmlElement('paragraph')
  const text = new Y.XmlText()
  text.insert(0, '甲乙丙丁', { bold: {} })
  paragraph.insert(0, [text])
  doc.getXmlFragment('body').insert(0, [paragraph])
  return Y.encodeStateAsUpdate(doc)
}
const range = (clock: number, end: number) => ({ client: CLIENT, clock, end })

describe('what deletions do to a text', () => {
  it('[SY-30] knows letters from marks', () => {
    expect(effectOf([range(3, 4)], written())).toEqual({ isImplied: false, isInvisible: false })
    expect(effectOf([range(2, 3), range(7, 8)], written())).toEqual({ isImplied: false, isInvisible: true })
    expect(effectOf([range(2, 4)], written())).toEqual({ isImplied: false, isInvisible: false })
  })

  it('[SY-30] knows what went with its paragraph', () => {
    const doc = docWith([written()])
    doc.getXmlFragment('body').delete(0, 1)
    const removed = Y.encodeStateAsUpdate(doc)
    expect(effectOf([range(3, 7)], removed)).toEqual({ isImplied: true, isInvisible: true })
  })

  it('[SY-30] takes nothing for granted of text that it does not have yet', () => {
    expect(effectOf([range(7, 9)], written())).toEqual({ isImplied: false, isInvisible: false })
    expect(effectOf([{ client: 9, clock: 0, end: 1 }], written())).toEqual({
      isImplied: false,
      isInvisible: false,
    })
  })
})
