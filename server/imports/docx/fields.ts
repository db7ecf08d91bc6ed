import type { XmlElement } from '../xml.ts'

/** The fields that are open at a place in the text. They begin and end in runs, across paragraphs. */
export class Fields {
  private readonly open: { instruction: string }[] = []

  /** A `fldChar`. */
  mark(element: XmlElement): void {
    const type = element.attributes.get('fldCharType')
    if (type === 'begin') this.open.push({ instruction: '' })
    if (type === 'end') this.open.pop()
  }

  /** A piece of the innermost field's code. */
  instruct(code: string): void {
    const field = this.open.at(-1)
    if (field !== undefined) field.instruction += code
  }

  /** Whether the text here is a page number that Word computes. */
  get inPageNumber(): boolean {
    return this.open.some(field => isPageNumber(field.instruction))
  }

  get inContents(): boolean {
    return this.open.some(field => /^\s*TOC\b/iu.test(field.instruction))
  }
}

/** A reference to another page stays, for it is part of a sentence. */
export const isPageNumber = (instruction: string): boolean =>
  /^\s*(?:PAGE|NUMPAGES|SECTIONPAGES)\b/iu.test(instruction)
