import { strFromU8, unzipSync } from 'fflate'

/** A written .docx as a reader of its XML sees it, by string alone: no library that may share a mistake with the writer. */
export interface WrittenDocx {
  readonly members: ReadonlyMap<string, string>
  readonly paragraphs: readonly WrittenParagraph[]
}

export interface WrittenParagraph {
  readonly style: string
  /** Line breaks as `\n`. */
  readonly text: string
  readonly xml: string
}

export function readWritten(bytes: Uint8Array): WrittenDocx {
  const members = new Map(Object.entries(unzipSync(bytes)).map(([name, data]) => [name, strFromU8(data)]))
  return { members, paragraphs: paragraphsIn(members.get('word/document.xml') ?? '') }
}

export const paragraphsIn = (xml: string): WrittenParagraph[] =>
  (xml.match(/<w:p(?: [^>]*)?>.*?<\/w:p>|<w:p\/>/gsu) ?? []).map(paragraph => ({
    style: /<w:pStyle w:val="([^"]*)"/u.exec(paragraph)?.[1] ?? '',
    text: textIn(paragraph),
    xml: paragraph,
  }))

const textIn = (paragraph: string): string =>
  [...paragraph.matchAll(/<w:t(?: [^>]*)?>([^<]*)<\/w:t>|<w:br\/>/gu)]
    .map(([, text]) => (text === undefined ? '\n' : unescaped(text)))
    .join('')

const ENTITIES: Readonly<Record<string, string>> = { lt: '<', gt: '>', quot: '"', apos: "'", amp: '&' }

const unescaped = (text: string): string =>
  text.replace(/&(lt|gt|quot|apos|amp);/gu, (_, name) => ENTITIES[name] ?? '')
