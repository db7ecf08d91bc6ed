import type { Node } from 'prosemirror-model'

const counted = new WeakMap<Node, number>()

/** How many characters of a text count against its budget: all but white space. Blocks are counted once as long as they stay. */
export function charactersOf(doc: Node): number {
  let sum = 0
  doc.forEach(block => {
    const known = counted.get(block)
    const count = known ?? [...block.textContent.replace(/\s/gu, '')].length
    if (known === undefined) counted.set(block, count)
    sum += count
  })
  return sum
}
