import type { Block } from './block.ts'
import type { Warnings } from './warnings.ts'

/** A line of a table of contents ends with dots or a tab and a page number. */
const CONTENTS_LINE = /(?:…{2,}|⋯{2,}|\.{4,}|·{4,}|．{4,})\s*[-—]?\s*\d{1,3}\s*[-—]?$/u
/** A line longer than this is none. */
const MAX_LINE = 200
const CONTENTS_TITLE = /^目\s*[录次]$/u

/**
 * Takes a table of contents out of the lines: its headings would all be there twice. At least two such lines are one;
 * each is quoted in a warning.
 */
export function setContentsAside(blocks: readonly Block[], warnings: Warnings): Block[] {
  const isEntry = (block: Block | undefined) =>
    block?.kind === 'paragraph' &&
    (block.role === 'contents' || (block.text.length <= MAX_LINE && CONTENTS_LINE.test(block.text)))
  const isContents = blocks.map(
    (block, i) =>
      isEntry(block) && (isEntry(blocks[i - 1]) || isEntry(blocks[i + 1]) || roleOf(block) === 'contents'),
  )
  return blocks.filter((block, i) => {
    const isTitle =
      block.kind === 'paragraph' && CONTENTS_TITLE.test(block.text) && isContents[i + 1] === true
    if (block.kind === 'table' || !(isContents[i] || isTitle)) return true
    warnings.add('contents', block.line, { text: block.text })
    return false
  })
}

const roleOf = (block: Block) => (block.kind === 'paragraph' ? block.role : undefined)
