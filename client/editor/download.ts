import { readBody } from '../../shared/document/fromYjs.ts'
import { numberHeadings } from '../../shared/document/numbering.ts'
import type { BoundText } from './collab/boundText.ts'

/** A text as lines, headings with their numbers. */
export function linesOf(text: BoundText): string {
  const { blocks } = text.unknown ?? readBody(text.doc)
  const numbers = numberHeadings(blocks.map(block => (block.kind === 'paragraph' ? block.level : undefined)))
  return blocks.map((block, i) => `${numbers[i] ?? ''}${block.text}`).join('\n')
}

/** Gives a text to the person as a file. */
export function downloadText(name: string, text: string): void {
  const address = URL.createObjectURL(new Blob([text], { type: 'text/plain;charset=utf-8' }))
  const link = document.createElement('a')
  link.href = address
  link.download = `${name}.txt`
  link.click()
  URL.revokeObjectURL(address)
}
