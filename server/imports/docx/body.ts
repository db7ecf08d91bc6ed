import type { Cell } from '../../../shared/outline/imported.ts'
import { type SourceLine, type SourceParagraph, textOf, tidy } from '../../../shared/outline/source.ts'
import type { Warnings } from '../../../shared/outline/warnings.ts'
import { child, descend, propertyOf, type XmlElement } from '../xml.ts'
import { deepText, InlineReader, type InlineText } from './inline.ts'
import type { Numbering } from './numbering.ts'
import { numberReference, outlineLevelOf, type ParagraphStyle, type Styles } from './styles.ts'
import { readTable } from './table.ts'

/** Warnings that quote text which the lines do not have. */
type Quoting =
  | 'deleted_text'
  | 'hidden_text'
  | 'page_number'
  | 'phonetic_guide'
  | 'merged_cell_text'
  | 'formula'

/**
 * Reads the body of a Word document as lines and tables, in reading order. A line's number counts paragraphs as Word
 * does; cells and text boxes bear that of the paragraph before them. Insertions are kept; deletions, and everything
 * else that does not print as text, are quoted in warnings.
 */
export class BodyReader {
  private readonly inline = new InlineReader()
  private paragraphs = 0
  /** How many cells and text boxes we are inside of. */
  private nesting = 0
  /** Text of a paragraph whose end is deleted: it runs on into the next. */
  private carried = ''
  private insertions = 0
  private bullets = 0
  private pictures = 0

  constructor(
    private readonly styles: Styles,
    private readonly numbering: Numbering,
    private readonly warnings: Warnings,
  ) {}

  /** Reads a whole body; what is counted over all of it is noted at the end. */
  read(body: XmlElement): SourceLine[] {
    const lines = this.readBlocks(body)
    if (this.insertions > 0) this.warnings.add('insertions_kept', undefined, { count: this.insertions })
    if (this.bullets > 0) this.warnings.add('bullets', undefined, { count: this.bullets })
    if (this.pictures > 0) this.warnings.add('pictures', undefined, { count: this.pictures })
    return lines
  }

  private get line(): number {
    return Math.max(1, this.paragraphs)
  }

  /** Paragraphs and tables of a body, a cell, or a text box. */
  private readBlocks(parent: XmlElement): SourceLine[] {
    const lines = parent.children.flatMap(block => this.readBlock(block))
    const rest = this.carried
    this.carried = ''
    return rest === '' ? lines : [...lines, { kind: 'paragraph', line: this.line, text: rest }]
  }

  private readBlock(block: XmlElement): SourceLine[] {
    switch (block.name) {
      case 'p':
        return this.readParagraph(block)
      case 'tbl':
        return [{ kind: 'table', line: this.line, rows: this.readRows(block) }]
      case 'altChunk':
      case 'subDoc':
        this.warnings.add('embedded', this.line)
        return []
      case 'del':
      case 'moveFrom':
        this.quote('deleted_text', deepText(block))
        return []
      case 'AlternateContent':
        return this.readWrapped(child(block, 'Choice') ?? child(block, 'Fallback'))
      case 'sectPr':
      case 'sdtPr':
      case 'tcPr':
        return []
      default:
        return this.readWrapped(block)
    }
  }

  /** Content controls, custom XML and the like hold blocks in turn. */
  private readWrapped(wrapper: XmlElement | undefined): SourceLine[] {
    return wrapper?.children.flatMap(block => this.readBlock(block)) ?? []
  }

  private readParagraph(paragraph: XmlElement): SourceLine[] {
    if (this.nesting === 0) this.paragraphs++
    const properties = child(paragraph, 'pPr')
    const styleId = propertyOf(properties, 'pStyle')
    const style = this.styles.of(styleId)
    const found = this.inline.read(paragraph, style.hidden)
    this.noteFound(found)
    const text = this.carried + found.text
    const endIsDeleted = descend(properties, 'rPr', 'del') !== undefined
    this.carried = endIsDeleted ? text : ''
    const boxes = (): SourceLine[] => found.boxes.flatMap(box => this.readBox(box))
    if (endIsDeleted) return boxes()
    const number = this.numberOf(properties, style, styleId)
    const lines = this.linesOf(text, number, marksOf(properties, style, found))
    return [...lines, ...boxes()]
  }

  /** A line for each line break; but a heading broken over two lines is one. */
  private linesOf(text: string, number: string | undefined, marks: Marks): SourceParagraph[] {
    const isHeading = marks.styleLevel !== undefined && marks.role === undefined
    const parts = isHeading ? [text.replaceAll('\n', '')] : text.split('\n')
    return parts.map((part, i) => ({
      kind: 'paragraph',
      line: this.line,
      text: part,
      ...(i === 0 && number !== undefined ? { autoNumber: number } : {}),
      ...marks,
    }))
  }

  private numberOf(
    properties: XmlElement | undefined,
    style: ParagraphStyle,
    styleId: string | undefined,
  ): string | undefined {
    const reference = numberReference(properties) ?? style.numbering
    if (reference === undefined || reference.numId === '0') return undefined
    const number = this.numbering.next(reference, styleId)
    if (number?.kind === 'bullet') this.bullets++
    return number?.kind === 'number' ? number.text : undefined
  }

  private readBox(box: XmlElement): SourceLine[] {
    const lines = this.inside(() => this.readBlocks(box))
    const text = lines.map(line => tidy(textOf(line))).join('')
    if (text !== '') this.warnings.add('text_box', this.line, { text })
    return lines
  }

  private readRows(table: XmlElement): Cell[][] {
    return readTable(table, {
      cellLines: cell => {
        const lines = this.inside(() => this.readBlocks(cell))
        if (lines.some(line => line.kind === 'table')) this.warnings.add('nested_table', this.line)
        return lines
      },
      deleted: text => this.quote('deleted_text', text),
      covered: text => this.quote('merged_cell_text', text),
    })
  }

  /** Reads what stands apart from the running text: nothing is carried in or out. */
  private inside<T>(read: () => T): T {
    const outside = this.carried
    this.carried = ''
    this.nesting++
    const result = read()
    this.nesting--
    this.carried = outside
    return result
  }

  private noteFound(found: InlineText): void {
    this.insertions += found.insertions
    this.pictures += found.pictures
    this.quote('deleted_text', found.deleted)
    this.quote('hidden_text', found.hidden)
    this.quote('page_number', found.pageNumbers)
    this.quote('phonetic_guide', found.phonetic)
    this.quote('formula', found.formula)
    for (const font of new Set(found.symbolFonts)) this.warnings.add('symbol', this.line, { font })
    if (found.embedded) this.warnings.add('embedded', this.line)
  }

  private quote(code: Quoting, text: string): void {
    const quoted = text
      .split('\n')
      .map(tidy)
      .filter(part => part !== '')
      .join(' ')
    if (quoted !== '') this.warnings.add(code, this.line, { text: quoted })
  }
}

type Marks = Pick<SourceParagraph, 'styleLevel' | 'role'>

/** What a paragraph is by its style; an outline level of its own wins. */
function marksOf(properties: XmlElement | undefined, style: ParagraphStyle, found: InlineText): Marks {
  const own = propertyOf(properties, 'outlineLvl')
  const styleLevel = own === undefined ? style.headingLevel : outlineLevelOf(own)
  const role = found.inContents ? 'contents' : style.role
  return {
    ...(styleLevel === undefined ? {} : { styleLevel }),
    ...(role === undefined ? {} : { role }),
  }
}
