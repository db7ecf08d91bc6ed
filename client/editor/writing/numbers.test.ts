import { EditorState } from 'prosemirror-state'
import { describe, expect, it } from 'vitest'
import { type Level, schema } from '../../../shared/document/schema.ts'
import { setLevel } from './levels.ts'
import { headingsOf, numbers } from './numbers.ts'

const paragraph = (text: string, level: Level | null = null) =>
  schema.node('paragraph', { level }, text === '' ? [] : [schema.text(text)])
const docOf = (...levels: (Level | null)[]) =>
  schema.node(
    'doc',
    null,
    levels.map((level, i) => paragraph(`第${i}段`, level)),
  )
const numbersIn = (state: EditorState) => headingsOf(state.doc).map(heading => heading.number)

describe('[ED-10] numbers of headings', () => {
  it('are computed from the levels, as the export prints them', () => {
    expect(headingsOf(docOf(3, null, 4, 4, 3, 4)).map(h => h.number)).toEqual([
      '1.',
      '（1）',
      '（2）',
      '2.',
      '（1）',
    ])
  })

  it('follow when a heading before them becomes body text, and stand in no text', () => {
    const plugin = numbers()
    const state = EditorState.create({ doc: docOf(3, 3, 3), plugins: [plugin] })
    let next = state
    setLevel(null)(state, tr => {
      next = state.apply(tr)
    })
    expect(numbersIn(state)).toEqual(['1.', '2.', '3.'])
    expect(numbersIn(next)).toEqual(['1.', '2.'])
    expect(next.doc.textContent).toBe('第0段第1段第2段')
    const shown = plugin
      .getState(next)
      ?.find()
      .map(({ from, to }) => [from, to])
    expect(shown).toEqual(headingsOf(next.doc).map(({ from, to }) => [from, to]))
  })

  it('are not given to paragraphs in tables', () => {
    const cell = schema.node('table_cell', null, [paragraph('格', 3)])
    const table = schema.node('table', null, [schema.node('table_row', null, [cell])])
    const doc = schema.node('doc', null, [table, paragraph('标题', 3)])
    expect(headingsOf(doc).map(h => h.number)).toEqual(['1.'])
  })
})
