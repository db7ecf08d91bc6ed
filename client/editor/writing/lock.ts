import { Plugin } from 'prosemirror-state'
import { comesFromText } from './comesFromText.ts'

/** Takes no edit while the text is closed to its reader, also none of a key pressed in the very moment it was closed. */
export const lock = (mayType: () => boolean): Plugin =>
  new Plugin({
    filterTransaction: tr => !tr.docChanged || comesFromText(tr) || mayType(),
    props: { editable: mayType },
  })
