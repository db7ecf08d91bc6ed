import { EditorState } from 'prosemirror-state'
import { describe, expect, it } from 'vitest'
import { schema } from '../../../shared/document/schema.ts'
import type { DraftPlace } from '../collab/draft.ts'
import { applicationOf, applyPlace } from './applyPlace.ts'

const node = (text: string) => ({ type: 'paragraph', content: [{ type: 'text', text }] })
const place = (fields: Partial<DraftPlace>): DraftPlace => ({
  blockId: 'b',
  after: 'a',
  mine: { text: '乙改', node: node('乙改') },
  theirs: '乙',
  ...fields,
})

/** The text after a place of a draft was written into blocks `a`, `b`, `c`. */
function applied(texts: readonly string[], it: DraftPlace): string {
  const doc = schema.node(
    'doc',
    null,
    texts.map(text => schema.node('paragraph', null, [schema.text(text)])),
  )
  let state = EditorState.create({ doc })
  const ids = ['a', 'b', 'c'].slice(0, texts.length)
  const application = applicationOf(it, ids, block => doc.child(block).textContent)
  applyPlace(it, application)(state, tr => {
    state = state.apply(tr)
  })
  return state.doc.content.content.map(block => block.textContent).join('|')
}

describe('[ED-05] a draft is written into the text when its writer asks for it', () => {
  it('replaces a paragraph that is as it was', () =>
    expect(applied(['甲', '乙', '丙'], place({}))).toBe('甲|乙改|丙'))

  it('stands behind a paragraph that a colleague has changed since', () =>
    expect(applied(['甲', '乙同事改', '丙'], place({}))).toBe('甲|乙同事改|乙改|丙'))

  it('puts a new paragraph behind the one it followed', () =>
    expect(applied(['甲', '乙'], place({ blockId: 'new', theirs: null }))).toBe('甲|乙改|乙'))

  it('puts a new first paragraph first', () =>
    expect(applied(['甲', '乙'], place({ blockId: 'new', after: null, theirs: null }))).toBe('乙改|甲|乙'))

  it('goes to the end when the one it followed is gone', () =>
    expect(applied(['甲', '乙'], place({ blockId: 'new', after: 'gone', theirs: null }))).toBe('甲|乙|乙改'))

  it('deletes only what has not changed since, and leaves a text its last paragraph', () => {
    expect(applied(['甲', '乙'], place({ mine: null }))).toBe('甲')
    expect(applied(['甲', '乙同事改'], place({ mine: null }))).toBe('甲|乙同事改')
    expect(applied(['乙'], place({ blockId: 'a', mine: null }))).toBe('')
  })
})
