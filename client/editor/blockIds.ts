import type { BoundText } from './collab/boundText.ts'

/** Ids of a text's blocks, in order: those that `paragraphs` of returns and opinions name. */
export const blockIdsOf = (text: BoundText): string[] =>
  text.body.toArray().map(element => {
    const id = element._item?.id
    return id === undefined ? '' : `${id.client}:${id.clock}`
  })
