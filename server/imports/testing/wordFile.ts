import { buildZip, type ZipMember } from './zip.ts'

/** Parts of a Word file, each the inner XML of its root. */
export interface WordParts {
  readonly body: string
  readonly styles?: string
  readonly numbering?: string
  readonly footnotes?: string
  readonly comments?: string
  readonly header?: string
  readonly footer?: string
}

const WORD = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main'
const RELATION = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
const NAMESPACES = [
  `xmlns:w="${WORD}"`,
  'xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"',
  'xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape"',
  'xmlns:v="urn:schemas-microsoft-com:vml"',
  'xmlns:m="http://schemas.openxmlformats.org/officeDocument/2006/math"',
].join(' ')

/** A minimal Word file with those parts. */
export function wordFile(parts: WordParts): Uint8Array {
  return buildZip(wordMembers(parts))
}

/** Its members, for tests that spoil one. */
export function wordMembers({ body, ...others }: WordParts): ZipMember[] {
  const roots = {
    styles: 'styles',
    numbering: 'numbering',
    footnotes: 'footnotes',
    comments: 'comments',
    header: 'hdr',
    footer: 'ftr',
  }
  const given = Object.entries(others).filter(([, xml]) => xml !== undefined)
  const relations = given.map(
    ([name], i) => `<Relationship Id="r${i}" Type="${RELATION}/${name}" Target="${name}.xml"/>`,
  )
  return [
    {
      name: '[Content_Types].xml',
      data: '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"/>',
    },
    {
      name: '_rels/.rels',
      data: relationships([
        `<Relationship Id="r" Type="${RELATION}/officeDocument" Target="word/document.xml"/>`,
      ]),
    },
    { name: 'word/document.xml', data: part('document', `<w:body>${body}</w:body>`) },
    { name: 'word/_rels/document.xml.rels', data: relationships(relations) },
    ...given.map(([name, xml]) => ({
      name: `word/${name}.xml`,
      data: part(roots[name as keyof typeof roots], xml),
    })),
  ]
}

const part = (root: string, xml: string): string =>
  `<?xml version="1.0"?><w:${root} ${NAMESPACES}>${xml}</w:${root}>`

const relationships = (items: readonly string[]): string =>
  `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${items.join('')}</Relationships>`

const escapeXml = (text: string): string =>
  text.replace(/[&<>]/gu, c => (c === '&' ? '&amp;' : c === '<' ? '&lt;' : '&gt;'))

/** A run of text. */
export const run = (text: string, properties = ''): string =>
  `<w:r><w:rPr>${properties}</w:rPr><w:t xml:space="preserve">${escapeXml(text)}</w:t></w:r>`

/** A paragraph: plain text, or runs and the like when it begins with `<`. */
export const p = (content: string, properties = ''): string =>
  `<w:p><w:pPr>${properties}</w:pPr>${content.startsWith('<') ? content : run(content)}</w:p>`

/** A cell; `properties` are those of `tcPr`. */
export const tc = (content: string, properties = ''): string =>
  `<w:tc><w:tcPr>${properties}</w:tcPr>${content.startsWith('<') ? content : p(content)}</w:tc>`

export const tr = (...cells: readonly string[]): string => `<w:tr>${cells.join('')}</w:tr>`

export const tbl = (...rows: readonly string[]): string => `<w:tbl><w:tblPr/>${rows.join('')}</w:tbl>`
