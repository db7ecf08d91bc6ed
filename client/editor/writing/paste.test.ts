import { type Node, DOMParser as Parser, Slice } from 'prosemirror-model'
import { EditorState, TextSelection } from 'prosemirror-state'
import { describe, expect, it } from 'vitest'
import { type Level, schema } from '../../../shared/document/schema.ts'
import { levelsBelow } from './levels.ts'
import { cleanOfficeHtml } from './officeHtml.ts'
import { pasteInto, textWithNumbers } from './paste.ts'

const paragraph = (text: string, level: Level | null = null) =>
  schema.node('paragraph', { level }, text === '' ? [] : [schema.text(text)])

/** An editor's state with one paragraph, the cursor at `at`. */
function stateOf(text: string, at = text.length): EditorState {
  const doc = schema.node('doc', null, [paragraph(text)])
  return EditorState.create({ doc, selection: TextSelection.create(doc, at + 1) })
}

/** What the editor makes of HTML on the clipboard before it is pasted. */
function sliceOf(html: string): Slice {
  const box = document.createElement('div')
  box.innerHTML = cleanOfficeHtml(html)
  return Slice.maxOpen(Parser.fromSchema(schema).parseSlice(box).content, true)
}

const blockOf = (node: Node): string =>
  node.isTextblock ? `${node.attrs.level ?? '-'} ${node.textContent}` : node.type.name

function pasted(html: string, state = stateOf(''), depth = 1): string[] {
  const tr = pasteInto(state, sliceOf(html), levelsBelow(depth))
  const next = tr === null ? state.apply(state.tr.replaceSelection(sliceOf(html))) : state.apply(tr)
  return next.doc.content.content.map(blockOf)
}

/** As Word 2016 writes it, shortened. */
const WORD = `<html xmlns:o="urn:schemas-microsoft-com:office:office"><head><style><!-- p {mso-style-name:x} --></style></head>
<body lang=ZH-CN><!--StartFragment-->
<p class=MsoNormal style='text-indent:32.0pt'><span>（一）教育经费投入与保障<span lang=EN-US><o:p></o:p></span></span></p>
<p class=MsoListParagraph style='mso-list:l0 level1 lfo1'><![if !supportLists]><span lang=EN-US
style='mso-list:Ignore'>1.<span style='font:7.0pt "Times New Roman"'>&nbsp;&nbsp; </span></span><![endif]><b>确保投入</b>只增不减。</p>
<p class=MsoNormal><span lang=EN-US><o:p>&nbsp;</o:p></span></p>
<p class=MsoNormal>　　投入<span lang=EN-US>1.72</span>亿元，见‹附件›和〈通知〉。</p>
<table class=MsoTableGrid><tr><td><p class=MsoNormal>学段</p></td><td><p class=MsoNormal>亿元</p></td></tr></table>
<!--EndFragment--></body></html>`

describe('[ED-13] pasting from Word and WPS', () => {
  it('turns literal numbers into levels, drops blank lines and indents, keeps tables and angle brackets', () => {
    expect(pasted(WORD)).toEqual([
      '2 教育经费投入与保障',
      '3 确保投入只增不减。',
      '- 投入1.72亿元，见‹附件›和〈通知〉。',
      'table',
      '- ',
    ])
  })

  it('leaves numbers of levels that the section does not have as they are', () => {
    expect(pasted('<p>（一）教育经费</p><p>（1）小学</p>', stateOf(''), 2)).toEqual([
      '- （一）教育经费',
      '4 小学',
    ])
  })

  it('keeps bold, and drops the dots of symbol fonts', () => {
    const html = `<p><span style="mso-list:Ignore">Ø<span>&nbsp;</span></span><b>加粗</b>不粗</p><p>第二段</p>`
    const tr = pasteInto(stateOf(''), sliceOf(html), levelsBelow(1))
    const [bold, plain] = tr?.doc.firstChild?.content.content ?? []
    expect([bold?.text, bold?.marks.map(m => m.type.name), plain?.text]).toEqual(['加粗', ['bold'], '不粗'])
  })

  it.each([
    ['a paragraph', '<p>第一行<br>第二行</p>', ['- 第一行', '- 第二行']],
    ['an element within it', '<p><span>第一行<br>第二行</span></p>', ['- 第一行', '- 第二行']],
    ['a page', '第一行<br>第二行', ['- 第一行', '- 第二行']],
    ['a div', '<div>（1）第一行<br></div><div>第二行</div>', ['4 第一行', '- 第二行']],
  ])('makes paragraphs of line breaks in %s', (_where, html, blocks) => expect(pasted(html)).toEqual(blocks))

  it('makes paragraphs of line breaks in a cell', () => {
    const tr = pasteInto(stateOf(''), sliceOf('<table><tr><td>上<br>下</td></tr></table><p>后</p>'), [])
    const cell = tr?.doc.firstChild?.firstChild?.firstChild
    expect(cell?.content.content.map(p => p.textContent)).toEqual(['上', '下'])
  })
})

describe('[ED-14] where a paste ends up', () => {
  it('joins the first paragraph to the words before the cursor, its number left as it was', () => {
    expect(pasted('<p>（1）甲</p><p>（2）乙</p>', stateOf('前文'))).toEqual(['- 前文（1）甲', '4 乙'])
  })

  it('takes the place of an empty paragraph', () => {
    expect(pasted('<p>3.甲</p>')).toEqual(['3 甲'])
  })

  it('gives the words after the cursor to the last paragraph', () => {
    expect(pasted('<p>1.甲</p><p>2.乙</p>', stateOf('后文', 0))).toEqual(['3 甲', '3 乙后文'])
  })

  it('puts words within a line as they are', () => {
    expect(pasted('<span>1.5亿元</span>', stateOf('投入'))).toEqual(['- 投入1.5亿元'])
  })
})

describe('[ED-15] copying', () => {
  it('prints the numbers of headings that are copied from their start', () => {
    const doc = schema.node('doc', null, [paragraph('投入', 3), paragraph('正文'), paragraph('公用经费', 3)])
    const copied = (from: number, to: number) =>
      textWithNumbers(EditorState.create({ doc, selection: TextSelection.create(doc, from, to) }))
    expect(copied(1, doc.content.size - 1)).toBe('1.投入\n正文\n2.公用经费')
    expect(copied(2, 6)).toBe('入\n正')
  })
})
