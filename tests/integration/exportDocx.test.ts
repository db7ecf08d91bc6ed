import { execFile } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import { describe, expect, it } from 'vitest'
import { renderDocx } from '../../server/export/docx/render.ts'
import { createExporter } from '../../server/export/exporter.ts'
import { printedText } from '../../shared/letter/printed.ts'
import { paragraphsIn, readWritten } from './exportReading.ts'
import { sampleLetter } from './exportSample.ts'

const written = async (draft = false) => readWritten(await renderDocx(sampleLetter(draft)))
const textsOf = (paragraphs: readonly { readonly text: string }[]) =>
  paragraphs.map(p => p.text).filter(t => t !== '')

describe('the Word file of a letter', () => {
  it('[EX-08] holds the text of the letter, numbers included, in order', async () => {
    const { paragraphs } = await written()
    expect(textsOf(paragraphs)).toEqual(printedText(sampleLetter()).filter(text => text !== ''))
    expect(textsOf(paragraphs)).toContain('1.健全领导机制。建立领导小组。')
  })

  it('[EX-12] gives headings that stand alone a heading style of their level, run-in ones the body style', async () => {
    const { paragraphs, members } = await written()
    const styles = paragraphs.flatMap(p => (/^(.、|（.）|\d\.)/u.test(p.text) ? [[p.style, p.text]] : []))
    expect(styles).toEqual([
      ['Heading1', '一、基本情况'],
      ['Heading1', '二、履行教育职责情况'],
      ['Heading2', '（一）党的领导情况。'],
      ['LetterBody', '1.健全领导机制。建立领导小组。'],
      ['LetterBody', '（1）分工。各部门分工负责。'],
      ['Heading3', '2.统计'],
    ])
    for (const level of [1, 2, 3, 4])
      expect(members.get('word/styles.xml')).toMatch(
        new RegExp(`w:styleId="Heading${level}".*?<w:outlineLvl w:val="${level - 1}"/>`, 'u'),
      )
  })

  it('[EX-06] repeats header rows, spans cells, and keeps neighbouring tables apart', async () => {
    const xml = (await written()).members.get('word/document.xml') ?? ''
    const [first = '', second] = xml.match(/<w:tbl>.*?<\/w:tbl>/gsu) ?? []
    expect(second).toBe(first)
    expect(first.match(/<w:tr>.*?<\/w:tr>/gsu)?.map(row => row.includes('<w:tblHeader/>'))).toEqual([
      true,
      true,
      false,
      false,
    ])
    expect(first).toContain('<w:gridSpan w:val="2"/>')
    expect(first.match(/<w:vMerge w:val="restart"\/>/gu)).toHaveLength(2)
    expect(first.match(/<w:vMerge w:val="continue"\/>/gu)).toHaveLength(2)
    expect(xml).toMatch(/<\/w:tbl><w:p>/u)
    const columns = [...first.matchAll(/<w:gridCol w:w="(\d+)"\/>/gu)].map(([, width]) => Number(width))
    expect(columns.reduce((sum, width) => sum + width, 0)).toBe(11906 - 1587 - 1474)
  })

  it('[EX-10] names its fonts in every run: 仿宋 for text, 黑体 and 楷体 for headings, 小标宋 for the title', async () => {
    const { paragraphs, members } = await written()
    const printedParts = [...members].filter(([name]) =>
      /^word\/(document|header\d|footer\d)\.xml$/u.test(name),
    )
    expect(printedParts.length).toBe(3)
    for (const [name, xml] of printedParts)
      for (const run of xml.match(/<w:r>.*?<\/w:r>/gsu) ?? [])
        expect(run, name).toMatch(
          /<w:rFonts w:ascii="[^"]+" w:cs="[^"]+" w:eastAsia="[^"]+" w:hAnsi="[^"]+"/u,
        )
    const fonts = (text: string) => {
      const xml = paragraphs.find(p => p.text === text)?.xml ?? ''
      return [...new Set([...xml.matchAll(/w:eastAsia="([^"]+)"/gu)].map(([, font]) => font))]
    }
    expect(fonts('望川区人民政府')).toEqual(['方正小标宋简体'])
    expect(fonts('一、基本情况')).toEqual(['黑体'])
    expect(fonts('（一）党的领导情况。')).toEqual(['楷体_GB2312'])
    expect(fonts('1.健全领导机制。建立领导小组。')).toEqual(['仿宋_GB2312'])
  })

  it('[EX-10] has the official page: A4, 37 28 26 35 mm, lines of 28.95 pt, numbers — 1 — at the outer edge', async () => {
    const { members } = await written()
    const xml = members.get('word/document.xml') ?? ''
    expect(xml).toMatch(/<w:pgSz w:w="11906" w:h="16838"/u)
    expect(xml).toMatch(/<w:pgMar w:top="2098" w:right="1474" w:bottom="1984" w:left="1587"/u)
    expect(members.get('word/styles.xml')).toContain('w:line="579" w:lineRule="exact"')
    expect(members.get('word/styles.xml')).toContain('<w:autoSpaceDE w:val="0"/>')
    const footers = [...members].filter(([name]) => /^word\/footer\d/u.test(name)).map(([, footer]) => footer)
    expect(footers.map(footer => textsOf(paragraphsIn(footer)).join('')).sort()).toEqual(['—  —', '—  —'])
    expect(footers.map(footer => /<w:jc w:val="(\w+)"/u.exec(footer)?.[1]).sort()).toEqual(['left', 'right'])
  })

  it('[EX-11] says 送审稿 on every page of a draft, and nowhere else', async () => {
    const headersOf = async (draft: boolean) => {
      const { members } = await written(draft)
      return [...members].flatMap(([name, xml]) =>
        /^word\/header\d/u.test(name) ? textsOf(paragraphsIn(xml)) : [],
      )
    }
    expect(await headersOf(true)).toEqual(['送审稿', '送审稿'])
    expect(await headersOf(false)).toEqual([])
  })

  it('[EX-13] keeps the signature on a page with text, its name centred over the date', async () => {
    const { paragraphs } = await written()
    const [blank1, blank2, name, date] = paragraphs.slice(-4)
    expect([blank1, blank2, name].map(p => p?.xml.includes('<w:keepNext/>'))).toEqual([true, true, true])
    const rightOf = (xml = '') => Number(/w:right="(\d+)"/u.exec(xml)?.[1])
    expect(rightOf(date?.xml)).toBe(4 * 315)
    // 7 characters over 6.5: the name reaches a quarter of a character further on each side.
    expect(rightOf(name?.xml)).toBe(Math.round(3.75 * 315))
  })
})

describe('the same letter', () => {
  it('[EX-07] gives the same bytes in any time zone and at any time', async () => {
    const script = fileURLToPath(new URL('./exportHash.ts', import.meta.url))
    const hashIn = async (timeZone: string): Promise<string> => {
      const env = { ...process.env, TZ: timeZone }
      return (await promisify(execFile)(process.execPath, ['--import', 'tsx', script], { env })).stdout
    }
    const hashes = [await hashIn('Pacific/Kiritimati'), await hashIn('America/St_Johns')]
    expect(hashes[0]).toMatch(/^[0-9a-f]{64}$/u)
    expect(new Set(hashes).size).toBe(1)
    expect((await createExporter().docx(sampleLetter())).sha256).toBe(hashes[0])
  })

  it('[EX-07] carries no time of its making', async () => {
    expect((await written()).members.get('docProps/core.xml')).not.toContain('dcterms:')
  })
})

describe('the exporter', () => {
  it('[EX-14] renders apart, in turn, and goes on after a failure', async () => {
    const exporter = createExporter()
    const broken = exporter.docx({ ...sampleLetter(), title: [] })
    const sound = exporter.docx(sampleLetter(true))
    await expect(broken).rejects.toThrow('not a letter')
    expect(await sound).toMatchObject({
      name: '望川区人民政府关于报送2026年度履行教育职责自评报告的函（送审稿）.docx',
      mediaType: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
    })
  })
})
