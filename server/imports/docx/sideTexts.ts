import { tidy } from '../../../shared/outline/source.ts'
import type { Warnings } from '../../../shared/outline/warnings.ts'
import type { XmlElement } from '../xml.ts'
import { deepText } from './inline.ts'

/** Parts of a document that an import leaves out. */
export type SidePart = 'footnote' | 'comment' | 'header_footer'

/** Quotes each note, comment, header and footer in a warning; equal headers of several sections once. */
export function noteSideTexts(part: SidePart, roots: readonly XmlElement[], warnings: Warnings): void {
  const items = part === 'header_footer' ? roots : roots.flatMap(root => root.children)
  const texts = items.map(item =>
    deepText(item)
      .split('\n')
      .map(tidy)
      .filter(text => text !== '')
      .join(' '),
  )
  for (const text of new Set(texts)) if (text !== '') warnings.add(part, undefined, { text })
}
