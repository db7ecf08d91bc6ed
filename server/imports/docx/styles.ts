import { child, descend, isOn, propertyOf, type XmlElement } from '../xml.ts'

/** Where a paragraph's automatic number comes from. */
export interface NumberReference {
  readonly numId: string
  /** From 0; absent in a style that a numbering level names. */
  readonly level?: number
}

/** What a paragraph's style says of its place in the text. */
export interface ParagraphStyle {
  /** Level of a heading style, from 1. */
  readonly headingLevel?: number
  readonly numbering?: NumberReference
  readonly role?: 'title' | 'contents'
  readonly hidden: boolean
}

/** The styles of a document, each resolved with those it is based on. */
export class Styles {
  private readonly byId = new Map<string, XmlElement>()
  private readonly resolved = new Map<string, ParagraphStyle>()
  private readonly defaultId: string | undefined

  /** `root`: the styles part, if the document has one. */
  constructor(root: XmlElement | undefined) {
    for (const style of root?.children ?? []) {
      const id = style.attributes.get('styleId')
      if (style.name === 'style' && id !== undefined) this.byId.set(id, style)
    }
    this.defaultId = [...this.byId.values()]
      .find(s => s.attributes.get('type') === 'paragraph' && s.attributes.get('default') === '1')
      ?.attributes.get('styleId')
  }

  /** The style of that id, or the document's default. */
  of(id: string | undefined): ParagraphStyle {
    const known = id !== undefined && this.byId.has(id) ? id : this.defaultId
    return known === undefined ? { hidden: false } : this.resolve(known, new Set())
  }

  private resolve(id: string, seen: Set<string>): ParagraphStyle {
    const done = this.resolved.get(id)
    const style = this.byId.get(id)
    if (done !== undefined) return done
    if (style === undefined || seen.has(id)) return { hidden: false }
    const basedOn = propertyOf(style, 'basedOn')
    const base = basedOn === undefined ? { hidden: false } : this.resolve(basedOn, seen.add(id))
    const result = { ...base, ...ownProperties(style) }
    this.resolved.set(id, result)
    return result
  }
}

function ownProperties(style: XmlElement): Partial<ParagraphStyle> {
  const name = propertyOf(style, 'name') ?? ''
  const level = headingLevel(name, propertyOf(child(style, 'pPr'), 'outlineLvl'))
  const numbering = numberReference(child(style, 'pPr'))
  const role = /^(?:title|标题)$/iu.test(name)
    ? 'title'
    : /^toc(?: \d| heading)?$/iu.test(name)
      ? 'contents'
      : undefined
  return {
    ...(level === undefined ? {} : { headingLevel: level }),
    ...(numbering === undefined ? {} : { numbering }),
    ...(role === undefined ? {} : { role }),
    ...(descend(style, 'rPr', 'vanish') === undefined ? {} : { hidden: isOn(child(style, 'rPr'), 'vanish') }),
  }
}

/** Outline level 9 is body text; built-in heading styles carry their level in their name, too. */
function headingLevel(name: string, outlineLevel: string | undefined): number | undefined {
  const named = /^heading ([1-9])$/iu.exec(name)?.[1]
  if (outlineLevel === undefined) return named === undefined ? undefined : Number(named)
  return outlineLevelOf(outlineLevel)
}

/** An outline level as files count it, from 0, as one of headings, from 1. */
export const outlineLevelOf = (value: string): number | undefined =>
  /^[0-8]$/u.test(value) ? Number(value) + 1 : undefined

/** The `numPr` of paragraph properties; number 0 switches numbering off. */
export function numberReference(properties: XmlElement | undefined): NumberReference | undefined {
  const numPr = child(properties, 'numPr')
  const numId = propertyOf(numPr, 'numId')
  const level = propertyOf(numPr, 'ilvl')
  if (numPr === undefined || numId === undefined) return undefined
  return { numId, ...(level === undefined ? {} : { level: Number(level) }) }
}
