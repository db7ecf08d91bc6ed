import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { printed } from '../../../shared/outline/source.ts'
import { notesOf, quotes, read, textsOf } from '../testing/readWord.ts'
import { p, run, tbl, tc, tr } from '../testing/wordFile.ts'

describe('paragraphs', () => {
  it('are lines, counted as Word does; line and page breaks part them', async () => {
    const { lines } = await read({
      body: p('甲') + p('') + p(`${run('乙')}<w:r><w:br/></w:r>${run('丙')}<w:r><w:tab/></w:r>${run('丁')}`),
    })
    expect(lines).toEqual([
      { kind: 'paragraph', line: 1, text: '甲' },
      { kind: 'paragraph', line: 2, text: '' },
      { kind: 'paragraph', line: 3, text: '乙' },
      { kind: 'paragraph', line: 3, text: '丙\t丁' },
    ])
  })

  it('[IM-12] bear the level of their style, of those it is based on, or their own', async () => {
    const styles = `
      <w:style w:type="paragraph" w:styleId="H1"><w:name w:val="heading 1"/></w:style>
      <w:style w:type="paragraph" w:styleId="Mine"><w:name w:val="我的标题"/><w:basedOn w:val="H1"/></w:style>
      <w:style w:type="paragraph" w:styleId="Loop"><w:name w:val="循环"/><w:basedOn w:val="Loop"/></w:style>
      <w:style w:type="paragraph" w:styleId="T"><w:name w:val="Title"/></w:style>`
    const style = (id: string) => `<w:pStyle w:val="${id}"/>`
    const { lines } = await read({
      styles,
      body:
        p('题', style('T')) +
        p('甲', style('H1')) +
        p('乙', style('Mine')) +
        p('丙', '<w:outlineLvl w:val="1"/>') +
        p('丁', `${style('H1')}<w:outlineLvl w:val="9"/>`) +
        p('戊', style('Loop')),
    })
    expect(lines.map(l => (l.kind === 'paragraph' ? (l.role ?? l.styleLevel) : ''))).toEqual([
      'title',
      1,
      1,
      2,
      undefined,
      undefined,
    ])
  })

  it('[IM-13] bear automatic numbers beside their text', async () => {
    const level = (at: number, format: string, text: string) =>
      `<w:lvl w:ilvl="${at}"><w:start w:val="1"/><w:numFmt w:val="${format}"/><w:lvlText w:val="${text}"/></w:lvl>`
    const numbering = `<w:abstractNum w:abstractNumId="0">${level(0, 'chineseCountingThousand', '%1、')}${level(1, 'bullet', '')}</w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>`
    const listed = (at: number) => `<w:numPr><w:ilvl w:val="${at}"/><w:numId w:val="1"/></w:numPr>`
    const source = await read({
      numbering,
      body: p('概况', listed(0)) + p('要点', listed(1)) + p('措施', listed(0)),
    })
    expect(textsOf(source)).toEqual(['一、概况', '要点', '二、措施'])
    expect(notesOf(source)).toEqual(['bullets'])
  })

  it('[IM-10] of a table of contents are marked as such', async () => {
    const field = (type: string) => `<w:r><w:fldChar w:fldCharType="${type}"/></w:r>`
    const entry = p(
      `${field('begin')}<w:r><w:instrText> TOC \\o "1-3" </w:instrText></w:r>${field('separate')}${run('一、概况1')}`,
    )
    const { lines } = await read({ body: entry + p('二、措施2') + p(field('end')) + p('一、概况') })
    expect(lines.map(l => (l.kind === 'paragraph' ? l.role : ''))).toEqual([
      'contents',
      'contents',
      'contents',
      undefined,
    ])
  })

  it('are found inside content controls, custom XML, links and smart tags', async () => {
    const body = `<w:sdt><w:sdtPr/><w:sdtContent>${p('甲')}</w:sdtContent></w:sdt><w:customXml>${p('乙')}</w:customXml>${p(`<w:hyperlink>${run('丙')}</w:hyperlink><w:smartTag>${run('丁')}</w:smartTag><w:unknown>${run('戊')}</w:unknown>`)}`
    expect(textsOf(await read({ body }))).toEqual(['甲', '乙', '丙丁戊'])
  })
})

describe('what does not print as text', () => {
  it('[IM-14] insertions are kept, deletions quoted', async () => {
    const source = await read({
      body: p(
        `${run('全区')}<w:ins>${run('共有')}</w:ins><w:del><w:r><w:delText>约有</w:delText></w:r></w:del>${run('9所。')}`,
      ),
    })
    expect(textsOf(source)).toEqual(['全区共有9所。'])
    expect(notesOf(source)).toEqual(['insertions_kept', 'deleted_text@1'])
    expect(quotes(source)).toContain('“约有”')
  })

  it('[IM-14] a paragraph whose end is deleted runs on into the next', async () => {
    const source = await read({
      body: p('全区', '<w:rPr><w:del/></w:rPr>') + p('9所。') + p('末段', '<w:rPr><w:del/></w:rPr>'),
    })
    expect(textsOf(source)).toEqual(['全区9所。', '末段'])
  })

  it('[IM-14] text boxes follow their paragraph, once, though the file has them twice', async () => {
    const box = `<w:txbxContent>${p('望川府函〔2025〕9号')}</w:txbxContent>`
    const drawing = `<w:r><mc:AlternateContent><mc:Choice Requires="wps"><w:drawing><wps:txbx>${box}</wps:txbx></w:drawing></mc:Choice><mc:Fallback><w:pict><v:textbox>${box}</v:textbox></w:pict></mc:Fallback></mc:AlternateContent></w:r>`
    const source = await read({ body: p(run('甲') + drawing) + p('乙') })
    expect(textsOf(source)).toEqual(['甲', '望川府函〔2025〕9号', '乙'])
    expect(notesOf(source)).toEqual(['text_box@1'])
  })

  it('[IM-14] hidden text, page numbers, phonetic guides, notes, comments, headers and footers are quoted', async () => {
    const page = `<w:fldSimple w:instr=" PAGE ">${run('7')}</w:fldSimple>`
    const ruby = `<w:r><w:ruby><w:rubyPr/><w:rt>${run('wàng')}</w:rt><w:rubyBase>${run('望')}</w:rubyBase></w:ruby></w:r>`
    const source = await read({
      body: p(ruby + run('川') + run('暗语', '<w:vanish/>') + page),
      footnotes: `<w:footnote>${p('见年鉴。')}</w:footnote>`,
      comments: `<w:comment>${p('此处核对。')}</w:comment>`,
      header: p('内部资料'),
      footer: p(`${run('— ')}${page}${run(' —')}`),
    })
    expect(textsOf(source)).toEqual(['望川'])
    expect(notesOf(source).toSorted()).toEqual([
      'comment',
      'footnote',
      'header_footer',
      'header_footer',
      'hidden_text@1',
      'page_number@1',
      'phonetic_guide@1',
    ])
    for (const text of ['暗语', '7', 'wàng', '见年鉴。', '此处核对。', '内部资料', '— 7 —'])
      expect(quotes(source)).toContain(text)
  })

  it('[IM-14] pictures, embedded files, formulas and symbols are noted', async () => {
    const source = await read({
      body:
        p('<w:r><w:drawing/></w:r>') +
        p('<w:r><w:object/></w:r>') +
        p('<m:oMath><m:r><m:t>x=1</m:t></m:r></m:oMath>') +
        p(
          '<w:r><w:sym w:font="Wingdings" w:char="F0FC"/></w:r><w:r><w:sym w:font="宋体" w:char="2460"/></w:r>',
        ) +
        '<w:altChunk/>',
    })
    expect(textsOf(source)).toEqual(['', '', 'x=1', '□①'])
    expect(notesOf(source)).toEqual(['pictures', 'embedded@2', 'formula@3', 'symbol@4', 'embedded@4'])
  })

  it('[IM-14] references to other pages stay, for they are part of a sentence', async () => {
    const source = await read({
      body: p(`${run('见第')}<w:fldSimple w:instr=" PAGEREF a ">${run('3')}</w:fldSimple>${run('页。')}`),
    })
    expect(textsOf(source)).toEqual(['见第3页。'])
  })
})

it('[IM-01] no text of a Word file is lost, however its elements are nested', async () => {
  let count = 0
  const text = fc.constant(0).map(() => run(`字${++count}。`))
  const inline: fc.Arbitrary<string> = fc.letrec<{ node: string }>(tie => ({
    node: fc.oneof(
      { depthSize: 'small' },
      text,
      fc
        .tuple(
          fc.constantFrom(
            'ins',
            'hyperlink',
            'smartTag',
            'sdt',
            'sdtContent',
            'del',
            'moveFrom',
            'moveTo',
            'bdo',
            'x',
          ),
          fc.array(tie('node'), { maxLength: 3 }),
        )
        .map(([name, parts]) => `<w:${name}>${parts.join('')}</w:${name}>`),
      fc
        .array(tie('node'), { maxLength: 2 })
        .map(
          parts =>
            `<w:r><w:pict><v:textbox><w:txbxContent>${p(`<w:x/>${parts.join('')}`)}</w:txbxContent></v:textbox></w:pict></w:r>`,
        ),
      fc
        .constantFrom('begin', 'separate', 'end')
        .map(type => `<w:r><w:fldChar w:fldCharType="${type}"/></w:r>`),
      fc
        .constantFrom(' PAGE ', ' TOC ', ' DATE ')
        .map(code => `<w:r><w:instrText>${code}</w:instrText></w:r>`),
    ),
  })).node
  const paragraph = fc
    .tuple(fc.array(inline, { maxLength: 5 }), fc.boolean())
    .map(([parts, joined]) => p(`<w:x/>${parts.join('')}`, joined ? '<w:rPr><w:del/></w:rPr>' : ''))
  const cell = fc
    .tuple(
      fc.array(paragraph, { maxLength: 2 }),
      fc.constantFrom('', '<w:vMerge/>', '<w:vMerge w:val="restart"/>', '<w:gridSpan w:val="2"/>'),
    )
    .map(([parts, merge]) => tc(`<w:x/>${parts.join('')}`, merge))
  const table = fc
    .array(fc.array(cell, { minLength: 1, maxLength: 3 }), { maxLength: 3 })
    .map(rows => tbl(...rows.map(cells => tr(...cells))))
  const body = fc.array(fc.oneof(paragraph, table), { maxLength: 6 }).map(blocks => blocks.join(''))
  await fc.assert(
    fc.asyncProperty(body, async xml => {
      const source = await read({ body: xml })
      const found = printed([...textsOf(source), quotes(source)].join('\n'))
      for (const [, piece = ''] of xml.matchAll(/<w:t [^>]*>([^<]+)</gu)) expect(found).toContain(piece)
    }),
    { numRuns: 200 },
  )
})
