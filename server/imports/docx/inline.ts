import { child, isOn, type XmlElement } from '../xml.ts'
import { Fields, isPageNumber } from './fields.ts'

/** What a paragraph's runs hold. Everything that is not in `text` is told in a warning. */
export interface InlineText {
  /** Line and page breaks as `\n`. */
  readonly text: string
  /** Contents of the text boxes anchored here. */
  readonly boxes: readonly XmlElement[]
  readonly deleted: string
  readonly hidden: string
  readonly pageNumbers: string
  readonly phonetic: string
  readonly formula: string
  readonly insertions: number
  readonly pictures: number
  readonly embedded: boolean
  readonly symbolFonts: readonly string[]
  readonly inContents: boolean
}

type Kept = 'text' | 'deleted' | 'hidden' | 'pageNumbers' | 'phonetic'

/** Properties, and what they were before a tracked change of format: no text. */
const PROPERTIES = /^(?:.*Pr|.*PrChange|numberingChange|tblGrid)$/u

/** Reads the text of paragraphs. Unknown elements are walked into, so that no text is missed. */
export class InlineReader {
  private readonly fields = new Fields()

  /** Reads one paragraph; fields may stay open until a later one. */
  read(paragraph: XmlElement, hiddenByStyle = false): InlineText {
    const found = new Found()
    const contentsBefore = this.fields.inContents
    for (const part of paragraph.children) this.walk(part, hiddenByStyle ? 'hidden' : 'text', found)
    return { ...found.result(), inContents: contentsBefore || this.fields.inContents || found.sawContents }
  }

  private walk(element: XmlElement, kept: Kept, found: Found): void {
    if (PROPERTIES.test(element.name)) return
    const into = this.enter(element, kept, found)
    if (into === undefined) return
    for (const part of element.children) this.walk(part, into, found)
  }

  /** Takes in what an element itself holds; the result says where its children's text goes, `undefined` nowhere. */
  private enter(element: XmlElement, kept: Kept, found: Found): Kept | undefined {
    switch (element.name) {
      case 't':
      case 'delText':
        found.add(
          kept === 'text' && this.fields.inPageNumber ? 'pageNumbers' : kept,
          element.text.replace(/[\r\n]+/gu, ' '),
        )
        return undefined
      case 'tab':
      case 'ptab':
        found.add(kept, '\t')
        return undefined
      case 'br':
      case 'cr':
        found.add(kept, '\n')
        return undefined
      case 'noBreakHyphen':
        found.add(kept, '-')
        return undefined
      case 'sym':
        found.addSymbol(kept, element)
        return undefined
      case 'r':
        return kept === 'text' && isOn(child(element, 'rPr'), 'vanish') ? 'hidden' : kept
      case 'del':
      case 'moveFrom':
        return 'deleted'
      case 'ins':
      case 'moveTo':
        found.insertions++
        return kept
      case 'fldSimple':
        return isPageNumber(element.attributes.get('instr') ?? '') ? 'pageNumbers' : kept
      case 'fldChar':
        this.fields.mark(element)
        return undefined
      case 'instrText':
      case 'delInstrText':
        this.fields.instruct(element.text)
        found.sawContents ||= this.fields.inContents
        return undefined
      case 'rt':
        return 'phonetic'
      case 'oMath':
        found.formula += deepText(element)
        return kept
      case 'AlternateContent':
        this.walkChoice(element, kept, found)
        return undefined
      case 'txbxContent':
        found.boxes.push(element)
        return undefined
      case 'drawing':
      case 'pict':
        this.walkDrawing(element, kept, found)
        return undefined
      case 'object':
        found.embedded = true
        this.walkDrawing(element, kept, found)
        return undefined
      default:
        return kept
    }
  }

  /** The first choice that the file offers; the fallback holds the same for older programs. */
  private walkChoice(element: XmlElement, kept: Kept, found: Found): void {
    const choice = child(element, 'Choice') ?? child(element, 'Fallback')
    for (const part of choice?.children ?? []) this.walk(part, kept, found)
  }

  private walkDrawing(element: XmlElement, kept: Kept, found: Found): void {
    const before = found.boxes.length
    for (const part of element.children) this.walk(part, kept, found)
    if (found.boxes.length === before) found.pictures++
  }
}

/** All text in an element, with a line for each paragraph. */
export function deepText(element: XmlElement): string {
  if (PROPERTIES.test(element.name)) return ''
  if (element.name === 't' || element.name === 'delText') return element.text
  const inner = element.children.map(deepText).join('')
  return element.name === 'p' ? `${inner}\n` : inner
}

class Found {
  readonly boxes: XmlElement[] = []
  readonly symbolFonts: string[] = []
  formula = ''
  insertions = 0
  pictures = 0
  embedded = false
  sawContents = false
  private readonly texts: Record<Kept, string> = {
    text: '',
    deleted: '',
    hidden: '',
    pageNumbers: '',
    phonetic: '',
  }

  add(kept: Kept, text: string): void {
    this.texts[kept] += text
  }

  /** A sign by font and code. Codes from F000 on mean something in that font alone. */
  addSymbol(kept: Kept, element: XmlElement): void {
    const code = Number.parseInt(element.attributes.get('char') ?? '', 16)
    const isPrivate =
      !Number.isInteger(code) || code < 0x20 || (code >= 0xe000 && code <= 0xf8ff) || code > 0xffff
    if (isPrivate) this.symbolFonts.push(element.attributes.get('font') ?? '')
    this.add(kept, isPrivate ? '□' : String.fromCodePoint(code))
  }

  result(): Omit<InlineText, 'inContents'> {
    const { boxes, symbolFonts, formula, insertions, pictures, embedded } = this
    return { ...this.texts, boxes, symbolFonts, formula, insertions, pictures, embedded }
  }
}
