import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate'

/**
 * Chinese line breaking without what spoils a fixed grid: no extra space between hanzi and digits, no snapping of a
 * paragraph to the grid (every style names its own pitch), no widow control. `docx` has no words for these.
 */
const PARAGRAPH_DEFAULTS =
  '<w:widowControl w:val="0"/><w:kinsoku w:val="1"/><w:overflowPunct w:val="1"/><w:autoSpaceDE w:val="0"/>' +
  '<w:autoSpaceDN w:val="0"/><w:adjustRightInd w:val="0"/><w:snapToGrid w:val="0"/>'

/** Zip members need a time; the format's first day, by its local clock, is the same bytes in every time zone. */
const MEMBER_TIME = new Date(1980, 0, 1, 12)

const CONTENT_TYPES = '[Content_Types].xml'

/**
 * Makes what `docx` wrote the same bytes for the same letter: without the times of making, members in order with a
 * fixed time. Also adds what `docx` cannot express. Throws when `docx` no longer writes what this relies on.
 */
export function finalize(written: Uint8Array): Uint8Array {
  const members = new Map(Object.entries(unzipSync(written)))
  edit(members, 'docProps/core.xml', /<dcterms:(created|modified)[^>]*>[^<]*<\/dcterms:\1>/gu, '')
  edit(members, 'word/styles.xml', /(?<=<w:pPrDefault><w:pPr>)/u, PARAGRAPH_DEFAULTS)
  const names = [...members.keys()].filter(name => name !== CONTENT_TYPES).sort()
  const ordered = [CONTENT_TYPES, ...names].flatMap(name => {
    const bytes = members.get(name)
    return bytes === undefined ? [] : [[name, bytes] as const]
  })
  return zipSync(Object.fromEntries(ordered), { mtime: MEMBER_TIME, os: 0, level: 6 })
}

function edit(members: Map<string, Uint8Array>, name: string, pattern: RegExp, text: string): void {
  const before = strFromU8(members.get(name) ?? new Uint8Array())
  const after = before.replace(pattern, text)
  if (after === before) throw new Error(`${name} has nothing that matches ${pattern}`)
  members.set(name, strToU8(after))
}
