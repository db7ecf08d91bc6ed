import { type NodeSpec, Schema } from 'prosemirror-model'
import { tableNodes } from 'prosemirror-tables'
import { isLevel, LEVELS, type Level } from './level.ts'

/**
 * The document schema that editor, server and export share. `/collab` refuses clients that name another one (close
 * code 4409): an older schema destroys what it does not know by merely reading it. A new node or mark ships one release
 * before its first use, and raises this number.
 */
export const SCHEMA_VERSION = 1

/** Elements within each other, at most: five (a table's words) are the deepest that the schema makes. */
export const MAX_DEPTH = 16

/** The one root of a section's Y.Doc. */
export const BODY = 'body'

export { isLevel, LEVELS, type Level }

/** A level as it stands in the DOM, or null for body text. */
const levelFromDom = (element: HTMLElement): { level: Level | null } => {
  const level = Number(element.dataset.level ?? /^H([1-4])$/.exec(element.tagName)?.[1])
  return { level: isLevel(level) ? level : null }
}

/**
 * Headings are paragraphs with a `level`: changing a node's type would drop what a colleague types in it meanwhile,
 * changing an attribute drops nothing. Attributes stay primitive, as Yjs compares them by identity.
 */
const paragraph: NodeSpec = {
  group: 'block',
  content: 'inline*',
  attrs: { level: { default: null, validate: 'number|null' } },
  parseDOM: [
    { tag: 'p', getAttrs: levelFromDom },
    ...LEVELS.map(l => ({ tag: `h${l}`, attrs: { level: l } })),
  ],
  toDOM: node => ['p', node.attrs.level === null ? {} : { 'data-level': String(node.attrs.level) }, 0],
}

/** A reference to a figure of the ledger. The value is never in the text; marks on it do not sync and are stripped. */
const figureRef: NodeSpec = {
  inline: true,
  group: 'inline',
  atom: true,
  marks: '',
  attrs: { figureId: { validate: 'string' }, unit: { default: null, validate: 'string|null' } },
  parseDOM: [
    {
      tag: 'span[data-figure]',
      getAttrs: (element: HTMLElement) => ({
        figureId: element.dataset.figure,
        unit: element.dataset.unit ?? null,
      }),
    },
  ],
  toDOM: node => ['span', { 'data-figure': String(node.attrs.figureId) }],
}

export const schema = new Schema({
  nodes: {
    doc: { content: 'block+' },
    paragraph,
    text: { group: 'inline' },
    figureRef,
    ...tableNodes({ tableGroup: 'block', cellContent: 'paragraph+', cellAttributes: {} }),
  },
  marks: {
    bold: {
      parseDOM: [
        { tag: 'strong' },
        { tag: 'b', getAttrs: (element: HTMLElement) => element.style.fontWeight !== 'normal' && null },
        { style: 'font-weight', getAttrs: (value: string) => /^(bold(er)?|[6-9]\d{2})$/.test(value) && null },
      ],
      toDOM: () => ['strong', 0],
    },
  },
})
