import { SaxesParser } from 'saxes'
import { type ImportFailure, importFailure } from '../../shared/outline/failure.ts'
import type { ImportLimits } from './limits.ts'

/** An XML element. Names are local: in WordprocessingML no two that matter differ by namespace alone. */
export interface XmlElement {
  readonly name: string
  readonly attributes: ReadonlyMap<string, string>
  readonly children: readonly XmlElement[]
  /** The character data directly in it. */
  readonly text: string
}

interface OpenElement extends XmlElement {
  readonly children: OpenElement[]
  text: string
}

/**
 * Parses one XML part. A document type declaration is refused: Office writes none, and entities are how XML attacks.
 * Depth and number of elements are bounded.
 */
export function parseXml(
  bytes: Uint8Array,
  limits: Pick<ImportLimits, 'xmlElements' | 'xmlDepth'>,
): XmlElement | ImportFailure {
  const parser = new SaxesParser({ xmlns: true, position: false })
  const open: OpenElement[] = []
  let root: OpenElement | undefined
  let elements = 0
  parser.on('doctype', () => {
    throw new Refused(importFailure('unsafe_xml'))
  })
  parser.on('error', () => {
    throw new Refused(importFailure('corrupt'))
  })
  parser.on('opentag', tag => {
    if (++elements > limits.xmlElements || open.length >= limits.xmlDepth)
      throw new Refused(importFailure('too_complex'))
    const given = Object.values(tag.attributes)
    const attributes = given.length === 0 ? NO_ATTRIBUTES : new Map(given.map(a => [a.local, a.value]))
    const element = { name: tag.local, attributes, children: [], text: '' }
    open.at(-1)?.children.push(element)
    root ??= element
    open.push(element)
  })
  parser.on('text', text => {
    const element = open.at(-1)
    if (element !== undefined) element.text += text
  })
  parser.on('closetag', () => {
    open.pop()
  })
  try {
    parser.write(decode(bytes)).close()
  } catch (error) {
    if (error instanceof Refused) return error.failure
    return importFailure('corrupt')
  }
  return root ?? importFailure('corrupt')
}

/** Most elements have none; one map for all of them spares the memory. */
const NO_ATTRIBUTES: ReadonlyMap<string, string> = new Map()

/** Carries a failure out of the parser's callbacks; it never leaves this file. */
class Refused extends Error {
  constructor(readonly failure: ImportFailure) {
    super(failure.code)
  }
}

/** XML is UTF-8 unless a byte order mark says UTF-16. Malformed bytes throw. */
function decode(bytes: Uint8Array): string {
  const encoding = bytes[0] === 0xff ? 'utf-16le' : bytes[0] === 0xfe ? 'utf-16be' : 'utf-8'
  return new TextDecoder(encoding, { fatal: true }).decode(bytes)
}

/** The first child of that name. */
export const child = (element: XmlElement | undefined, name: string): XmlElement | undefined =>
  element?.children.find(c => c.name === name)

/** The element at the end of a path of child names. */
export const descend = (
  element: XmlElement | undefined,
  ...path: readonly string[]
): XmlElement | undefined => path.reduce(child, element)

/** An attribute of the child of that name; most of WordprocessingML's values are `w:val` of a child. */
export const propertyOf = (
  element: XmlElement | undefined,
  name: string,
  attribute = 'val',
): string | undefined => child(element, name)?.attributes.get(attribute)

/** Whether an on/off property is there and on. */
export function isOn(element: XmlElement | undefined, name: string): boolean {
  const property = child(element, name)
  return property !== undefined && !['0', 'false', 'off'].includes(property.attributes.get('val') ?? '1')
}
