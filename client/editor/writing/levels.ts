import type { Node } from 'prosemirror-model'
import type { Command, EditorState } from 'prosemirror-state'
import { isLevel, LEVELS, type Level } from '../../../shared/document/schema.ts'
import { type MarkerKind, readMarker } from '../../../shared/outline/marker.ts'

/** Levels that headings inside a body may have: those below the section's own depth in the outline. */
export const levelsBelow = (depth: number): readonly Level[] => LEVELS.filter(level => level > depth)

/** The level of a top-level paragraph; null for body text and for tables. */
export function levelOf(block: Node): Level | null {
  const level: unknown = block.attrs.level
  return isLevel(level) ? level : null
}

const LEVEL_OF_MARKER: Partial<Record<MarkerKind, Level>> = {
  hanzi: 1,
  hanziParen: 2,
  digit: 3,
  digitParen: 4,
}

export interface Prefix {
  readonly level: Level
  /** Characters of the number and the blanks around it. */
  readonly length: number
}

/**
 * The literal number that opens a text (一、 （一） 1. （1）, in all their printed forms), when its level is one of
 * `allowed`. A number that is no heading's (1.5亿元, 3、4号楼) is none.
 */
export function readPrefix(text: string, allowed: readonly Level[]): Prefix | null {
  const blanks = /^\s*/u.exec(text)?.[0].length ?? 0
  const marker = readMarker(text.slice(blanks))
  if (marker === undefined) return null
  const level = LEVEL_OF_MARKER[marker.kind]
  if (level === undefined || !allowed.includes(level)) return null
  const behind = text.slice(text.indexOf(marker.printed, blanks) + marker.printed.length)
  return { level, length: text.length - behind.trimStart().length }
}

/** The level at the cursor; null in body text, undefined where there are none: in tables. */
export function currentLevel({ selection }: EditorState): Level | null | undefined {
  const { $from } = selection
  return $from.depth === 1 ? levelOf($from.parent) : undefined
}

/** Gives every paragraph of the selection a level, or makes it body text. Not in tables. */
export const setLevel =
  (level: Level | null): Command =>
  (state, dispatch) => {
    const { from, to } = state.selection
    const paragraphs: number[] = []
    state.doc.nodesBetween(from, to, (node, pos, parent) => {
      if (parent === state.doc && node.isTextblock) paragraphs.push(pos)
      return false
    })
    if (paragraphs.length === 0) return false
    if (dispatch) {
      const { tr } = state
      for (const pos of paragraphs) tr.setNodeAttribute(pos, 'level', level)
      dispatch(tr.scrollIntoView())
    }
    return true
  }
